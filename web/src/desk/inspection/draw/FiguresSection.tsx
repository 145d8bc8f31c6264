import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../shared/api';
import { drawRoutes } from '../../../shared/routes/draw-routes';
import { today } from '../../../shared/time';
import { Loading } from '../../shell/Loading';
import { ProblemView } from '../../shell/ProblemView';
import { useDrawT } from './words';

const GROUPS = ['random', 'risk'] as const;
const SHOWN = 8;

/** This quarter and those before it, the latest first. */
function quarters(): string[] {
  const now = today();
  const latest = Number(now.slice(0, 4)) * 4 + Math.ceil(Number(now.slice(5, 7)) / 3) - 1;
  return Array.from({ length: SHOWN }, (_, ago) => `${Math.floor((latest - ago) / 4)}-Q${((latest - ago) % 4) + 1}`);
}

/** `233` of a thousand as `23.3` of a hundred. */
const perHundred = (perThousand: number): string => (perThousand / 10).toFixed(1);

export function FiguresSection({ areaId }: { areaId: string }) {
  const t = useDrawT();
  const [all] = useState(quarters);
  const [quarter, setQuarter] = useState(all[0] ?? '');
  const figures = useQuery({
    queryKey: ['draw-figures', areaId, quarter],
    queryFn: ({ signal }) => api.call(drawRoutes.figures, { params: { areaId, quarter }, signal }),
  });
  return (
    <section className="stack" data-testid="draw-figures">
      <h2>{t('figures')}</h2>
      <p className="muted">{t('figures.why')}</p>
      <select
        className="field"
        aria-label={t('quarter')}
        value={quarter}
        onChange={({ target }) => setQuarter(target.value)}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      {figures.error !== null && <ProblemView error={figures.error} onRetry={() => void figures.refetch()} />}
      {figures.isPending && <Loading />}
      {figures.data !== undefined && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('group')}</th>
              <th scope="col">{t('checks')}</th>
              <th scope="col">{t('hits')}</th>
              <th scope="col">{t('rate')}</th>
            </tr>
          </thead>
          <tbody>
            {GROUPS.map((group) => {
              const { checks, hits, rate } = figures.data[group];
              return (
                <tr key={group}>
                  <th scope="row">{t(`group.${group}`)}</th>
                  <td>{checks}</td>
                  <td>{hits}</td>
                  <td>
                    {rate === null
                      ? t('rate.few', { least: figures.data.leastChecks })
                      : t('rate.said', {
                          rate: perHundred(rate.perThousand),
                          low: perHundred(rate.lowPerThousand),
                          high: perHundred(rate.highPerThousand),
                        })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
