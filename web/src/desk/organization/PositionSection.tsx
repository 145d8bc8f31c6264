import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { api } from '../../shared/api';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useStructureT } from '../i18n/structure';
import { ProblemView } from '../shell/ProblemView';
import { type TabProps, useEdit } from './use-structure';

/** Long enough for a phone among mountains; whoever typed it from a map knows it to about this. */
const PATIENCE_MS = 20_000;
const TYPED_METRES = 50;
const degrees = (e6: number): string => (e6 / 1e6).toFixed(6);

/** Where a school lies: from a map, or by the device that stands there. Visits show how far from it they began. */
export function PositionSection({ school, mayEdit, onReload }: TabProps) {
  const t = useStructureT();
  const known = school.position;
  const [draft, setDraft] = useState({
    latitude: known ? degrees(known.latitudeE6) : '',
    longitude: known ? degrees(known.longitudeE6) : '',
    metres: String(known?.accuracyMetres ?? TYPED_METRES),
  });
  const [asking, setAsking] = useState<'no' | 'asked' | 'unknown'>('no');
  const save = useEdit((isKnown: boolean) =>
    api.call(deskRoutes.setPosition, {
      params: { schoolId: school.id },
      body: {
        version: school.version,
        position: isKnown
          ? {
              latitudeE6: Math.round(Number(draft.latitude) * 1e6),
              longitudeE6: Math.round(Number(draft.longitude) * 1e6),
              accuracyMetres: Math.round(Number(draft.metres)),
            }
          : null,
      },
    }),
  );
  const locate = (): void => {
    setAsking('asked');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [latitude, longitude] = [coords.latitude.toFixed(6), coords.longitude.toFixed(6)];
        setDraft({ latitude, longitude, metres: String(Math.ceil(coords.accuracy)) });
        setAsking('no');
      },
      () => setAsking('unknown'),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 },
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate(true);
  };
  const field = (key: keyof typeof draft, bounds: { min: number; max: number; step: string }) => (
    <label>
      {t(`position.${key}`)}
      <input
        className="field"
        type="number"
        required
        readOnly={!mayEdit}
        {...bounds}
        value={draft[key]}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
      />
    </label>
  );
  return (
    <section>
      <h2>{t('position')}</h2>
      <p className="muted hint">{t('position.help')}</p>
      {known === null && !mayEdit && <p>{t('position.unknown')}</p>}
      {(known !== null || mayEdit) && (
        <form className="fields" onSubmit={submit} data-testid="school-position">
          {field('latitude', { min: -90, max: 90, step: '0.000001' })}
          {field('longitude', { min: -180, max: 180, step: '0.000001' })}
          {field('metres', { min: 0, max: 100_000, step: '1' })}
          {mayEdit && (
            <>
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                {t('save')}
              </Button>
              {'geolocation' in navigator && (
                <Button loading={asking === 'asked'} onClick={locate} data-testid="position-here">
                  {t('position.here')}
                </Button>
              )}
              {known !== null && <Button onClick={() => save.mutate(false)}>{t('position.forget')}</Button>}
            </>
          )}
          {asking === 'unknown' && <p className="hint">{t('position.notFound')}</p>}
        </form>
      )}
      {save.error !== null && <ProblemView error={save.error} onRetry={onReload} />}
    </section>
  );
}
