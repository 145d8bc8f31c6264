import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { boxEndpoints } from '../../../../src/contract/http/boxes';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api } from '../api';
import { QrCode } from '../QrCode';
import { dateTime } from '../time';
import { boxRoutes } from './box-routes';
import { useRepeated } from './use-repeated';
import { useBoxT } from './words';

type Opened = ResponseOf<(typeof boxEndpoints)['openEnrolment']>;
const LOOK_MS = 2_500;
const SETUP_PORT = 8780;

/** Gets a one-time code and follows until the box that took it has spoken. */
export function InstallBox({
  schoolId,
  replaces,
  onOnline,
}: {
  schoolId: string;
  /** The box the new one stands in for; null for an additional one. */
  replaces: { id: string; name: string } | null;
  onOnline: (agentId: string) => void;
}) {
  const t = useBoxT();
  const [name, setName] = useState(replaces?.name ?? t('nameDefault'));
  const [opened, setOpened] = useState<Opened | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const nameId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (replaces !== null) form.current?.scrollIntoView({ block: 'center' });
  }, [replaces]);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    try {
      const body = { name, replaces: replaces?.id ?? null };
      setOpened(await api.call(boxRoutes.openEnrolment, { params: { schoolId }, body }));
    } catch (error) {
      setProblem((error as Error).message);
    }
  };
  if (opened !== null)
    return <Following schoolId={schoolId} opened={opened} onOnline={onOnline} onAgain={() => setOpened(null)} />;
  return (
    <form ref={form} className="bx-card" onSubmit={(event) => void open(event)} data-testid="install-box">
      <h2>{t(replaces === null ? 'install' : 'replace')}</h2>
      <p>{replaces === null ? t('installWhy') : t('replacing', { name: replaces.name })}</p>
      <label htmlFor={nameId}>{t('name')}</label>
      <input id={nameId} value={name} maxLength={60} required onChange={(event) => setName(event.target.value)} />
      {problem !== null && (
        <p className="bx-problem" role="alert">
          {problem}
        </p>
      )}
      <button type="submit" className="bx-go" disabled={name.trim() === ''}>
        {t('getCode')}
      </button>
    </form>
  );
}

function Following({
  schoolId,
  opened,
  onOnline,
  onAgain,
}: {
  schoolId: string;
  opened: Opened;
  onOnline: (agentId: string) => void;
  onAgain: () => void;
}) {
  const t = useBoxT();
  const { id, expiresAt } = opened.enrolment;
  const ask = useCallback(() => api.call(boxRoutes.enrolments, { params: { schoolId } }), [schoolId]);
  const { data, again } = useRepeated(ask, LOOK_MS);
  const now = data?.items.find((item) => item.id === id) ?? opened.enrolment;
  const agentId = now.lastSeenAt === null ? null : now.agentId;
  const isOver = now.state === 'locked' || now.state === 'expired' || now.state === 'cancelled';
  const cancel = async (): Promise<void> => {
    await api.call(boxRoutes.cancelEnrolment, { params: { schoolId, enrolmentId: id } }).catch(() => undefined);
    await again();
  };
  return (
    <section className="bx-card" data-testid="box-code">
      <p role="status" aria-live="polite" className={agentId === null ? 'bx-said' : 'bx-said bx-good'}>
        {agentId !== null
          ? t('online')
          : isOver
            ? t(`state.${now.state as 'locked' | 'expired' | 'cancelled'}`)
            : t(now.state === 'used' ? 'taken' : 'waiting')}
      </p>
      {now.state === 'open' && (
        <>
          <p className="bx-code" data-testid="the-code">
            {opened.code}
          </p>
          <p className="bx-hint">{t('codeUntil', { time: dateTime(expiresAt) })}</p>
          <WayToBox opened={opened} />
          <button type="button" className="bx-plain" onClick={() => void cancel()}>
            {t('cancel')}
          </button>
        </>
      )}
      {isOver && (
        <button type="button" className="bx-go" onClick={onAgain}>
          {t('again')}
        </button>
      )}
      {agentId !== null && (
        <button type="button" className="bx-go" onClick={() => onOnline(agentId)} data-testid="to-cameras">
          {t('toCameras')}
        </button>
      )}
    </section>
  );
}

/** How code and platform get into the box: its own page, opened with both filled in. */
export function WayToBox({ opened }: { opened: Pick<Opened, 'platformUrl' | 'code' | 'caFingerprint'> }) {
  const t = useBoxT();
  const [address, setAddress] = useState('');
  const addressId = useId();
  const { platformUrl, code, caFingerprint } = opened;
  const given = new URLSearchParams({ platform: platformUrl, code, ...(caFingerprint ? { ca: caFingerprint } : {}) });
  const host = address
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  const link = /^[\d.]+(:\d+)?$/.test(host)
    ? `http://${host.includes(':') ? host : `${host}:${SETUP_PORT}`}/#${given}`
    : null;
  return (
    <>
      <ol>
        <li>{t('step1')}</li>
        <li>
          {t('step2')}
          <label htmlFor={addressId}>{t('boxAddress')}</label>
          <input
            id={addressId}
            inputMode="decimal"
            value={address}
            autoComplete="off"
            onChange={(event) => setAddress(event.target.value)}
          />
          {link !== null && (
            <>
              <a className="bx-go" href={link} target="_blank" rel="noreferrer">
                {t('openBox')}
              </a>
              <p className="bx-hint">{t('qr')}</p>
              <QrCode text={link} label={t('qr')} className="bx-qr" />
            </>
          )}
        </li>
        <li>{t('step3')}</li>
      </ol>
      <dl className="bx-facts">
        <dt>{t('platform')}</dt>
        <dd>{platformUrl}</dd>
        {caFingerprint !== null && (
          <>
            <dt>{t('fingerprint')}</dt>
            <dd>{caFingerprint}</dd>
          </>
        )}
      </dl>
    </>
  );
}
