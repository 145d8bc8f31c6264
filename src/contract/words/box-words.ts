import { span } from '../span.js';
import type { BoxNotice, CAMERA_STATES, CameraReason, ReasonSince, SubStream } from '../wire/mqtt/up.js';
import { type BoxWords, heldWords, noticeWords, type RefusedCount, refusedWords } from './notice-words.js';
import { reasonWords, type Words, words } from './reason-words.js';

export interface BoxFacts {
  name: string;
  /** Null before its first word. */
  lastSeenAt: Date | null;
  outboxPending: number | null;
  diskFreeBytes: number | null;
  /** As the box told them; null or absent from an older one. */
  notices?: readonly BoxNotice[] | null;
  /** When two boxes with this identity were last heard in turns. */
  twinSeenAt?: Date | null;
  /** Messages of today and yesterday that were not taken. */
  refused?: readonly RefusedCount[];
  /** Messages of a newer program that wait for this platform to be updated. */
  held?: number;
  /** Footage that cases rest on; absent where none does, or the box has not said what it reads. */
  holds?: KeptHolds;
}

/** `stretches` of footage are to be kept; `wider`: footage between near ones is kept, too; `none`: the box keeps none of it. */
export interface KeptHolds {
  stretches: number;
  how: 'all' | 'wider' | 'none';
}

export interface CameraFacts {
  name: string;
  /** Null when it looks at no place yet. */
  placeName: string | null;
  /** Null: the box has not spoken of it. */
  state: (typeof CAMERA_STATES)[number] | null;
  /** As the box told them; none from an older one. */
  reasons: readonly ReasonSince[];
  codec: string | null;
  width: number | null;
  height: number | null;
  /** Camera clock minus box clock. */
  clockOffsetMs: number | null;
  sub: SubStream | null;
  maySetSubStream: boolean;
}

export interface BoxLimits {
  /** After so long without a word the box counts as cut off. */
  silentMinutes: number;
  /** Messages waiting in the box, from which on it is said. */
  crowdedMessages: number;
  lowDiskGigabytes: number;
  clockWatchSeconds: number;
  clockFaultSeconds: number;
}

const MINUTE_MS = 60_000;
const RANK = ['fault', 'unknown', 'watch', 'ok'];
/** Twins are heard in turns within minutes; a day without is the end of it. */
const TWIN_SAID_MS = 24 * 60 * MINUTE_MS;
const GB = 1_000_000_000;
const LEAST_HEIGHT = 720;
const SILENT = 'server.boxes';

/** What is said of a state whose reason the box has not told. */
const USUAL_REASON: Readonly<Record<Exclude<CameraFacts['state'], 'recording' | 'connecting' | null>, CameraReason>> = {
  no_video: 'unknown',
  unreachable: 'unreachable',
  auth_failed: 'wrong_password',
  refused: 'reply_strange',
  unknown: 'unknown',
};

/** Whether what the box last said may still be taken for what is. */
export function isSilent({ lastSeenAt }: BoxFacts, { silentMinutes }: BoxLimits, now: Date): boolean {
  return lastSeenAt === null || now.getTime() - lastSeenAt.getTime() >= silentMinutes * MINUTE_MS;
}

