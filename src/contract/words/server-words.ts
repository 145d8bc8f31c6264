import { span } from '../span.js';
import type { Level, Words } from './reason-words.js';

/** What the server knows of itself and what others say of its clock. */
export interface ServerFacts {
  now: Date;
  /** Clock of the asking browser minus the server's; null when it did not tell. */
  browserOffsetMs: number | null;
  /** Of each box that was heard of just now: its clock minus the server's. */
  boxOffsetsMs: readonly number[];
  /** The latest time in the audit log; null for an empty one. */
  latestEntryAt: Date | null;
  boxes: { known: number; heard: number };
  /** Days until the certificate ends, negative when it has; null where the platform speaks plainly. */
  certificateDaysLeft: number | null;
  /** Of the data folder; null when it cannot be found out. */
  freeBytes: number | null;
  /** When the last backup that came to its end was begun; null where none ever was. */
  backupAt: Date | null;
  /** Between the rooms of the platform: what should have been told a minute ago and more, and what is not tried any more. */
  messages: { late: number; givenUp: number };
  /** To people outside the pages: what should have gone out a minute ago and more, and what is not tried any more. */
  told: { late: number; givenUp: number };
  /** The store that speaks S3, with how long nothing was to be had of it; null where objects lie in the data folder. */
  objects: { store: string; away: { ms: number; why: string } | null } | null;
  /** How a second server follows this one; null where none is set up, `unread` where it could not be asked just now. */
  pair: PairFacts | 'unread' | null;
}

/** Of two servers, one of which writes and the other follows. */
export interface PairFacts {
  otherAnswers: boolean;
  /** Both let themselves be written to: what is recorded now makes two histories. */
  twoWrite: boolean;
  /** How far their clocks differ; null while the other does not answer. */
  clocksApartMs: number | null;
  /** Whatever MariaDB says went wrong, on either. */
  hasErrors: boolean;
  /** What is acknowledged is on both servers. */
  isOnBoth: boolean;
  /** Transactions that the one that writes has and the other has not; null where it is not known. */
  behind: number | null;
  /** How old the last thing is that came over; null while nothing comes over. */
  behindSeconds: number | null;
}

export interface ServerLimits {
  clockMinutes: number;
  lowDiskGigabytes: number;
  certificateDays: number;
  backupHours: number;
  replicaSeconds: number;
  replicaStaleHours: number;
}

export const SERVER_CHECKS = [
  'clock',
  'certificate',
  'disk',
  'backup',
  'objects',
  'replica',
  'boxes',
  'messages',
  'told',
] as const;
export type ServerCheck = Words & { check: (typeof SERVER_CHECKS)[number] };

const MINUTE_MS = 60_000;
const GB = 1_000_000_000;

/** The state of the server in words, one line for each check, in the order of `SERVER_CHECKS`. */
export function serverWords(facts: ServerFacts, limits: ServerLimits): ServerCheck[] {
  return [
    { check: 'clock', ...clockWords(facts, limits) },
    { check: 'certificate', ...certificateWords(facts, limits) },
    { check: 'disk', ...diskWords(facts, limits) },
    { check: 'backup', ...backupWords(facts, limits) },
    { check: 'objects', ...objectsWords(facts) },
    { check: 'replica', ...replicaWords(facts, limits) },
    { check: 'boxes', ...boxesWords(facts) },
    { check: 'messages', ...messagesWords(facts) },
    { check: 'told', ...toldWords(facts) },
  ];
}

const words = (level: Level, zh: string, en: string): Words => ({ level, zh, en });

/**
 * Whether the server's clock can be right. One clock that differs may be the wrong one itself; when most of at least
 * two differ the same way it is the server's. Times in the books that lie ahead need no witness.
 */
