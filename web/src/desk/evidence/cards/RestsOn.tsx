import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { evidenceEndpoints } from '../../../../../src/contract/http/evidence';
import { api } from '../../../shared/api';
import { deskRoutes } from '../../../shared/routes/desk-routes';
import { clockTimeWithSeconds, dateTime } from '../../../shared/time';
import { ProblemView } from '../../shell/ProblemView';
import { useDescribe } from '../describe';
import { hasWords, useRestsOnT } from './rests-on-words';

type Reproduced = ResponseOf<(typeof evidenceEndpoints)['reproduce']>;
type Ground = Pick<Reproduced['restsOn'][number], 'what' | 'of'> & { value: string | null };

const SHORT = 12;

interface Props {
  subjectId: string;
  /** Another verdict is asked about anew. */
  verdict: string;
  cameras: readonly { id: string; name: string }[];
}

/** What a verdict rests on, judged again when somebody opens it. */
export function RestsOn({ subjectId, verdict, cameras }: Props) {
  const t = useRestsOnT();
  const [isOpen, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['reproduced', subjectId, verdict],
    enabled: isOpen,
    queryFn: ({ signal }) => api.call(deskRoutes.reproduce, { params: { subjectId }, query: {}, signal }),
  });
  if (verdict === 'pending') return null;
  return (
    <details className="rests-on" data-testid="rests-on" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('title')}</summary>
      {found.error !== null && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {found.data !== undefined && <Judged found={found.data} cameras={cameras} />}
    </details>
  );
}

function Judged({ found, cameras }: { found: Reproduced; cameras: Props['cameras'] }) {
  const t = useRestsOnT();
  const { verdictName } = useDescribe();
  const line = useGround(cameras);
  const { rule, ruleVersion: version, program, again, today, changed } = found;
  const outcome = (judged: NonNullable<Reproduced['again']>) =>
    judged.same ? t('same') : t('other', { verdict: verdictName(judged.verdict, judged.cause) });
  return (
    <>
      <p data-testid="judged-again" data-same={again?.same ?? 'unknown'}>
        {t('again')}
        <strong>
          {changed.length > 0
            ? t('changed', { parts: changed.join(', ') })
            : again === null
              ? t('unknownRule')
              : outcome(again)}
        </strong>
      </p>
      <p data-testid="judged-today" data-same={today?.same ?? 'unknown'}>
        {t('today')}
        <strong>{today === null ? t('gone') : outcome(today)}</strong>
      </p>
      {today !== null && today.differs.length > 0 && (
        <>
          <h4>{t('differs')}</h4>
          <ul>
            {today.differs.map(({ was, is, ...ground }) => (
              <li key={`${ground.what} ${ground.of}`}>
                {t('was', { what: line({ ...ground, value: was }), now: short(ground.what, is) ?? t('notThere') })}
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="grounds">
        {found.restsOn.map((ground) => (
          <li key={`${ground.what} ${ground.of}`}>{line(ground)}</li>
        ))}
      </ul>
      <p className="hash" title={found.inputsDigest}>
        {t('rule', { rule, version, program, at: dateTime(found.judgedAt) })}
      </p>
    </>
  );
}

/** One thing in a line; where it is a camera's, with its name. */
function useGround(cameras: Props['cameras']): (ground: Ground) => string {
  const t = useRestsOnT();
  return ({ what, of, value }) => {
    const camera = cameras.find(({ id }) => of?.startsWith(id))?.name ?? t('camera');
    const shown = short(what, value) ?? t('notThere');
    const key = `limit.${of}`;
    if (what === 'limit') return hasWords(key) ? t(key, { value: shown }) : `${of}: ${shown}`;
    if (what === 'reported' && value === 'never') return t('neverReported', { camera });
    return t(what, { camera, value: shown });
  };
}

/** Hashes by their beginning, times as people write them. */
function short(what: Ground['what'], value: string | null): string | null {
  if (value === null) return null;
  if (what === 'reported') return value === 'never' ? value : clockTimeWithSeconds(value);
  if (what === 'event') return value.replace(/\d{4}-[^–]+Z/g, (at) => clockTimeWithSeconds(at));
  return what === 'record' || what === 'footage' || what === 'hour' ? value.slice(0, SHORT) : value;
}
