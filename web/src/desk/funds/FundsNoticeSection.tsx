import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { yuan } from '../../../../src/contract/words/funds-words';
import { api, urlOf } from '../../shared/api';
import { may } from '../../shared/grants';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useFundsWrite } from './use-funds-write';
import { useT } from './words';

/** What everybody reads of the area's month, and publishing it: from what is closed below, never typed. */
export function FundsNoticeSection({ areaId, month }: { areaId: string; month: string }) {
  const t = useT();
  const me = useMe();
  const params = { areaId, month };
  const { draft, change, forget } = useDraft('funds-notice', `${areaId} ${month}`, { reason: '' });
  const rounds = useQuery({
    queryKey: ['fund-notices', areaId, month],
    queryFn: ({ signal }) => api.call(fundsRoutes.notices, { params, signal }),
  });
  const items = rounds.data?.items ?? [];
  const seenRound = items[0]?.round ?? 0;
  const publish = useFundsWrite((idempotencyKey) => {
    const body = { seenRound, reason: draft.reason.trim() || null };
    return api.call(fundsRoutes.publish, { params, body, idempotencyKey });
  }, forget);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    publish.mutate();
  };
  const error = rounds.error ?? publish.error;
  return (
    <section data-testid="funds-notices">
      <h2>{t('notices.title')}</h2>
      <p className="muted">{t('notices.why')}</p>
      {rounds.isSuccess && items.length === 0 && <p className="empty">{t('notices.none')}</p>}
      <ul className="plain">
        {items.map(({ id, round, reason, by, unit, publishedAt, total, missing }) => (
          <li key={id}>
            {t('notices.round', {
              ...{ round, who: `${unit} ${by}`, at: dateTime(publishedAt), missing: missing.length },
              ...{ income: yuan(total.inFen), spent: yuan(total.outFen), balance: yuan(total.closingFen) },
            })}{' '}
            {reason !== null && t('returns.why', { why: reason })}
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <p>
          <a href={urlOf('/funds-notices/:areaId', { areaId }, { month })}>{t('notices.page')}</a>
        </p>
      )}
      {may(me, 'funds.settle') && (
        <form className="funds-tools no-print" onSubmit={submit}>
          {seenRound > 0 && (
            <label>
              {t('notices.reason')}
              <input
                className="field"
                required
                maxLength={300}
                value={draft.reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            </label>
          )}
          <Button htmlType="submit" disabled={!rounds.isSuccess} loading={publish.isPending}>
            {t(seenRound === 0 ? 'notices.publish' : 'notices.correct')}
          </Button>
        </form>
      )}
      {error !== null && <ProblemView error={error} />}
    </section>
  );
}
