import { useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox, Modal, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { findingSubject } from '../../../../src/contract/http/findings';
import type { Severity } from '../../../../src/contract/http/inspection';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { addDays, dateTime, today } from '../../shared/time';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';
import { useDraft, useHasDraft } from '../shell/use-draft';
import { ClauseField, clauseText, OTHER_CLAUSE } from './ClauseField';
import './inspection.css';
import { PhotoField } from './PhotoField';
import { useWrite } from './use-write';
import { useOpenVisit, type Visit } from './visit/open-visit';
import { useVisitT } from './words';

export type Subject = z.input<typeof findingSubject>;
const USUAL_DAYS = 7;
const FORM = 'finding';
const MAX_CLAUSE = 200;

interface Props {
  schoolId: string;
  subject: Subject;
  /** The visit on whose page it is opened; elsewhere the one that is on site is looked for. */
  visit?: Visit;
  /** Tells apart the forms about nothing in particular. */
  about?: string;
  /** What the text begins with: the verdict's own sentence. */
  proposal?: string;
  /** The clause that is chosen to begin with, as a key of the policy table. */
  proposedClause?: string | undefined;
  /** What is cited to begin with where the policy table has no clause for it. */
  proposedCitation?: string;
  proposedSeverity?: Severity;
  label?: ReactNode;
  /** For a key of the page that presses it. */
  buttonRef?: Ref<HTMLButtonElement>;
  onOpened?: () => void;
}

/** A button that opens a finding about what is looked at: a suspicion with its evidence, which the school may answer. */
export function OpenFindingButton({ label, buttonRef, onOpened, about = '', ...finding }: Props) {
  const t = useT();
  const key = `${finding.schoolId} ${subjectKey(finding.subject)} ${finding.visit?.id ?? ''} ${about}`;
  const [isOpen, setOpen] = useState(useHasDraft(FORM, key));
  return (
    <>
      <Button ref={buttonRef} onClick={() => setOpen(true)} data-testid="open-finding">
        {label ?? t('finding.open')}
      </Button>
      <Modal
        open={isOpen}
        onCancel={() => setOpen(false)}
        footer={null}
        title={t('finding.open')}
        mask={{ closable: false }}
        destroyOnHidden
      >
        <OpenFindingForm
          {...finding}
          draftKey={key}
          onDiscard={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onOpened?.();
          }}
        />
      </Modal>
    </>
  );
}

/** A stretch that lasts is the same one a minute later. */
function subjectKey(subject: Subject): string {
  if (subject.type === 'act') return `act:${subject.actId}`;
  if (subject.type === 'lot') return `lot:${subject.lotId}`;
  if (subject.type === 'none') return 'none';
  return subject.eventId ? `event:${subject.eventId}` : `camera:${subject.cameraId} ${subject.from}`;
}

type FormProps = Omit<Props, 'label' | 'buttonRef' | 'onOpened' | 'about'> & {
  draftKey: string;
  onDiscard: () => void;
  onDone: () => void;
};

function OpenFindingForm({ schoolId, subject, visit, draftKey, onDiscard, onDone, ...proposed }: FormProps) {
  const t = useT();
  const inVisit = useVisitT();
  const { message } = App.useApp();
  const clause = proposed.proposedClause ?? (proposed.proposedCitation === undefined ? '' : OTHER_CLAUSE);
  const { draft, change, forget } = useDraft(FORM, draftKey, {
    text: proposed.proposal ?? '',
    deadline: addDays(today(), USUAL_DAYS),
    severity: (proposed.proposedSeverity ?? 'general') as Severity,
    photoIds: [] as string[],
    clause,
    written: proposed.proposedCitation?.slice(0, MAX_CLAUSE) ?? '',
    joins: true,
  });
  const clauses = useQuery({
    queryKey: ['finding-clauses', schoolId],
    staleTime: 600_000,
    queryFn: ({ signal }) => api.call(deskRoutes.findingClauses, { params: { schoolId }, signal }),
  });
  const found = useOpenVisit(schoolId, visit === undefined);
  const onSite = visit ?? found.data ?? null;
  const chosen = { key: draft.clause, written: draft.written };
  const citation = clauseText(clauses.data?.items ?? [], chosen);
  const open = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.openFinding, {
        params: { schoolId },
        body: {
          subject,
          severity: draft.severity,
          inspectionId: draft.joins ? (onSite?.id ?? null) : null,
          clause: citation,
          text: draft.text,
          deadline: draft.deadline,
          photoIds: draft.photoIds,
        },
        idempotencyKey,
      }),
    () => {
      forget();
      void message.success(t('finding.opened'));
      onDone();
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    open.mutate();
  };
  // The text is what is read first, and from anywhere in the form one key saves.
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    const mayBeSaved = onSite !== null || visit !== undefined || found.isSuccess;
    if (mayBeSaved && !open.isPending) event.currentTarget.requestSubmit();
  };
  const discard = (): void => {
    forget();
    onDiscard();
  };
  return (
    <form className="stack" onSubmit={submit} onKeyDown={onKeyDown} data-testid="finding-form">
      <p className="muted">{t(`finding.subject.${subject.type}`)}</p>
      <label>
        {t('finding.text')}
        <textarea
          ref={text}
          className="field"
          rows={3}
          required
          maxLength={2000}
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <ClauseField
        clauses={clauses.data?.items ?? []}
        chosen={chosen}
        onChange={({ key, written }) => change({ clause: key, written })}
      />
      <div className="stack-field">
        <label htmlFor="finding-severity">{t('finding.severity')}</label>
        <Select
          id="finding-severity"
          value={draft.severity}
          onChange={(severity) => change({ severity })}
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
          onChange={(event) => change({ deadline: event.target.value })}
        />
      </label>
      <PhotoField schoolId={schoolId} photoIds={draft.photoIds} onChange={(photoIds) => change({ photoIds })} />
      {visit === undefined && found.isPending && <p className="muted">{inVisit('joins.asking')}</p>}
      {visit === undefined && found.error !== null && (
        <ProblemView error={found.error} onRetry={() => void found.refetch()} />
      )}
      {onSite !== null && (
        <Checkbox
          checked={draft.joins}
          onChange={(event) => change({ joins: event.target.checked })}
          data-testid="finding-joins"
        >
          {inVisit('joins.yes', {
            kind: t(`inspection.kind.${onSite.kind}`),
            date: onSite.checkedInAt === null ? onSite.plannedFor : dateTime(onSite.checkedInAt).slice(5, 16),
          })}
        </Checkbox>
      )}
      {onSite !== null && !draft.joins && <p className="muted">{inVisit('joins.no')}</p>}
      {open.error !== null && <ProblemView error={open.error} />}
      <div className="row">
        <Button
          type="primary"
          htmlType="submit"
          loading={open.isPending}
          disabled={onSite === null && visit === undefined && !found.isSuccess}
          data-testid="finding-submit"
        >
          {t('common.save')}
        </Button>
        <Button onClick={discard} data-testid="finding-discard">
          {inVisit('draft.discard')}
        </Button>
      </div>
    </form>
  );
}
