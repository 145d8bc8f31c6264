import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { v4 as uuid } from 'uuid';
import { DAY_MS } from '../../src/contract/business-date.js';
import type { AgentConfig, DownBody } from '../../src/contract/wire/mqtt/down.js';
import type { DownMessage } from '../../src/contract/wire/mqtt/messages.js';
import type { UpBody } from '../../src/contract/wire/mqtt/up.js';
import { BoxLoad } from './box-load.js';
import { CLOCK_WRONG_MS } from './camera-day/clock-doubt.js';
import { DayReports } from './camera-day/day-reports.js';
import { ReportPace } from './camera-day/report-pace.js';
import { CameraUnit } from './camera-unit.js';
import { probeCameras } from './cameras/probe.js';
import { SignIns } from './cameras/sign-ins.js';
import { Snapshots } from './cameras/snapshot.js';
import { hostOf, Whereabouts } from './cameras/whereabouts.js';
import type { AgentFile } from './config/agent-file.js';
import { NetworkGuard } from './config/network-guard.js';
import { ControlServer } from './control/server.js';
import { DayAllowance } from './day-allowance.js';
import { DetectorProcess } from './detector/detector-process.js';
import { KeyFeed } from './detector/key-feed.js';
import type { Look } from './detector/look-choice.js';
import { EventService } from './events/event-service.js';
import { EventStore } from './events/event-store.js';
import { Thumbnails } from './events/thumbnails.js';
import { everySecond } from './every-second.js';
import { AGENT_VERSION, HealthReporter } from './health.js';
import { Importer } from './importer/importer.js';
import { Committer } from './index/committer.js';
import {
  type Db,
  type IndexFault,
  inTransaction,
  keptMeta,
  metaValue,
  openDatabase,
  setMeta,
} from './index/database.js';
import { salvage } from './index/salvage.js';
import { SegmentStore } from './index/segment-store.js';
import { keepSecret, type Log, messageOf } from './log.js';
import { chainPages } from './media/chain-list.js';
import { MediaList } from './media/media-list.js';
import { SmallPictures } from './media/small-pictures.js';
import { Uploader } from './media/uploader.js';
import { BoxNotices } from './notices.js';
import { PastJob } from './past/past-job.js';
import { PresenceJob } from './presence/presence-job.js';
import { DirectReader } from './reader/index.js';
import { ChildPids } from './recorder/ffmpeg/child-pids.js';
import { Ffmpeg } from './recorder/ffmpeg/ffmpeg.js';
import { Recordings } from './recorder/recordings.js';
import { recoverRecordings } from './recorder/recovery.js';
import { type DiskState, diskSpace, Retention } from './recorder/retention.js';
import { SteadyAge } from './recorder/times/steady-age.js';
import { SensorReadings } from './sensors/sensor-readings.js';
import { ConfigCache } from './uplink/config-cache.js';
import { keepCheckpoint } from './uplink/keep-checkpoint.js';
import { Outbox } from './uplink/outbox.js';
import { Uplink } from './uplink/uplink.js';

/** With so many messages waiting, days are reported in larger portions: the line is down or slow. */
const CROWDED = [
  { pending: 3_000, everyMs: 300_000 },
  { pending: 300, everyMs: 30_000 },
] as const;

const PROMPT_MS = 10_000;
/** How often the platform is asked what time it is, and how often while the two do not agree. */
const ASK_MS = 3_600_000;
const ASK_WRONG_MS = 60_000;
/** When box and platform last agreed on the time, by the box. */
const AGREED_AT = 'clock.agreed-at';
const HELLO_AGAIN_MS = 1_000;
/** With so many messages waiting the box is behind, and looks for nobody. */
const BEHIND_PENDING = 300;
/** Where the set-up puts the model: beside the program (`scripts/people-model.mjs`). */
const MODEL_FOLDER = fileURLToPath(new URL('../../models/', import.meta.url));
/** The newest version of the wire the platform knew when it was last heard. */
const LAST_SPOKEN = 'platform.speaks';

