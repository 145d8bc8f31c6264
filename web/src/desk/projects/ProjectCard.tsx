import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { projectEndpoints } from '../../../../src/contract/http/projects';
import { yuan } from '../../../../src/contract/words/funds-words';
import {
  PROJECT_FUNDING_WORDS,
  PROJECT_KIND_WORDS,
  PROJECT_STATE_WORDS,
  PROJECT_STEP_WORDS,
} from '../../../../src/contract/words/project-words';
import { api } from '../../shared/api';
import { useLanguage } from '../../shared/i18n/language';
import { projectRoutes } from '../../shared/routes/project-routes';
import { dateTime, today } from '../../shared/time';
import { fenOf } from '../funds/fen-of';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useKeyedWrite } from '../shell/use-keyed-write';
import { useT } from './words';
import { YUAN } from './yuan-input';

type Project = ResponseOf<(typeof projectEndpoints)['list']>['items'][number];

/** One project: what it adds and costs, who said what of it, and what the reader may say next. */
export function ProjectCard({ item }: { item: Project }) {
  const t = useT();
  const word = useLanguage() === 'en' ? 1 : 0;
  const { id, schoolId, state, lateDays, plannedTo, firstPlannedTo, begunOn, finishedOn, capacityFrom } = item;
  const isReasonGiven = item.steps.some(({ kind }) => kind === 'delayed');
  return (
    <section className="card" data-testid={`project-${id}`}>
      <h2>
        {item.schoolName} · {item.title} <span className="chip">{PROJECT_STATE_WORDS[state][word]}</span>
      </h2>
      <p>
        {PROJECT_KIND_WORDS[item.kind][word]}
        {' · '}
        {t('adds', { seats: item.addsSeats, pupils: item.addsCooksFor })}
        {' · '}
        {t('money', { planned: yuan(item.plannedFen), paid: yuan(item.paidFen) })}
        {' · '}
        {PROJECT_FUNDING_WORDS[item.funding][word]} · {item.documentNo}
      </p>
      <p>
        {t('days', { from: item.plannedFrom, to: plannedTo })}
        {firstPlannedTo !== plannedTo && ` · ${t('firstEnd', { to: firstPlannedTo })}`}
        {begunOn !== null && ` · ${t('begun', { day: begunOn })}`}
        {finishedOn !== null && ` · ${t('ended', { day: finishedOn })}`}
        {lateDays > 0 && (
          <>
            {' · '}
            <strong>{t('lateDays', { days: lateDays })}</strong>
            {!isReasonGiven && ` · ${t('saidNothing')}`}
          </>
        )}
      </p>
      {state === 'finished' && (
        <p>
          {capacityFrom === null ? t('noCapacity') : t('capacityFrom', { day: capacityFrom })}
          {' · '}
          <Link to="/structure/schools/$schoolId" params={{ schoolId }} search={{ tab: 'supply' }}>
            {t('stateCapacity')}
          </Link>
        </p>
      )}
      <ol className="steps">
        {item.steps.map(({ kind, on, paidFen, plannedTo: end, text, by, at }) => (
          <li key={`${kind} ${at}`}>
            <strong>{PROJECT_STEP_WORDS[kind][word]}</strong> {on}
            {paidFen !== null && ` ${t('paidInAll')} ${yuan(paidFen)}`}
            {kind === 'delayed' && ` ${t('newEnd')} ${end}`}{' '}
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

function Say({ item: { id, next, steps } }: { item: Project }) {
  const t = useT();
  const word = useLanguage() === 'en' ? 1 : 0;
  const { draft, change, forget } = useDraft('project-say', id, {
    ...{ kind: '', on: today(), paid: '', plannedTo: '', text: '' },
  });
  const kind = next.find((one) => one === draft.kind) ?? next[0] ?? 'paid';
  const hasDay = kind === 'begun' || kind === 'finished';
  const say = useKeyedWrite(
    'projects',
    (idempotencyKey) =>
      api.call(projectRoutes.say, {
        params: { projectId: id },
        body: {
          ...{ kind, seen: steps.length, on: hasDay ? draft.on : null, text: draft.text.trim() || null },
          paidFen: kind === 'paid' ? (fenOf(draft.paid) ?? 0) : null,
          plannedTo: kind === 'delayed' ? draft.plannedTo : null,
        },
        idempotencyKey,
      }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    say.mutate();
  };
  const field = (name: Exclude<keyof typeof draft, 'kind'>, label: string, more: object) => (
    <label>
      {label}
      <input
        className="field"
        name={name}
        value={draft[name]}
        onChange={({ target }) => change({ [name]: target.value })}
        {...more}
      />
    </label>
  );
  return (
    <form className="people-tools" onSubmit={submit} data-testid="say-project">
      <label>
        {t('step')}
        <select className="field" name="kind" value={kind} onChange={({ target }) => change({ kind: target.value })}>
          {next.map((one) => (
            <option key={one} value={one}>
              {PROJECT_STEP_WORDS[one][word]}
            </option>
          ))}
        </select>
      </label>
      {hasDay && field('on', t('on'), { type: 'date', required: true, max: today() })}
      {kind === 'paid' && field('paid', t('paidInAll'), { required: true, ...YUAN })}
      {kind === 'delayed' && field('plannedTo', t('newEnd'), { type: 'date', required: true })}
      {field('text', t('text'), { maxLength: 500, required: kind === 'delayed' || kind === 'stopped' })}
      <Button htmlType="submit" loading={say.isPending}>
        {t('say')}
      </Button>
      {say.error !== null && <ProblemView error={say.error} />}
    </form>
  );
}
