import { useQuery } from '@tanstack/react-query';
import { App, Button, Modal, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import type { findingSubject, Severity } from '../../../../src/contract/http/inspection';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/desk-routes';
import { addDays, today } from '../../shared/time';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';
import { type ChosenClause, ClauseField, clauseText } from './ClauseField';
import './inspection.css';
import { PhotoField } from './PhotoField';
import { useWrite } from './use-write';

export type Subject = z.input<typeof findingSubject>;
const USUAL_DAYS = 7;

interface Props {
  schoolId: string;
  subject: Subject;
  inspectionId?: string;
  /** What the text begins with: the verdict's own sentence. */
  proposal?: string;
  /** The clause that is chosen to begin with, as a key of the policy table. */
  proposedClause?: string;
  label?: string;
  onOpened?: () => void;
}

/** A button that opens a finding about what is looked at: a suspicion with its evidence, which the school may answer. */
export function OpenFindingButton({ label, onOpened, ...finding }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} data-testid="open-finding">
        {label ?? t('finding.open')}
      </Button>
      <Modal open={isOpen} onCancel={() => setOpen(false)} footer={null} title={t('finding.open')} destroyOnHidden>
        <OpenFindingForm
          {...finding}
          onDone={() => {
            setOpen(false);
            onOpened?.();
          }}
        />
      </Modal>
    </>
  );
}

type FormProps = Omit<Props, 'label' | 'onOpened'> & { onDone: () => void };

function OpenFindingForm({ schoolId, subject, inspectionId, proposal = '', proposedClause = '', onDone }: FormProps) {
  const t = useT();
  const { message } = App.useApp();
  const [severity, setSeverity] = useState<Severity>('general');
  const [draft, setDraft] = useState({
    text: proposal,
    deadline: addDays(today(), USUAL_DAYS),
    photoIds: [] as string[],
  });
  const [clause, setClause] = useState<ChosenClause>({ key: proposedClause, written: '' });
  const clauses = useQuery({
    queryKey: ['finding-clauses', schoolId],
    staleTime: 600_000,
    queryFn: ({ signal }) => api.call(deskRoutes.findingClauses, { params: { schoolId }, signal }),
  });
  const citation = clauseText(clauses.data?.items ?? [], clause);
  const open = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.openFinding, {
        params: { schoolId },
        body: { subject, severity, inspectionId: inspectionId ?? null, clause: citation, ...draft },
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
      <ClauseField clauses={clauses.data?.items ?? []} chosen={clause} onChange={setClause} />
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
