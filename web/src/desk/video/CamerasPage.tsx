import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { codecName } from '../../../../src/contract/words/box-words';
import { api } from '../../shared/api';
import { BoxPages } from '../../shared/boxes/BoxPages';
import { Sentence } from '../../shared/boxes/BoxState';
import { may } from '../../shared/grants';
import { useWords } from '../../shared/i18n/vocabulary';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { routes } from '../../shared/routes/routes';
import { dateTime } from '../../shared/time';
import { AlarmLink } from '../alarms/AlarmLink';
import { useSchool } from '../evidence/use-day';
import { useT } from '../i18n';
import { useMe } from '../session';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { SchoolHead } from '../shell/SchoolHead';
import { FilingTable } from './FilingTable';
import { QuarantineTable } from './QuarantineTable';

const REFRESH_MS = 15_000;
const CLOCK_LIMIT_MS = 5_000;

/** Cameras and recorder boxes of a school and how they are. Not knowing is shown as not knowing. */
export function CamerasPage() {
  const t = useT();
  const words = useWords();
  const me = useMe();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/cameras' });
  const school = useSchool(schoolId);
  const cameras = useQuery({
    queryKey: ['cameras', schoolId],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.call(routes.cameras, { params: { schoolId }, signal }),
  });
  const agents = useQuery({
    queryKey: ['agents', schoolId],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.call(deskRoutes.agents, { params: { schoolId }, signal }),
  });
  const error = cameras.error ?? agents.error;
  return (
    <div className="page">
      <SchoolHead schoolId={schoolId} title={t('cameras.title')} />
      {error !== null && (
        <ProblemView error={error} onRetry={() => void Promise.all([cameras.refetch(), agents.refetch()])} />
      )}
      <BoxPages schoolId={schoolId} mayInstall={may(me, 'box.install')} more={(alarm) => <AlarmLink alarm={alarm} />} />
      {cameras.isPending && <Loading />}
      {cameras.data?.items.length === 0 && <p className="empty">{t('cameras.none')}</p>}
      {cameras.data !== undefined && cameras.data.items.length > 0 && (
        <table className="table" data-testid="camera-table">
          <thead>
            <tr>
              <th scope="col">{t('cameras.name')}</th>
              <th scope="col">{t('cameras.place')}</th>
              <th scope="col">{t('cameras.stages')}</th>
              <th scope="col">{t('cameras.state')}</th>
              <th scope="col">{t('cameras.codec')}</th>
              <th scope="col" className="number">
                {t('cameras.clock')}
              </th>
            </tr>
          </thead>
          <tbody>
            {cameras.data.items.map((camera) => (
              <tr key={camera.id}>
                <th scope="row">{camera.name}</th>
                <td>
                  {school.data?.places.find((place) => place.id === camera.placeId)?.name ?? t('cameras.unbound')}
                </td>
                <td>{camera.stages.map((stage) => words(`stageShort.${stage}`)).join('、') || '—'}</td>
                <td>
                  <span
                    className={`chip ${camera.state === 'recording' ? 'good' : camera.state === null ? 'undecided' : 'against'}`}
                  >
                    {t(`camera.${camera.state ?? 'unknown'}`)}
                  </span>
                  <ul className="bx-list">
                    {camera.stateWords.map((said) => (
                      <Sentence key={said.zh} said={said} />
                    ))}
                  </ul>
                  {camera.stateDetail !== null && <span className="muted"> {camera.stateDetail}</span>}
                </td>
                <td>{camera.codec === null ? '—' : codecName(camera.codec)}</td>
                <td className={`number${Math.abs(camera.clockOffsetMs ?? 0) > CLOCK_LIMIT_MS ? ' warn' : ''}`}>
                  {camera.clockOffsetMs === null ? '—' : `${(camera.clockOffsetMs / 1000).toFixed(1)} s`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{t('agents.title')}</h2>
      {agents.data?.items.length === 0 && <p className="empty">{t('agents.none')}</p>}
      {agents.data !== undefined && agents.data.items.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('agents.name')}</th>
              <th scope="col">{t('agents.seen')}</th>
              <th scope="col">{t('agents.version')}</th>
              <th scope="col" className="number">
                {t('agents.outbox')}
              </th>
              <th scope="col" className="number">
                {t('agents.disk')}
              </th>
            </tr>
          </thead>
          <tbody>
            {agents.data.items.map((agent) => (
              <tr key={agent.id}>
                <th scope="row">{agent.name}</th>
                <td>{agent.lastSeenAt === null ? t('agents.never') : dateTime(agent.lastSeenAt)}</td>
                <td>{agent.version ?? '—'}</td>
                <td className="number">{agent.outboxPending ?? '—'}</td>
                <td className="number">
                  {agent.diskFreeBytes === null ? '—' : `${(agent.diskFreeBytes / 1e9).toFixed(1)} GB`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <FilingTable schoolId={schoolId} mayInstall={may(me, 'box.install')} />
      {may(me, 'box.manage') && <QuarantineTable schoolId={schoolId} />}
    </div>
  );
}
