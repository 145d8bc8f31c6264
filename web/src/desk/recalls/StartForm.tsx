import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { type FormEvent, useDeferredValue, useState } from 'react';
import { addDays } from '../../../../src/contract/business-date';
import { api } from '../../shared/api';
import { newId } from '../../shared/new-id';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { recallRoutes } from '../../shared/routes/recall-routes';
import { routes } from '../../shared/routes/routes';
import { today } from '../../shared/time';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useT } from './words';

const KINDS = ['goods', 'meals'] as const;
/** What is called back came some time ago; a span too short finds nothing, and nobody sees why. */
const USUAL_DAYS = 30;
const EMPTY = { licenceNo: '', supplierName: '', batch: '', reason: '' };

/** Of the lists of the caller's areas, those whose name contains what was typed. */
function useIngredients(q: string) {
  const asked = useDeferredValue(q);
  const { data } = useQuery({
    queryKey: ['ingredients', asked],
    queryFn: ({ signal }) => api.call(routes.ingredients, { query: { q: asked, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
  });
  return data?.items ?? [];
}

/** Begins a recall or a drill in one of the areas. */
export function StartForm({ areaIds }: { areaIds: readonly string[] }) {
  const t = useT();
  const client = useQueryClient();
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const [id, setId] = useState(newId);
  const { draft, change, forget } = useDraft('recall-start', areaIds.join(' '), {
    ...EMPTY,
    areaId: areaIds[0] ?? '',
    of: 'goods' as (typeof KINDS)[number],
    isDrill: true,
    goods: '',
    from: addDays(today(), -USUAL_DAYS),
    to: today(),
  });
  const { areaId, of, isDrill, goods, from, to } = draft;
  const found = useIngredients(goods.trim());
  const ingredient = found.find(({ name }) => name === goods.trim());
  const isUnknown = of === 'goods' && goods.trim() !== '' && ingredient === undefined;
  const begin = useMutation({
    mutationFn: () => {
      const batch = draft.batch.trim();
      const what =
        of === 'meals'
          ? { of, supplierName: draft.supplierName.trim(), batch }
          : {
              of,
              licenceNo: draft.licenceNo.trim(),
              ingredientId: ingredient?.id ?? null,
              batch: batch === '' ? null : batch,
              from,
              to,
            };
      const body = { id, isDrill, reason: draft.reason.trim(), what };
      return api.call(recallRoutes.start, { params: { areaId }, body });
    },
    onSuccess: () => {
      setId(newId());
      forget();
      return client.invalidateQueries({ queryKey: ['recalls'] });
    },
  });
  if (areaIds.length === 0) return null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    begin.mutate();
  };
  const field = (name: keyof typeof EMPTY, isWanted = true) => (
    <label key={name}>
      {t(name)}
      <input
        className="field"
        name={name}
        required={isWanted}
        maxLength={name === 'reason' ? 300 : name === 'supplierName' ? 80 : 40}
        value={draft[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  );
  return (
    <form className="stack" onSubmit={submit} data-testid="recall-start">
      <div className="people-tools">
        <label>
          {t('area')}
          <select className="field" value={areaId} onChange={({ target }) => change({ areaId: target.value })}>
            {areaIds.map((one) => (
              <option key={one} value={one}>
                {areas.data?.items.find((area) => area.id === one)?.name ?? one}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('of')}
          <select className="field" value={of} onChange={({ target }) => change({ of: target.value as typeof of })}>
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`of.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {of === 'goods' ? field('licenceNo') : field('supplierName')}
        {of === 'goods' && (
          <label>
            {t('ingredient')}
            <input
              className="field"
              name="ingredient"
              list="recall-ingredients"
              maxLength={40}
              value={goods}
              onChange={({ target }) => change({ goods: target.value })}
            />
            <datalist id="recall-ingredients">
              {found.map((one) => (
                <option key={one.id} value={one.name} />
              ))}
            </datalist>
          </label>
        )}
        {field('batch', of === 'meals')}
        {of === 'goods' &&
          (['from', 'to'] as const).map((end) => (
            <label key={end}>
              {t(end)}
              <input
                className="field"
                type="date"
                required
                value={draft[end]}
                onChange={({ target }) => change({ [end]: target.value })}
              />
            </label>
          ))}
        {field('reason')}
      </div>
      {of === 'goods' && <p className="muted">{t('batchHelp')}</p>}
      {isUnknown && (
        <p className="against" role="status">
          {t('ingredientUnknown')}
        </p>
      )}
      <Checkbox checked={isDrill} onChange={({ target }) => change({ isDrill: target.checked })}>
        {t('isDrill')}
      </Checkbox>
      {begin.error !== null && <ProblemView error={begin.error} />}
      <p>
        <Button type="primary" htmlType="submit" disabled={isUnknown} loading={begin.isPending}>
          {t('begin')}
        </Button>
      </p>
    </form>
  );
}
