import { span } from '../../../contract/span.js';
import { type Level, type Words, words } from '../../../contract/words/reason-words.js';
import type { ServerLimits } from '../../../contract/words/server-words.js';
import type { PairStatus } from './replica.js';

/** What is to be said of how two servers stand, and what to type next; null where nothing is to be typed. */
export type PairVerdict = Words & { code: PairCode; next: string | null };

type PairCode =
  | 'two-write'
  | 'clocks'
  | 'none-writes'
  | 'away'
  | 'alone'
  | 'follows-nobody'
  | 'stopped'
  | 'behind'
  | 'one-only'
  | 'well';

type Limits = Pick<ServerLimits, 'clockMinutes' | 'replicaSeconds' | 'replicaStaleHours'>;

const MINUTE_MS = 60_000;
const HOUR_SECONDS = 3_600;
const REJOIN = 'mingchu replica rejoin';
const PROMOTE = 'mingchu replica promote';
const onOther = (command: string): string => `(另一台 / on the other) ${command}`;

/** Everything that is amiss, the gravest first; one that says so where all is well. */
export function judgePair(status: PairStatus, limits: Limits): PairVerdict[] {
  const amiss = [twoWrite(status), clocks(status, limits), roles(status), following(status, limits)];
  const said = amiss.filter((one) => one !== null);
  if (said.length > 0) return said;
  return [verdict('well', 'ok', '说“已保存”的,两台上都有', 'What is acknowledged is on both servers', null)];
}

function verdict(code: PairCode, level: Level, zh: string, en: string, next: string | null): PairVerdict {
  return { ...words(level, zh, en), code, next };
}

/** Whoever of two that write has nothing of its own can follow the other; where both have, somebody must choose. */
function twoWrite({ here, other, unseen }: PairStatus): PairVerdict | null {
  if (here !== 'primary' || other !== 'primary' || unseen === null) return null;
  if (unseen.here === 0)
    return verdict(
      'two-write',
      'fault',
      '两台都在写!这台没有另一台没有的东西:停掉这台的平台,让这台跟着另一台',
      'Both servers write! This one has nothing that the other has not: stop the platform here and let this one follow the other',
      `mingchu stop && ${REJOIN}`,
    );
  if (unseen.other === 0)
    return verdict(
      'two-write',
      'fault',
      `两台都在写!另一台没有这台没有的东西,这台有 ${unseen.here} 个事务另一台没有:在另一台上停掉平台,让它跟着这台`,
      `Both servers write! The other has nothing that this one has not, and this one has ${unseen.here} transactions more: on the other stop the platform and let it follow this one`,
      onOther(`mingchu stop && ${REJOIN}`),
    );
  return verdict(
    'two-write',
    'fault',
    `两台都在写,已经分成两份:只在这台上的有 ${unseen.here} 个事务,只在另一台上的有 ${unseen.other} 个,不能自动合并。两台的平台都停掉,两台各做一份备份,商定留哪一台;另一台 DROP DATABASE 再 replica init,它独有的记录对着备份补记`,
    `Both servers write, and there are two histories: ${unseen.here} transactions are on this one alone and ${unseen.other} on the other alone; they cannot be joined by themselves. Stop both platforms, back up both and agree which one stays; on the other DROP DATABASE, then replica init, and record anew from its backup what was on it alone`,
    'mingchu stop && mingchu backup --to FOLDER',
  );
}

function clocks({ clockAheadMs: { here, other } }: PairStatus, { clockMinutes }: Limits): PairVerdict | null {
  if (other === null || Math.abs(here - other) <= clockMinutes * MINUTE_MS) return null;
  const { zh, en } = span(Math.abs(here - other));
  return verdict(
    'clocks',
    'fault',
    `两台的钟不一样:另一台比这台${other > here ? '快' : '慢'} ${zh}。对一下手机,给不准的那一台校时;校好以前不换过去`,
    `The clocks of the two differ: the other is ${en} ${other > here ? 'ahead' : 'behind'}. Compare both with a phone and set the wrong one; until then neither takes over`,
    'date; timedatectl set-ntp true',
  );
}