/** The agent, put together. One a process and data folder. */
export class Agent {
  private readonly units = new Map<string, CameraUnit>();
  private readonly startedAt = new Date().toISOString();
  private readonly db: Db;
  private readonly recordings: Recordings;
  private readonly segments: SegmentStore;
  private readonly eventStore: EventStore;
  private readonly outbox: Outbox;
  private readonly committer: Committer;
  private readonly notices: BoxNotices;
  private indexFault: IndexFault | null = null;
  private clockIsWrong = false;
  /** When box and platform last agreed on the time, by the box's clock; null when they never have. */
  private agreedAtMs: number | null;
  private readonly stopping = new AbortController();
  private readonly guard: NetworkGuard;
  private readonly signIns = new SignIns();
  private readonly snapshots: Snapshots;
  private readonly whereabouts: Whereabouts;
  private readonly age: SteadyAge;
  private readonly retention: Retention;
  private readonly health: HealthReporter;
  private readonly pace: ReportPace;
  private readonly reports: DayReports;
  private readonly events: EventService;
  private readonly thumbnails: Thumbnails;
  private readonly uploader: Uploader;
  private readonly mediaList: MediaList;
  private readonly detector: DetectorProcess;
  private readonly reader: DirectReader | null;
  private readonly feed: KeyFeed | null;
  private readonly presence: PresenceJob;
  private readonly past: PastJob;
  private readonly uplink: Uplink;
  private readonly cache: ConfigCache;
  private readonly control: ControlServer;
  private readonly sensors: SensorReadings | null;
  private config: AgentConfig | null = null;
  private configuring: Promise<void> = Promise.resolve();
  private endTicks: () => void = () => undefined;

  /**
   * Opens the data folder and finds ffmpeg.
   *
   * @param onBroken the agent can go on only by a new start
   * @throws Error when the agent cannot work here
   */
  static async open(file: AgentFile, log: Log, onBroken: () => void): Promise<Agent> {
    mkdirSync(file.dataDir, { recursive: true, mode: 0o700 });
    const pids = new ChildPids(file.dataDir, 'agent');
    const reaped = pids.reap();
    if (reaped.length > 0) log.warn('children.reaped', { count: reaped.length });
    const ffmpeg = await Ffmpeg.detect(file.ffmpegPath, pids);
    return new Agent(file, log, ffmpeg, pids, onBroken);
  }

