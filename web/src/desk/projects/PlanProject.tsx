import { Button } from 'antd';
import type { FormEvent } from 'react';
import {
  FOOD_SUBSIDY,
  FOOD_SUBSIDY_WORDS,
  PROJECT_FUNDING_WORDS,
  PROJECT_FUNDINGS,
  PROJECT_KIND_WORDS,
  PROJECT_KINDS,
  type ProjectFunding,
  type ProjectKind,
} from '../../../../src/contract/words/project-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { projectRoutes } from '../../shared/routes/project-routes';
import { today } from '../../shared/time';
import { fenOf } from '../funds/fen-of';
import { SchoolChoice } from '../inspection/visit/SchoolChoice';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';
import { YUAN } from './yuan-input';

const PEOPLE = { type: 'number', min: 0, max: 20_000, step: 1 };

/** Plans works at the canteen of a school. */
export function PlanProject() {
  const t = useT();
  const word = useLanguage() === 'en' ? 1 : 0;
  const { draft, change, forget } = useDraft('project', 'new', {
    ...{ schoolId: '', schoolName: '', title: '', addsSeats: '', addsCooksFor: '', planned: '', documentNo: '' },
    ...{ plannedFrom: today(), plannedTo: '', kind: 'extension' as ProjectKind, funding: 'county' as ProjectFunding },
  });
  const { schoolId, kind, funding } = draft;
  const plan = useKeyedWrite(
    'projects',
    (idempotencyKey) =>
      api.call(projectRoutes.plan, {
        params: { schoolId },
        body: {
          ...{ title: draft.title.trim(), kind, funding, documentNo: draft.documentNo.trim() },
          ...{ addsSeats: Number(draft.addsSeats), addsCooksFor: Number(draft.addsCooksFor) },
          ...{ plannedFen: fenOf(draft.planned) ?? 0, plannedFrom: draft.plannedFrom, plannedTo: draft.plannedTo },
        },
        idempotencyKey,
      }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    plan.mutate();
  };
  const field = (name: Exclude<keyof typeof draft, 'kind' | 'funding'>, label: string, more: object) => (
    <label>
      {label}
      <input
        className="field"
        name={name}
        required
        value={draft[name]}
        onChange={({ target }) => change({ [name]: target.value })}
        {...more}
      />
    </label>
  );
  return (
    <details className="card" data-testid="plan-project">
      <summary>{t('plan')}</summary>
      <form className="fields" onSubmit={submit}>
        <div className="stack-field">
          <span>{t('school')}</span>
          <SchoolChoice
            schoolId={schoolId}
            schoolName={draft.schoolName}
            onChoose={(id, name) => change({ schoolId: id, schoolName: name })}
          />
        </div>
        {field('title', t('name'), { maxLength: 80 })}
        <label>
          {t('kind')}
          <select
            className="field"
            name="kind"
            value={kind}
            onChange={({ target }) => change({ kind: target.value as ProjectKind })}
          >
            {PROJECT_KINDS.map((one) => (
              <option key={one} value={one}>
                {PROJECT_KIND_WORDS[one][word]}
              </option>
            ))}
          </select>
        </label>
        {field('addsSeats', t('addsSeats'), PEOPLE)}
        {field('addsCooksFor', t('addsCooksFor'), PEOPLE)}
        {field('planned', t('planned'), YUAN)}
        <label>
          {t('funding')}
          <select
            className="field"
            name="funding"
            value={funding}
            onChange={({ target }) => change({ funding: target.value as ProjectFunding })}
          >
            {PROJECT_FUNDINGS.map((one) => (
              <option key={one} value={one}>
                {PROJECT_FUNDING_WORDS[one][word]}
              </option>
            ))}
            <option value={FOOD_SUBSIDY} disabled>
              {FOOD_SUBSIDY_WORDS[word]}
            </option>
          </select>
        </label>
        {field('documentNo', t('documentNo'), { maxLength: 120 })}
        {field('plannedFrom', t('plannedFrom'), { type: 'date' })}
        {field('plannedTo', t('plannedTo'), { type: 'date', min: draft.plannedFrom })}
        <Button htmlType="submit" disabled={schoolId === ''} loading={plan.isPending}>
          {t('send')}
        </Button>
        {plan.error !== null && <ProblemView error={plan.error} />}
      </form>
    </details>
  );
}
