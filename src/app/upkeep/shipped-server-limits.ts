import { businessDateOf } from '../../contract/business-date.js';
import type { ServerLimits } from '../../contract/words/server-words.js';
import { shippedLimits } from '../../policy/shipped-limits.js';

/** Limits about the server as this release ships them: a command works where there is no database to ask, too. */
export async function shippedServerLimits(now: Date): Promise<ServerLimits & { silentMinutes: number }> {
  const lines = await shippedLimits();
  const number = (key: string): number => {
    const own = lines.filter((line) => line.key === key && line.place === 'CN' && line.from <= businessDateOf(now));
    const last = own.sort((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
    if (last === undefined) throw new Error(`config/policy.yaml has no ${key}`);
    return last.value;
  };
  return {
    clockMinutes: number('server.clock_minutes'),
    lowDiskGigabytes: number('server.low_disk_gigabytes'),
    certificateDays: number('server.certificate_days'),
    backupHours: number('server.backup_hours'),
    replicaSeconds: number('server.replica_seconds'),
    replicaStaleHours: number('server.replica_stale_hours'),
    silentMinutes: number('box.silent_minutes'),
  };
}
