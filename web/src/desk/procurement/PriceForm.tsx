import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { routes } from '../../shared/routes/routes';
import { today } from '../../shared/time';
import { priceText } from '../../shared/units';
import { useSchool } from '../evidence/use-day';
import { fenOf } from '../funds/fen-of';
import { useFundsWrite } from '../funds/use-funds-write';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useT } from './words';

interface Props {
  schoolId: string;
  suppliers: readonly { id: string; name: string; licenceNo: string }[];
  /** Whether it may be said for all schools of the area. */
  mayForArea: boolean;
  onDone: () => void;
}

/** More goods than these are searched for. */
const SHOWN = 50;

/** States a price of a contract, for this school or for all of its area; without a price it ends what was stated. */
export function PriceForm({ schoolId, suppliers, mayForArea, onDone }: Props) {
  const t = useT();
  const areaId = useSchool(schoolId).data?.areaId;
  const { draft, change } = useDraft('price', schoolId, {
    ...{ supplierId: '', search: '', ingredientId: '', typed: '', from: today(), to: '', source: '' },
    ...{ ends: false, forArea: false },
  });
  const wanted = draft.search.trim();
  const found = useQuery({
    queryKey: ['ingredients', 'to-price', wanted],
    enabled: wanted !== '',
    queryFn: ({ signal }) => api.call(routes.ingredients, { query: { limit: SHOWN, q: wanted }, signal }),
  });
  const goods = found.data?.items.find(({ id }) => id === draft.ingredientId);
  const unit = goods?.measure.unit ?? 'g';
  const fen = draft.ends ? null : fenOf(draft.typed);
  const supplier = suppliers.find(({ id }) => id === draft.supplierId);
  const write = useFundsWrite(
    async (idempotencyKey) => {
      const { ingredientId, from, to, source, forArea } = draft;
      const stated = { ingredientId, unit, priceFen: fen, from, to: to || null, source };
      if (forArea && areaId !== undefined && supplier !== undefined) {
        const body = { ...stated, supplierName: supplier.name, licenceNo: supplier.licenceNo };
        await api.call(deskRoutes.stateAreaPrice, { params: { areaId }, body, idempotencyKey });
      } else {
        const body = { ...stated, supplierId: draft.supplierId };
        await api.call(deskRoutes.stateSchoolPrice, { params: { schoolId }, body, idempotencyKey });
      }
    },
    () => {
      change({ search: '', ingredientId: '', typed: '' });
      onDone();
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    write.mutate();
  };
  return (
    <form className="people-tools no-print" onSubmit={submit} data-testid="state-price">
      <label>
        {t('supplier')}
        <select
          className="field"
          name="supplierId"
          required
          value={draft.supplierId}
          onChange={({ target }) => change({ supplierId: target.value })}
        >
          <option value="" />
          {suppliers.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('goods.search')}
        <input
          className="field"
          type="search"
          name="search"
          maxLength={40}
          value={draft.search}
          onChange={({ target }) => change({ search: target.value, ingredientId: '' })}
        />
      </label>
      <label>
        {t('goods')}
        <select
          className="field"
          name="ingredientId"
          required
          value={draft.ingredientId}
          onChange={({ target }) => change({ ingredientId: target.value })}
        >
          <option value="" />
          {(found.data?.items ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('price.yuan')}
        <input
          className="field"
          name="price"
          inputMode="decimal"
          required={!draft.ends}
          disabled={draft.ends}
          value={draft.typed}
          onChange={({ target }) => change({ typed: target.value })}
        />
        {fen !== null && <span className="muted">{priceText(fen, unit)}</span>}
      </label>
      <label>
        <input type="checkbox" checked={draft.ends} onChange={({ target }) => change({ ends: target.checked })} />{' '}
        {t('price.ends')}
      </label>
      {(['from', 'to'] as const).map((field) => (
        <label key={field}>
          {t(field)}
          <input
            className="field"
            type="date"
            name={field}
            required={field === 'from'}
            value={draft[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        </label>
      ))}
      <label>
        {t('source')}
        <input
          className="field"
          name="source"
          required
          maxLength={120}
          value={draft.source}
          onChange={({ target }) => change({ source: target.value })}
        />
      </label>
      {mayForArea && (
        <label>
          <input
            type="checkbox"
            checked={draft.forArea}
            onChange={({ target }) => change({ forArea: target.checked })}
          />{' '}
          {t('price.forArea')}
        </label>
      )}
      <Button type="primary" htmlType="submit" loading={write.isPending} disabled={!draft.ends && fen === null}>
        {t('price.state')}
      </Button>
      {write.error !== null && <ProblemView error={write.error} />}
    </form>
  );
}
