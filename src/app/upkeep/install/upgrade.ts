import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings } from '../../../platform/config/settings.js';
import type { Clock } from '../../../platform/index.js';
import { askPlatform, isAtWork } from '../ask-platform.js';
import { Refusal } from '../refusal.js';
import { placeBundle, type Release, readRelease } from './bundle.js';
import { ByHand, untilSaid } from './by-hand.js';
import {
  environmentOf,
  type Installation,
  linkedRelease,
  placesOf,
  requireMayChange,
  switchLink,
} from './installation.js';
import { askRelease } from './release-program.js';
import { serviceOf } from './service.js';
import { readUpgradeNote, requireNothingLost, type UpgradeNote, writeUpgradeNote } from './upgrade-note.js';

const TRIAL_MS = 180_000;
const HEALTHY_MS = 60_000;
const LOOK_MS = 500;
/** Where nobody but this machine reaches it: nothing that is done there is acknowledged to anybody. */
const TRIAL = { HOST: '127.0.0.1', PORT: '0', MQTT_PORT: '0', HTTP_PORT: 'off', METRICS_PORT: 'off' };

export type Upgraded =
  | { outcome: 'upgraded'; from: string; to: string; address: string; backup: string }
  /** The new release did not do; the one before runs again, with all that was recorded. */
  | { outcome: 'rolled-back'; from: string; to: string; address: string; why: string };

/**
 * Brings the installation to another release: a whole backup beside the running platform; then it is stopped, its database
 * is copied once more at rest, the new release takes its steps and is started where nobody can reach it. Only when it is well
 * there it takes the place of the one before. Otherwise the copy is put back and the one before is started again.
 *
 * @param from the new bundle: its archive, or the unpacked folder
 * @throws Refusal `bundle.…`, `upgrade.…`, `service.…`, `release.failed`; then the release before still runs
 */
export async function upgrade(installation: Installation, clock: Clock, from: string): Promise<Upgraded> {
  await requireMayChange(installation);
  const places = placesOf(installation);
  const old = await linkedRelease(places.current);
  if (old === null) throw new Refusal('install.none');
  if ((await readUpgradeNote(installation))?.state === 'under-way') throw new Refusal('upgrade.cut-short');
  const { name, release } = await placeBundle(from, places.releases);
  if (name === old) throw new Refusal('upgrade.same', { version: name });
  const steps = await newSteps(installation, old, release);

  const backup = await askRelease(installation, old, [
    ...(['backup', '--to', installation.backups] as const),
    ...['--passphrase-file', places.passphrase, '--keep', '14'],
  ]);
  const service = serviceOf(installation);
  await service.stop();
  const note = await copyAtRest(installation, clock, { from: old, to: name, steps }).catch(async (error: unknown) => {
    await service.start();
    throw error;
  });
  let why: string;
  try {
    await askRelease(installation, name, ['migrate']);
    await tryOut(installation, name);
    await switchLink(places.previous, old);
    await switchLink(places.current, name);
    await writeUpgradeNote(installation, { ...note, state: 'done' });
    const address = await service.start();
    await untilHealthy(installation, name);
    await removeOthers(places.releases, [name, old]);
    return { outcome: 'upgraded', from: old, to: name, address, backup: String(backup.folder) };
  } catch (error) {
    why = error instanceof Error ? error.message : String(error);
  }
  await requireSafeToPutBack(installation, note, null);
  return { outcome: 'rolled-back', from: old, to: name, address: await putBack(installation, note), why };
}

/**
 * Back to the release before the last upgrade. Where that one does not know the database any more, the copy made at the
 * upgrade is put back, and what was recorded since is gone.
 *
 * @param lose so many acts and entries of the audit log together are given up knowingly; null: none
 * @throws Refusal `rollback.none`, `rollback.would-lose` with the number of each
 */
export async function rollBack(
  installation: Installation,
  lose: number | null,
): Promise<{ from: string; to: string; address: string }> {
  await requireMayChange(installation);
  const note = await readUpgradeNote(installation);
  if (note === null) throw new Refusal('rollback.none');
  await requireSafeToPutBack(installation, note, lose);
  return { from: note.to, to: note.from, address: await putBack(installation, note) };
}

