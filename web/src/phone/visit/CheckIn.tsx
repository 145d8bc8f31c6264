import { useState } from 'react';
import type { Position } from '../../../../src/contract/distance';
import { useVisitDraft } from './use-visit-draft';
import type { KeptPack } from './visit-db';
import { saveStep } from './visit-steps';
import { useFieldT } from './words';

const EMPTY = { note: '' };
/** Under a roof among mountains it may take a while; longer nobody stands at the gate for it. */
const PATIENCE_MS = 20_000;

/** The two are there. Who they are was proven before they left: without a line nobody’s PIN can be looked at. */
export function CheckIn({ kept }: { kept: KeptPack }) {
  const t = useFieldT();
  const { draft, change, key } = useVisitDraft(kept, 'check-in', EMPTY);
  const [position, setPosition] = useState<Position | null>(null);
  const [asking, setAsking] = useState<'no' | 'asked' | 'unknown'>('no');
  const missing = kept.pack.inspection.inspectorsMissing;
  if (draft === null) return null;
  const save = (): Promise<void> => {
    const note = draft.note.trim() === '' ? null : draft.note.trim();
    return saveStep(kept, 'checkIn', { note, position, capturedAt: new Date().toISOString() }, { draft: key });
  };
  const locate = (): void => {
    setAsking('asked');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setPosition(positionOf(coords));
        setAsking('no');
      },
      () => setAsking('unknown'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  };
  return (
    <section className="card" data-testid="check-in">
      <h2>{t('in.title')}</h2>
      {missing > 0 ? (
        <p className="problem">{t('in.missing', { count: missing })}</p>
      ) : (
        <>
          <label>
            {t('in.note')}
            <input
              className="line"
              value={draft.note}
              maxLength={500}
              onChange={(event) => change({ note: event.target.value })}
            />
          </label>
          {'geolocation' in navigator && position === null && (
            <button
              type="button"
              className="big plain"
              disabled={asking === 'asked'}
              onClick={locate}
              data-testid="locate"
            >
              {t(asking === 'asked' ? 'in.locating' : 'in.locate')}
            </button>
          )}
          {position !== null && (
            <p data-testid="located" data-metres={position.accuracyMetres}>
              {t('in.located', { metres: position.accuracyMetres })}{' '}
              <button type="button" className="quiet" onClick={() => setPosition(null)}>
                {t('in.unlocate')}
              </button>
            </p>
          )}
          {asking === 'unknown' && <p className="hint">{t('in.noPosition')}</p>}
          <button type="button" className="big" onClick={() => void save()} data-testid="check-in-go">
            {t('in.go')}
          </button>
        </>
      )}
    </section>
  );
}

const positionOf = ({ latitude, longitude, accuracy }: GeolocationCoordinates): Position => ({
  latitudeE6: Math.round(latitude * 1e6),
  longitudeE6: Math.round(longitude * 1e6),
  accuracyMetres: Math.min(10_000_000, Math.ceil(accuracy)),
});
