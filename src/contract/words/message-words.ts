/** 1: at once, at any hour; 2: with the next digest of the day; 3: with the digest of the next Monday. */
export const MESSAGE_LEVELS = [1, 2, 3] as const;
export type MessageLevel = (typeof MESSAGE_LEVELS)[number];

/**
 * What offices and schools are told of. `incident`: a suspected food incident (S-23); `unreported`: schools with nothing of the
 * day on record; `week`: what was owed in the week before and is not on record; `request`: an office asks a school to look at its duties; `reminder`: a duty of the school will soon be late;
 * `challenge`: an officer asks a school to hold a code before a camera; `trial`: somebody tries a robot.
 */
export const MESSAGE_KINDS = ['incident', 'unreported', 'week', 'request', 'reminder', 'challenge', 'trial'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** What an office may subscribe to; the others are between an office and a school. */
export const OFFICE_KINDS = ['incident', 'unreported', 'week'] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Whose robot it is: of a group in WeCom, DingTalk or Feishu. */
export const ROBOT_MAKERS = ['wecom', 'dingtalk', 'feishu'] as const;
export type RobotMaker = (typeof ROBOT_MAKERS)[number];

/**
 * Why a robot does not take a message. `keyword`: the group wants a word that is not in it; `signature`: the secret is another, or the
 * clock is wrong; `sender`: it takes nothing from this address; `gone`: it was taken out of its group, or its address changed;
 * `busy`: it takes no more for now; `host`: settings no longer allow its address; `unreachable`: no answer.
 */
export const ROBOT_REFUSALS = [
  'keyword',
  'signature',
  'sender',
  'gone',
  'busy',
  'host',
  'unreachable',
  'unknown',
] as const;
export type RobotRefusal = (typeof ROBOT_REFUSALS)[number];

const MARK = '【明厨】';
const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

export interface Digest {
  text: string;
  /** So many of the texts are in it, the first ones. */
  count: number;
}

/**
 * What goes out at once of texts that wait: one as it is, of several as many as fit, each on a line of its own.
 *
 * @param texts at least one, each shorter than `mostBytes` of UTF-8
 */
export function digestOf(texts: readonly string[], mostBytes: number): Digest {
  const [first = ''] = texts;
  if (texts.length === 1) return { text: first, count: 1 };
  const head = (count: number): string =>
    `${MARK}共 ${count} 条${count < texts.length ? `,另有 ${texts.length - count} 条随后发送` : ''}:`;
  const lines: string[] = [];
  let bytes = bytesOf(head(texts.length)) + bytesOf(`,另有 ${texts.length} 条随后发送`);
  for (const text of texts) {
    const line = `${lines.length + 1}. ${text.replace(MARK, '')}`;
    bytes += bytesOf(line) + 1;
    if (bytes > mostBytes) break;
    lines.push(line);
  }
  if (lines.length <= 1) return { text: first, count: 1 };
  return { text: [head(lines.length), ...lines].join('\n'), count: lines.length };
}

/** How many schools of an area have nothing of the day on record; which ones stands on the board. */
export const unreportedText = (areaName: string, time: string, schools: number): string =>
  `${MARK}${areaName} ${time} 有 ${schools} 所学校当天没有任何记录。请登录平台“责任看板”查看名单,先核实。`;

/** What the schools of an area owed on the days from `from` to `to`, and of which of it nothing is on record, by duty. */
export const weekText = (
  areaName: string,
  {
    from,
    to,
    owed,
    missing,
  }: { from: string; to: string; owed: number; missing: readonly (readonly [string, number])[] },
): string => {
  const all = missing.reduce((sum, [, count]) => sum + count, 0);
  const which = all === 0 ? '' : `(${missing.map(([duty, count]) => `${duty} ${count}`).join('、')})`;
  return `${MARK}${areaName} ${from} 至 ${to}:应记 ${owed} 项,至今没有记录 ${all} 项${which}。请登录平台“责任看板”按日查看,先核实。`;
};

/** An office asks a school to look at what it owes; which duties, and nothing typed. */
export const requestText = (schoolName: string, duties: readonly string[]): string =>
  `${MARK}${schoolName}:请核实并补记 ${duties.join('、')}。`;

/** A duty of the school will soon be late. */
export const reminderText = (schoolName: string, duties: readonly string[], time: string): string =>
  `${MARK}${schoolName}:${time} 前请记录 ${duties.join('、')}。`;

/** An officer waits for a code before a camera; the code itself is on the canteen's phone. @param time until when, local */
export const challengeText = (schoolName: string, time: string): string =>
  `${MARK}${schoolName}:请在 ${time} 前打开食堂手机,把点验码对准指定的摄像头。`;

/** Somebody tries whether a robot is reached. */
export const trialText = (areaName: string): string => `${MARK}${areaName}:这是一条试发消息。`;
