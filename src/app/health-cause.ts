import type { appEndpoints } from '../contract/http/app.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { LoopDelay } from '../platform/index.js';

type Health = ResponseOf<(typeof appEndpoints)['health']>;
type Delay = ReturnType<LoopDelay['lately']>;

/** From here on others feel it: every twentieth turn of the event loop comes so late, or one came a second late. */
const SLOW_P95_MS = 200;
const SLOW_MAX_MS = 1_000;

/** Whether turns of the event loop come so late that others feel it. */
export function isSlow({ p95, max }: Delay): boolean {
  return p95 >= SLOW_P95_MS || max >= SLOW_MAX_MS;
}

/** Why the platform is degraded, the gravest reason first; null when it is well. */
export function causeOf({ reads, writes }: Health['database'], delay: Delay): Health['cause'] {
  if (!reads)
    return {
      code: 'database.unreadable',
      zh: '读不到数据库:请看数据库是否在运行、网络是否通、硬盘是否已满。恢复后不用重启平台',
      en: 'The database cannot be read: see whether it runs, can be reached and has room. The platform need not be started again',
    };
  if (!writes)
    return {
      code: 'database.unwritable',
      zh: '数据库写不进去:可以查看,不能登记。请看硬盘是否已满、是否有别的程序(备份等)锁住了它',
      en: 'The database cannot be written to: one can look, not record. See whether its disk is full or another program, such as a backup, holds it locked',
    };
  if (!isSlow(delay)) return null;
  return {
    code: 'event-loop.stalled',
    zh: `平台最近两分钟里有卡顿(最长 ${inSeconds(delay.max)} 秒):照常工作,但会慢。经常这样,请看服务器的处理器是否被别的程序占满`,
    en: `The platform was held up within the last two minutes (for ${inSeconds(delay.max)} s at most): it works, slowly. Where this is often so, see whether other programs take the server's processor`,
  };
}

const inSeconds = (ms: number): string => (ms / 1000).toFixed(1);