  private constructor(
    private readonly file: AgentFile,
    private readonly log: Log,
    private readonly ffmpeg: Ffmpeg,
    pids: ChildPids,
    onBroken: () => void,
  ) {
    const { dataDir, agentId, token } = file;
    keepSecret(token, agentId);
    this.db = this.openIndex(dataDir);
    const agreedAt = keptMeta(this.db, AGREED_AT);
    this.agreedAtMs = agreedAt === null ? null : Number(agreedAt);
    this.recordings = new Recordings(dataDir);
    mkdirSync(this.recordings.root, { recursive: true });
    this.segments = new SegmentStore(this.db);
    this.outbox = new Outbox(this.db, log, Date.now, { onStillDropped: () => this.notices.add('stills_dropped') });
    this.notices = new BoxNotices(this.db, Date.now, () => {
      this.health.soon();
      this.committer.request();
    });
    this.guard = new NetworkGuard(file.cameraNetworks);
    this.snapshots = new Snapshots(this.guard, ffmpeg, this.signIns);
    this.whereabouts = new Whereabouts({
      dataDir,
      guard: this.guard,
      networkInterface: file.discoveryInterface ?? null,
      log,
      onNews: () => this.health.soon(),
    });
    const { db, recordings, segments, outbox } = this;
    this.eventStore = new EventStore(db);
    const { eventStore } = this;
    this.age = new SteadyAge(
      Date.now,
      () => performance.now(),
      (ms) => segments.newestBy(ms),
    );
    this.retention = new Retention({
      db,
      store: segments,
      recordings,
      log,
      retentionDays: file.retentionDays,
      floorDays: file.floorDays,
      reserveBytes: file.reserveMegabytes * 1024 * 1024,
      age: this.age,
      onHeldLost: (count) => this.notices.add('hold_lost', count),
      onState: (state, keptDays) => this.diskIs(state, keptDays),
    });
    this.pace = new ReportPace(file.reportSeconds === undefined ? null : file.reportSeconds * 1000);
    this.reports = new DayReports(outbox, () => this.uplink.isReportTaken);
    this.committer = new Committer(db, log, {
      onFull: () => this.retention.makeRoom(),
      onWritten: () => this.reports.seal(),
      onRolledBack: () => {
        this.reports.drop();
        outbox.rolledBack();
      },
      onDamaged: onBroken,
    });
    const requestCommit = (soon = false) => this.committer.request(soon);
    this.thumbnails = new Thumbnails({ ffmpeg, recordings, segments, outbox, log, requestCommit });
    this.events = new EventService({
      store: eventStore,
      outbox,
      requestCommit,
      onOpened: (event) => this.thumbnails.want(event),
    });
    const isDue = (lastMs: number) => this.pace.isDue(lastMs);
    this.health = new HealthReporter(this.reports, isDue, () => this.lookAtHealth());
    this.uploader = new Uploader({
      platformUrl: file.platformUrl,
      ca: file.ca,
      token,
      store: segments,
      recordings,
      smallPictures: new SmallPictures(ffmpeg),
      log,
    });
    this.mediaList = new MediaList(segments, recordings);
    this.reader = file.reader === 'direct' ? new DirectReader({ guard: this.guard, log }) : null;
    const onBlind = (cameraId: string, isFull = false) => this.units.get(cameraId)?.blind(isFull);
    this.detector = new DetectorProcess({
      ffmpegPath: file.ffmpegPath ?? 'ffmpeg',
      dataDir,
      register: pids,
      log,
      onLook: (look) => this.units.get(look.cameraId)?.looked(look),
      onBlind,
      onUndecoded: (cameraId) => this.feed?.undecoded(cameraId),
    });
    const { reader, detector } = this;
    const ofCamera = <T>(cameraId: string, tell: (config: AgentConfig['cameras'][number]) => T): T | undefined => {
      const unit = this.units.get(cameraId);
      return unit && tell(unit.config);
    };
    const signIns = {
      isClosed: (cameraId: string) => (ofCamera(cameraId, (it) => this.signIns.closedForMs(it)) ?? 0) > 0,
      refused: (cameraId: string) => ofCamera(cameraId, (it) => this.signIns.refused(it)),
    };
    this.feed = reader === null ? null : new KeyFeed({ ...{ reader, detector, log, signIns }, onBlind });
    this.presence = new PresenceJob({
      ...{ db, segments, outbox, log, dataDir, requestCommit },
      register: pids,
      allowance: new DayAllowance(db, file.presence.cpuMinutesADay * 60_000, 'presence.spent'),
      isBehind: () => this.isBehind,
      ffmpegPath: file.ffmpegPath ?? 'ffmpeg',
      niceness: file.presence.niceness,
      modelFolder: file.presence.modelFolder ?? MODEL_FOLDER,
    });
    this.uplink = new Uplink({
      agentId,
      token,
      mqttUrl: file.mqttUrl,
      ca: file.ca,
      outbox,
      log,
      hello: () => this.hello(),
      lastSpoken: {
        get: () => Number(metaValue(this.db, LAST_SPOKEN, () => '1')),
        set: (version) => setMeta(this.db, LAST_SPOKEN, String(version)),
      },
      onAcknowledged: () => requestCommit(),
      onSetAside: () => this.notices.add('message_set_aside'),
    });
    this.cache = new ConfigCache(dataDir);
    this.sensors = file.sensors ? new SensorReadings(file.sensors, { outbox, log, requestCommit }) : null;
    const importer = new Importer({ db, ffmpeg, recordings, segments, eventStore, outbox, dataDir, log });
    this.past = new PastJob({
      ...{ db, segments, importer, log, dataDir, guard: this.guard, signIns: this.signIns },
      allowance: new DayAllowance(db, file.past.minutesADay * 60_000, 'past.spent'),
      everySeconds: file.past.everySeconds,
      config: () => this.config,
      isBehind: () => this.isBehind || this.disk !== 'ok',
      onBroughtIn: () => this.uplink.pump(),
    });
    this.control = new ControlServer(dataDir, {
      status: () => this.status(),
      importManifest: (manifest, onProgress) =>
        importer.run(manifest, this.config, onProgress).finally(() => this.uplink.pump()),
    });
  }

  async start(): Promise<void> {
    const unread = await this.recover();
    const { outbox, events, thumbnails, health, notices, presence, sensors } = this;
    // The notices before the health report that says them.
    const parts = [notices, outbox, events, thumbnails, health, presence, ...(sensors ? [sensors] : [])];
    for (const part of parts) {
      this.committer.join(part);
    }
    this.events.closeLeftOpen();
    this.eventStore.forgetBefore(this.age.now() - this.file.retentionDays * DAY_MS);
    this.committer.onCommitted(() => this.uplink.pump());
    this.detector.start();
    const cached = this.cache.load();
    // Recording does not wait for the platform, nor for the line.
    if (cached !== null) await this.configure(cached);
    this.uplink.on('message', (message) => this.obey(message));
    this.uplink.start();
    this.sensors?.start();
    this.retention.start();
    this.past.start();
    await this.control.start(this.file.control?.port ?? 0);
    this.endTicks = everySecond(() => this.tick());
    void unread();
    this.log.info('agent.started', { version: AGENT_VERSION, ffmpeg: this.ffmpeg.version, epoch: this.outbox.epoch });
  }

