import type { MouseEvent } from 'react';
import type { ResponseOf } from '../../../../../src/contract/http/endpoint';
import type { organizationEndpoints } from '../../../../../src/contract/http/organization';
import { may } from '../../../shared/grants';
import { useWords } from '../../../shared/i18n/vocabulary';
import { useT } from '../../i18n';
import { useMe } from '../../session';
import { PlayerPanel } from '../../video/PlayerPanel';
import type { WallClock } from '../../video/wall-clock';
import type { Lane } from '../lanes/lane-model';
import { ActCard } from './ActCard';
import { EventCard } from './EventCard';

export type School = ResponseOf<(typeof organizationEndpoints)['school']>;

export const SIDE_ID = 'side-panel';
export const LANES_ID = 'day-lanes';

interface Props {
  schoolId: string;
  school: School | undefined;
  lane: Lane | undefined;
  itemKey: string | undefined;
  clock: WallClock;
  /** Where the page has its own place for a word on what is shown. */
  isReadOnly?: boolean;
}

/** Beside the lanes: what the record says, and what the cameras of that lane saw then. */
export function SidePanel({ schoolId, school, lane, itemKey, clock, isReadOnly = false }: Props) {
  const t = useT();
  const words = useWords();
  const me = useMe();
  if (lane === undefined) {
    return (
      <aside className="side" aria-label={t('panel.title')}>
        <p className="side-hint">{t('panel.hint')}</p>
      </aside>
    );
  }
  const act = lane.acts.find(({ id }) => itemKey === `act:${id}`);
  const event = lane.events.find(({ id }) => itemKey === `event:${id}`);
  const placeName = (placeId: string): string => school?.places.find((place) => place.id === placeId)?.name ?? '—';
  return (
    <aside className="side" id={SIDE_ID} aria-label={t('panel.title')} data-testid="side-panel">
      <a className="tool to-lanes" href={`#${LANES_ID}`} onClick={toLanes}>
        ↑ {t('panel.toLanes')}
      </a>
      <h2 className="side-title">{words(`stage.${lane.stage}`)}</h2>
      {may(me, 'footage.watch') ? (
        <PlayerPanel
          cameras={lane.cameras}
          clock={clock}
          firstCameraId={event?.cameraId ?? cameraAt(lane, act?.placeId)}
        />
      ) : (
        <p className="side-hint">{t('player.notAllowed')}</p>
      )}
      {act !== undefined && (
        <ActCard
          key={act.id}
          schoolId={schoolId}
          act={act}
          placeName={placeName(act.placeId)}
          cameras={lane.cameras}
          isReadOnly={isReadOnly}
        />
      )}
      {event !== undefined && (
        <EventCard
          key={event.id}
          schoolId={schoolId}
          event={event}
          camera={lane.cameras.find(({ id }) => id === event.cameraId)}
          isReadOnly={isReadOnly}
        />
      )}
    </aside>
  );
}

function cameraAt(lane: Lane, placeId: string | undefined): string | undefined {
  return lane.cameras.find((camera) => camera.placeId === placeId)?.id;
}

/** Without an entry in the address, which says what is looked at. */
function toLanes(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(LANES_ID)?.scrollIntoView({ block: 'start' });
}