/** The box in words: the worst thing first, and exactly one `ok` line when there is nothing to say. */
export function boxWords(box: BoxFacts, limits: BoxLimits, now: Date): BoxWords[] {
  const { name, lastSeenAt } = box;
  const knownHere = [...refusedWords(name, box.refused ?? []), ...heldWords(name, box.held ?? 0), ...holdWords(box)];
  if (lastSeenAt === null) {
    return [
      {
        ...words(
          'unknown',
          `${name}还没有联系过平台:请检查它的电源和网线`,
          `${name} has not contacted the platform yet: check its power and network cable`,
        ),
        alarm: SILENT,
      },
      ...knownHere,
    ];
  }
  if (isSilent(box, limits, now)) {
    const { zh, en } = span(now.getTime() - lastSeenAt.getTime());
    return [
      {
        ...words(
          'unknown',
          `${name}断网 ${zh}。有电的话录像仍在盒子里:请检查盒子的电源和网线`,
          `${name} has been offline for ${en}. If it has power, it goes on recording: check its power and network cable`,
        ),
        alarm: SILENT,
      },
      ...knownHere,
    ];
  }
  const { outboxPending, diskFreeBytes } = box;
  const found: BoxWords[] = [
    ...twinWords(box, now),
    ...(box.notices ?? []).map((notice) => noticeWords(name, notice)),
    ...knownHere,
  ].sort((a, b) => RANK.indexOf(a.level) - RANK.indexOf(b.level));
  if (diskFreeBytes !== null && diskFreeBytes < limits.lowDiskGigabytes * GB) {
    const said = words(
      'watch',
      `${name}硬盘只剩 ${Math.floor(diskFreeBytes / GB)} GB,最早的录像会先被删除:请联系装机人员`,
      `${name} has only ${Math.floor(diskFreeBytes / GB)} GB left; the oldest footage goes first: call the installer`,
    );
    found.push({ ...said, alarm: 'box.disk_low' });
  }
  if (outboxPending !== null && outboxPending >= limits.crowdedMessages) {
    const said = words(
      'watch',
      `${name}还有 ${outboxPending} 条没传完,网慢,不用管,会自己传完`,
      `${name} still has ${outboxPending} messages to send; the line is slow and it will catch up by itself`,
    );
    found.push({ ...said, alarm: 'box.crowded' });
  }
  return found.length > 0 ? found : [words('ok', `${name}正常`, `${name} is fine`)];
}

function twinWords({ name, twinSeenAt }: BoxFacts, now: Date): BoxWords[] {
  if (!twinSeenAt || now.getTime() - twinSeenAt.getTime() > TWIN_SAID_MS) return [];
  const said = words(
    'fault',
    `有两台盒子都用“${name}”的身份,互相挤下线:请停掉其中一台,用新的登记码重新登记`,
    `Two boxes use the identity of ${name} and push each other off the line: stop one of them and enrol it with a new code`,
  );
  return [{ ...said, alarm: 'box.twins' }];
}

function holdWords({ name, holds }: BoxFacts): BoxWords[] {
  if (holds === undefined || holds.how === 'all') return [];
  const { stretches: n, how } = holds;
  const said =
    how === 'wider'
      ? words(
          'watch',
          `案卷要${name}保留的录像有 ${n} 段,超过一台盒子能记的段数:相近的几段连同中间的录像一起保留`,
          `${name} is to keep ${n} stretches of footage for cases, more than a box takes: near ones are kept with what lies between`,
        )
      : words(
          'fault',
          `${name}的程序太旧,案卷要保留的 ${n} 段录像到期照删:请尽快升级`,
          `The program of ${name} is too old to keep ${n} stretches of footage for cases; they go in their time: update it soon`,
        );
  return [{ ...said, alarm: 'box.case_footage' }];
}

/**
 * One camera in words, as its box last told. To be asked only while the box is heard of: otherwise nothing is known
 * of its cameras, and the box's own line says why.
 */
export function cameraWords(camera: CameraFacts, limits: BoxLimits): Words[] {
  const { name, placeName, state } = camera;
  const who = placeName === null ? name : `${name}(${placeName})`;
  if (placeName === null)
    return [words('watch', `${who}还没有认地点,没有在录`, `${who} is bound to no place and is not recorded`)];
  const said = camera.reasons.map(({ reason, since }) => reasonWords(who, reason, new Date(since)));
  switch (state) {
    case null:
      return [words('unknown', `${who}还没有消息`, `Nothing is known of ${who} yet`)];
    case 'connecting':
      return said.length > 0
        ? said
        : [words('watch', `${who}正在连接,请等一会儿`, `${who} is connecting, please wait a moment`)];
    case 'recording':
      return pictureWords(camera, who, limits, said);
    default:
      return said.length > 0 ? said : [reasonWords(who, USUAL_REASON[state], null)];
  }
}