  /** Ends everything in order: the last fragments are committed, the segments closed, what is sent is sent. */
  async stop(): Promise<void> {
    this.endTicks();
    this.stopping.abort();
    await this.control.stop();
    await this.configuring;
    this.thumbnails.stop();
    this.uploader.stop();
    await this.presence.stop();
    await this.past.stop();
    await Promise.all([...this.units.values()].map((unit) => unit.stop()));
    this.feed?.stop();
    await this.reader?.stop();
    await this.detector.stop();
    await this.sensors?.stop();
    await this.retention.stop();
    await this.committer.stop();
    await this.uplink.stop();
    // A copy of the one file is then a copy of all of it.
    this.db.pragma('wal_checkpoint(TRUNCATE)');
    this.db.close();
    this.log.info('agent.stopped');
  }

  private openIndex(dataDir: string): Db {
    let aside: string | null = null;
    const db = openDatabase(dataDir, (fault, setAside) => {
      this.indexFault = fault;
      aside = setAside;
      this.log.error('index.begun-anew', { fault, setAside });
    });
    if (aside !== null) this.log.warn('index.salvaged', salvage(db, aside, this.log));
    return db;
  }

  /** Brings index and disk together. @returns reads what there is no time for now */
  private async recover(): Promise<() => Promise<void>> {
    const { indexFault: fault, notices } = this;
    const recovered = await recoverRecordings(this.db, this.segments, this.recordings, this.log, { fault });
    const { found, behind, rest } = recovered;
    if (behind) {
      // Numbers of messages may be behind as well.
      this.outbox.newEpoch();
      notices.raise(`index_${fault ?? 'older'}`, found);
    }
    const strays = await this.recordings.countStrays();
    if (strays > 0) notices.raise('strays', strays);
    else notices.end('strays');
    return async () => {
      const read = await rest(this.stopping.signal).catch((error: unknown) => {
        this.log.error('recordings.not-read', { message: messageOf(error) });
        return 0;
      });
      if (read > 0) this.log.info('recordings.read', { read });
    };
  }

  private get isBehind(): boolean {
    return this.load.isStarved || this.outbox.pending >= BEHIND_PENDING;
  }

  private disk: DiskState = 'ok';

  private diskIs(state: DiskState, keptDays: number | null): void {
    this.disk = state;
    for (const other of ['short', 'foreign', 'full'] as const) if (other !== state) this.notices.end(`disk_${other}`);
    if (state !== 'ok') this.notices.raise(`disk_${state}`, state === 'short' ? keptDays : null);
  }

  /** The clock has leapt; every camera says so. */
  private clockStepped(beforeMs: number, nowMs: number): void {
    const seconds = Math.round((nowMs - beforeMs) / 1000);
    if (Math.abs(seconds) * 1000 >= CLOCK_WRONG_MS) this.notices.raise('clock_stepped', seconds);
    // The platform knows what time it is.
    if (this.uplink.sinceHelloMs > HELLO_AGAIN_MS) this.uplink.sayHello();
  }

  /** The platform has said what it has of us, and what time it is. */
  private welcomed({ epoch, through, missing = [], at, checkpoint }: DownBody<'welcome'>): void {
    if (checkpoint) {
      keepCheckpoint(this.file.dataDir, checkpoint, Date.now()).catch((error: unknown) =>
        this.log.error('checkpoint.not-kept', { message: messageOf(error) }),
      );
    }
    if (epoch === this.outbox.epoch && this.outbox.isBehind(through)) {
      this.outbox.newEpoch();
      // The chains were told further than they are known here.
      inTransaction(this.db, () => {
        for (const cameraId of this.segments.cameras()) this.segments.restartChain(cameraId, Date.now(), 'renumbered');
      });
      this.notices.raise('renumbered', this.outbox.pending);
      this.uplink.renumbered();
    } else if (epoch === this.outbox.epoch) {
      const again = this.outbox.recall(through, missing);
      if (again > 0) {
        this.log.warn('outbox.sent-again', { messages: again });
        this.uplink.pump();
      }
    }
    // An answer that was long on its way says nothing about the time.
    if (this.uplink.sinceHelloMs > PROMPT_MS) return;
    const aheadMs = Date.now() - Date.parse(at);
    this.clockIsWrong = Math.abs(aheadMs) > CLOCK_WRONG_MS;
    if (this.clockIsWrong) this.notices.raise('clock_wrong', Math.round(aheadMs / 1000));
    else this.agreed();
  }

