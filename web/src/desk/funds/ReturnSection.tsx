import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Fund } from '../../../../src/contract/http/fund-month';
import type { ROUND_CHANGES } from '../../../../src/contract/http/funds';
import { PAYERS } from '../../../../src/contract/payers';
import { FUND_WORDS, payerInWords, ROUND_CHANGE_WORDS, yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { fundsRoutes } from '../../shared/routes/funds-routes';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useFundsWrite } from './use-funds-write';
import { useT } from './words';

/** So much of a hash tells it from any other by eye. */
const SHORT_HASH = 16;

/** What a figure of a round is of. */
function aboutInWords(what: (typeof ROUND_CHANGES)[number], of: string) {
  if (what === 'payer_cost') return payerInWords(PAYERS.find((payer) => payer === of) ?? null);
  return what.startsWith('fund_') ? FUND_WORDS[of as Fund] : { zh: of, en: of };
}

/** What the school answered for, round by round; the principal submits, the bureau locks. */
export function ReturnSection({ schoolId, month }: { schoolId: string; month: string }) {
  const t = useT();
  const me = useMe();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const { draft, change, forget } = useDraft('fund-return', `${schoolId} ${month}`, { note: '' });
  const { note } = draft;
  const params = { schoolId, month };
  const returns = useQuery({
    queryKey: ['fund-returns', schoolId, month],
    queryFn: ({ signal }) => api.call(fundsRoutes.returns, { params, signal }),
  });
  const rounds = returns.data?.items ?? [];
  const last = rounds[0];
  const submit = useFundsWrite((idempotencyKey) => {
    const body = { seenRound: last?.round ?? 0, note: note.trim() || null };
    return api.call(fundsRoutes.submit, { params, body, idempotencyKey });
  }, forget);
  const lock = useFundsWrite((idempotencyKey) =>
    api.call(fundsRoutes.lockReturn, { params: { schoolId, returnId: last?.id ?? '' }, idempotencyKey }),
  );
  const error = returns.error ?? submit.error ?? lock.error;
  return (
    <section data-testid="fund-returns">
      <h3>{t('returns.title')}</h3>
      {returns.isSuccess && last === undefined && <p className="empty">{t('returns.none')}</p>}
      {rounds.map(({ id, round, submittedBy, submittedAt, note: why, sha256, lock: taken, sheet, changes }) => (
        <div key={id} data-testid={`round-${round}`}>
          <strong>{t('returns.round', { round })}</strong>{' '}
          {t('returns.said', {
            who: submittedBy,
            at: dateTime(submittedAt),
            claim: sheet.claim.amountFen === null ? '—' : yuan(sheet.claim.amountFen),
            cost: yuan(sheet.cost.amountFen),
            hash: sha256.slice(0, SHORT_HASH),
          })}{' '}
          {why !== null && t('returns.why', { why })}{' '}
          {taken !== null && t('returns.locked', { who: `${taken.unit} ${taken.by}`, at: dateTime(taken.at) })}
          {changes.length > 0 && (
            <>
              <p>{t('returns.changes')}</p>
              <ul>
                {changes.map(({ what, of, before, after }) => {
                  const figure = (value: number | null) =>
                    value === null ? '—' : what === 'day_pupils' ? String(value) : yuan(value);
                  const about = of === null ? '' : `${aboutInWords(what, of)[language]} `;
                  return (
                    <li key={`${what} ${of}`}>
                      {t('returns.change', {
                        ...{ of: about, what: ROUND_CHANGE_WORDS[what][language] },
                        ...{ before: figure(before), after: figure(after) },
                      })}
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </div>
      ))}
      <div className="no-print">
        {last !== undefined && last.lock !== null && <p className="muted">{t('returns.closed')}</p>}
        {may(me, 'funds.submit') && (last?.lock ?? null) === null && (
          <p className="funds-tools">
            <label>
              {t('returns.note')}
              <input
                className="field"
                name="return-note"
                maxLength={500}
                value={note}
                onChange={({ target }) => change({ note: target.value })}
              />
            </label>
            <Button
              type="primary"
              disabled={!returns.isSuccess}
              loading={submit.isPending}
              onClick={() => submit.mutate()}
              data-testid="fund-submit"
            >
              {t(last === undefined ? 'returns.submit' : 'returns.again')}
            </Button>
          </p>
        )}
        {may(me, 'funds.settle') && last !== undefined && last.lock === null && (
          <Button loading={lock.isPending} onClick={() => lock.mutate()} data-testid="fund-lock">
            {t('returns.lock', { round: last.round })}
          </Button>
        )}
        {error !== null && <ProblemView error={error} />}
      </div>
    </section>
  );
}
