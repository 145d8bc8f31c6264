import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import { canonicalJson, sha256 } from '../../../src/contract/hashing.js';
import type { AgentConfig, CameraConfig } from '../../../src/contract/wire/mqtt/down.js';
import { DayLedger, encodeRuns } from '../camera-day/day-ledger.js';
import { EventMachine, type EventState } from '../events/event-machine.js';
import { type EventStore, eventBodyOf } from '../events/event-store.js';
import { uuidFrom } from '../ids.js';
import { type Db, inTransaction } from '../index/database.js';
import { type Segment, type SegmentStore } from '../index/segment-store.js';
import type { Log } from '../log.js';
import type { Ffmpeg } from '../recorder/ffmpeg/ffmpeg.js';
import type { Recordings } from '../recorder/recordings.js';
import type { Outbox } from '../uplink/outbox.js';
import { type CameraManifest, parseManifest } from './manifest.js';
import { type Placement, planPlacements } from './plan.js';
import { type Scene, SceneCache } from './scene-cache.js';

/** Preparing a scene keeps one core busy. */
const SCENES_AT_ONCE = 2;

/** Where imported footage comes from: a file that somebody brought, or what a device has kept. */
type Source = 'import' | 'recorder';

export interface ImportResult {
  imported: boolean;
  cameras: number;
  scenes: number;
  segments: number;
  skipped: number;
  events: number;
  error?: string;
}

interface ImporterDeps {
  db: Db;
  ffmpeg: Ffmpeg;
  recordings: Recordings;
  segments: SegmentStore;
  eventStore: EventStore;
  outbox: Outbox;
  dataDir: string;
  log: Log;
}

/**
 * Puts films into the recordings as if they had been recorded: same index, chain, events, days and messages as live.
 * Each distinct film is remuxed and looked at once. Importing the same manifest again changes nothing.
 */