  /**
   * Box and platform agree on the time. Had they not before, the platform has believed nothing of what it took for a time
   * to come, whichever of the two was wrong: that is told again.
   */
  private agreed(): void {
    if (this.notices.has('clock_wrong')) {
      const nowMs = Date.now();
      const sinceMs = Math.min(nowMs, this.agreedAtMs ?? nowMs - DAY_MS);
      inTransaction(this.db, () => {
        for (const cameraId of this.segments.cameras()) {
          this.segments.setRetellFrom(cameraId, Math.min(this.segments.retellFrom(cameraId) ?? sinceMs, sinceMs));
        }
      });
      this.events.tell(this.eventStore.since(sinceMs));
      this.notices.end('clock_wrong');
    }
    this.agreedAtMs = Date.now();
    setMeta(this.db, AGREED_AT, String(this.agreedAtMs));
  }

  private tick(): void {
    this.load.look();
    if (this.uplink.isConnected && this.uplink.sinceHelloMs > (this.clockIsWrong ? ASK_WRONG_MS : ASK_MS)) {
      this.uplink.sayHello();
    }
    this.pace.tick(CROWDED.find(({ pending }) => this.outbox.pending >= pending)?.everyMs ?? 0);
    const nowMs = Date.now();
    for (const unit of this.units.values()) unit.tick(this.load.wasHeldUp, this.clockIsWrong);
    const units = [...this.units.values()];
    const lost = units.filter((unit) => unit.health().state === 'unreachable').map(({ config }) => config.cameraId);
    this.whereabouts.tick(nowMs, new Set(lost));
    if (this.health.hasWork() || this.events.hasWork()) this.committer.request();
  }

  private obey(message: DownMessage): void {
    switch (message.kind) {
      case 'config':
        if (!this.uplink.isReportTaken) this.pace.forget();
        void this.configure(message.body);
        return;
      case 'media-list':
        void this.mediaList.answer(message.body).then((pages) => {
          for (const page of pages) this.uplink.pass('media-list', page);
        });
        return;
      case 'chain':
        for (const page of chainPages(this.segments, message.body)) this.uplink.pass('chain', page);
        return;
      case 'media-upload':
        this.uploader.order(message.body.pieces);
        return;
      case 'probe':
        void probeCameras(message.body, this.guard, this.file.discoveryInterface ?? null).then((reply) =>
          this.uplink.pass('probe', reply),
        );
        return;
      case 'snapshot':
        void this.snapshots.take(message.body).then((reply) => this.uplink.pass('snapshot', reply));
        return;
      case 'presence':
        this.presence.order(message.body.windows);
        return;
      case 'welcome':
        this.welcomed(message.body);
        return;
      case 'watch':
        this.pace.obey(message.body);
        return;
      case 'ack':
        return; // the uplink's own
    }
  }

  /** Makes the cameras what `config` says; those that are reached as before go on without a break, whatever their footage means. */
  private configure(config: AgentConfig): Promise<void> {
    this.configuring = this.configuring
      .then(() => this.apply(config))
      .catch((error: unknown) => {
        this.log.error('config.failed', { message: messageOf(error) });
      });
    return this.configuring;
  }

  private async apply(config: AgentConfig): Promise<void> {
    const wanted = new Map(config.cameras.map((camera) => [camera.cameraId, camera]));
    for (const [cameraId, unit] of this.units) {
      const camera = wanted.get(cameraId);
      if (camera !== undefined && unit.isReachedLike(camera)) {
        unit.follow(camera, config.timetable);
        continue;
      }
      this.units.delete(cameraId);
      await unit.stop();
    }
    this.config = config;
    this.hold(config.holds);
    for (const camera of wanted.values()) {
      if (this.units.has(camera.cameraId)) continue;
      const unit = this.newUnit(camera, config.timetable);
      this.units.set(camera.cameraId, unit);
      unit.start();
    }
    this.events.follow(new Map([...this.units].map(([cameraId, unit]) => [cameraId, unit.machine])));
    this.whereabouts.follow(config.cameras);
    this.health.soon();
    await this.cache.save(config);
    this.log.info('config.applied', { revision: config.revision, cameras: config.cameras.length });
  }

