import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { startOfBusinessDate } from '../../shared/time';
import { PutIntoCase } from '../cases/PutIntoCase';
import { ActCard } from '../evidence/cards/ActCard';
import '../evidence/day.css';
import { EventCard } from '../evidence/cards/EventCard';
import { useDescribe } from '../evidence/describe';
import type { Lane } from '../evidence/lanes/lane-model';
import { useDay, useSchool } from '../evidence/use-day';
import { useT as useReviewT } from '../review/words';
import { ScenePlayer } from '../scene/ScenePlayer';
import { beginningOf, type SceneMark, sceneOf } from '../scene/scene';
import { Loading } from '../shell/Loading';
import { ProblemView } from '../shell/ProblemView';
import { useViewingReason } from '../video/viewing-reason';
import { WallClock } from '../video/wall-clock';
import type { Episode } from './EpisodeCard';
import { EpisodeFacts } from './EpisodeFacts';
import { useT } from './words';

/** A card with all it rests on: the cameras of the places concerned on one clock, and the records beside them. */
export function EpisodeReview({ episode, isPage = false }: { episode: Episode; isPage?: boolean }) {
  const { day, lanes } = useDay(episode.schoolId, episode.date);
  return (
    <div className="episode-review" data-testid={`reviewed-${episode.id}`}>
      <EpisodeFacts episode={episode} isPage={isPage} />
      {day.error !== null && <ProblemView error={day.error} onRetry={() => void day.refetch()} />}
      {day.isPending && <Loading rows={8} />}
      {day.data !== undefined && <Evidence key={episode.id} episode={episode} lanes={lanes} />}
    </div>
  );
}

function Evidence({ episode, lanes }: { episode: Episode; lanes: Lane[] }) {
  const t = useReviewT();
  const words = useT();
  const { describeAct, describeEvents } = useDescribe();
  const reason = useViewingReason();
  const refs = useMemo(() => episode.doubts.flatMap((doubt) => doubt.refs), [episode]);
  const scene = useMemo(
    () => sceneOf(lanes, episode.stage, refs, startOfBusinessDate(episode.date)),
    [lanes, episode, refs],
  );
  const [clock] = useState(() => new WallClock(scene.startMs));
  const asked = scene.marks.filter(({ isAsked }) => isAsked);
  const [chosen, setChosen] = useState<string | undefined>(asked[0] && keyOf(asked[0]));
  // Who has said why he looks wants to look; whoever has not is asked first.
  const mayPlay = reason !== null;
  useEffect(() => {
    if (mayPlay) clock.play();
  }, [mayPlay, clock]);
  const elsewhere = episode.doubts.filter(({ date }) => date !== episode.date);
  const missing = new Set(refs.map(({ id }) => id)).size - asked.length;
  return (
    <div className="episode-body">
      <ScenePlayer scene={scene} clock={clock} chosen={chosen} onMark={(mark) => setChosen(keyOf(mark))} />
      <div className="episode-evidence">
        <h3>{t('scene.rests')}</h3>
        <ul>
          {asked.map((mark) => (
            <li key={keyOf(mark)}>
              <button
                type="button"
                className="link"
                aria-pressed={chosen === keyOf(mark)}
                onClick={() => {
                  setChosen(keyOf(mark));
                  clock.seek(beginningOf(mark));
                  clock.play();
                }}
                data-testid={`rests-${mark.item.id}`}
              >
                {mark.act !== null ? describeAct(mark.act) : mark.event !== null && describeEvents([mark.event])}
              </button>
            </li>
          ))}
        </ul>
        {missing > 0 && (
          <p className="muted">{elsewhere.length > 0 ? t('scene.elsewhere', { count: missing }) : t('scene.gone')}</p>
        )}
        {[...new Set(elsewhere.map(({ date }) => date))].map((date) => (
          <Link key={date} to="/schools/$schoolId/days/$date" params={{ schoolId: episode.schoolId, date }}>
            {words('of', { date })}
          </Link>
        ))}
        <ChosenCard episode={episode} lanes={lanes} mark={scene.marks.find((mark) => keyOf(mark) === chosen)} />
        <PutIntoCase
          schoolId={episode.schoolId}
          put={{ kind: 'origin', origin: 'episode', originId: episode.id }}
          proposal={episode.doubts[0]?.title ?? ''}
        />
      </div>
    </div>
  );
}

/** What the record says, beside what the cameras saw. */
function ChosenCard({ episode, lanes, mark }: { episode: Episode; lanes: Lane[]; mark: SceneMark | undefined }) {
  const school = useSchool(episode.schoolId);
  const cameras = lanes.flatMap((lane) => lane.cameras);
  if (mark?.act != null) {
    const { placeId } = mark.act;
    return (
      <ActCard
        key={mark.act.id}
        schoolId={episode.schoolId}
        act={mark.act}
        placeName={school.data?.places.find(({ id }) => id === placeId)?.name ?? '—'}
        cameras={cameras.filter((camera) => camera.placeId === placeId)}
        isReadOnly={true}
      />
    );
  }
  if (mark?.event != null) {
    const { cameraId } = mark.event;
    const camera = cameras.find(({ id }) => id === cameraId);
    return (
      <EventCard key={mark.event.id} schoolId={episode.schoolId} event={mark.event} camera={camera} isReadOnly={true} />
    );
  }
  return null;
}

function keyOf({ item }: SceneMark): string {
  return `${item.type}:${item.id}`;
}
