import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Modal } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import type { CaseOrigin } from '../../../../src/contract/http/cases';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { newId } from '../../shared/new-id';
import { caseRoutes } from '../../shared/routes/case-routes';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';

/** What is put into a case from where one looks at it. */
export type Put =
  | { kind: 'act'; actId: string }
  | { kind: 'footage'; cameraId: string; from: string; to: string }
  | { kind: 'origin'; origin: Exclude<CaseOrigin, 'hand'>; originId: string };

interface Props {
  schoolId: string;
  put: Put;
  /** What the reason of a new case begins with. */
  proposal?: string;
}

/** A button that puts what is looked at into an open case of the school, or into a new one. For who may have cases. */
export function PutIntoCase(props: Props) {
  const t = useT();
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!may(me, 'case.manage')) return null;
  const label = t(props.put.kind === 'origin' ? 'newCase' : 'putInto');
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="put-into-case">
        {label}
      </Button>
      <Modal open={isOpen} onCancel={() => setOpen(false)} footer={null} title={label} destroyOnHidden>
        <PutForm {...props} />
      </Modal>
    </>
  );
}

function PutForm({ schoolId, put, proposal = '' }: Props) {
  const t = useT();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const reasonId = useId();
  const { draft, change, forget } = useDraft('case', `${schoolId} ${subjectOf(put)}`, { reason: proposal });
  const { reason } = draft;
  const open = useQuery({
    queryKey: ['cases', 'of', schoolId],
    enabled: put.kind !== 'origin',
    queryFn: ({ signal }) => api.call(caseRoutes.list, { query: { schoolId, show: 'open', limit: 20 }, signal }),
  });
  const into = useKeyedWrite(
    'case',
    async (idempotencyKey) => {
      const of = put.kind === 'origin' ? { origin: put.origin, originId: put.originId } : {};
      const made = await api.call(caseRoutes.open, { params: { schoolId }, body: { reason, ...of }, idempotencyKey });
      await putInto(made.id, put, `${idempotencyKey}-1`);
      return made.id;
    },
    goTo,
  );
  const add = useKeyedWrite(
    'case',
    (idempotencyKey) => putInto(chosen, put, idempotencyKey),
    () => goTo(chosen),
  );
  const [chosen, choose] = useState('');
  function goTo(caseId: string): void {
    forget();
    void message.success(t('putDone'));
    void navigate({ to: '/cases/$caseId', params: { caseId } });
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    into.mutate();
  };
  const error = into.error ?? add.error ?? open.error;
  return (
    <div className="stack">
      {put.kind !== 'origin' && open.isPending && <Loading />}
      {(open.data?.items.length ?? 0) > 0 && (
        <p>
          <select
            className="field"
            aria-label={t('title')}
            value={chosen}
            onChange={({ target }) => choose(target.value)}
            data-testid="case-choice"
          >
            <option value="">—</option>
            {open.data?.items.map((one) => (
              <option key={one.id} value={one.id}>
                {one.reason}
              </option>
            ))}
          </select>{' '}
          <Button disabled={chosen === ''} loading={add.isPending} onClick={() => add.mutate()} data-testid="case-put">
            {t('putIntoThis')}
          </Button>
        </p>
      )}
      <form className="stack" onSubmit={submit}>
        <label htmlFor={reasonId}>{t('reason')}</label>
        <textarea
          id={reasonId}
          className="field"
          rows={2}
          required
          maxLength={300}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
          data-testid="case-reason"
        />
        <Button type="primary" htmlType="submit" loading={into.isPending} data-testid="case-open">
          {t('submit')}
        </Button>
      </form>
      {error !== null && <ProblemView error={error} />}
    </div>
  );
}

function subjectOf(put: Put): string {
  if (put.kind === 'act') return `act:${put.actId}`;
  return put.kind === 'footage' ? `camera:${put.cameraId} ${put.from}` : `${put.origin}:${put.originId}`;
}

async function putInto(caseId: string, put: Put, idempotencyKey: string = newId()): Promise<void> {
  const params = { caseId };
  if (put.kind === 'act') await api.call(caseRoutes.addActs, { params, body: { actIds: [put.actId] }, idempotencyKey });
  if (put.kind !== 'footage') return;
  const { cameraId, from, to } = put;
  await api.call(caseRoutes.addSpan, { params, body: { cameraId, from, to }, idempotencyKey });
}
