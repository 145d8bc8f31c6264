import type { RobotMaker, RobotRefusal } from '../../contract/words/message-words.js';

/** How the words begin that this platform itself puts in place of an answer. */
export const NOT_A_HOST = 'host not in ROBOT_HOSTS:';

type Known = readonly [begins: RegExp, cause: RobotRefusal];

/** The codes by which makers refuse, as their descriptions have them; DingTalk has one for three causes and says in words which. */
const CODES: Readonly<Record<RobotMaker, readonly Known[]>> = {
  wecom: [
    [/^93000\b/, 'gone'],
    [/^45009\b/, 'busy'],
  ],
  dingtalk: [
    [/^310000 .*keyword/i, 'keyword'],
    [/^310000 .*(sign|timestamp)/i, 'signature'],
    [/^310000 .*(ip|whitelist)/i, 'sender'],
    [/^(300001|300005|400101|400102)\b/, 'gone'],
    [/^(130101|90030)\b/, 'busy'],
  ],
  feishu: [
    [/^19024\b/, 'keyword'],
    [/^19021\b/, 'signature'],
    [/^19022\b/, 'sender'],
    [/^19001\b/, 'gone'],
    [/^(9499|11232)\b/, 'busy'],
  ],
};

const ANY: readonly Known[] = [
  [/^HTTP 429\b/, 'busy'],
  [/^HTTP (404|410)\b/, 'gone'],
  [/^HTTP 5\d\d\b/, 'unreachable'],
  [/^(TypeError: fetch failed|TimeoutError)/, 'unreachable'],
  [/^host not in ROBOT_HOSTS:/, 'host'],
];

/** What is behind the words in which a message was refused, so that an office knows what to do. */
export function refusalOf(maker: RobotMaker, why: string): RobotRefusal {
  return [...CODES[maker], ...ANY].find(([begins]) => begins.test(why))?.[1] ?? 'unknown';
}
