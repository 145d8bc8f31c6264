import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import type { NamedAct } from '../../../../src/contract/acts';
import { api } from '../../shared/api';
import { useWords } from '../../shared/i18n/vocabulary';
import { canteenRoutes } from '../../shared/routes/canteen-routes';
import { routes } from '../../shared/routes/routes';
import { dateTime } from '../../shared/time';
import { quantityText } from '../../shared/units';
import { useWrite } from '../inspection/use-write';
import { ProblemView } from '../shell/ProblemView';
import { useDraft, useHasDraft } from '../shell/use-draft';
import { useT } from './words';

const FORM = 'correction';

interface Props {
  actId: string;
}

/** Opens what rests on a record, to undo all of it or to put it right on the phone page. */
export function CorrectionButton({ actId }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(useHasDraft(FORM, actId));
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="correct">
        {t('open')}
      </Button>
      <Modal open={isOpen} onCancel={() => setOpen(false)} footer={null} title={t('title')} destroyOnHidden>
        <Branch actId={actId} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Branch({ actId, onDone }: Props & { onDone: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const client = useQueryClient();
  const { draft, change, forget } = useDraft(FORM, actId, { reason: '' });
  const { reason } = draft;
  const branch = useQuery({
    queryKey: ['branch', actId],
    queryFn: ({ signal }) => api.call(canteenRoutes.branch, { params: { actId }, signal }),
  });
  const resting = branch.data?.resting ?? [];
  const undo = useWrite(
    (idempotencyKey) =>
      api.call(routes.correct, {
        params: { actId },
        body: { reason: reason.trim(), corrected: null, seen: resting.map((act) => act.actId) },
        idempotencyKey,
      }),
    async ({ undone }) => {
      forget();
      void message.success(t('undone', { count: undone.length }));
      await client.invalidateQueries();
      onDone();
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    undo.mutate();
  };
  if (branch.error !== null) return <ProblemView error={branch.error} onRetry={() => void branch.refetch()} />;
  if (branch.data === undefined) return null;
  const { act, mayCorrect } = branch.data;
  return (
    <form onSubmit={submit} data-testid="correction">
      <ActLine act={act} />
      <p>{resting.length === 0 ? t('alone') : t('rests', { count: resting.length })}</p>
      {resting.length > 0 && (
        <ol>
          {resting.map((one) => (
            <li key={one.actId}>
              <ActLine act={one} />
            </li>
          ))}
        </ol>
      )}
      {act.signaturesDue > 0 && <p className="muted">{t('signed', { count: act.signaturesDue })}</p>}
      {resting.some((one) => !one.mayUndo) && <p className="notice">{t('others')}</p>}
      <p>
        <a href={`/phone/record/${actId}`}>{t('phone')}</a>
        <br />
        <span className="muted">{t('phoneHelp')}</span>
      </p>
      <label>
        {t('reason')}{' '}
        <input
          className="field"
          required
          maxLength={200}
          value={reason}
          onChange={(event) => change({ reason: event.target.value })}
          data-testid="correction-reason"
        />
      </label>
      {undo.error !== null && <ProblemView error={undo.error} onRetry={() => void branch.refetch()} />}
      <p>
        <Button danger htmlType="submit" disabled={!mayCorrect} loading={undo.isPending} data-testid="undo-all">
          {t('undo')}
        </Button>
      </p>
    </form>
  );
}

function ActLine({ act }: { act: NamedAct }) {
  const t = useT();
  const words = useWords();
  const { kind, occurredAt, placeName, actorName, lines } = act;
  return (
    <>
      <strong>{words(`act.${kind}`)}</strong>{' '}
      {lines
        .map(({ name, quantity, count }) => [name, quantity === null ? count : quantityText(quantity)].join(' ').trim())
        .join('、')}
      <br />
      <span className="muted">{t('by', { time: dateTime(occurredAt), place: placeName, person: actorName })}</span>
    </>
  );
}
