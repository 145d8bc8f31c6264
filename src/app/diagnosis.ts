import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { FleetHealth } from '../boxes/index.js';
import { businessDateOf } from '../contract/business-date.js';
import type { appEndpoints } from '../contract/http/app.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { type ServerFacts, serverWords } from '../contract/words/server-words.js';
import { MessageQueue } from '../messages/index.js';
import {
  AuditEntry,
  Clock,
  Metrics,
  ObjectStore,
  Outbox,
  type Reading,
  SETTINGS,
  type Settings,
  UnitOfWork,
} from '../platform/index.js';
import { SERVER_TLS, type ServerTls } from '../platform/tls/server-tls.js';
import { Policy } from '../policy/index.js';
import { readBackupNote } from './upkeep/backup/backup-note.js';
import { freeIn } from './upkeep/free-in.js';
import { pairFacts } from './upkeep/replica/pair-facts.js';

const MINUTE_MS = 60_000;
/** Longer than it takes to find out that nobody is there, so that the page says that and not that it does not know. */
const PAIR_PATIENCE_MS = 7_000;

/** How the server is. Said on the page of who looks after it; a clock that has gone back also at the start, in the log. */
@Injectable()
export class Diagnosis implements OnApplicationBootstrap {
  private readonly logger = new Logger('Diagnosis');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly fleet: FleetHealth,
    private readonly outbox: Outbox,
    private readonly queue: MessageQueue,
    private readonly objects: ObjectStore,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(SERVER_TLS) private readonly tls: ServerTls | null,
    metrics: Metrics,
  ) {
    metrics.gauge('mingchu_disk_free_bytes', 'Free in the data folder', [], async () =>
      known(await freeIn(this.settings.dataDir)),
    );
    metrics.gauge('mingchu_certificate_days', 'Days until the certificate ends, negative when it has', [], () =>
      known(this.tls?.daysLeft ?? null),
    );
    metrics.gauge(
      'mingchu_store_away_seconds',
      'For how long the S3 store gives nothing, 0 while it answers',
      [],
      () => {
        const state = this.objects.state();
        return state === null ? [] : [{ value: (state.away?.ms ?? 0) / 1000 }];
      },
    );
    metrics.gauge(
      'mingchu_backup_age_seconds',
      'Since the last backup that came to its end was begun',
      [],
      async () => {
        const backup = await readBackupNote(this.settings.dataDir);
        return known(backup && (this.clock.now().getTime() - Date.parse(backup.takenAt)) / 1000);
      },
    );
  }

  async onApplicationBootstrap(): Promise<void> {
    // Nobody waits for the other server here: after a takeover it is away, and this one must come up
    const { items } = await this.judged(null, null);
    const clock = items.find(({ check }) => check === 'clock');
    if (clock?.level === 'fault') this.logger.error(`${clock.zh} / ${clock.en}`);
  }

  /** @param browserAt what the asking browser takes the time to be */
  async look(browserAt: string | null): Promise<ResponseOf<(typeof appEndpoints)['diagnosis']>> {
    // asked now: nobody may have wanted anything of it since it came back, or went
    await this.objects.ready().catch(() => undefined);
    return this.judged(browserAt, await pairFacts(this.settings, PAIR_PATIENCE_MS));
  }

  private async judged(
    browserAt: string | null,
    pair: ServerFacts['pair'],
  ): Promise<ResponseOf<(typeof appEndpoints)['diagnosis']>> {
    const now = this.clock.now();
    const freeBytes = await freeIn(this.settings.dataDir);
    const backup = await readBackupNote(this.settings.dataDir);
    return this.uow.read(async (tx) => {
      const at = { date: businessDateOf(now), areaCode: '' };
      const limit = (key: string) => this.policy.number(tx, key, at);
      const [latest] = await tx.find(AuditEntry, { order: { at: 'DESC' }, take: 1 });
      const fleet = await this.fleet.of(tx, now, MINUTE_MS * (await limit('box.silent_minutes')));
      const facts = {
        now,
        browserOffsetMs: browserAt === null ? null : Date.parse(browserAt) - now.getTime(),
        boxOffsetsMs: fleet.clockOffsetsMs,
        latestEntryAt: latest?.at ?? null,
        boxes: fleet,
        certificateDaysLeft: this.tls?.daysLeft ?? null,
        freeBytes,
        backupAt: backup === null ? null : new Date(backup.takenAt),
        messages: await this.outbox.backlog(tx, new Date(now.getTime() - MINUTE_MS)),
        told: await this.queue.backlog(tx, new Date(now.getTime() - MINUTE_MS)),
        objects: this.objects.state(),
        pair,
      };
      const items = serverWords(facts, {
        clockMinutes: await limit('server.clock_minutes'),
        lowDiskGigabytes: await limit('server.low_disk_gigabytes'),
        certificateDays: await limit('server.certificate_days'),
        backupHours: await limit('server.backup_hours'),
        replicaSeconds: await limit('server.replica_seconds'),
        replicaStaleHours: await limit('server.replica_stale_hours'),
      });
      return { serverAt: now.toISOString(), items };
    });
  }
}

/** What is not known is left out. */
const known = (value: number | null): Reading[] => (value === null ? [] : [{ value }]);
