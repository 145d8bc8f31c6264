import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { clockTimeWithSeconds } from '../../shared/time';
import { SidePanel } from '../evidence/cards/SidePanel';
import { laneOf } from '../evidence/lanes/lane-model';
import { useDay, useSchool } from '../evidence/use-day';
import '../evidence/day.css';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { usePlayerKeys } from '../video/use-player-keys';
import { useViewingReason } from '../video/viewing-reason';
import { WallClock } from '../video/wall-clock';
import type { Misfit } from './misfit';
import { useMisfitT } from './words';

/** So much before what is looked at does the footage begin. */
const LEAD_MS = 5_000;

/** One misfit: the footage of its place and time beside what was recorded. */
export function MisfitPanel({ item }: { item: Misfit }) {
  const t = useMisfitT();
  const reason = useViewingReason();
  const { day, lanes } = useDay(item.schoolId, item.date);
  const school = useSchool(item.schoolId);
  const [clock] = useState(() => new WallClock(Date.parse(item.at) - LEAD_MS));
  const itemKey = `${item.subject}:${item.id}`;
  const lane = laneOf(lanes, itemKey);
  usePlayerKeys(clock);
  const mayPlay = reason !== null && lane !== undefined;
  useEffect(() => {
    if (mayPlay) clock.play();
  }, [mayPlay, clock]);
  return (
    <>
      <div className="misfit-panel-head">
        <h2>
          {item.schoolName} <span className="muted">{item.placeName}</span>
        </h2>
        <Link
          to="/schools/$schoolId/days/$date"
          params={{ schoolId: item.schoolId, date: item.date }}
          search={{ t: clockTimeWithSeconds(item.at), lane: item.stage, item: itemKey }}
        >
          {t('toDay')}
        </Link>
      </div>
      {day.error !== null && <ProblemView error={day.error} onRetry={() => void day.refetch()} />}
      {day.isPending && <Loading rows={8} />}
      {day.data !== undefined &&
        (lane === undefined ? (
          <p className="empty">{t('gone')}</p>
        ) : (
          <SidePanel
            schoolId={item.schoolId}
            school={school.data}
            lane={lane}
            itemKey={itemKey}
            clock={clock}
            isReadOnly={true}
          />
        ))}
    </>
  );
}