function roles({ here, other, unseen, newestAt }: PairStatus): PairVerdict | null {
  const newest = newestAt.here?.toISOString() ?? '?';
  if (here === 'primary' && other === 'away')
    return verdict(
      'alone',
      'fault',
      '另一台没有应答:说“已保存”的,现在只在这台上,这台坏了就丢。把另一台开起来,在它上面接着跟',
      'The other does not answer: what is acknowledged is on this server alone, and lost with it. Bring the other up and let it follow again',
      onOther(REJOIN),
    );
  if (other === 'away')
    return verdict(
      'away',
      'fault',
      `另一台没有应答,这台只读,最新的东西是 ${newest} 的。另一台回不来的:先断开它的电源或网线,再让这台当主`,
      `The other does not answer, and this one only reads; the newest thing here is of ${newest}. If the other is gone: cut its power or line first, then let this one write`,
      PROMOTE,
    );
  if (here !== 'primary' && other !== 'primary') {
    const isOthers = unseen !== null && unseen.other > 0;
    return verdict(
      'none-writes',
      'fault',
      `两台都只读,什么也记不进去:后来写的是${isOthers ? '另一台' : '这台'},让它当主`,
      `Both servers only read, and nothing can be recorded: ${isOthers ? 'the other' : 'this one'} wrote last, let it write`,
      isOthers ? onOther(PROMOTE) : PROMOTE,
    );
  }
  if (here !== 'waiting' && other !== 'waiting') return null;
  return verdict(
    'follows-nobody',
    'fault',
    `${here === 'waiting' ? '这台' : '另一台'}谁也不跟:说“已保存”的,现在只在一台上`,
    `${here === 'waiting' ? 'This server' : 'The other'} follows nobody: what is acknowledged is on one server alone`,
    here === 'waiting' ? REJOIN : onOther(REJOIN),
  );
}

function following(status: PairStatus, { replicaSeconds, replicaStaleHours }: Limits): PairVerdict | null {
  const { here, other, behindSeconds, delaySeconds, errors, isOnBoth } = status;
  const pair = [here, other];
  if (!pair.includes('primary') || !pair.includes('replica')) return null;
  const cure = here === 'replica' ? REJOIN : onOther(REJOIN);
  if (errors.length > 0 || behindSeconds === null) {
    const apart = apartOf(status);
    return verdict(
      'stopped',
      'fault',
      `复制停了${apart.zh}:说“已保存”的,现在只在一台上`,
      `The one that follows has stopped${apart.en}: what is acknowledged is on one server alone`,
      cure,
    );
  }
  if (behindSeconds > replicaSeconds || (delaySeconds ?? 0) > 0) {
    const { zh, en } = span(Math.max(behindSeconds, delaySeconds ?? 0) * 1_000);
    const onPurpose = (delaySeconds ?? 0) > 0;
    return verdict(
      'behind',
      behindSeconds > replicaStaleHours * HOUR_SECONDS ? 'fault' : 'watch',
      `跟着的那一台落后 ${zh}${onPurpose ? '(MASTER_DELAY 叫它晚的)' : ''}:收到的都在,换过去要等它写完`,
      `The one that follows is ${en} behind${onPurpose ? ' (as MASTER_DELAY tells it)' : ''}: it has what it received, and taking over waits until that is applied`,
      onPurpose ? cure : null,
    );
  }
  if (isOnBoth) return null;
  return verdict(
    'one-only',
    'watch',
    '跟着,但说“已保存”的时候还不一定到了第二台:看半同步的设置(docker/mariadb/two-servers.cnf)',
    'It follows, but what is acknowledged need not be on both yet: see the semi-synchronous settings (docker/mariadb/two-servers.cnf)',
    'mingchu replica status',
  );
}

/** By the newest entries of both, which are there also where nothing comes over. */
function apartOf({ newestAt: { here, other } }: PairStatus): { zh: string; en: string } {
  const apartMs = here === null || other === null ? 0 : Math.abs(here.getTime() - other.getTime());
  if (apartMs < MINUTE_MS) return { zh: '', en: '' };
  const { zh, en } = span(apartMs);
  return { zh: `,已经差 ${zh}`, en: ` and lacks the last ${en}` };
}
