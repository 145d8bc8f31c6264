import { useCallback, useId, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { recallEndpoints } from '../../../../src/contract/http/recalls';
import { ApiError, api } from '../../shared/api';
import { useRepeated } from '../../shared/boxes/use-repeated';
import { may } from '../../shared/grants';
import { recallRoutes } from '../../shared/routes/recall-routes';
import { quantityText } from '../../shared/units';
import { useCanteen } from '../data/canteen';
import { askOrRecall } from '../data/use-kept';
import { showToast } from '../toast';
import { useT } from './words';

type Item = ResponseOf<(typeof recallEndpoints)['ofSchool']>['items'][number];
const LOOK_MS = 60_000;

/** On the first screen: each recall that this school has not acknowledged, with its own lots, or nothing. */
export function RecallCards() {
  const { me, schoolId } = useCanteen();
  const [done, setDone] = useState<readonly string[]>([]);
  const ask = useCallback(
    () =>
      askOrRecall(`recalls/${schoolId}/${me.accountId}`, async () => {
        return (await api.call(recallRoutes.ofSchool, { params: { schoolId } })).items;
      }),
    [schoolId, me.accountId],
  );
  const items = useRepeated(ask, LOOK_MS).data?.value ?? [];
  return items
    .filter(({ id, acknowledgedAt }) => acknowledgedAt === null && !done.includes(id))
    .map((item) => <RecallCard key={item.id} item={item} onDone={() => setDone((old) => [...old, item.id])} />);
}

function RecallCard({ item, onDone }: { item: Item; onDone: () => void }) {
  const t = useT();
  const id = useId();
  const { me, schoolId } = useCanteen();
  const [remark, setRemark] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  const { what, lots, isDrill } = item;
  const send = async (setAside: boolean): Promise<void> => {
    setProblem(null);
    setIsSending(true);
    try {
      const body = { setAside, remark: remark === null || remark.trim() === '' ? null : remark.trim() };
      await api.call(recallRoutes.acknowledge, { params: { schoolId, recallId: item.id }, body });
      showToast(t('sent'));
      onDone();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setProblem(error.isPassing ? t('offline') : error.message);
    } finally {
      setIsSending(false);
    }
  };
  const isLeft = lots.some(({ inStores, inKitchen }) => inStores + inKitchen > 0);
  const goods = [...new Set(lots.map((lot) => lot.goods))].join('、');
  const supplier = what.of === 'meals' ? what.supplierName : goods;
  return (
    <section className="card" data-testid="recall-card">
      <h2>
        ⚠ {t(isDrill ? 'drill' : 'recall')} {t('about', { supplier, batch: what.batch ?? t('batch.any') })}
      </h2>
      <p>{item.reason}</p>
      <ul>
        {lots.map(({ lotId, goods: name, receivedOn, inStores, inKitchen, unit, batchSaid }) => (
          <li key={lotId}>
            {name} {receivedOn}: {inStores > 0 && t('here', { amount: quantityText({ amount: inStores, unit }) })}{' '}
            {inKitchen > 0 && t('kitchen', { amount: quantityText({ amount: inKitchen, unit }) })}
            {inStores + inKitchen === 0 && t('gone')} {!batchSaid && `(${t('notSaid')})`}
          </li>
        ))}
      </ul>
      {item.meals > 0 && <p>{t('eaten', { meals: item.meals, portions: item.portions })}</p>}
      <p className="hint">{t(isDrill ? 'drillHelp' : 'stopped')}</p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {may(me, 'act.record') && remark === null && (
        <>
          <button type="button" className="big" disabled={isSending} onClick={() => void send(true)}>
            {t(isLeft ? 'setAside' : 'none')}
          </button>
          {isLeft && (
            <button type="button" className="plain" onClick={() => setRemark('')}>
              {t('notSetAside')}
            </button>
          )}
        </>
      )}
      {remark !== null && (
        <>
          <label htmlFor={id}>{t('why')}</label>
          <textarea
            id={id}
            className="answer-text"
            rows={3}
            maxLength={300}
            value={remark}
            onChange={(event) => setRemark(event.target.value)}
          />
          <button
            type="button"
            className="big"
            disabled={isSending || remark.trim() === ''}
            onClick={() => void send(false)}
          >
            {t('send')}
          </button>
        </>
      )}
    </section>
  );
}
