import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { dateTime } from '../../shared/time';
import { useT } from '../i18n';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { ChainPicture } from './ChainPicture';
import './trace.css';
import { type TraceDirection, traceColumns, traceLinks, traceNodes } from './trace-model';

/** One lot: where it came from, or everything a recall would have to reach. */
export function LotPage() {
  const t = useT();
  const { lotId } = useParams({ from: '/inside/lots/$lotId' });
  const { direction = 'forward' } = useSearch({ from: '/inside/lots/$lotId' });
  const navigate = useNavigate();
  const trace = useQuery({
    queryKey: ['lot-trace', lotId, direction],
    queryFn: ({ signal }) => api.call(deskRoutes.lotTrace, { params: { lotId }, query: { direction }, signal }),
  });
  const columns = traceColumns(trace.data?.nodes ?? []);
  const name = trace.data?.nodes.find((node) => node.id === lotId)?.label;
  const turn = (next: TraceDirection): void =>
    void navigate({ to: '/lots/$lotId', params: { lotId }, search: { direction: next } });
  return (
    <div className="page wide">
      <div className="page-head">
        <h1>
          {t('lot.title')} <span className="muted">{name}</span>
        </h1>
        <Segmented
          className="no-print"
          value={direction}
          onChange={turn}
          options={(['forward', 'backward'] as const).map((value) => ({ value, label: t(`lot.${value}`) }))}
        />
        <Button className="no-print" onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      </div>
      {trace.isPending && <Loading />}
      {trace.error !== null && <ProblemView error={trace.error} onRetry={() => void trace.refetch()} />}
      {trace.data !== undefined && (
        <>
          {direction === 'forward' && <p data-testid="reached">{t('lot.reached', trace.data.reached)}</p>}
          {trace.data.missing.length > 0 && (
            <ul className="gaps">
              {trace.data.missing.map((gap) => (
                <li key={`${gap.what} ${gap.nodeId}`}>{gap.words}</li>
              ))}
            </ul>
          )}
          <ChainPicture
            label={t('lot.title')}
            heads={columns.map((types) => t(`node.${types[0] ?? 'lot'}`))}
            nodes={traceNodes(trace.data, columns, (type) => t(`node.${type}`))}
            links={traceLinks(trace.data)}
          />
          <p className="muted">
            {t('day.asOf', { time: dateTime(trace.data.asOf) })}
            {trace.data.reversedActs > 0 && ` · ${t('trace.reversed', { count: trace.data.reversedActs })}`}
          </p>
        </>
      )}
    </div>
  );
}
