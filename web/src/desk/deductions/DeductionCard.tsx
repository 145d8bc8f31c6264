import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef } from 'react';
import type { deductionEndpoints } from '../../../../src/contract/http/deductions';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { DEDUCTION_GROUND_WORDS, DEDUCTION_STATUS_WORDS } from '../../../../src/contract/words/deduction-words';
import { yuan } from '../../../../src/contract/words/funds-words';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { deductionRoutes } from '../../shared/routes/deduction-routes';
import { dateTime } from '../../shared/time';
import { useMe } from '../session';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';

type Deduction = ResponseOf<(typeof deductionEndpoints)['list']>['items'][number];
type Step = Exclude<Deduction['next'][number], 'proposed'>;

/** One proposal: what it rests on, who said what of it, and what the reader may say next. */
export function DeductionCard({ item }: { item: Deduction }) {
  const t = useT();
  const me = useMe();
  const word = useLanguage() === 'en' ? 1 : 0;
  const { id, schoolId, date, findingId, episodeId, status, computedFen, amountFen, reason } = item;
  return (
    <section className="card" data-testid={`deduction-${id}`}>
      <h3>
        {item.supplierName} · {item.goods} · {DEDUCTION_GROUND_WORDS[item.ground][word]}{' '}
        <span className={status === 'contested' ? 'chip against' : 'chip'}>{DEDUCTION_STATUS_WORDS[status][word]}</span>
      </h3>
      <p>
        <strong>{t('amountLine', { amount: yuan(amountFen) })}</strong>
        {' · '}
        {computedFen === null ? t('notComputed') : t('byRecords', { fen: yuan(computedFen) })}
        {reason !== null && ` · ${reason}`}
      </p>
      <p>
        {item.schoolName} · {item.clause}
        {' · '}
        <Link
          to="/schools/$schoolId/days/$date"
          params={{ schoolId, date }}
          search={{ item: `act:${item.deliveryActId}` }}
        >
          {`${date} ${t('record')}`}
        </Link>
        {findingId !== null && may(me, 'finding.read') && (
          <>
            {' · '}
            <Link to="/findings/$findingId" params={{ findingId }}>
              {t('finding')}
            </Link>
          </>
        )}
        {episodeId !== null && may(me, 'misfit.read') && (
          <>
            {' · '}
            <Link to="/episodes/$episodeId" params={{ episodeId }}>
              {t('episode')}
            </Link>
          </>
        )}
        {!item.recordStands && ` · ${t('recordGone')}`}
      </p>
      <ol className="steps">
        {item.steps.map(({ kind, text, by, at }) => (
          <li key={`${kind} ${at}`}>
            <strong>{DEDUCTION_STATUS_WORDS[kind][word]}</strong>{' '}
            <span className="muted">
              {by.name} · {by.unit} · {dateTime(at)}
            </span>
            {text !== null && <p>{text}</p>}
          </li>
        ))}
      </ol>
      {item.next.length > 0 && <Say item={item} />}
    </section>
  );
}

function Say({ item: { id, next } }: { item: Deduction }) {
  const t = useT();
  const { draft, change, forget } = useDraft('deduction-say', id, { text: '' });
  const chosen = useRef<Step>('withdrawn');
  const params = { deductionId: id };
  const text = draft.text.trim() || null;
  const say = useKeyedWrite(
    'deduction',
    (idempotencyKey) => {
      const kind = chosen.current;
      return kind === 'contested'
        ? api.call(deductionRoutes.contest, { params, body: { text: text ?? '' }, idempotencyKey })
        : api.call(deductionRoutes.say, { params, body: { kind, text }, idempotencyKey });
    },
    forget,
  );
  const label = t(next.includes('contested') ? 'text.school' : 'text.office');
  return (
    <>
      <div className="people-tools">
        <input
          className="field"
          aria-label={label}
          placeholder={label}
          maxLength={500}
          value={draft.text}
          onChange={({ target }) => change({ text: target.value })}
        />
        {next.map((kind) =>
          kind === 'proposed' ? null : (
            <Button
              key={kind}
              disabled={say.isPending || (kind === 'contested' && text === null)}
              onClick={() => {
                chosen.current = kind;
                say.mutate();
              }}
              data-testid={`say-${kind}`}
            >
              {t(`say.${kind}`)}
            </Button>
          ),
        )}
      </div>
      {say.error !== null && <ProblemView error={say.error} />}
    </>
  );
}