export class Importer {
  private readonly scenes: SceneCache;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly deps: ImporterDeps) {
    this.scenes = new SceneCache(join(deps.dataDir, 'scenes'), deps.ffmpeg, deps.recordings);
  }

  /** Runs one import after the other. Never throws: a refusal is in the result. */
  run(manifest: unknown, config: AgentConfig | null, onProgress: (line: object) => void): Promise<ImportResult> {
    return this.queued((result) => this.importAll(parseManifest(manifest), config, result, onProgress));
  }

  /**
   * Puts one film that a camera's card or a recorder has kept where it belongs, marked as what it is. Nothing of the film
   * stays beside the recordings. Never throws.
   */
  bringIn(
    { cameraId, file, startMs }: { cameraId: string; file: string; startMs: number },
    config: AgentConfig | null,
  ): Promise<ImportResult> {
    const manifest = { cameraId, items: [{ file, startAt: new Date(startMs).toISOString() }] };
    return this.queued(async (result) => {
      const scenes = await this.importAll(parseManifest(manifest), config, result, () => undefined, 'recorder');
      for (const { sceneId } of scenes.values()) await this.scenes.forget(sceneId);
    });
  }

  private queued(work: (result: ImportResult) => Promise<unknown>): Promise<ImportResult> {
    const result: ImportResult = { imported: false, cameras: 0, scenes: 0, segments: 0, skipped: 0, events: 0 };
    const done = this.queue.then(async () => {
      try {
        await work(result);
        result.imported = true;
      } catch (error) {
        result.error = (error as Error).message.slice(0, 500);
      }
      return result;
    });
    this.queue = done;
    return done;
  }

  private async importAll(
    manifests: CameraManifest[],
    config: AgentConfig | null,
    result: ImportResult,
    onProgress: (line: object) => void,
    source: Source = 'import',
  ): Promise<ReadonlyMap<string, Scene>> {
    const cameras = manifests.map((manifest) => {
      const camera = config?.cameras.find((one) => one.cameraId === manifest.cameraId);
      if (camera === undefined) throw new Error(`camera ${manifest.cameraId} is not one of this agent`);
      return camera;
    });
    const files = [...new Set(manifests.flatMap((manifest) => manifest.items.map((item) => item.file)))];
    const scenes = await this.prepareScenes(files, onProgress);
    result.scenes = new Set([...scenes.values()].map((scene) => scene.sceneId)).size;
    for (const [i, manifest] of manifests.entries()) {
      const camera = cameras[i] as CameraConfig;
      await this.importCamera(manifest, camera, config?.timetable ?? [], scenes, result, source);
      result.cameras += 1;
      onProgress({ progress: 'camera', done: i + 1, of: manifests.length, cameraId: camera.cameraId });
    }
    return scenes;
  }

  private async prepareScenes(files: string[], onProgress: (line: object) => void): Promise<Map<string, Scene>> {
    const scenes = new Map<string, Scene>();
    const waiting = [...files];
    const worker = async () => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        scenes.set(file, await this.scenes.get(file));
        if (scenes.size % 10 === 0 || scenes.size === files.length) {
          onProgress({ progress: 'scenes', done: scenes.size, of: files.length });
        }
      }
    };
    await Promise.all(Array.from({ length: SCENES_AT_ONCE }, worker));
    return scenes;
  }

  private async importCamera(
    manifest: CameraManifest,
    camera: CameraConfig,
    timetable: AgentConfig['timetable'],
    scenes: ReadonlyMap<string, Scene>,
    result: ImportResult,
    source: Source,
  ): Promise<void> {
    const { db, segments, recordings, log } = this.deps;
    const items = manifest.items.map((item) => ({
      scene: scenes.get(item.file) as Scene,
      startMs: Date.parse(item.startAt),
      repeatUntilMs: item.repeatUntil === undefined ? null : Date.parse(item.repeatUntil),
    }));
    const digest = digestOf(manifest.cameraId, manifest.gapCause, items);
    if (db.prepare('SELECT 1 AS found FROM imported WHERE digest = ?').get(digest) !== undefined) return;

    const { cameraId } = camera;
    const startMs = Math.min(...items.map((item) => item.startMs));
    const endMs = Math.max(...items.map((item) => item.repeatUntilMs ?? item.startMs + item.scene.durationMs));
    const { placements, skipped } = planPlacements(items, segments.spans(cameraId, startMs, endMs));
    result.skipped += skipped;
    const put = await this.linkAll(cameraId, placements, recordings);
    const events = findEvents(camera, timetable, placements);
    const days = reportDays(placements, startMs, endMs, manifest.gapCause, source);
    const stills = await this.stillsOf(events, placements);

    await breathe();
    inTransaction(db, () => {
      const runId = uuidv7();
      segments.startRun({ runId, cameraId, source, startedMs: startMs });
      for (const segment of put) {
        segments.save({ ...segment, runId });
        segments.close({ ...segment, runId }, 'imported');
      }
      segments.endRun(runId, endMs, 'imported');
      this.tellEvents(events, stills, result);
      this.tellDays(cameraId, days, endMs);
      db.prepare('INSERT INTO imported (digest, at_ms) VALUES (?, ?)').run(digest, Date.now());
    });
    result.segments += put.length;
    log.info('import.camera', { cameraId, segments: put.length, skipped });
  }

  private async linkAll(
    cameraId: string,
    placements: readonly Placement[],
    recordings: Recordings,
  ): Promise<Segment[]> {
    const put: Segment[] = [];
    const folders = new Map<string, string>();
    for (const { scene, startMs, fragments } of placements) {
      // Derived, not drawn: an import that was cut off and is run again finds its own files.
      const segmentId = uuidFrom(sha256(`${cameraId} ${startMs} ${scene.sceneId}`));
      const file = recordings.fileOf(cameraId, segmentId, startMs, scene.initId);
      const folder = file.slice(0, file.lastIndexOf('/'));
      if (!folders.has(folder)) await recordings.prepareFolder(file);
      folders.set(folder, file);
      await this.scenes.linkTo(scene, recordings.pathOf(file));
      put.push({ segmentId, cameraId, runId: '', initId: scene.initId, file, startMs, fragments });
    }
    for (const file of folders.values()) await recordings.syncFolderOf(file);
    return put;
  }

  private async stillsOf(events: readonly EventState[], placements: readonly Placement[]) {
    const stills = new Map<string, { at: number; jpeg: string }>();
    const pictures = new Map<string, string | null>();
    for (const event of events) {
      const placement = mostActive(event, placements);
      if (placement === undefined) continue;
      const { sceneId } = placement.scene;
      if (!pictures.has(sceneId)) {
        pictures.set(sceneId, (await this.scenes.still(placement.scene))?.toString('base64') ?? null);
      }
      const jpeg = pictures.get(sceneId);
      if (jpeg) stills.set(event.eventId, { at: Math.max(placement.startMs, event.startedMs), jpeg });
    }
    return stills;
  }

  private tellEvents(
    events: readonly EventState[],
    stills: ReadonlyMap<string, { at: number; jpeg: string }>,
    result: ImportResult,
  ): void {
    const { eventStore, outbox } = this.deps;
    for (const event of events) {
      if (eventStore.isKnown(event.eventId)) continue;
      eventStore.save(event);
      outbox.add('event', eventBodyOf(event));
      result.events += 1;
      const still = stills.get(event.eventId);
      if (still === undefined) continue;
      const { eventId, cameraId } = event;
      outbox.add('thumbnail', { eventId, cameraId, at: new Date(still.at).toISOString(), jpeg: still.jpeg });
    }
  }

  private tellDays(cameraId: string, days: ReturnType<DayLedger['changes']>, endMs: number): void {
    const { segments, outbox } = this.deps;
    const throughMs = Math.max(endMs, segments.reportedThrough(cameraId) ?? 0);
    const reportedThrough = new Date(throughMs).toISOString();
    const chain = segments.chain(cameraId);
    for (const { date, runs } of days) {
      outbox.add('camera-day', {
        cameraId,
        date,
        slots: encodeRuns(runs),
        reportedThrough,
        clockOffsetMs: null,
        chain,
      });
    }
    segments.setReportedThrough(cameraId, throughMs);
  }
}