/** What follows from codec, size and clock of a camera that records, after what its box has said. Unknown facts say nothing. */
function pictureWords(camera: CameraFacts, who: string, limits: BoxLimits, said: readonly Words[]): Words[] {
  const found = [...said];
  const { codec, height, clockOffsetMs } = camera;
  const seconds = clockOffsetMs === null ? 0 : Math.round(Math.abs(clockOffsetMs) / 1000);
  if (seconds > limits.clockWatchSeconds) {
    const isGrave = seconds > limits.clockFaultSeconds;
    const [zh, en] = (clockOffsetMs ?? 0) > 0 ? ['快', 'fast'] : ['慢', 'slow'];
    found.push(
      words(
        isGrave ? 'fault' : 'watch',
        `${who}的钟${zh}了 ${seconds} 秒,画面上的时间不准:请打开它的自动校时`,
        `The clock of ${who} is ${seconds} s ${en}, so the time in its picture is wrong: switch its NTP on`,
      ),
    );
  }
  if (codec !== null && isH265(codec)) {
    found.push(
      words(
        'watch',
        `${who}是 H.265,录像完整,但浏览器放不了原画面,回放时由盒子转成小画面:能改的话改成 H.264`,
        `${who} sends H.265: it is recorded whole, but browsers only get a small picture made by the box. Set it to H.264 if it can`,
      ),
    );
  }
  if (height !== null && height < LEAST_HEIGHT) {
    found.push(
      words(
        'watch',
        `${who}画面只有 ${height} 线,看不清字:可以的话调到 720 线以上`,
        `${who} has only ${height} lines, too few to read a scale: set 720 or more if it can`,
      ),
    );
  }
  found.push(...subStreamWords(camera, who));
  return found.length > 0 ? found : [words('ok', `${who}正在录像`, `${who} is recording`)];
}

/** What the box has to do to see movement. */
function subStreamWords(camera: CameraFacts, who: string): Words[] {
  const { sub } = camera;
  if (sub?.isMain) {
    return [
      words(
        'watch',
        `${who}只有一路画面,盒子要看大画面找动静,费力:请在摄像头里打开子码流`,
        `${who} has one stream only, so the box must watch the large picture: switch the sub-stream on in the camera`,
      ),
    ];
  }
  if (!sub || !isH265(sub.codec)) return [];
  const [zh, en] = [
    `${who}的子码流是 H.265,盒子看起来更费力`,
    `The sub-stream of ${who} is H.265, harder for the box to watch`,
  ];
  if (sub.setting === 'refused')
    return [
      words(
        'watch',
        `${zh}。摄像头不让盒子改:请联系装机人员在摄像头里改成 H.264`,
        `${en}. The camera does not let the box change it: ask the installer to set H.264 in the camera`,
      ),
    ];
  return offersSubStream(camera)
    ? [
        words(
          'watch',
          `${zh}。点“允许改子码流”,盒子会把它改成 H.264`,
          `${en}. Press “Allow” and the box sets it to H.264`,
        ),
      ]
    : [words('watch', `${zh},盒子正在把它改成 H.264`, `${en}; the box is setting it to H.264`)];
}

/** Whether a person can help by allowing the box to set the sub-stream. */
export function offersSubStream({ sub, maySetSubStream }: Pick<CameraFacts, 'sub' | 'maySetSubStream'>): boolean {
  return sub !== null && !sub.isMain && isH265(sub.codec) && !maySetSubStream;
}

const isH265 = (codec: string): boolean => /^(h\.?265|hevc|hev1|hvc1)$/i.test(codec);

/** How people call a codec that a box or a file names by its code; what is not known stays as it is. */
export const codecName = (codec: string): string =>
  isH265(codec) ? 'H.265' : /^(h\.?264|avc[13]?)$/i.test(codec) ? 'H.264' : codec;
