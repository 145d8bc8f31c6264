import { useId, useState } from 'react';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { videoEndpoints } from '../../../../src/contract/http/video';
import { api } from '../api';
import { boxRoutes } from './box-routes';
import { useBoxT } from './words';

type Found = ResponseOf<(typeof videoEndpoints)['probe']>;
type FoundCamera = Found['cameras'][number];

const keyOf = ({ onvifUrl, channel }: Pick<FoundCamera, 'onvifUrl' | 'channel'>): string =>
  `${onvifUrl}#${channel ?? ''}`;

/** What the box finds on its network, and an address for what does not answer; added cameras are recorded once placed. */
export function FindCameras({
  agentId,
  count,
  onAdded,
}: {
  agentId: string;
  /** Cameras the box has already: the next one gets the next number. */
  count: number;
  onAdded: () => Promise<void>;
}) {
  const t = useBoxT();
  const ids = { user: useId(), password: useId(), address: useId() };
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [access, setAccess] = useState({ username: 'admin', password: '', maySetSubStream: false });
  const [address, setAddress] = useState('');
  const [doubted, setDoubted] = useState<{ onvifUrl: string; why: string } | null>(null);

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
  const find = () => doing(async () => setFound(await api.call(boxRoutes.probe, { params: { agentId }, body: {} })));
  const add = ({ onvifUrl, channel }: Pick<FoundCamera, 'onvifUrl' | 'channel'>) =>
    doing(async () => {
      setDoubted(null);
      const body = { name: t('cameraNo', { number: count + 1 }), onvifUrl, channel, ...access };
      await api.call(boxRoutes.createCamera, { params: { agentId }, body });
      setAdded(new Set([...added, keyOf({ onvifUrl, channel })]));
      await onAdded();
    });
  /** A wrong password shows here and not a day later, and a recorder shows how many pictures it has. */
  const tryOut = async (onvifUrl: string): Promise<void> => {
    let camera: Pick<FoundCamera, 'onvifUrl' | 'channel'> | null = null;
    await doing(async () => {
      const { username, password } = access;
      const body = { address: onvifUrl, username, password };
      const { error, cameras } = await api.call(boxRoutes.probe, { params: { agentId }, body });
      if (error !== null) {
        setDoubted({ onvifUrl, why: error });
      } else if (cameras.length > 1) {
        const others = found?.cameras.filter((one) => one.onvifUrl !== onvifUrl) ?? [];
        setFound({ error: null, cameras: [...cameras, ...others] });
      } else {
        camera = { onvifUrl, channel: null };
      }
    });
    if (camera !== null) await add(camera);
  };

  return (
    <section className="bx-card" data-testid="find-cameras">
      <h2>{t('find')}</h2>
      <label htmlFor={ids.user}>{t('username')}</label>
      <input
        id={ids.user}
        value={access.username}
        autoComplete="off"
        onChange={(event) => setAccess({ ...access, username: event.target.value })}
      />
      <label htmlFor={ids.password}>{t('password')}</label>
      <input
        id={ids.password}
        type="password"
        value={access.password}
        autoComplete="new-password"
        onChange={(event) => setAccess({ ...access, password: event.target.value })}
      />
      <p className="bx-hint">{t('passwordWhy')}</p>
      <label className="bx-check">
        <input
          type="checkbox"
          checked={access.maySetSubStream}
          onChange={(event) => setAccess({ ...access, maySetSubStream: event.target.checked })}
        />
        {t('maySet')}
      </label>
      <button type="button" className="bx-go" disabled={busy} onClick={() => void find()}>
        {t('find')}
      </button>
      <p role="status" aria-live="polite">
        {busy && found === null && t('finding')}
        {found !== null && (found.cameras.length === 0 ? t('foundNone') : t('found', { count: found.cameras.length }))}
      </p>
      {problem !== null && (
        <p className="bx-problem" role="alert">
          {problem}
        </p>
      )}
      {doubted !== null && (
        <div className="bx-problem" role="alert">
          <p>{t('doubted', { why: doubted.why })}</p>
          <button
            type="button"
            className="bx-plain"
            disabled={busy}
            onClick={() => void add({ onvifUrl: doubted.onvifUrl, channel: null })}
          >
            {t('addAnyway')}
          </button>
        </div>
      )}
      <ul className="bx-list">
        {found?.cameras.map((camera) => {
          const { onvifUrl, channel, name, model } = camera;
          const isAdded = added.has(keyOf(camera));
          return (
            <li key={keyOf(camera)}>
              <span>
                {model ?? name} {channel !== null && t('channel', { channel })} <small>{onvifUrl}</small>
              </span>
              <button
                type="button"
                disabled={busy || isAdded}
                onClick={() => void (channel === null ? tryOut(onvifUrl) : add(camera))}
              >
                {t(isAdded ? 'added' : 'add')}
              </button>
            </li>
          );
        })}
      </ul>
      <label htmlFor={ids.address}>{t('address')}</label>
      <input
        id={ids.address}
        inputMode="url"
        value={address}
        autoComplete="off"
        placeholder="http://192.168.1.64/onvif/device_service"
        onChange={(event) => setAddress(event.target.value)}
      />
      <button type="button" className="bx-plain" disabled={busy || address === ''} onClick={() => void tryOut(address)}>
        {t('addThis')}
      </button>
    </section>
  );
}