function clockWords(facts: ServerFacts, { clockMinutes }: ServerLimits): Words {
  const { now, browserOffsetMs, boxOffsetsMs, latestEntryAt } = facts;
  const limitMs = clockMinutes * MINUTE_MS;
  const aheadMs = (latestEntryAt?.getTime() ?? 0) - now.getTime();
  if (aheadMs > limitMs) {
    const { zh, en } = span(aheadMs);
    return words(
      'fault',
      `服务器的钟往回走了至少 ${zh}:审计日志里已有更晚的时间。请先给服务器校时(打开 NTP),再录入`,
      `The server's clock has gone back by ${en} at least: the audit log has later times already. Set it (NTP) before anything is recorded`,
    );
  }
  const witnesses = [...boxOffsetsMs, ...(browserOffsetMs === null ? [] : [browserOffsetMs])];
  if (witnesses.length === 0)
    return words('unknown', '没有别的钟可以核对服务器的钟', 'There is no other clock to check the server’s with');
  for (const direction of [1, -1]) {
    const differing = witnesses.filter((offset) => offset * direction > limitMs);
    if (differing.length < 2 || differing.length * 2 <= witnesses.length) continue;
    const { zh, en } = span(median(differing.map(Math.abs)));
    const [is, isEn] = direction > 0 ? ['慢', 'slow'] : ['快', 'fast'];
    return words(
      'fault',
      `服务器的钟${is}了约 ${zh}:${witnesses.length} 个钟里有 ${differing.length} 个这样说。请给服务器校时(打开 NTP);校时前验证器的验证码会对不上`,
      `The server's clock is about ${en} ${isEn}: ${differing.length} of ${witnesses.length} clocks say so. Set it (NTP); until then authenticator codes will not fit`,
    );
  }
  const far = witnesses.filter((offset) => Math.abs(offset) > limitMs);
  if (far.length === 0) return words('ok', '服务器的钟准', 'The server’s clock is right');
  if (browserOffsetMs !== null && Math.abs(browserOffsetMs) > limitMs) {
    const { zh, en } = span(Math.abs(browserOffsetMs));
    return words(
      'watch',
      `这台电脑和服务器的钟相差 ${zh},请看手机上的时间,核对是哪一个不准`,
      `This computer's clock and the server's differ by ${en}; look at a phone to see which is wrong`,
    );
  }
  return words(
    'watch',
    `${far.length} 台录像盒的钟和服务器相差 ${clockMinutes} 分钟以上`,
    `The clocks of ${far.length} boxes differ from the server's by more than ${clockMinutes} minutes`,
  );
}

/** How long the certificate is good for. */
export function certificateWords(
  { certificateDaysLeft: days }: Pick<ServerFacts, 'certificateDaysLeft'>,
  { certificateDays }: Pick<ServerLimits, 'certificateDays'>,
): Words {
  if (days === null)
    return words(
      'watch',
      '没有加密连接:密码和画面以明文传输,手机版断网后打不开。只在反向代理后面或本机上才可以这样用',
      'No encryption: passwords and pictures travel in the clear, and the phone pages do not open offline. Fit only behind a proxy or on this machine',
    );
  if (days < 0) return words('fault', '证书已过期:请换新证书', 'The certificate has expired: replace it');
  if (days < certificateDays)
    return words('watch', `证书还有 ${days} 天到期:请准备换新`, `The certificate ends in ${days} days: get a new one`);
  return words('ok', `加密连接正常,证书还有 ${days} 天`, `Encrypted; the certificate is good for ${days} days`);
}

/** How much room there is in the data folder. */
export function diskWords(
  { freeBytes }: Pick<ServerFacts, 'freeBytes'>,
  { lowDiskGigabytes }: Pick<ServerLimits, 'lowDiskGigabytes'>,
): Words {
  if (freeBytes === null) return words('unknown', '看不到硬盘余量', 'The free space cannot be read');
  const gigabytes = Math.floor(freeBytes / GB);
  return gigabytes < lowDiskGigabytes
    ? words(
        'fault',
        `服务器硬盘只剩 ${gigabytes} GB:请清理或扩容`,
        `The server has only ${gigabytes} GB left: make room`,
      )
    : words('ok', `服务器硬盘还有 ${gigabytes} GB`, `The server has ${gigabytes} GB left`);
}

/** How old the last backup is. */
export function backupWords(
  { now, backupAt }: Pick<ServerFacts, 'now' | 'backupAt'>,
  { backupHours }: Pick<ServerLimits, 'backupHours'>,
): Words {
  if (backupAt === null)
    return words(
      'watch',
      '还没有用 mingchu backup 做过备份:服务器坏了,记录就没有了',
      'No backup was made with mingchu backup yet: were this server lost, so were the records',
    );
  const ageMs = now.getTime() - backupAt.getTime();
  const { zh, en } = span(ageMs);
  return ageMs > backupHours * 60 * MINUTE_MS
    ? words(
        'fault',
        `上次备份是 ${zh}以前:请看备份的定时任务为什么没有做`,
        `The last backup is ${en} old: see why its timer has not run`,
      )
    : words('ok', `上次备份在 ${zh}以前`, `The last backup is ${en} old`);
}

/** Whether photos, stills and clips can be kept. What people record goes on without them, and who sent one keeps it. */
function objectsWords({ objects }: ServerFacts): Words {
  if (objects === null) return words('ok', '照片和附件在数据文件夹里', 'Photos and attachments lie in the data folder');
  const { store, away } = objects;
  if (away === null) return words('ok', `S3 存储 ${store} 有应答`, `The S3 store ${store} answers`);
  const { zh, en } = span(away.ms);
  return words(
    'fault',
    `S3 存储 ${store} 用不了,已经 ${zh}(${away.why}):照片和截图现在存不进去、看不到,手机和录像盒留着,等它回来再传;记录照常。请找存储的管理员,或看 S3_URL、S3_KEY_FILE 和服务器的钟`,
    `The S3 store ${store} has been away for ${en} (${away.why}): photos and stills are neither taken nor shown now, phones and boxes keep them and send them when it is back; records go on. Ask who keeps the store, or see S3_URL, S3_KEY_FILE and this server’s clock`,
  );
}

