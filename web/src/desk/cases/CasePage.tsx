import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { FormEvent } from 'react';
import { businessDateOf } from '../../../../src/contract/business-date';
import { CASE_CONTENTS, type CaseContent } from '../../../../src/contract/case-contents';
import type { caseEndpoints } from '../../../../src/contract/http/cases';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api, urlOf } from '../../shared/api';
import { isWord, useWords, type Vocabulary } from '../../shared/i18n/vocabulary';
import { caseRoutes } from '../../shared/routes/case-routes';
import { routes } from '../../shared/routes/routes';
import { dateTime } from '../../shared/time';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useDraft } from '../shell/use-draft';
import { useKeyedWrite } from '../shell/use-keyed-write';
import './cases.css';
import { useT } from './words';
import '../inspection/inspection.css';

type Case = ResponseOf<(typeof caseEndpoints)['case']>;
type Span = Case['spans'][number];
/** While something of it is on its way it is looked at again. */
const LOOK_AGAIN_MS = 4_000;

/** One case: what is in it, how far it is here and why not, who did what with it, its copies. */
export function CasePage() {
  const t = useT();
  const { caseId } = useParams({ from: '/inside/cases/$caseId' });
  const answer = useQuery({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => api.call(caseRoutes.case, { params: { caseId }, signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isMoving(state.data) ? LOOK_AGAIN_MS : false),
  });
  const theCase = answer.data;
  return (
    <div className="page" data-testid="case">
      {answer.isPending && <Loading />}
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {theCase !== undefined && (
        <>
          <div className="page-head">
            <h1>{theCase.reason}</h1>
            <span className={`chip ${theCase.state === 'open' ? 'undecided' : ''}`}>{t(`state.${theCase.state}`)}</span>
          </div>
          <p className="muted">
            {theCase.schoolName} · {t(`origin.${theCase.origin}`)} ·{' '}
            {t('openedBy', { ...theCase.openedBy, at: dateTime(theCase.openedAt) })}
          </p>
          {theCase.closedAt !== null && (
            <p>{t('closedAt', { at: dateTime(theCase.closedAt), reason: theCase.closeReason ?? '' })}</p>
          )}
          <Spans theCase={theCase} />
          <Acts theCase={theCase} />
          <Copies theCase={theCase} />
          <Custody theCase={theCase} />
          {theCase.state === 'open' && <CloseForm caseId={theCase.id} />}
        </>
      )}
    </div>
  );
}

function isMoving({ spans, exports }: Case): boolean {
  return (
    spans.some(({ state }) => state === 'waiting' || state === 'fetching') ||
    exports.some(({ state }) => state === 'queued' || state === 'running')
  );
}

function Spans({ theCase }: { theCase: Case }) {
  const t = useT();
  return (
    <section>
      <h2>{t('spans')}</h2>
      {theCase.spans.length === 0 && <p>{t('noSpans')}</p>}
      <ul className="plain">
        {theCase.spans.map((span) => (
          <li key={span.id} data-testid="case-span">
            <Link
              to="/schools/$schoolId/days/$date"
              params={{ schoolId: theCase.schoolId, date: businessDateOf(Date.parse(span.from)) }}
            >
              {span.cameraName} · {dateTime(span.from)} — {dateTime(span.to)}
            </Link>{' '}
            <SpanState span={span} />
          </li>
        ))}
      </ul>
      {theCase.state === 'open' && <AddSpan theCase={theCase} />}
    </section>
  );
}

function SpanState({ span }: { span: Span }) {
  const t = useT();
  const { state, here, missing, cause, wanted } = span;
  return (
    <>
      {wanted !== null && wanted > 0 && (
        <progress className="case-bar" aria-label={t('progress')} value={here} max={wanted} />
      )}{' '}
      <span
        className={`chip ${state === 'done' ? 'with' : state === 'partial' || state === 'nothing' ? 'against' : ''}`}
      >
        {t(`span.${state}`, { here, missing, wanted: wanted ?? 0 })}
      </span>{' '}
      {cause !== null && <span className="muted">{t(`cause.${cause}`)}</span>}
      {span.signed !== null && <Signed signed={span.signed} />}
      {span.boxHolds === false && <strong> {t('notHeld')}</strong>}
    </>
  );
}

/** What the camera's own signatures say; of cameras that do not sign, in small letters. */
function Signed({ signed }: { signed: NonNullable<Span['signed']> }) {
  const t = useT();
  const { verdict, trust, signer, signed: good, missing, changed, behind } = signed;
  const tone = verdict === 'authentic' ? 'with' : verdict === 'not_authentic' ? 'against' : 'undecided';
  if (verdict === 'not_signed') return <small className="muted"> {t('signed.not_signed')}</small>;
  return (
    <div data-testid="case-signed">
      <span className={`chip ${tone}`}>{t(`signed.${verdict}`)}</span>{' '}
      <small className="muted">
        {t('signedCounts', { good, missing, changed, behind })}
        {signer !== null && ` ${t('signedBy', { signer })}`} {trust !== null && t(`trust.${trust}`)}
      </small>
    </div>
  );
}

/** `2026-11-23T18:05` of this page's fields, as people in the kitchens mean it. */
const instantOf = (local: string): string =>
  new Date(`${local.length === 16 ? `${local}:00` : local}+08:00`).toISOString();

function AddSpan({ theCase }: { theCase: Case }) {
  const t = useT();
  const cameras = useQuery({
    queryKey: ['cameras', theCase.schoolId],
    queryFn: ({ signal }) => api.call(routes.cameras, { params: { schoolId: theCase.schoolId }, signal }),
  });
  const { draft: span, change, forget } = useDraft('case-span', theCase.id, { chosen: '', from: '', to: '' });
  const { chosen } = span;
  const cameraId = chosen === '' ? (cameras.data?.items[0]?.id ?? '') : chosen;
  const add = useKeyedWrite(
    'case',
    (idempotencyKey) =>
      api.call(caseRoutes.addSpan, {
        params: { caseId: theCase.id },
        body: { cameraId, from: instantOf(span.from), to: instantOf(span.to) },
        idempotencyKey,
      }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <form onSubmit={submit} aria-label={t('addSpan')}>
      <label>
        {t('camera')}{' '}
        <select
          className="field"
          required
          value={cameraId}
          onChange={({ target }) => change({ chosen: target.value })}
          data-testid="case-camera"
        >
          {cameras.data?.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>{' '}
      {(['from', 'to'] as const).map((field) => (
        <label key={field}>
          {t(field)}{' '}
          <input
            className="field"
            type="datetime-local"
            step="1"
            required
            name={field}
            value={span[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />{' '}
        </label>
      ))}
      <Button htmlType="submit" loading={add.isPending} data-testid="case-add-span">
        {t('add')}
      </Button>
      {add.error !== null && <ProblemView error={add.error} />}
    </form>
  );
}

function Acts({ theCase }: { theCase: Case }) {
  const t = useT();
  const words = useWords();
  const kindWords = (kind: string) => (isWord(`act.${kind}`) ? words(`act.${kind}` as Vocabulary) : kind);
  return (
    <section>
      <h2>{t('acts')}</h2>
      {theCase.acts.length === 0 && <p>{t('noActs')}</p>}
      <ul className="plain">
        {theCase.acts.map((act) => (
          <li key={act.actId}>
            <Link
              to="/schools/$schoolId/days/$date"
              params={{ schoolId: theCase.schoolId, date: businessDateOf(Date.parse(act.occurredAt)) }}
              search={{ item: `act:${act.actId}` }}
            >
              {kindWords(act.kind)} · {dateTime(act.occurredAt)}
            </Link>
          </li>
        ))}
      </ul>
      {theCase.hiddenActs > 0 && <p className="muted">{t('hiddenActs', { count: theCase.hiddenActs })}</p>}
    </section>
  );
}

function Copies({ theCase }: { theCase: Case }) {
  const t = useT();
  const onTheWay = theCase.spans.filter(({ state }) => state === 'waiting' || state === 'fetching').length;
  const { draft, change, forget } = useDraft('case-copy', theCase.id, {
    reason: '',
    content: 'full' as CaseContent,
  });
  const { reason, content } = draft;
  const make = useKeyedWrite(
    'case',
    (idempotencyKey) =>
      api.call(caseRoutes.startExport, { params: { caseId: theCase.id }, body: { reason, content }, idempotencyKey }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <section>
      <h2>{t('exports')}</h2>
      <p className="muted">{t('exportWhy')}</p>
      {onTheWay > 0 && (
        <p data-testid="export-early">
          <span className="chip against">{t('exportEarly', { count: onTheWay })}</span>
        </p>
      )}
      <form onSubmit={submit}>
        <fieldset className="case-content">
          <legend>{t('content')}</legend>
          {CASE_CONTENTS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="content"
                checked={content === one}
                onChange={() => change({ content: one })}
                data-testid={`export-${one}`}
              />{' '}
              {t(`content.${one}`)}
            </label>
          ))}
          <p className="muted">{t(`contentWhy.${content}`)}</p>
        </fieldset>
        <label>
          {t('exportReason')}{' '}
          <input
            className="field"
            required
            maxLength={80}
            value={reason}
            onChange={({ target }) => change({ reason: target.value })}
            data-testid="export-reason"
          />
        </label>{' '}
        <Button type="primary" htmlType="submit" loading={make.isPending} data-testid="case-export">
          {t('makeExport')}
        </Button>
      </form>
      {make.error !== null && <ProblemView error={make.error} />}
      <ul className="plain">
        {theCase.exports.map((copy) => (
          <li key={copy.id} data-testid="case-copy">
            {dateTime(copy.createdAt)} · {copy.by} · {copy.reason} · {t(`copy.${copy.content}`)}{' '}
            <span className="chip">
              {t(`export.${copy.state}`, { done: copy.doneFiles, total: copy.totalFiles ?? 0 })}
            </span>{' '}
            {copy.bytes !== null && (
              <Button
                size="small"
                href={urlOf(caseRoutes.exportFile.path, { caseId: theCase.id, exportId: copy.id })}
                data-testid="case-download"
              >
                {t('download')}
              </Button>
            )}
            {copy.state === 'done' && copy.bytes === null && <span className="muted">{t('gone')}</span>}
            <Marks copy={copy} />
            {copy.manifestSha256 !== null && (
              <p className="muted">
                {t('manifest')} <span className="case-hash">{copy.manifestSha256}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="muted">
        {t('key')} <span className="case-hash">{theCase.signingKey}</span>
      </p>
    </section>
  );
}

/** How far films have their marks while it is made, and afterwards why not all have. */
function Marks({ copy }: { copy: Case['exports'][number] }) {
  const t = useT();
  const { state, marks, marksCause, markedSeconds, toMarkSeconds } = copy;
  if (state === 'running' && markedSeconds !== null && toMarkSeconds !== null) {
    const minutes = (seconds: number) => (seconds / 60).toFixed(1);
    return (
      <p data-testid="case-marking">
        <progress className="case-bar" aria-label={t('copy.marked')} value={markedSeconds} max={toMarkSeconds} />{' '}
        <small className="muted">{t('marking', { done: minutes(markedSeconds), total: minutes(toMarkSeconds) })}</small>
      </p>
    );
  }
  if (marks === null || marks === 'all') return null;
  return (
    <p data-testid="case-marks">
      <span className="chip against">{t(`marks.${marks}`)}</span>{' '}
      {marksCause !== null && <span className="muted">{t(`marksCause.${marksCause}`)}</span>}
    </p>
  );
}

function Custody({ theCase }: { theCase: Case }) {
  const t = useT();
  return (
    <section>
      <h2>{t('custody')}</h2>
      <ol className="steps" data-testid="case-custody">
        {theCase.custody.map(({ number, at, by, step, detail, hash }) => (
          <li key={number}>
            {t(`step.${step}`, detailWords(detail))}{' '}
            <span className="muted" title={hash}>
              {by === null ? t('byItself') : `${by.name} · ${by.unit}`} · {dateTime(at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function detailWords(detail: Case['custody'][number]['detail']): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(detail).map(([name, value]) => [name, typeof value === 'number' ? value : String(value ?? '')]),
  );
}

function CloseForm({ caseId }: { caseId: string }) {
  const t = useT();
  const { draft, change, forget } = useDraft('case-close', caseId, { reason: '' });
  const { reason } = draft;
  const close = useKeyedWrite(
    'case',
    (idempotencyKey) => api.call(caseRoutes.close, { params: { caseId }, body: { reason }, idempotencyKey }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    close.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h2>{t('close')}</h2>
      <p className="muted">{t('closeWhy')}</p>
      <label>
        {t('closeReason')}
        <textarea
          className="field"
          rows={2}
          required
          maxLength={300}
          value={reason}
          onChange={({ target }) => change({ reason: target.value })}
          data-testid="close-reason"
        />
      </label>
      {close.error !== null && <ProblemView error={close.error} />}
      <Button htmlType="submit" loading={close.isPending} data-testid="case-close">
        {t('close')}
      </Button>
    </form>
  );
}
