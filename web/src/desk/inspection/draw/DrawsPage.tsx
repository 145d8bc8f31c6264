import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { drawRoutes } from '../../../shared/routes/draw-routes';
import { AreaSelect, useOwnAreaIds } from '../../shell/AreaSelect';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useHasDraft } from '../../shell/use-draft';
import '../inspection.css';
import { DrawForm } from './DrawForm';
import { FiguresSection } from './FiguresSection';
import { GradesSection } from './GradesSection';
import { useDrawT } from './words';

/** The draws of an area: prepared here, with the grades they rest on and what came of them. */
export function DrawsPage() {
  const t = useDrawT();
  const own = useOwnAreaIds();
  const [chosen, setChosen] = useState<string | null>(null);
  const areaId = chosen ?? own[0] ?? '';
  return (
    <div className="page" data-testid="draws">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <AreaSelect areaId={areaId} onChange={setChosen} label={t('area')} isNamedOnly />
      </div>
      <p className="muted">{t('why')}</p>
      {areaId !== '' && <AreaDraws key={areaId} areaId={areaId} />}
    </div>
  );
}

function AreaDraws({ areaId }: { areaId: string }) {
  const t = useDrawT();
  const navigate = useNavigate();
  const [isPreparing, setPreparing] = useState(useHasDraft('draw', areaId));
  const draws = useQuery({
    queryKey: ['draws', areaId],
    queryFn: ({ signal }) => api.call(drawRoutes.draws, { params: { areaId }, signal }),
  });
  return (
    <>
      {draws.error !== null && <ProblemView error={draws.error} onRetry={() => void draws.refetch()} />}
      {draws.isPending && <Loading />}
      {draws.data?.items.length === 0 && <p className="empty">{t('none')}</p>}
      {draws.data !== undefined && draws.data.items.length > 0 && (
        <table className="table" data-testid="draw-table">
          <thead>
            <tr>
              <th scope="col">{t('period')}</th>
              <th scope="col">{t('schools')}</th>
              <th scope="col">{t('status')}</th>
            </tr>
          </thead>
          <tbody>
            {draws.data.items.map((draw) => (
              <tr key={draw.id}>
                <th scope="row">
                  <Link to="/draws/$drawId" params={{ drawId: draw.id }}>
                    {draw.from} — {draw.to}
                  </Link>
                </th>
                <td>{t('counts', { all: draw.schoolCount, random: draw.randomCount })}</td>
                <td>{t(`status.${draw.status}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isPreparing ? (
        <DrawForm
          areaId={areaId}
          draw={null}
          onDone={(draw) => {
            setPreparing(false);
            if (draw !== null) void navigate({ to: '/draws/$drawId', params: { drawId: draw.id } });
          }}
        />
      ) : (
        <p>
          <Button type="primary" onClick={() => setPreparing(true)} data-testid="draw-prepare">
            {t('prepare')}
          </Button>
        </p>
      )}
      <GradesSection key={areaId} areaId={areaId} />
      <FiguresSection areaId={areaId} />
    </>
  );
}
