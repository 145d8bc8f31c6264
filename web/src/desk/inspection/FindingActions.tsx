import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { findingEndpoints } from '../../../../src/contract/http/findings';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { addDays, today } from '../../shared/time';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { PhotoField } from './PhotoField';
import { useWrite } from './use-write';

export type Finding = ResponseOf<(typeof findingEndpoints)['finding']>;
const FRESH_DAYS = 7;

/** What the caller may do now; the server says so in `mayAnswer` and `maySettle`. */
export function FindingActions({ finding }: { finding: Finding }) {
  return (
    <>
      {finding.mayAnswer && <AnswerForm key={`answer ${finding.steps.length}`} finding={finding} />}
      {finding.maySettle && <SettleForm key={`settle ${finding.steps.length}`} finding={finding} />}
    </>
  );
}

function AnswerForm({ finding }: { finding: Finding }) {
  const t = useT();
  const { draft, change, forget } = useDraft('finding-answer', finding.id, { text: '', photoIds: [] as string[] });
  const answer = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.answerFinding, { params: { findingId: finding.id }, body: draft, idempotencyKey }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    answer.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="answer-form">
      <h2>{t('finding.answer')}</h2>
      <label>
        {t('finding.answerText')}
        <textarea
          className="field"
          rows={3}
          required
          maxLength={2000}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <PhotoField schoolId={finding.schoolId} photoIds={draft.photoIds} onChange={(photoIds) => change({ photoIds })} />
      {answer.error !== null && <ProblemView error={answer.error} />}
      <Button type="primary" htmlType="submit" loading={answer.isPending}>
        {t('finding.answer')}
      </Button>
    </form>
  );
}

function SettleForm({ finding }: { finding: Finding }) {
  const t = useT();
  const params = { findingId: finding.id };
  const { draft, change, forget } = useDraft('finding-settle', finding.id, {
    reason: '',
    deadline: addDays(today(), FRESH_DAYS),
  });
  const { reason, deadline } = draft;
  const close = useWrite(
    (idempotencyKey) => api.call(deskRoutes.settleFinding, { params, body: { reason }, idempotencyKey }),
    forget,
  );
  const reopen = useWrite(
    (idempotencyKey) => api.call(deskRoutes.reopenFinding, { params, body: { reason, deadline }, idempotencyKey }),
    forget,
  );
  const mayReopen = finding.status === 'answered' || finding.status === 'closed';
  const error = close.error ?? reopen.error;
  const isEmpty = reason.trim() === '';
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()} data-testid="settle-form">
      <h2>{t(finding.status === 'closed' ? 'finding.reopen' : 'finding.close')}</h2>
      <label>
        {t('finding.reason')}
        <textarea
          className="field"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
        />
      </label>
      {mayReopen && (
        <label>
          {t('finding.newDeadline')}
          <input
            className="field"
            type="date"
            min={today()}
            value={deadline}
            onChange={(event) => change({ deadline: event.target.value })}
          />
        </label>
      )}
      {error !== null && <ProblemView error={error} />}
      <div className="row">
        {finding.status !== 'closed' && (
          <Button
            type="primary"
            disabled={isEmpty}
            loading={close.isPending}
            onClick={() => close.mutate()}
            data-testid="close-finding"
          >
            {t('finding.close')}
          </Button>
        )}
        {mayReopen && (
          <Button
            disabled={isEmpty}
            loading={reopen.isPending}
            onClick={() => reopen.mutate()}
            data-testid="reopen-finding"
          >
            {t('finding.reopen')}
          </Button>
        )}
      </div>
    </form>
  );
}
