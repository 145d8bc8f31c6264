import type { Alarm } from '../alarms.js';
import { localMinute } from '../business-date.js';
import { span } from '../span.js';
import type { BoxNotice, BoxNoticeCode } from '../wire/mqtt/up.js';
import { type Words, words } from './reason-words.js';

/** What is said of a box. */
export interface BoxWords extends Words {
  /** The page of the runbook that tells more; absent where there is none. */
  alarm?: Alarm;
}

/** `who` is the box's name, `at` a local date and time. */
type Say = (who: string, count: number | null, at: string) => Words;

/** "3 分钟" and "3 min" of a number of seconds, forward or back. */
const length = (seconds: number | null) => span(Math.abs(seconds ?? 0) * 1000);

const read = (count: number | null) => ({
  zh: `录像没有丢,${count ?? 0} 个文件已经或正在重新登记,防篡改的链从这里重新开始`,
  en: `No footage is lost: ${count ?? 0} files are or are being listed again, and the tamper-proof chain begins anew here`,
});

/** For each notice what is the matter and what to do; `count` is explained at `BOX_NOTICES`. */
const SAYINGS: Readonly<Record<BoxNoticeCode, Say>> = {
  index_missing: (who, count, at) =>
    words(
      'watch',
      `${who}的录像目录在 ${at} 不见了(可能换过存储卡)。${read(count).zh}`,
      `The index of ${who} was gone at ${at} (was its card changed?). ${read(count).en}`,
    ),
  index_damaged: (who, count, at) =>
    words(
      'fault',
      `${who}的录像目录在 ${at} 坏了。${read(count).zh}。硬盘或存储卡可能要坏:请联系装机人员检查`,
      `The index of ${who} was broken at ${at}. ${read(count).en}. Its disk or card may be failing: ask the installer to check it`,
    ),
  index_newer: (who, count, at) =>
    words(
      'watch',
      `${who}在 ${at} 换回了旧版程序,看不懂新版的录像目录。${read(count).zh}`,
      `${who} was given an older program at ${at}, which cannot read the newer index. ${read(count).en}`,
    ),
  index_older: (who, count, at) =>
    words(
      'watch',
      `${who}的录像目录在 ${at} 是旧的(可能恢复过备份)。${read(count).zh}`,
      `The index of ${who} was an older one at ${at} (was a backup restored?). ${read(count).en}`,
    ),
  strays: (who, count) =>
    words(
      'watch',
      `${who}的录像文件夹里有 ${count ?? 0} 个不是录像的文件,已移到 strays 文件夹,到期才删`,
      `${who} found ${count ?? 0} files among its footage that are none; they are set aside in the folder "strays" and go only after their time`,
    ),
  clock_stepped: (who, count, at) =>
    words(
      'watch',
      `${who}的钟在 ${at} 被${(count ?? 0) < 0 ? '拨回' : '拨快'}了 ${length(count).zh}。前后的录像都在,那一段的时间可能不准`,
      `The clock of ${who} was set ${(count ?? 0) < 0 ? 'back' : 'forward'} by ${length(count).en} at ${at}. All footage is kept; times around it may be wrong`,
    ),
  clock_wrong: (who, count) =>
    words(
      'fault',
      `${who}的钟${(count ?? 0) < 0 ? '慢' : '快'}了 ${length(count).zh},现在录的画面时间不对:请装机人员校时(NTP)`,
      `The clock of ${who} is ${length(count).en} ${(count ?? 0) < 0 ? 'slow' : 'fast'}, so what it records now has a wrong time: ask the installer to set it (NTP)`,
    ),
  stills_dropped: (who, count) =>
    words(
      'watch',
      `${who}断网太久,有 ${count ?? 0} 张事件小图没有留;录像和记录都在`,
      `${who} was without a line for so long that ${count ?? 0} small pictures of events were not kept; footage and facts are all there`,
    ),
  disk_error: (who, count, at) =>
    words(
      'fault',
      `${who}的硬盘写不进去(${at} 起 ${count ?? 0} 次),每次丢了几秒录像:请尽快换硬盘`,
      `The disk of ${who} did not keep what was written (${count ?? 0} times since ${at}), each time some seconds of footage: replace it soon`,
    ),
  disk_short: (who, count) =>
    words(
      'watch',
      `${who}的硬盘不够大,录像只能留 ${count ?? 0} 天,更早的已经删了:请联系装机人员换大硬盘`,
      `The disk of ${who} is too small: footage reaches back ${count ?? 0} days only, older was deleted: ask the installer for a larger one`,
    ),
  disk_foreign: (who) =>
    words(
      'fault',
      `${who}的硬盘被别的文件占满,删录像也没有用,所以不再删。请装机人员清理硬盘,否则很快录不了`,
      `The disk of ${who} is filled by other files; deleting footage does not help and has stopped. Ask the installer to clear it, or recording will stop soon`,
    ),
  disk_full: (who) =>
    words(
      'fault',
      `${who}的硬盘满了,现在没有在录:请装机人员马上清理硬盘,有空间后会自己接着录`,
      `The disk of ${who} is full and nothing is recorded: ask the installer to clear it now; recording goes on by itself`,
    ),
  renumbered: (who, count, at) =>
    words(
      'watch',
      `${who}的数据在 ${at} 退回到以前(可能恢复过备份),消息已重新编号再传(${count ?? 0} 条),不用管`,
      `The data of ${who} went back to an earlier state at ${at} (was a backup restored?); its ${count ?? 0} messages are numbered anew and sent again`,
    ),
  hold_lost: (who, count, at) =>
    words(
      'fault',
      `${who}的硬盘放不下了,${at} 起有 ${count ?? 0} 个案卷要保留的录像文件也被删了:请马上换大硬盘,并尽快把案卷需要的录像取走`,
      `The disk of ${who} could not hold more: since ${at} ${count ?? 0} files that a case rests on had to be deleted as well. Replace it with a larger one now, and fetch what the cases need`,
    ),
  message_set_aside: (who, count, at) =>
    words(
      'watch',
      `${who}有 ${count ?? 0} 条消息太大,平台收不下,${at} 起存在盒子里没有丢;别的消息照传。请平台管理员联系技术人员`,
      `${count ?? 0} messages of ${who} are too large for any platform and are kept on the box since ${at}; all others go on. Ask the platform's administrator to call a technician`,
    ),
};

