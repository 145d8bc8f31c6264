import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import type { FormEvent } from 'react';
import type { InspectionKind } from '../../../../src/contract/http/inspection';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { today } from '../../shared/time';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useWrite } from './use-write';
import { SchoolChoice } from './visit/SchoolChoice';

const KINDS: readonly InspectionKind[] = ['flight', 'routine', 'joint'];

/** Of one school, or of one that is looked for here. */
export function PlanInspection({ schoolId }: { schoolId: string | undefined }) {
  const t = useT();
  const navigate = useNavigate();
  const { draft, change, forget } = useDraft('plan-visit', schoolId ?? 'menu', {
    kind: 'flight' as InspectionKind,
    plannedFor: today(),
    reason: '',
    schoolId: schoolId ?? '',
    schoolName: '',
  });
  const plan = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.planInspection, {
        params: { schoolId: draft.schoolId },
        body: {
          kind: draft.kind,
          plannedFor: draft.plannedFor,
          reason: draft.reason.trim() === '' ? null : draft.reason.trim(),
        },
        idempotencyKey,
      }),
    ({ id }) => {
      forget();
      void navigate({ to: '/inspections/$inspectionId', params: { inspectionId: id } });
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    plan.mutate();
  };
  return (
    <form className="bar-form" onSubmit={submit} data-testid="plan-inspection">
      {schoolId === undefined && (
        <SchoolChoice
          schoolId={draft.schoolId}
          schoolName={draft.schoolName}
          onChoose={(id, name) => change({ schoolId: id, schoolName: name })}
        />
      )}
      <Select
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        aria-label={t('inspection.kind')}
        options={KINDS.map((value) => ({ value, label: t(`inspection.kind.${value}`) }))}
      />
      <input
        className="field"
        type="date"
        required
        min={today()}
        value={draft.plannedFor}
        aria-label={t('inspection.plannedFor')}
        onChange={(event) => change({ plannedFor: event.target.value })}
      />
      <input
        className="field grow"
        maxLength={500}
        value={draft.reason}
        placeholder={t('inspection.reason')}
        aria-label={t('inspection.reason')}
        onChange={(event) => change({ reason: event.target.value })}
      />
      <Button type="primary" htmlType="submit" loading={plan.isPending} disabled={draft.schoolId === ''}>
        {t('inspection.plan')}
      </Button>
      <span className="muted">{t('inspection.secret')}</span>
      {plan.error !== null && <ProblemView error={plan.error} />}
    </form>
  );
}
