import type { ServerLimits } from '../../contract/words/server-words.js';
import type { Settings } from '../../platform/config/settings.js';
import { type Clock, VERSION } from '../../platform/index.js';
import { askPlatform } from './ask-platform.js';
import { type BackupNote, readBackupNote } from './backup/backup-note.js';
import { certificateDays } from './certificate-days.js';
import { freeIn } from './free-in.js';
import { askDatabase } from './open-database.js';
import { judgePair, type PairVerdict } from './replica/judge-pair.js';
import { pairIfAny } from './replica/pair.js';
import { pairLines } from './replica/pair-lines.js';
import { type PairStatus, pairStatus } from './replica/replica.js';
import { shippedServerLimits } from './shipped-server-limits.js';

export interface Status {
  /** Of the program whose command this is: release and commit. */
  version: string;
  /** Of the one that answers on this machine; null when none does. */
  running: { version: string; health: string } | null;
  database: 'sqlite' | 'mysql';
  /** The last step of the schema that was taken. */
  schema: string;
  /** Acts in the journals of all schools. */
  records: number;
  /** Entries the audit log ever had, those that were removed in their time among them. */
  audited: number;
  boxes: { known: number; heard: number };
  backup: BackupNote | null;
  certificateDays: number | null;
  freeBytes: number | null;
  /** How the two servers stand; null where there is one, or the pair cannot be asked. */
  pair: (PairStatus & { verdicts: PairVerdict[] }) | null;
}

/** How it stands; judged is only how the two servers stand to each other. @throws Refusal `database.…` */
export async function statusOf(settings: Settings, clock: Clock): Promise<Status> {
  const now = clock.now();
  const limits = await shippedServerLimits(now);
  const heardSince = now.getTime() - limits.silentMinutes * 60_000;
  const { schema, records, audited, boxes } = await askDatabase(settings.database, async ({ steps, query }) => {
    const taken = await steps();
    const [count] = await query<Record<'known' | 'heard', string | number | null>>(
      'SELECT COUNT(*) AS known, SUM(CASE WHEN last_seen_at > ? THEN 1 ELSE 0 END) AS heard FROM agent WHERE revoked_at IS NULL',
      [heardSince],
    );
    const [acts] = await query<{ count: string | number }>('SELECT COUNT(*) AS count FROM act');
    const [head] = await query<{ count: string | number }>('SELECT count FROM audit_head');
    return {
      schema: taken.at(-1) ?? '',
      records: Number(acts?.count),
      // without a row until the first entry
      audited: Number(head?.count ?? 0),
      boxes: { known: Number(count?.known), heard: Number(count?.heard ?? 0) },
    };
  });
  const running = await askPlatform(settings);
  return {
    version: VERSION,
    running: running === null ? null : { version: running.version, health: running.status },
    database: settings.database.kind,
    schema,
    records,
    audited,
    boxes,
    backup: await readBackupNote(settings.dataDir),
    certificateDays: await certificateDays(settings, now),
    freeBytes: await freeIn(settings.dataDir),
    pair: await pairOf(settings, limits),
  };
}

async function pairOf(settings: Settings, limits: ServerLimits): Promise<Status['pair']> {
  const pair = await pairIfAny(settings);
  const status = pair === null ? null : await pairStatus(pair).catch(() => null);
  return status === null ? null : { ...status, verdicts: judgePair(status, limits) };
}

/** As lines for a terminal. */
export function statusLines(status: Status): string[] {
  const { running, boxes, backup, certificateDays: days, freeBytes, pair } = status;
  const none = '没有 / none';
  return [
    `程序 / program: ${status.version}`,
    `运行着 / running: ${running === null ? none : `${running.version} ${running.health}`}`,
    `数据库 / database: ${status.database} ${status.schema}`,
    `记录 / records: ${status.records}`,
    `审计日志 / audit log: ${status.audited}`,
    `录像盒 / boxes: ${boxes.known},有消息 / heard: ${boxes.heard}`,
    `上次备份 / last backup: ${backup === null ? none : `${backup.takenAt} ${backup.folder}`}`,
    `证书 / certificate: ${days === null ? none : `${days} 天 / days`}`,
    `硬盘余量 / free: ${freeBytes === null ? '?' : `${Math.floor(freeBytes / 1e9)} GB`}`,
    ...(pair === null ? [] : pairLines(pair, pair.verdicts)),
  ];
}
