import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import {
  DEDUCTION_GROUND_WORDS,
  DEDUCTION_GROUNDS,
  type DeductionGround,
} from '../../../../src/contract/words/deduction-words';
import { yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { canteenRoutes } from '../../shared/routes/canteen-routes';
import { deductionRoutes } from '../../shared/routes/deduction-routes';
import { priceText, quantityText } from '../../shared/units';
import { fenOf } from '../funds/fen-of';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';

export interface Evidence {
  schoolId: string;
  date: string;
  findingId?: string | undefined;
  episodeId?: string | undefined;
}

/** Proposes a deduction for one line of a delivery, from the finding or the card one came from. */
export function ProposeForm({ evidence, onDone }: { evidence: Evidence; onDone: (month: string) => void }) {
  const t = useT();
  const word = useLanguage() === 'en' ? 1 : 0;
  const { schoolId, findingId, episodeId } = evidence;
  const { draft, change, forget } = useDraft('deduction', findingId ?? episodeId ?? '', {
    ...{ date: evidence.date, actId: '', lineNo: '', clause: '', amount: '', reason: '' },
    ground: 'short-weight' as DeductionGround,
  });
  const { date, actId, ground } = draft;
  const deliveries = useQuery({
    queryKey: ['deliveries', schoolId, date],
    queryFn: ({ signal }) => api.call(canteenRoutes.deliveries, { params: { schoolId }, query: { date }, signal }),
  });
  const standing = (deliveries.data?.items ?? []).filter(
    ({ status, reversedByActId }) => status === 'recorded' && reversedByActId === null,
  );
  const deductible = useQuery({
    queryKey: ['deductible', schoolId, actId],
    enabled: actId !== '',
    queryFn: ({ signal }) => api.call(deductionRoutes.deductible, { params: { schoolId, actId }, signal }),
  });
  const lines = deductible.data?.lines ?? [];
  const line = lines.find(({ lineNo }) => String(lineNo) === draft.lineNo);
  const computed = line?.computed.find((one) => one.ground === ground)?.fen ?? null;
  const propose = useKeyedWrite(
    'deduction',
    (idempotencyKey) =>
      api.call(deductionRoutes.propose, {
        params: { schoolId },
        body: {
          ...{ deliveryActId: actId, lineNo: Number(draft.lineNo), ground, amountFen: fenOf(draft.amount) },
          ...{ reason: draft.reason.trim() || null, clause: draft.clause.trim() },
          ...{ findingId: findingId ?? null, episodeId: episodeId ?? null },
        },
        idempotencyKey,
      }),
    ({ month }) => {
      forget();
      onDone(month);
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    propose.mutate();
  };
  const text = (name: 'clause' | 'amount' | 'reason', isRequired: boolean, maxLength: number) => (
    <label>
      {t(name)}
      <input
        className="field"
        name={name}
        required={isRequired}
        maxLength={maxLength}
        value={draft[name]}
        onChange={({ target }) => change({ [name]: target.value })}
      />
    </label>
  );
  const error = deliveries.error ?? deductible.error ?? propose.error;
  return (
    <form className="stack" onSubmit={submit} data-testid="deduction-form">
      <h2>{t('propose')}</h2>
      <p>
        {findingId !== undefined && (
          <Link to="/findings/$findingId" params={{ findingId }}>
            {t('fromFinding')}
          </Link>
        )}
        {episodeId !== undefined && (
          <Link to="/episodes/$episodeId" params={{ episodeId }}>
            {t('fromEpisode')}
          </Link>
        )}
      </p>
      <div className="people-tools">
        <label>
          {t('date')}
          <input
            className="field"
            type="date"
            name="date"
            required
            value={date}
            onChange={({ target }) => change({ date: target.value, actId: '', lineNo: '' })}
          />
        </label>
        <label>
          {t('delivery')}
          <select
            className="field"
            name="actId"
            required
            value={actId}
            onChange={({ target }) => change({ actId: target.value, lineNo: '' })}
          >
            <option value="" />
            {standing.map((one) => (
              <option key={one.id} value={one.id}>
                {one.supplierName} {one.lines.map(({ ingredientName }) => ingredientName).join('、')}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('line')}
          <select
            className="field"
            name="lineNo"
            required
            value={draft.lineNo}
            onChange={({ target }) => change({ lineNo: target.value })}
          >
            <option value="" />
            {lines.map(({ lineNo, goods }) => (
              <option key={lineNo} value={lineNo}>
                {goods}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('ground')}
          <select
            className="field"
            name="ground"
            value={ground}
            onChange={({ target }) => change({ ground: target.value as DeductionGround })}
          >
            {DEDUCTION_GROUNDS.map((one) => (
              <option key={one} value={one}>
                {DEDUCTION_GROUND_WORDS[one][word]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {deliveries.isSuccess && standing.length === 0 && <p className="empty">{t('noDelivery')}</p>}
      {line !== undefined && (
        <p data-testid="deduction-facts">
          {t('facts', {
            noted: amountText(line.notedAmount, line.unit) ?? t('unknown'),
            measured: quantityText({ amount: line.measuredAmount, unit: line.unit }),
            accepted: quantityText({ amount: line.acceptedAmount, unit: line.unit }),
            price: line.unitPriceFen === null ? t('unknown') : priceText(line.unitPriceFen, line.unit),
            contract: line.contractFen === null ? t('unknown') : priceText(line.contractFen, line.unit),
          })}
          {' · '}
          <strong>
            {computed === null && t('notComputed')}
            {computed === 0 && t('nothing')}
            {computed !== null && computed > 0 && t('computed', { fen: yuan(computed) })}
          </strong>
        </p>
      )}
      <div className="people-tools">
        {text('clause', true, 200)}
        {text('amount', false, 14)}
        {text('reason', false, 300)}
        <Button htmlType="submit" loading={propose.isPending}>
          {t('send')}
        </Button>
      </div>
      {error !== null && <ProblemView error={error} />}
    </form>
  );
}

const amountText = (amount: number | null, unit: Parameters<typeof quantityText>[0]['unit']): string | null =>
  amount === null ? null : quantityText({ amount, unit });