/** Whether a second server has what this one has. That both have it is said only where MariaDB acknowledges no sooner. */
function replicaWords({ pair }: ServerFacts, { replicaSeconds, clockMinutes }: ServerLimits): Words {
  if (pair === null) return words('ok', '没有设第二台服务器', 'No second server is set up');
  if (pair === 'unread')
    return words(
      'unknown',
      '问不到两台服务器的复制情况:请在服务器上运行 mingchu replica status',
      'How the two servers stand cannot be asked just now: run mingchu replica status on the server',
    );
  const { otherAnswers, twoWrite, clocksApartMs, hasErrors, isOnBoth, behind, behindSeconds } = pair;
  if (twoWrite)
    return words(
      'fault',
      '两台服务器都在写,记录分成了两份:先停掉人少的那一台上的平台,再在服务器上运行 mingchu replica status,照它说的做',
      'Both servers take records, which makes two histories: stop the platform on the one that fewer people use, then do what mingchu replica status says',
    );
  if (!otherAnswers)
    return words(
      'fault',
      '第二台服务器没有应答:新的记录现在只在一台上,这台坏了就没有了',
      'The second server does not answer: new records are on one server alone, and lost with it',
    );
  if (hasErrors || behindSeconds === null)
    return words(
      'fault',
      '第二台服务器的复制停了:新的记录现在只在一台上。请运行 mingchu replica status 看原因',
      'The second server does not follow any more: new records are on one server alone. mingchu replica status says why',
    );
  if (behindSeconds > replicaSeconds) {
    const { zh, en } = span(behindSeconds * 1000);
    return words(
      'watch',
      `第二台服务器落后 ${zh}${behind === null ? '' : `(${behind} 个事务)`}:现在换过去要等它跟上`,
      `The second server is ${en} behind${behind === null ? '' : ` (${behind} transactions)`}: taking over now would have to wait for it`,
    );
  }
  if (clocksApartMs !== null && clocksApartMs > clockMinutes * MINUTE_MS) {
    const { zh, en } = span(clocksApartMs);
    return words(
      'fault',
      `两台服务器的钟相差 ${zh}:请给两台都打开 NTP 校时;校好以前不能换过去`,
      `The clocks of the two servers differ by ${en}: set both by NTP; until then the other cannot take over`,
    );
  }
  return isOnBoth
    ? words(
        'ok',
        '第二台服务器跟得上,说“已保存”的两台上都有',
        'The second server follows; what is acknowledged is on both',
      )
    : words(
        'watch',
        '第二台服务器跟着,但说“已保存”时还不一定到了第二台:请看半同步的设置',
        'The second server follows, but what is acknowledged may not be there yet: look at the semi-synchronous settings',
      );
}

function boxesWords({ boxes: { known, heard } }: ServerFacts): Words {
  if (known === 0) return words('unknown', '还没有录像盒', 'There is no recorder box yet');
  const silent = known - heard;
  return silent === 0
    ? words('ok', `${known} 台录像盒都在线`, `All ${known} boxes are heard of`)
    : words('watch', `${known} 台录像盒里有 ${silent} 台没有消息`, `${silent} of ${known} boxes are silent`);
}

function messagesWords({ messages: { late, givenUp } }: ServerFacts): Words {
  if (givenUp > 0)
    return words(
      'fault',
      `平台内部有 ${givenUp} 条消息多次处理失败,已停止重试,相关判定可能不是最新的。请把日志交给维护人员;平台升级或重新启动后会再试`,
      `${givenUp} messages inside the platform have failed many times and are not tried any more; verdicts may be out of date. Give the log to whoever maintains it; they are tried again after an update or a restart`,
    );
  return late === 0
    ? words('ok', '平台内部没有积压', 'Nothing is held up inside the platform')
    : words(
        'watch',
        `平台内部有 ${late} 条消息积压,判定会晚一些`,
        `${late} messages are held up inside the platform; verdicts come later`,
      );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function toldWords({ told: { late, givenUp } }: ServerFacts): Words {
  if (givenUp > 0)
    return words(
      'fault',
      `有 ${givenUp} 条短信或群消息多次没有发出,不再重试。请到“消息”页查看是哪个群机器人、什么错误,改好后点“试发”会一并重发`,
      `${givenUp} text or group messages were never taken and are not tried any more. The page of messages says which robot and which error; a trial there sends them again`,
    );
  if (late > 0)
    return words(
      'watch',
      `有 ${late} 条短信或群消息还没有发出`,
      `${late} text or group messages have not gone out yet`,
    );
  return words('ok', '短信和群消息都已发出', 'Text and group messages have gone out');
}
