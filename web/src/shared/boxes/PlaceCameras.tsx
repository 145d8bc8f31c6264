import { useEffect, useId, useState } from 'react';
import { TEMPLATE_SIZES, type TemplateSize } from '../../../../src/contract/cameras/camera-template';
import { api } from '../api';
import { boxRoutes } from './box-routes';
import { useBoxT } from './words';

/** So many are asked about at a time: as many as one can compare. */
const AT_A_TIME = 3;

interface Spot {
  id: string;
  name: string;
}

/** "Which place is this?" for each camera that looks nowhere yet. */
export function PlaceCameras({
  agentId,
  cameras,
  places: known,
  onPlaced,
}: {
  agentId: string;
  /** Those of this box that are bound nowhere. */
  cameras: readonly Spot[];
  places: readonly Spot[];
  onPlaced: () => Promise<void>;
}) {
  const t = useBoxT();
  const [planned, setPlanned] = useState<readonly Spot[]>([]);
  const [proposed, setProposed] = useState<ReadonlyMap<string, string>>(new Map());
  const [said, setSaid] = useState('');
  const [round, setRound] = useState(0);
  const now = cameras.slice(0, AT_A_TIME);
  const [problem, setProblem] = useState<string | null>(null);
  const places = [...known, ...planned.filter(({ id }) => known.every((place) => place.id !== id))];
  const plan = async (size: TemplateSize): Promise<void> => {
    setProblem(null);
    try {
      const answer = await api.call(boxRoutes.plan, { params: { agentId }, body: { size } });
      setPlanned(answer.places);
      setProposed(
        new Map(answer.proposals.flatMap(({ cameraId, placeId }) => (placeId === null ? [] : [[cameraId, placeId]]))),
      );
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  return (
    <section className="bx-card" data-testid="place-cameras">
      <h2>{t('bind')}</h2>
      <p>{t(cameras.length === 0 ? 'bindNone' : 'bindWhy')}</p>
      <p role="status" aria-live="polite" className="bx-good">
        {said}
      </p>
      {problem !== null && (
        <p className="bx-problem" role="alert">
          {problem}
        </p>
      )}
      {cameras.length > 0 && (
        <fieldset className="bx-plan">
          <legend>{t('plan')}</legend>
          <p className="bx-hint">{t('planWhy')}</p>
          {TEMPLATE_SIZES.map((size) => (
            <button key={size} type="button" className="bx-plain" onClick={() => void plan(size)}>
              {t('planSize', { size })}
            </button>
          ))}
        </fieldset>
      )}
      {now.length > 1 && (
        <button type="button" className="bx-plain" onClick={() => setRound(round + 1)}>
          {t('lookThree')}
        </button>
      )}
      {now.map((camera) => (
        <OneCamera
          key={camera.id}
          camera={camera}
          places={places}
          round={round}
          proposal={proposed.get(camera.id) ?? ''}
          onPlaced={async (place) => {
            setSaid(t('bound', { name: camera.name, place }));
            await onPlaced();
          }}
        />
      ))}
      {cameras.length > now.length && (
        <p className="bx-hint">{t('moreCameras', { count: cameras.length - now.length })}</p>
      )}
    </section>
  );
}

function OneCamera({
  camera,
  places,
  round,
  proposal,
  onPlaced,
}: {
  camera: Spot;
  places: readonly Spot[];
  /** Grows when all cameras are to be looked through. */
  round: number;
  proposal: string;
  onPlaced: (placeName: string) => Promise<void>;
}) {
  const t = useBoxT();
  const selectId = useId();
  const [picture, setPicture] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const placeId = chosen ?? proposal;
  useEffect(() => () => (picture === null ? undefined : URL.revokeObjectURL(picture)), [picture]);
  const doing = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    doing(async () => {
      const bytes = await api.bytes(boxRoutes.snapshot, { params: { cameraId: camera.id } });
      setPicture(URL.createObjectURL(bytes));
    });
  // The box takes one picture after the other; each stands here as soon as it has come
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round is the only reason to look again
  useEffect(() => {
    if (round > 0) void look();
  }, [round]);
  const place = () =>
    doing(async () => {
      await api.call(boxRoutes.placeCamera, { params: { cameraId: camera.id }, body: { placeId } });
      await onPlaced(places.find(({ id }) => id === placeId)?.name ?? '');
    });
  return (
    <div className="bx-camera">
      <h3>{camera.name}</h3>
      {picture !== null && <img src={picture} alt={t('picture', { name: camera.name })} />}
      <button type="button" className="bx-plain" disabled={busy} onClick={() => void look()}>
        {busy ? t('looking') : t(picture === null ? 'look' : 'lookAgain')}
      </button>
      <label htmlFor={selectId}>{t('place')}</label>
      <select id={selectId} value={placeId} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t('choosePlace')}</option>
        {places.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {problem !== null && (
        <p className="bx-problem" role="alert">
          {problem}
        </p>
      )}
      <button type="button" className="bx-go" disabled={busy || placeId === ''} onClick={() => void place()}>
        {t('here')}
      </button>
    </div>
  );
}
