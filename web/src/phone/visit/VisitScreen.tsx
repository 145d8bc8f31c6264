import { useEffect, useState } from 'react';
import type { Me } from '../../shared/grants';
import { clockTime, dateTime } from '../../shared/time';
import { useClockGap } from '../outbox/clock-gap';
import { useConnected } from '../outbox/connection';
import { LanguageButton } from '../screens/LanguageButton';
import { signOut } from '../screens/person/sign-out';
import { CheckIn } from './CheckIn';
import { Checks } from './Checks';
import { Closing } from './Closing';
import { Findings } from './Findings';
import { LabelCheck } from './LabelCheck';
import { Measures } from './Measures';
import { Leads, Samples, Shelves } from './Papers';
import { Queue } from './Queue';
import { Recounts } from './Recounts';
import { standingOf } from './step-rules';
import './visit.css';
import { type KeptPack, sweepPacks, type VisitStep } from './visit-db';
import { startSendingSteps, takeAlong, usePacks, useSteps } from './visit-steps';
import { useFieldT } from './words';

const DAY_MS = 86_400_000;

/** Visits without a line: the one that the address names, or those that this tablet holds. */
export function VisitScreen({ me }: { me: Me }) {
  const t = useFieldT();
  const inspectionId = /^\/phone\/visit\/([0-9a-f-]{36})$/.exec(location.pathname)?.[1] ?? null;
  const packs = usePacks(me.accountId);
  useEffect(() => {
    void sweepPacks(me.accountId, Date.now());
    return startSendingSteps(me.accountId);
  }, [me.accountId]);
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  const own = packs?.find((kept) => kept.inspectionId === inspectionId);
  return (
    <main className="visit">
      <Head />
      {packs !== undefined && inspectionId === null && <PackList packs={packs} />}
      {packs !== undefined && inspectionId !== null && (
        <OneVisit key={inspectionId} inspectionId={inspectionId} accountId={me.accountId} kept={own} />
      )}
    </main>
  );
}

function Head() {
  const t = useFieldT();
  const connected = useConnected();
  const gap = useClockGap();
  return (
    <header className="visit-head">
      <h1>{t('title')}</h1>
      <span className={connected ? 'chip-state' : 'chip-state off'} data-testid="line" data-online={connected}>
        {t(connected ? 'online' : 'offline')}
      </span>
      <LanguageButton />
      <button type="button" className="quiet" onClick={() => void signOut()}>
        {t('signOut')}
      </button>
      {gap !== 0 && <p className="problem">{t('clock', { count: Math.abs(gap) })}</p>}
    </header>
  );
}

function PackList({ packs }: { packs: readonly KeptPack[] }) {
  const t = useFieldT();
  return (
    <section className="card">
      <h2>{t('list')}</h2>
      {packs.length === 0 && <p>{t('list.none')}</p>}
      {packs.map(({ inspectionId, pack }) => (
        <a key={inspectionId} className="press" href={`/phone/visit/${inspectionId}`}>
          {pack.inspection.schoolName} · {pack.inspection.plannedFor}
        </a>
      ))}
    </section>
  );
}

interface OneProps {
  inspectionId: string;
  accountId: string;
  kept: KeptPack | undefined;
}

function OneVisit({ inspectionId, accountId, kept }: OneProps) {
  const steps = useSteps(inspectionId, accountId);
  if (steps === undefined) return null;
  return (
    <>
      <TakeAlong inspectionId={inspectionId} accountId={accountId} kept={kept} />
      <Queue steps={steps} />
      {kept !== undefined && <Visit kept={kept} steps={steps} />}
    </>
  );
}

function TakeAlong({ inspectionId, accountId, kept }: OneProps) {
  const t = useFieldT();
  const connected = useConnected();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await takeAlong(inspectionId, accountId);
      // What is on the page now opens again without a line
      if ('serviceWorker' in navigator && import.meta.env.PROD) await navigator.serviceWorker.ready;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };
  const packedAt = kept?.pack.packedAt;
  const isOld = packedAt !== undefined && Date.now() - Date.parse(packedAt) > DAY_MS;
  return (
    <section className={isOld ? 'card old' : 'card'} data-testid="pack" data-packed={kept !== undefined && !busy}>
      {kept !== undefined && (
        <>
          <h2>{kept.pack.inspection.schoolName}</h2>
          <p>{t('officers', { names: kept.pack.inspection.officers.map(({ name }) => name).join('、') })}</p>
          <p data-testid="pack-age">{t('take.at', { time: dateTime(kept.pack.packedAt) })}</p>
        </>
      )}
      {isOld && <p className="problem">{t('take.old')}</p>}
      <p className="hint">{t(kept === undefined ? 'take.why' : 'take.secret')}</p>
      {problem !== null && (
        <p className="problem" role="alert">
          {problem} <a href={`/inspections/${inspectionId}`}>{t('desk')}</a>
        </p>
      )}
      {!connected && kept === undefined && <p className="problem">{t('take.offline')}</p>}
      {connected && (
        <button
          type="button"
          className={kept === undefined ? 'big' : 'big plain'}
          disabled={busy}
          onClick={() => void take()}
          data-testid="take-along"
        >
          {t(kept === undefined ? 'take' : 'take.again')}
        </button>
      )}
    </section>
  );
}

function Visit({ kept, steps }: { kept: KeptPack; steps: readonly VisitStep[] }) {
  const t = useFieldT();
  const { pack } = kept;
  const standing = standingOf(pack, steps);
  const { status, checkedInAt } = standing;
  const isOnSite = status === 'on_site';
  return (
    <div data-testid="visit" data-status={status}>
      {status === 'planned' && <CheckIn kept={kept} />}
      {checkedInAt !== null && <p data-testid="checked-in">{t('in.done', { time: clockTime(checkedInAt) })}</p>}
      {status !== 'closed' && <Leads pack={pack} />}
      {isOnSite && (
        <>
          <Checks kept={kept} standing={standing} />
          <Recounts kept={kept} standing={standing} />
          <Measures kept={kept} standing={standing} />
          <LabelCheck pack={pack} />
          <Shelves pack={pack} />
          <Samples pack={pack} />
          <Findings kept={kept} standing={standing} />
          <RemoteChallenge pack={pack} />
        </>
      )}
      {status !== 'planned' && <Closing kept={kept} standing={standing} steps={steps} />}
    </div>
  );
}

/** A code before a camera needs a line on both sides: without one it is not offered. */
function RemoteChallenge({ pack: { inspection } }: { pack: KeptPack['pack'] }) {
  const t = useFieldT();
  const connected = useConnected();
  if (!connected) return <p data-testid="challenge-offline">{t('challenge.offline')}</p>;
  const { id, schoolId } = inspection;
  return (
    <a className="press" href={`/schools/${schoolId}/challenges?inspectionId=${id}`}>
      {t('challenge')}
    </a>
  );
}