/** One notice of the box in words. */
export function noticeWords(who: string, { code, at, count }: BoxNotice): BoxWords {
  return { ...SAYINGS[code](who, count, localMinute(new Date(at))), alarm: `box.${code}` };
}

/** Messages of today and yesterday that were not taken, or not whole, by reason. */
export interface RefusedCount {
  reason: string;
  count: number;
}

/** What the platform did not take of the box, in words; nothing when it took all. */
export function refusedWords(who: string, refused: readonly RefusedCount[]): BoxWords[] {
  const sum = (isMeant: (reason: string) => boolean) =>
    refused.reduce((all, { reason, count }) => all + (isMeant(reason) ? count : 0), 0);
  const found: Words[] = [];
  const future = sum((reason) => reason === 'future');
  if (future > 0) {
    found.push(
      words(
        'watch',
        `${who}有 ${future} 条消息的时间在将来,平台没有采信:盒子的钟快过。请装机人员检查校时(NTP)`,
        `${future} messages of ${who} were of a time to come and not believed: its clock ran ahead. Ask the installer to check its NTP`,
      ),
    );
  }
  const reused = sum((reason) => reason === 'seq-reused');
  if (reused > 0) {
    found.push(
      words(
        'watch',
        `${who}有 ${reused} 条消息用了用过的编号(可能恢复过备份,或有两台盒子用同一身份),内容已收下`,
        `${reused} messages of ${who} had numbers that were used before (a restored backup, or two boxes with one identity); they were taken`,
      ),
    );
  }
  const other = sum((reason) => reason !== 'future' && reason !== 'seq-reused');
  if (other > 0) {
    found.push(
      words(
        'watch',
        `${who}昨天和今天有 ${other} 条消息平台看不懂,没有收:请平台管理员看“没收的消息”`,
        `${other} messages of ${who} since yesterday were not understood and not taken: ask the platform's administrator to look at them`,
      ),
    );
  }
  return found.map((one) => ({ ...one, alarm: 'box.refused' }));
}

/** Messages that are kept until the platform understands them. */
export function heldWords(who: string, held: number): BoxWords[] {
  if (held === 0) return [];
  const said = words(
    'watch',
    `${who}的程序比平台新,有 ${held} 条消息平台还看不懂,已完整保存,平台升级后会自动读入:请平台管理员升级`,
    `${who} runs a newer program than this platform: ${held} of its messages are kept whole and will be read once the platform is updated. Ask the platform's administrator to update it`,
  );
  return [{ ...said, alarm: 'box.held' }];
}
