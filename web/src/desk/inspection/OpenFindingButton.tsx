import { App, Button, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import type { findingSubject, Severity } from '../../../../src/contract/http/inspection';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/desk-routes';
import { addDays, today } from '../../shared/time';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';
import { PhotoField } from './PhotoField';
import { useWrite } from './use-write';

export type Subject = z.input<typeof findingSubject>;
const USUAL_DAYS = 7;

interface Props {
  schoolId: string;
  subject: Subject;
  inspectionId?: string;
}

/** A button that opens a finding about what is looked at: a suspicion with its evidence, which the school may answer. */
export function OpenFindingButton({ schoolId, subject, inspectionId }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="open-finding">
        {t('finding.open')}
      </Button>
      <Modal open={isOpen} onCancel={() => setOpen(false)} footer={null} title={t('finding.open')} destroyOnHidden>
        <OpenFindingForm
          schoolId={schoolId}
          subject={subject}
          {...(inspectionId ? { inspectionId } : {})}
          onDone={() => setOpen(false)}
        />
      </Modal>
    </>
  );
}

function OpenFindingForm({ schoolId, subject, inspectionId, onDone }: Props & { onDone: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [severity, setSeverity] = useState<Severity>('general');
  const [draft, setDraft] = useState({
    clause: '',
    text: '',
    deadline: addDays(today(), USUAL_DAYS),
    photoIds: [] as string[],
  });
  const open = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.openFinding, {
        params: { schoolId },
        body: { subject, severity, inspectionId: inspectionId ?? null, ...draft },
        idempotencyKey,
      }),
    () => {
      void message.success(t('finding.opened'));
      onDone();
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="finding-form">
      <p className="muted">{t(`finding.subject.${subject.type}`)}</p>
      <label>
        {t('finding.text')}
        <textarea
          className="field"
          rows={3}
          required
          maxLength={2000}
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      </label>
      <label>
        {t('finding.clause')}
        <input
          className="field"
          required
          maxLength={200}
          value={draft.clause}
          onChange={(event) => setDraft({ ...draft, clause: event.target.value })}
        />
      </label>
      <div className="stack-field">
        <label htmlFor="finding-severity">{t('finding.severity')}</label>
        <Select
          id="finding-severity"
          value={severity}
          onChange={setSeverity}
          options={(['general', 'key'] as const).map((value) => ({ value, label: t(`finding.severity.${value}`) }))}
        />
      </div>
      <label>
        {t('finding.deadline')}
        <input
          className="field"
          type="date"
          required
          min={today()}
          value={draft.deadline}
          onChange={(event) => setDraft({ ...draft, deadline: event.target.value })}
        />
      </label>
      <PhotoField
        schoolId={schoolId}
        photoIds={draft.photoIds}
        onChange={(photoIds) => setDraft({ ...draft, photoIds })}
      />
      {open.error !== null && <ProblemView error={open.error} />}
      <Button type="primary" htmlType="submit" loading={open.isPending} data-testid="finding-submit">
        {t('common.save')}
      </Button>
    </form>
  );
}