function digestOf(
  cameraId: string,
  gapCause: string,
  items: readonly { scene: Scene; startMs: number; repeatUntilMs: number | null }[],
): string {
  const list = items.map(({ scene, startMs, repeatUntilMs }) => [scene.sceneId, startMs, repeatUntilMs]);
  return sha256(canonicalJson({ cameraId, gapCause, list }));
}

/** The events of the footage put down, each as it stands at its end. */
function findEvents(
  camera: CameraConfig,
  timetable: AgentConfig['timetable'],
  placements: readonly Placement[],
): EventState[] {
  const { cameraId, stages } = camera;
  const newId = (kind: string, startedMs: number) => uuidFrom(sha256(`${cameraId} ${kind} ${startedMs}`));
  const machine = new EventMachine({ cameraId, stages, timetable, newId });
  const last = new Map<string, EventState>();
  const note = (events: readonly EventState[]) => {
    for (const event of events) last.set(event.eventId, event);
  };
  for (const { scene, fragments, endMs } of placements) {
    for (const [i, fragment] of fragments.entries()) {
      const look = scene.looks[i] ?? { activity: null, covered: false };
      note(machine.sample({ atMs: fragment.startMs, ...look, coveredSinceMs: null }));
    }
    note(machine.tick(endMs));
  }
  note(machine.finish());
  return [...last.values()];
}

function reportDays(
  placements: readonly Placement[],
  startMs: number,
  endMs: number,
  gapCause: CameraManifest['gapCause'],
  source: Source,
): ReturnType<DayLedger['changes']> {
  const ledger = new DayLedger(startMs);
  ledger.addGap(startMs, endMs, gapCause);
  for (const { scene, fragments } of placements) {
    for (const [i, fragment] of fragments.entries()) {
      const look = scene.looks[i] ?? { activity: null, covered: false };
      ledger.addRecorded(fragment.startMs, fragment.startMs + fragment.durationMs);
      ledger.addSample(fragment.startMs, look.activity, look.covered);
      if (source === 'recorder') ledger.mark(fragment.startMs, fragment.startMs + fragment.durationMs, 'fromRecorder');
    }
  }
  return ledger.changes(startMs, endMs);
}

/** The placement within the event whose scene moves most. */
function mostActive(event: EventState, placements: readonly Placement[]): Placement | undefined {
  const peakOf = ({ scene }: Placement) => Math.max(0, ...scene.looks.map((look) => look.activity ?? 0));
  const during = placements.filter(
    (placement) => placement.startMs <= event.lastMs && placement.endMs > event.startedMs + 2_000,
  );
  return during.reduce<Placement | undefined>(
    (best, one) => (best && peakOf(best) >= peakOf(one) ? best : one),
    undefined,
  );
}
