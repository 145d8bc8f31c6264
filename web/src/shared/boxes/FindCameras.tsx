import { useId, useState } from 'react';
import { writeCameraAddress } from '../../../../src/contract/cameras/camera-address';
import { type CameraVendor, VENDORS } from '../../../../src/contract/cameras/camera-vendors';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import type { videoEndpoints } from '../../../../src/contract/http/video';
import { VENDOR_WORDS } from '../../../../src/contract/words/vendor-words';
import { api } from '../api';
import { useLanguage } from '../i18n/language';
import { boxRoutes } from './box-routes';
import { useBoxT } from './words';

type Found = ResponseOf<(typeof videoEndpoints)['probe']>;
type FoundCamera = Found['cameras'][number];

/** A clock that is wrong by more is worth a word: records and footage would not fit. */
const CLOCK_LIMIT_MS = 60_000;

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
  const isChinese = useLanguage() === 'zh-CN';
  const ids = { user: useId(), password: useId(), address: useId(), kind: useId() };
  const [found, setFound] = useState<Found | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const [access, setAccess] = useState({ username: 'admin', password: '', maySetSubStream: false });
  const [address, setAddress] = useState('');
  const [vendor, setVendor] = useState<CameraVendor | ''>('');
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

  const inWords = ({ zh, en }: { zh: string; en: string }) => (isChinese ? zh : en);
  /** Of a maker only the host is asked for; its paths are known. */
  const typed = (): string => {
    const host = address.trim().replace(/^[a-z][a-z\d+.-]*:\/\//i, '');
    return vendor === '' ? address : writeCameraAddress({ kind: 'vendor', vendor, host: host.replace(/[/?#].*$/, '') });
  };
  const nameOf = ({ model, name }: FoundCamera): string => {
    const maker = VENDORS.find((one) => one === name);
    return model ?? (maker === undefined ? name : inWords(VENDOR_WORDS[maker].name));
  };
  const clockOff = found?.cameras.find(({ clockOffsetMs }) => Math.abs(clockOffsetMs ?? 0) > CLOCK_LIMIT_MS);

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
      {clockOff !== undefined && (
        <p className="bx-problem" data-testid="clock-off">
          {t('clockOff', {
            camera: nameOf(clockOff),
            minutes: Math.round(Math.abs(clockOff.clockOffsetMs ?? 0) / 60_000),
            way: t((clockOff.clockOffsetMs ?? 0) > 0 ? 'clockAhead' : 'clockBehind'),
          })}
        </p>
      )}
      <ul className="bx-list">
        {found?.cameras.map((camera) => {
          const { onvifUrl, channel, isEmpty } = camera;
          const isAdded = added.has(keyOf(camera));
          return (
            <li key={keyOf(camera)}>
              <span>
                {nameOf(camera)} {channel !== null && t('channel', { channel })} {isEmpty === true && t('channelEmpty')}{' '}
                <small>{onvifUrl}</small>
              </span>
              <button
                type="button"
                disabled={busy || isAdded || isEmpty === true}
                onClick={() => void (channel === null ? tryOut(onvifUrl) : add(camera))}
              >
                {t(isAdded ? 'added' : 'add')}
              </button>
            </li>
          );
        })}
      </ul>
      <label htmlFor={ids.kind}>{t('kind')}</label>
      <select id={ids.kind} value={vendor} onChange={(event) => setVendor(event.target.value as CameraVendor | '')}>
        <option value="">{t('kindOnvif')}</option>
        {VENDORS.map((one) => (
          <option key={one} value={one}>
            {t('kindVendor', { maker: inWords(VENDOR_WORDS[one].name) })}
          </option>
        ))}
      </select>
      {vendor !== '' && (
        <details>
          <summary>{t('onvifSteps', { maker: inWords(VENDOR_WORDS[vendor].name) })}</summary>
          <ol>
            {VENDOR_WORDS[vendor].onvifSteps.map((step) => (
              <li key={step.en}>{inWords(step)}</li>
            ))}
          </ol>
        </details>
      )}
      <label htmlFor={ids.address}>{t('address')}</label>
      <input
        id={ids.address}
        inputMode="url"
        value={address}
        autoComplete="off"
        placeholder={vendor === '' ? 'http://192.168.1.64/onvif/device_service' : '192.168.1.108'}
        onChange={(event) => setAddress(event.target.value)}
      />
      <button type="button" className="bx-plain" disabled={busy || address === ''} onClick={() => void tryOut(typed())}>
        {t('addThis')}
      </button>
    </section>
  );
}
