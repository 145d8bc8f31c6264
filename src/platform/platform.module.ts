import { type DynamicModule, Global, Logger, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { AuditEntry, AuditHead } from './audit/audit.entities.js';
import { AuditLog } from './audit/audit-log.js';
import { AuditMarks } from './audit/audit-marks.js';
import { Clock } from './clock.js';
import { SETTINGS, type Settings } from './config/settings.js';
import { isUnavailable } from './database/dialect/errors.js';
import { dataSourceOptions, whenStarted } from './database/dialect/opening.js';
import { migrate, requireLast, type Step } from './database/migrate.js';
import { Pulse } from './database/pulse.entity.js';
import { Turn } from './database/turn.entity.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { Hints } from './hints/hints.js';
import { RedisLine } from './hints/redis-line.js';
import { IdempotentAnswer } from './idempotency/idempotency.entity.js';
import { Idempotency } from './idempotency/idempotency.js';
import { Job } from './jobs/job.entity.js';
import { JobRun } from './jobs/job-run.entity.js';
import { Jobs } from './jobs/jobs.js';
import { LoopDelay } from './metrics/loop-delay.js';
import { Metrics } from './metrics/metrics.js';
import { MetricsServer } from './metrics/metrics-server.js';
import { StatementWatch } from './metrics/statement-watch.js';
import { WaitingInside } from './metrics/waiting-inside.js';
import { ObjectStore } from './object-store/object-store.js';
import { objectStoreOf } from './object-store/object-store-of.js';
import { DueSpanRow } from './outbox/due-span.entity.js';
import { DueSpans } from './outbox/due-spans.js';
import { OutboxMessage } from './outbox/outbox.entity.js';
import { Outbox } from './outbox/outbox.js';
import { Pruning } from './pruning/pruning.js';
import { KeyCheck, KeyCheckWord } from './secrets/key-check.js';
import { Secrets } from './secrets/secrets.js';
import { SmsPort, smsPortOf } from './sms/sms-port.js';
import { SERVER_TLS, type ServerTls } from './tls/server-tls.js';
import { Verifiers } from './verifying/verifiers.js';

export interface PlatformOptions {
  settings: Settings;
  clock: Clock;
  /** Null where the platform speaks plainly. */
  tls: ServerTls | null;
  /** The schema's history. */
  migrations: readonly Step[];
  /** The database is looked at and not changed: one that is not at the last step is refused. */
  isReadOnly?: boolean;
}

/** What every module stands on. It knows no word of the kitchen. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ settings, clock, tls, migrations, isReadOnly = false }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...dataSourceOptions(settings.database, isReadOnly),
            autoLoadEntities: true,
            // A server that is still starting is waited for; what is wrong with the schema does not change by waiting.
            toRetry: isUnavailable,
          }),
          dataSourceFactory: (options) => withSchema(options as DataSourceOptions, migrations, isReadOnly),
        }),
        TypeOrmModule.forFeature([
          OutboxMessage,
          DueSpanRow,
          IdempotentAnswer,
          JobRun,
          AuditEntry,
          AuditHead,
          KeyCheckWord,
          Pulse,
          Turn,
          Job,
        ]),
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
        { provide: SERVER_TLS, useValue: tls },
        Metrics,
        MetricsServer,
        LoopDelay,
        WaitingInside,
        {
          provide: UnitOfWork,
          inject: [getDataSourceToken(), Metrics],
          useFactory: async (source: DataSource, metrics: Metrics) => {
            const reader = new DataSource({
              ...dataSourceOptions(settings.database, true),
              entities: source.options.entities,
            });
            await reader.initialize();
            for (const started of [source, reader]) await whenStarted(started);
            const watch = new StatementWatch(metrics, settings.slowStatementMs, settings.database.kind === 'sqlite');
            return new UnitOfWork(source, reader, (sql, ms) => watch.took(sql, ms));
          },
        },
        { provide: ObjectStore, useFactory: () => objectStoreOf(settings) },
        { provide: SmsPort, useFactory: () => smsPortOf(settings) },
        Hints,
        RedisLine,
        Jobs,
        DueSpans,
        Outbox,
        Pruning,
        { provide: Secrets, useFactory: () => new Secrets(settings) },
        KeyCheck,
        AuditLog,
        AuditMarks,
        Idempotency,
        Verifiers,
      ],
      exports: [
        SETTINGS,
        Clock,
        SERVER_TLS,
        Metrics,
        MetricsServer,
        LoopDelay,
        UnitOfWork,
        ObjectStore,
        SmsPort,
        Hints,
        Jobs,
        DueSpans,
        Outbox,
        Pruning,
        Secrets,
        AuditLog,
        AuditMarks,
        Idempotency,
        Verifiers,
      ],
    };
  }
}

async function withSchema(
  options: DataSourceOptions,
  steps: readonly Step[],
  isReadOnly: boolean,
): Promise<DataSource> {
  const source = await new DataSource(options).initialize();
  try {
    if (isReadOnly) await requireLast(source, steps);
    else await migrate(source, steps, { say: (text) => new Logger('Schema').log(text) });
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}
