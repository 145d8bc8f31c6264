import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ListOwner } from '../../../../src/contract/http/catalogue';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { officeRoutes } from '../../shared/routes/office-routes';
import { ProblemView } from '../shell/ProblemView';
import { useT } from './words';

/** In the order in which they are offered. */
const OWNERS: readonly ListOwner[] = ['system_admin', 'safety_section', 'market_inspector'];
/** Stands for the whole prefecture in a choice of areas. */
const WHOLE = '';
const areaOf = (value: string): string | null => (value === WHOLE ? null : value);

/** What schools added, taken over to a list by who owns it, and which organ that is. */
export function ListsSection({ maySetOwner }: { maySetOwner: boolean }) {
  const t = useT();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [to, setTo] = useState<Record<string, string>>({});
  const [owner, setOwner] = useState({ areaId: WHOLE, owner: 'system_admin' as ListOwner, reason: '' });
  const proposals = useQuery({
    queryKey: ['ingredients', 'proposals'],
    queryFn: ({ signal }) => api.call(officeRoutes.ingredientProposals, { signal }),
  });
  const lists = useQuery({
    queryKey: ['ingredients', 'lists'],
    queryFn: ({ signal }) => api.call(officeRoutes.ingredientLists, { signal }),
  });
  const areas = useQuery({ queryKey: ['areas'], queryFn: ({ signal }) => api.call(deskRoutes.areas, { signal }) });
  const nameOf = (areaId: string | null): string =>
    areaId === null ? t('lists.whole') : (areas.data?.items.find(({ id }) => id === areaId)?.name ?? areaId);
  const again = () => client.invalidateQueries({ queryKey: ['ingredients'] });
  const take = useMutation({
    mutationFn: ({ id, areaId }: { id: string; areaId: string }) =>
      api.call(officeRoutes.takeOverIngredient, {
        params: { ingredientId: id },
        body: { areaId: areaOf(areaId), reason: reason.trim() },
      }),
    onSuccess: again,
  });
  const set = useMutation({
    mutationFn: () =>
      api.call(officeRoutes.setListOwner, {
        body: { ...owner, areaId: areaOf(owner.areaId), reason: owner.reason.trim() },
      }),
    onSuccess: again,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    set.mutate();
  };
  const error = proposals.error ?? lists.error ?? take.error ?? set.error;
  return (
    <section data-testid="ingredient-lists">
      <h2>{t('lists.title')}</h2>
      <p className="muted">{t('lists.help')}</p>
      {error !== null && <ProblemView error={error} />}
      {proposals.data?.items.length === 0 && <p className="empty">{t('lists.none')}</p>}
      {(proposals.data?.items.length ?? 0) > 0 && (
        <>
          <label>
            {t('lists.reason')}{' '}
            <input
              className="field"
              name="take-reason"
              maxLength={200}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </label>
          <ul className="plain">
            {proposals.data?.items.map(({ id, name, areaIds, schools }) => {
              const chosen = to[id] ?? areaIds[0] ?? WHOLE;
              return (
                <li key={id}>
                  <strong>{name}</strong> ({t('lists.schools')}: {schools.join('、')}){' '}
                  <label>
                    {t('lists.to')}{' '}
                    <select
                      className="field"
                      value={chosen}
                      onChange={({ target }) => setTo({ ...to, [id]: target.value })}
                    >
                      {[...areaIds, WHOLE].map((area) => (
                        <option key={area} value={area}>
                          {nameOf(areaOf(area))}
                        </option>
                      ))}
                    </select>
                  </label>{' '}
                  <Button
                    size="small"
                    disabled={reason.trim() === ''}
                    loading={take.isPending}
                    onClick={() => take.mutate({ id, areaId: chosen })}
                  >
                    {t('lists.take')} <span className="visually-hidden">{name}</span>
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <h3>{t('lists.owners')}</h3>
      <ul className="plain">
        {lists.data?.items.map((list) => (
          <li key={list.areaId}>
            {nameOf(list.areaId)}: {t(`owner.${list.owner}`)}
          </li>
        ))}
        {lists.data !== undefined && <li>{t('lists.usual', { owner: t(`owner.${lists.data.usualOwner}`) })}</li>}
      </ul>
      {maySetOwner && (
        <form onSubmit={submit} data-testid="list-owner">
          <select
            className="field"
            aria-label={t('lists.to')}
            value={owner.areaId}
            onChange={({ target }) => setOwner({ ...owner, areaId: target.value })}
          >
            <option value={WHOLE}>{t('lists.whole')}</option>
            {areas.data?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>{' '}
          <select
            className="field"
            aria-label={t('lists.owners')}
            value={owner.owner}
            onChange={({ target }) => setOwner({ ...owner, owner: target.value as ListOwner })}
          >
            {OWNERS.map((one) => (
              <option key={one} value={one}>
                {t(`owner.${one}`)}
              </option>
            ))}
          </select>{' '}
          <label>
            {t('lists.reason')}{' '}
            <input
              className="field"
              required
              maxLength={200}
              value={owner.reason}
              onChange={({ target }) => setOwner({ ...owner, reason: target.value })}
            />
          </label>{' '}
          <Button htmlType="submit" loading={set.isPending}>
            {t('lists.set')}
          </Button>
        </form>
      )}
    </section>
  );
}
