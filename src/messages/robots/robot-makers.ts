import { createHmac } from 'node:crypto';
import type { RobotMaker } from '../../contract/words/message-words.js';

/** What a robot's platform made of a message. `busy`: it takes no more for now, the message is as good as before. */
export type Outcome = { is: 'taken' } | { is: 'busy'; why: string } | { is: 'refused'; why: string };

interface Maker {
  /** Where its webhooks are; nothing is sent anywhere else. */
  host: string;
  /** Of UTF-8 in one message. */
  mostBytes: number;
  request(robot: { url: string; secret: string | null }, text: string, now: Date): { url: string; body: object };
  outcome(answer: Readonly<Record<string, unknown>>): Outcome;
}

/**
 * The three makers, as they document their custom robots. All answer 200 also where they refuse, and say why in the body; each
 * has its own way to sign.
 *
 * WeCom: developer.work.weixin.qq.com/document/path/91770; DingTalk: open.dingtalk.com/document/robots/custom-robot-access;
 * Feishu: open.feishu.cn/document/client-docs/bot-v3/add-custom-bot.
 */
export const MAKERS: Readonly<Record<RobotMaker, Maker>> = {
  wecom: {
    host: 'qyapi.weixin.qq.com',
    mostBytes: 2_048,
    request: ({ url }, text) => ({ url, body: { msgtype: 'text', text: { content: text } } }),
    outcome: (answer) => coded(answer, 'errcode', 'errmsg', [45009]),
  },
  dingtalk: {
    host: 'oapi.dingtalk.com',
    mostBytes: 4_000,
    request: ({ url, secret }, text, now) => ({
      url: secret === null ? url : signedByDingtalk(url, secret, now),
      body: { msgtype: 'text', text: { content: text } },
    }),
    outcome: (answer) => coded(answer, 'errcode', 'errmsg', [130101, 90030]),
  },
  feishu: {
    host: 'open.feishu.cn',
    mostBytes: 4_000,
    request: ({ url, secret }, text, now) => ({
      url,
      body: {
        ...(secret === null ? {} : signedByFeishu(secret, now)),
        ...{ msg_type: 'text', content: { text } },
      },
    }),
    outcome: (answer) => coded(answer, 'code', 'msg', [9499, 11232]),
  },
};

/** Milliseconds, the secret as the key, both in the address. */
function signedByDingtalk(url: string, secret: string, now: Date): string {
  const timestamp = String(now.getTime());
  const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
  const signed = new URL(url);
  signed.searchParams.set('timestamp', timestamp);
  signed.searchParams.set('sign', sign);
  return signed.href;
}

/** Seconds, both as the key over nothing, in the body. */
function signedByFeishu(secret: string, now: Date): { timestamp: string; sign: string } {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  return { timestamp, sign: createHmac('sha256', `${timestamp}\n${secret}`).update('').digest('base64') };
}

function coded(
  answer: Readonly<Record<string, unknown>>,
  code: string,
  said: string,
  busy: readonly number[],
): Outcome {
  const value = answer[code];
  if (value === 0) return { is: 'taken' };
  const why = `${String(value)} ${String(answer[said] ?? '')}`.trim().slice(0, 150);
  return busy.some((one) => one === value) ? { is: 'busy', why } : { is: 'refused', why };
}