/** The steps that only the new release knows. @throws Refusal `upgrade.older` */
async function newSteps(installation: Installation, old: string, release: Release): Promise<string[]> {
  const known = (await readRelease(join(placesOf(installation).releases, old))).steps;
  if (known.some((step) => !release.steps.includes(step)))
    throw new Refusal('upgrade.older', { version: release.version });
  return release.steps.filter((step) => !known.includes(step));
}

/** What an upgrade can be taken back to. Nothing is written to the database while it is made. */
async function copyAtRest(
  installation: Installation,
  clock: Clock,
  { from, to, steps }: { from: string; to: string; steps: readonly string[] },
): Promise<UpgradeNote> {
  const copy = join(installation.backups, 'before-upgrade');
  // what an earlier upgrade wrote down is of another copy
  await rm(placesOf(installation).upgradeNote, { force: true });
  if (steps.length > 0) await askRelease(installation, from, ['database-copy', '--to', copy]);
  const { records, audited = null } = await askRelease(installation, from, ['status']);
  const note: UpgradeNote = {
    ...{ from, to, copy: steps.length > 0 ? copy : null, records: Number(records) },
    audited: audited === null ? null : Number(audited),
    ...{ begunAt: clock.now().toISOString(), state: 'under-way' },
  };
  await writeUpgradeNote(installation, note);
  return note;
}

/** Starts the release where nobody can reach it, and stops it again. @throws Refusal `upgrade.not-well` */
async function tryOut(installation: Installation, release: string): Promise<void> {
  const trial = new ByHand(installation, 'trial');
  try {
    const started = await trial.start(release, TRIAL);
    const { found, lastWords } = await untilSaid(/"listening":true,"port":(\d+)/, started, TRIAL_MS);
    const settings = readSettings({ ...(await environmentOf(installation)), ...TRIAL });
    const health = found === null ? null : await askPlatform({ ...settings, port: Number(found) });
    if (health?.version !== release || !isAtWork(health)) {
      throw new Refusal('upgrade.not-well', { release, why: health === null ? lastWords : JSON.stringify(health) });
    }
  } finally {
    await trial.stop();
  }
}

/** @throws Refusal `upgrade.not-well` */
async function untilHealthy(installation: Installation, release: string): Promise<void> {
  const settings = readSettings(await environmentOf(installation));
  const until = performance.now() + HEALTHY_MS;
  for (;;) {
    const health = await askPlatform(settings);
    if (health?.version === release && isAtWork(health)) return;
    if (performance.now() > until) {
      throw new Refusal('upgrade.not-well', { release, why: JSON.stringify(health) });
    }
    await pause(LOOK_MS);
  }
}

/** @throws Refusal `rollback.would-lose` */
async function requireSafeToPutBack(installation: Installation, note: UpgradeNote, lose: number | null): Promise<void> {
  // until it is done nobody could reach the new release
  if (note.copy === null || (await readUpgradeNote(installation))?.state === 'under-way') return;
  requireNothingLost(note, await askRelease(installation, note.to, ['status']), lose);
}

/** May be repeated when it was cut short. @returns the address of the release before, which runs again */
async function putBack(installation: Installation, note: UpgradeNote): Promise<string> {
  const places = placesOf(installation);
  const service = serviceOf(installation);
  await writeUpgradeNote(installation, { ...note, state: 'under-way' });
  await new ByHand(installation, 'trial').stop();
  await service.stop();
  if (note.copy !== null) await askRelease(installation, note.from, ['database-put', note.copy]);
  await switchLink(places.current, note.from);
  const address = await service.start();
  await rm(places.previous, { force: true });
  await rm(places.upgradeNote, { force: true });
  return address;
}

async function removeOthers(releases: string, kept: readonly string[]): Promise<void> {
  for (const name of await readdir(releases)) {
    if (!kept.includes(name)) await rm(join(releases, name), { recursive: true, force: true });
  }
}
