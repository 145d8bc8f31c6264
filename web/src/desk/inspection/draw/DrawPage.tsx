import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api, urlOf } from '../../../shared/api';
import { drawRoutes } from '../../../shared/routes/draw-routes';
import { dateTime } from '../../../shared/time';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useDraft, useHasDraft } from '../../shell/use-draft';
import { useKeyedWrite } from '../../shell/use-keyed-write';
import '../inspection.css';
import { DrawForm, type DrawView } from './DrawForm';
import { useDrawT } from './words';

/** One draw, from its draft to its outcome. */
export function DrawPage() {
  const t = useDrawT();
  const { drawId } = useParams({ from: '/inside/draws/$drawId' });
  const answer = useQuery({
    queryKey: ['draw', drawId],
    queryFn: ({ signal }) => api.call(drawRoutes.draw, { params: { drawId }, signal }),
  });
  const [isEditing, setEditing] = useState(useHasDraft('draw', drawId));
  const draw = answer.data;
  if (draw === undefined) {
    return (
      <div className="page narrow">
        {answer.isPending ? <Loading /> : <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      </div>
    );
  }
  const { status } = draw;
  return (
    <div className="page narrow" data-testid="draw">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <span className="chip undecided" data-testid="draw-status" data-status={status}>
          {t(`status.${status}`)}
        </span>
        <Link to="/draws">{t('title')}</Link>
      </div>
      <Facts draw={draw} />
      {status === 'draft' &&
        (isEditing ? (
          <DrawForm key={draw.version} areaId={draw.areaId} draw={draw} onDone={() => setEditing(false)} />
        ) : (
          <p>
            <Button onClick={() => setEditing(true)} data-testid="draw-edit">
              {t('edit')}
            </Button>
          </p>
        ))}
      {status === 'draft' && !isEditing && <Publish draw={draw} />}
      {status === 'published' && <StateNumber draw={draw} />}
      {(status === 'drawn' || status === 'revealed') && <Outcome draw={draw} />}
    </div>
  );
}

function Facts({ draw }: { draw: DrawView }) {
  const t = useDrawT();
  const nameOf = (id: string): string => draw.inspectors.find(({ accountId }) => accountId === id)?.name ?? '';
  const schools = useQuery({
    queryKey: ['draw-grades', draw.areaId],
    enabled: draw.excluded.length > 0,
    queryFn: ({ signal }) => api.call(drawRoutes.grades, { params: { areaId: draw.areaId }, signal }),
  });
  const schoolOf = (id: string): string => schools.data?.items.find(({ schoolId }) => schoolId === id)?.name ?? '';
  return (
    <dl className="fact-list">
      <dt>{t('period')}</dt>
      <dd>
        {draw.from} — {draw.to}
      </dd>
      <dt>{t('schoolCount')}</dt>
      <dd>{t('counts', { all: draw.schoolCount, random: draw.randomCount })}</dd>
      <dt>{t('schools')}</dt>
      <dd>{t('schools.count', { count: draw.schools, ungraded: draw.ungraded })}</dd>
      {draw.visited.length > 0 && (
        <>
          <dt>{t('visited')}</dt>
          <dd data-testid="draw-visited">{draw.visited.join('、')}</dd>
        </>
      )}
      <dt>{t('inspectors')}</dt>
      <dd>{draw.inspectors.map(({ name }) => name).join('、')}</dd>
      {draw.excluded.length > 0 && (
        <>
          <dt>{t('excluded')}</dt>
          <dd>
            {draw.excluded
              .map(({ schoolId, inspectorId, reason }) => `${nameOf(inspectorId)} → ${schoolOf(schoolId)}:${reason}`)
              .join(';')}
          </dd>
        </>
      )}
      {draw.apart.length > 0 && (
        <>
          <dt>{t('apart')}</dt>
          <dd>{draw.apart.map((one) => `${nameOf(one.oneId)}、${nameOf(one.otherId)}:${one.reason}`).join(';')}</dd>
        </>
      )}
      <dt>{t('number')}</dt>
      <dd>
        {draw.numberDay} {draw.numberSource} {draw.publicNumber !== null && <strong>{draw.publicNumber}</strong>}
      </dd>
      {draw.publishedAt !== null && (
        <>
          <dt>{t('publishedAt')}</dt>
          <dd>{dateTime(draw.publishedAt)}</dd>
          <dt>{t('sha256')}</dt>
          <dd>{draw.listsSha256}</dd>
        </>
      )}
    </dl>
  );
}

function Publish({ draw }: { draw: DrawView }) {
  const t = useDrawT();
  const publish = useKeyedWrite('draw', (idempotencyKey) =>
    api.call(drawRoutes.publish, {
      params: { drawId: draw.id },
      body: { seenVersion: draw.version },
      idempotencyKey,
    }),
  );
  if (draw.withoutPair.length > 0) {
    return (
      <section data-testid="without-pair">
        <p>{t('withoutPair')}</p>
        <ul>
          {draw.withoutPair.map(({ schoolId, name, why }) => (
            <li key={schoolId}>
              {name}: {t(`pair.${why}`)}
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <div className="stack">
      <p className="muted">{t('publish.why')}</p>
      {publish.error !== null && <ProblemView error={publish.error} />}
      <Button type="primary" loading={publish.isPending} onClick={() => publish.mutate()} data-testid="draw-publish">
        {t('publish')}
      </Button>
    </div>
  );
}

function StateNumber({ draw }: { draw: DrawView }) {
  const t = useDrawT();
  const { draft, change, forget } = useDraft('draw-number', draw.id, { publicNumber: '' });
  const { publicNumber } = draft;
  const state = useKeyedWrite(
    'draw',
    (idempotencyKey) =>
      api.call(drawRoutes.stateNumber, {
        params: { drawId: draw.id },
        body: { publicNumber: publicNumber.trim() },
        idempotencyKey,
      }),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    state.mutate();
  };
  return (
    <form className="stack" onSubmit={submit} data-testid="draw-number">
      <p className="muted">
        {t('number.day', { day: draw.numberDay })} {t('number.why')}
      </p>
      <label>
        {t('number')}
        <input
          className="field"
          name="publicNumber"
          inputMode="numeric"
          required
          maxLength={60}
          pattern="\s*\d+( \d+)*\s*"
          value={publicNumber}
          onChange={({ target }) => change({ publicNumber: target.value })}
        />
      </label>
      {state.error !== null && <ProblemView error={state.error} />}
      <Button type="primary" htmlType="submit" loading={state.isPending}>
        {t('draw')}
      </Button>
    </form>
  );
}

/** Fetched when somebody asks for it, and never by itself: each look is registered. */
function Outcome({ draw }: { draw: DrawView }) {
  const t = useDrawT();
  const look = useMutation({ mutationFn: () => api.call(drawRoutes.outcome, { params: { drawId: draw.id } }) });
  const visitWord = (asDrawn: boolean | null) =>
    asDrawn === null ? 'visit.waiting' : asDrawn ? 'visit.as-drawn' : 'visit.otherwise';
  return (
    <section className="stack">
      <h2>{t('outcome')}</h2>
      <p className="muted">{t('outcome.why')}</p>
      <div className="row">
        <Button loading={look.isPending} onClick={() => look.mutate()} data-testid="draw-look">
          {t('outcome.look')}
        </Button>
        {draw.status === 'revealed' && (
          <Button href={urlOf(drawRoutes.file.path, { drawId: draw.id })} data-testid="draw-file">
            {t('outcome.file')}
          </Button>
        )}
      </div>
      {look.error !== null && <ProblemView error={look.error} />}
      {look.data !== undefined && (
        <table className="table" data-testid="draw-outcome">
          <thead>
            <tr>
              <th scope="col">{t('school')}</th>
              <th scope="col">{t('group')}</th>
              <th scope="col">{t('drawn')}</th>
              <th scope="col">{t('visit')}</th>
            </tr>
          </thead>
          <tbody>
            {look.data.drawn.map((school) => (
              <tr key={school.schoolId}>
                <th scope="row">{school.name}</th>
                <td>{t(`group.${school.group}`)}</td>
                <td>{school.inspectors.map(({ name }) => name).join('、')}</td>
                <td>{t(visitWord(school.asDrawn))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
