import { useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { InspectionKind } from '../../../../src/contract/http/inspection';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/desk-routes';
import { today } from '../../shared/time';
import { useT } from '../i18n';
import { ProblemView } from '../shell/ProblemView';
import { useWrite } from './use-write';

const KINDS: readonly InspectionKind[] = ['flight', 'routine', 'joint'];

export function PlanInspection({ schoolId }: { schoolId: string }) {
  const t = useT();
  const navigate = useNavigate();
  const [draft, setDraft] = useState({ kind: 'flight' as InspectionKind, plannedFor: today(), reason: '' });
  const plan = useWrite(
    (idempotencyKey) =>
      api.call(deskRoutes.planInspection, {
        params: { schoolId },
        body: { ...draft, reason: draft.reason.trim() === '' ? null : draft.reason.trim() },
        idempotencyKey,
      }),
    ({ id }) => void navigate({ to: '/inspections/$inspectionId', params: { inspectionId: id } }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    plan.mutate();
  };
  return (
    <form className="bar-form" onSubmit={submit} data-testid="plan-inspection">
      <Select
        value={draft.kind}
        onChange={(kind) => setDraft({ ...draft, kind })}
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
        onChange={(event) => setDraft({ ...draft, plannedFor: event.target.value })}
      />
      <input
        className="field grow"
        maxLength={500}
        value={draft.reason}
        placeholder={t('inspection.reason')}
        aria-label={t('inspection.reason')}
        onChange={(event) => setDraft({ ...draft, reason: event.target.value })}
      />
      <Button type="primary" htmlType="submit" loading={plan.isPending}>
        {t('inspection.plan')}
      </Button>
      <span className="muted">{t('inspection.secret')}</span>
      {plan.error !== null && <ProblemView error={plan.error} />}
    </form>
  );
}
