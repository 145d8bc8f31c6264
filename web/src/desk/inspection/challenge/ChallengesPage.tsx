import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../../shared/api';
import { may } from '../../../shared/grants';
import { challengeRoutes } from '../../../shared/routes/challenge-routes';
import { routes } from '../../../shared/routes/routes';
import { dateTime } from '../../../shared/time';
import { useMe } from '../../session';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { SchoolHead } from '../../shell/SchoolHead';
import '../inspection.css';
import { useWrite } from '../use-write';
import { ChallengeCard } from './ChallengeCard';
import { useChallengeT } from './words';

const REFRESH_MS = 5_000;

/** Codes that a school was to hold before its cameras: asking for one, looking, saying what was seen. */
export function ChallengesPage() {
  const t = useChallengeT();
  const me = useMe();
  const { schoolId } = useParams({ from: '/inside/schools/$schoolId/challenges' });
  const { inspectionId } = useSearch({ from: '/inside/schools/$schoolId/challenges' });
  const answer = useQuery({
    queryKey: ['inspection', 'challenges', schoolId],
    refetchInterval: REFRESH_MS,
    queryFn: ({ signal }) => api.call(challengeRoutes.challenges, { params: { schoolId }, signal }),
  });
  const { data } = answer;
  return (
    <div className="page">
      <SchoolHead schoolId={schoolId} title={t('title')} />
      <p className="muted">{t('why')}</p>
      {answer.error !== null && <ProblemView error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.isPending && <Loading />}
      {data !== undefined && may(me, 'finding.open') && (
        <AskForm schoolId={schoolId} inspectionId={inspectionId ?? null} nextAt={data.nextAt} />
      )}
      {data?.items.length === 0 && <p className="empty">{t('none')}</p>}
      {data?.items.map((one) => (
        <ChallengeCard key={one.id} challenge={one} maySay={may(me, 'finding.open')} />
      ))}
    </div>
  );
}

interface AskProps {
  schoolId: string;
  inspectionId: string | null;
  nextAt: string | null;
}

function AskForm({ schoolId, inspectionId, nextAt }: AskProps) {
  const t = useChallengeT();
  const [cameraId, setCameraId] = useState<string | undefined>(undefined);
  const cameras = useQuery({
    queryKey: ['cameras', schoolId],
    queryFn: ({ signal }) => api.call(routes.cameras, { params: { schoolId }, signal }),
  });
  const ask = useWrite(
    (idempotencyKey) =>
      api.call(challengeRoutes.open, {
        params: { schoolId },
        body: { cameraId: cameraId ?? '', inspectionId },
        idempotencyKey,
      }),
    () => setCameraId(undefined),
  );
  if (nextAt !== null) return <p data-testid="challenge-later">{t('tooSoon', { time: dateTime(nextAt) })}</p>;
  const bound = cameras.data?.items.filter(({ placeId }) => placeId !== null) ?? [];
  if (cameras.data !== undefined && bound.length === 0) return <p>{t('unbound')}</p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <form className="bar-form" onSubmit={submit} data-testid="challenge-ask">
      <Select
        value={cameraId}
        onChange={setCameraId}
        placeholder={t('camera')}
        aria-label={t('camera')}
        options={bound.map(({ id, name }) => ({ value: id, label: name }))}
        style={{ minWidth: 200 }}
      />
      <Button type="primary" htmlType="submit" loading={ask.isPending} disabled={cameraId === undefined}>
        {t('start')}
      </Button>
      {ask.error !== null && <ProblemView error={ask.error} />}
    </form>
  );
}