  /** Known before anything is deleted: what is cached is applied before retention begins. */
  private hold(holds: AgentConfig['holds']): void {
    if (holds === undefined) return;
    const spans = holds.map(({ cameraId, from, to }) => ({ cameraId, fromMs: Date.parse(from), toMs: Date.parse(to) }));
    inTransaction(this.db, () => this.segments.setHolds(spans));
  }

  private newUnit(camera: AgentConfig['cameras'][number], timetable: AgentConfig['timetable']): CameraUnit {
    return new CameraUnit(camera, timetable, {
      guard: this.guard,
      signIns: this.signIns,
      ffmpeg: this.ffmpeg,
      reader: this.reader,
      recordings: this.recordings,
      store: this.segments,
      reports: this.reports,
      committer: this.committer,
      log: this.log,
      now: Date.now,
      steady: () => performance.now(),
      clockAgreedMs: () => this.agreedAtMs,
      onClockStepped: (beforeMs, nowMs) => this.clockStepped(beforeMs, nowMs),
      onDiskError: () => this.notices.add('disk_error'),
      segmentMs: this.file.segmentSeconds * 1000,
      isReportDue: (lastMs) => this.pace.isDue(lastMs),
      watch: (cameraId, order) => this.watch(cameraId, order),
      show: (cameraId, picture) => this.feed?.show(cameraId, picture),
      onFull: () => this.yieldStreams(camera.onvifUrl),
      lookLeftBecause: (cameraId) => this.feed?.leftBecause(cameraId) ?? null,
      isTooBusy: () => this.load.isTooBusy,
      tellEvents: (events) => this.events.tell(events),
      onStatus: () => {
        this.health.soon();
        this.committer.request();
      },
      makeRoom: () => this.retention.makeRoom(),
    });
  }

  /** What this box does not read itself it does not look at while it records either. */
  private watch(cameraId: string, look: Look | null): void {
    if (this.feed !== null) this.feed.watch(cameraId, look);
    else if (look !== 'recorded') this.detector.watch(cameraId, look);
  }

  /** A recorder gives no further stream: its channels are recorded rather than looked at by a stream of their own. */
  private yieldStreams(address: string): void {
    if (this.feed === null) return;
    for (const unit of this.units.values()) if (hostOf(unit.config.onvifUrl) === hostOf(address)) unit.yieldStream();
  }

  private hello(): Omit<UpBody<'hello'>, 'speaks'> {
    const configRevision = this.config?.revision ?? 0;
    return { agentVersion: AGENT_VERSION, bootId: this.bootId, configRevision, pending: this.outbox.pending };
  }

  private readonly bootId = uuid();
  private readonly load = new BoxLoad();

  private async lookAtHealth(): Promise<UpBody<'health'>> {
    return {
      at: new Date().toISOString(),
      agentVersion: AGENT_VERSION,
      startedAt: this.startedAt,
      disk: await diskSpace(this.recordings.root),
      outboxPending: this.outbox.pending,
      notices: this.notices.list(),
      cameras: [...this.units.values()].map((unit) => this.withWhereabouts(unit.health())),
    };
  }

  /** A camera that answers elsewhere is told so first. */
  private withWhereabouts(health: UpBody<'health'>['cameras'][number]): UpBody<'health'>['cameras'][number] {
    const moved = this.whereabouts.of(health.cameraId);
    if (moved === null) return health;
    const reason = { reason: 'moved' as const, since: new Date(moved.sinceMs).toISOString() };
    const others = (health.reasons ?? []).filter((other) => other.reason !== 'unreachable');
    const detail = `it answers at ${moved.onvifUrl} now`.slice(0, 200);
    return { ...health, detail, reasons: [reason, ...others].slice(0, 8) };
  }

  private async status(): Promise<Record<string, unknown>> {
    return {
      ...(await this.lookAtHealth()),
      agentId: this.file.agentId,
      connected: this.uplink.isConnected,
      configRevision: this.config?.revision ?? null,
      epoch: this.outbox.epoch,
      detectorPid: this.detector.pid,
      ffmpeg: this.ffmpeg.version,
      sensors: this.sensors?.counts ?? null,
    };
  }
}
