import { describe, expect, it } from '@jest/globals';
import { NOT_A_HOST, refusalOf } from './refusals.js';
import { MAKERS } from './robot-makers.js';

const NOW = new Date('2026-11-20T04:00:00.123Z');
const robot = { url: 'https://example.org/robot/send?access_token=a', secret: 'this is secret' };

describe('robots of groups', () => {
  // The signatures were computed apart, by openssl dgst -sha256 -hmac, from the makers’ descriptions
  it('are signed by DingTalk with milliseconds in the address, by Feishu with seconds in the body', () => {
    const { url, body } = MAKERS.dingtalk.request(robot, 'x', NOW);
    const signed = new URL(url).searchParams;
    expect(signed.get('access_token')).toBe('a');
    expect(signed.get('timestamp')).toBe('1795147200123');
    expect(signed.get('sign')).toBe('qe/rcltB5Z+tSovVnm8sBreyhHVVKq6Bkmx7QPUUiTc=');
    expect(body).toEqual({ msgtype: 'text', text: { content: 'x' } });
    expect(MAKERS.feishu.request(robot, 'x', NOW)).toEqual({
      url: robot.url,
      body: {
        timestamp: '1795147200',
        sign: 'qhmyw/HgXpYwdR6pyBVK1JQv1CCVtpP2npbMhmFc8Eg=',
        msg_type: 'text',
        content: { text: 'x' },
      },
    });
    expect(MAKERS.feishu.request({ ...robot, secret: null }, 'x', NOW).body).toEqual({
      ...{ msg_type: 'text', content: { text: 'x' } },
    });
  });

  it.each([
    ['dingtalk', '310000 keywords not in content', 'keyword'],
    ['dingtalk', '310000 sign not match', 'signature'],
    ['dingtalk', '300005 token is not exist', 'gone'],
    ['feishu', '19024 Key Words Not Found', 'keyword'],
    ['feishu', '19021 sign match fail or timestamp is not within one hour from current time', 'signature'],
    ['feishu', '9499 too many request', 'busy'],
    ['wecom', '93000 invalid webhook url', 'gone'],
    ['wecom', '45009 api freq out of limit', 'busy'],
    ['wecom', 'HTTP 404', 'gone'],
    ['wecom', 'TypeError: fetch failed', 'unreachable'],
    ['wecom', `${NOT_A_HOST} 10.0.0.7:8080`, 'host'],
    ['wecom', '40058 some parameter', 'unknown'],
  ] as const)('of %s refuse in words that say what to do: %s', (maker, said, cause) => {
    expect(refusalOf(maker, said)).toBe(cause);
  });

  it('have taken a message when they say so in the body, whatever the status was', () => {
    expect(MAKERS.wecom.outcome({ errcode: 0, errmsg: 'ok' })).toEqual({ is: 'taken' });
    expect(MAKERS.wecom.outcome({ errcode: 93000, errmsg: 'invalid webhook url' })).toEqual({
      ...{ is: 'refused', why: '93000 invalid webhook url' },
    });
    expect(MAKERS.wecom.outcome({ errcode: 45009 }).is).toBe('busy');
    expect(MAKERS.dingtalk.outcome({ errcode: 310000, errmsg: 'sign not match' }).is).toBe('refused');
    expect(MAKERS.feishu.outcome({ code: 0, msg: 'success' })).toEqual({ is: 'taken' });
    expect(MAKERS.feishu.outcome({ code: 9499, msg: 'too many request' }).is).toBe('busy');
    expect(MAKERS.feishu.outcome({}).is).toBe('refused');
  });
});
