import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { ChallengeAnswer, challengeEndpoints } from '../../../../../src/contract/http/challenges';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import { api } from '../../../shared/api';
import { challengeRoutes } from '../../../shared/routes/challenge-routes';
import { dateTime } from '../../../shared/time';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useDraft } from '../../shell/use-draft';
import { WallClock } from '../../video/wall-clock';
import { useWrite } from '../use-write';
import { useChallengeT } from './words';

const PlayerPanel = lazy(() => import('../../video/PlayerPanel').then((module) => ({ default: module.PlayerPanel })));

type Challenge = ResponseOf<(typeof challengeEndpoints)['open']>;

const ANSWERS: readonly ChallengeAnswer[] = ['matched', 'not_matched', 'cannot_tell'];
/** What was filmed just now has to reach the recorder's disk first. */
const BEHIND_MS = 15_000;

/** One challenge; while it is not answered, with the footage of its camera and time beside the code. */
export function ChallengeCard({ challenge, maySay }: { challenge: Challenge; maySay: boolean }) {
  const t = useChallengeT();
  const { id, code, cameraName, placeName, openedAt, expiresAt, shownAt, answer, by, inspectionId } = challenge;
  const isOver = Date.parse(expiresAt) <= Date.now();
  return (
    <section className="card" aria-label={`${cameraName} ${code}`} data-testid="challenge" data-result={answer?.result}>
      <h2>
        {cameraName} <span className="muted">{placeName}</span>
      </h2>
      <dl className="fact-list">
        <dt>{t('code')}</dt>
        <dd>
          <strong className="challenge-digits" data-testid="challenge-digits">
            {code}
          </strong>
        </dd>
        <dt>{t('asked')}</dt>
        <dd>
          {dateTime(openedAt)} · {t('by', by)}
          {inspectionId !== null && (
            <>
              {' · '}
              <a href={`/inspections/${inspectionId}`}>{t('visit')}</a>
            </>
          )}
        </dd>
        <dd data-testid="challenge-shown" data-shown={shownAt !== null}>
          {shownAt === null ? t('notShown') : t('shown', { time: dateTime(shownAt) })}
        </dd>
      </dl>
      {answer !== null ? (
        <Said answer={answer} />
      ) : (
        <>
          <p>{t(isOver ? 'over' : 'waits', { time: dateTime(expiresAt) })}</p>
          {maySay && <Look key={id} challenge={challenge} isOver={isOver} />}
        </>
      )}
    </section>
  );
}

function Said({ answer }: { answer: NonNullable<Challenge['answer']> }) {
  const t = useChallengeT();
  const { said, result, cause, clockIsSure, clockOffsetMs, viewingId, note, by, at } = answer;
  const clock = clockIsSure === null ? 'clock.unknown' : clockIsSure ? 'clock.sure' : 'clock.unsure';
  return (
    <div data-testid="challenge-said">
      <p>
        <strong>{t('result', { result: t(`said.${result}`) })}</strong>
        {cause !== null && <span> · {t(`cause.${cause}`)}</span>}
      </p>
      <p className="muted">
        {[
          t('saidBy', { name: by.name, said: t(`said.${said}`), time: dateTime(at) }),
          t(clock),
          clockOffsetMs === null ? null : t('offset', { seconds: (clockOffsetMs / 1000).toFixed(1) }),
          viewingId === null ? null : t('watched'),
          note,
        ]
          .filter((each) => each !== null)
          .join(' · ')}
      </p>
    </div>
  );
}

function Look({ challenge, isOver }: { challenge: Challenge; isOver: boolean }) {
  const t = useChallengeT();
  const { id: challengeId, schoolId, cameraId, cameraName, openedAt } = challenge;
  const [clock] = useState(() => new WallClock(Date.parse(openedAt)));
  const { draft, change, forget } = useDraft('challenge', challengeId, {
    note: '',
    said: 'matched' as ChallengeAnswer,
  });
  const { note, said } = draft;
  const say = useWrite(
    (idempotencyKey) =>
      api.call(challengeRoutes.answer, {
        params: { schoolId, challengeId },
        body: { answer: said, note: note.trim() === '' ? null : note.trim() },
        idempotencyKey,
      }),
    forget,
  );
  return (
    <>
      <div className="challenge-player">
        <Suspense fallback={<Loading />}>
          <PlayerPanel cameras={[{ id: cameraId, name: cameraName }]} clock={clock} firstCameraId={cameraId} />
        </Suspense>
      </div>
      <div className="bar-form">
        <Button onClick={() => clock.seek(Date.parse(openedAt))}>{t('begin')}</Button>
        <Button onClick={() => clock.seek(Date.now() - BEHIND_MS)}>{t('now')}</Button>
      </div>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          say.mutate();
        }}
        data-testid="challenge-say"
      >
        <fieldset className="answer-choice">
          <legend>{t('answer')}</legend>
          {ANSWERS.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`said-${challengeId}`}
                checked={said === value}
                disabled={value === 'not_matched' && !isOver}
                onChange={() => change({ said: value })}
                data-testid={`said-${value}`}
              />{' '}
              {t(`said.${value}`)}
            </label>
          ))}
        </fieldset>
        {!isOver && <p className="muted">{t('notHeld')}</p>}
        <label>
          {t('note')}
          <input
            className="field"
            maxLength={500}
            value={note}
            onChange={(event) => change({ note: event.target.value })}
          />
        </label>
        {say.error !== null && <ProblemView error={say.error} />}
        <Button type="primary" htmlType="submit" loading={say.isPending}>
          {t('answer')} {t(`said.${said}`)}
        </Button>
      </form>
    </>
  );
}
