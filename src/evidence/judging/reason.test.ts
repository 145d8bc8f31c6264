import { describe, expect, it } from '@jest/globals';
import { ACT_VERDICTS, CAUSES, COUNTED_CAUSES, EVENT_VERDICTS } from '../../contract/verdicts.js';
import { judgeEvent } from './judge-event.js';
import { reasonInWords } from './reason.js';

const at = Date.parse('2026-11-23T14:40:00.000Z');
const sentence = (kind: 'motion' | 'covered' | 'video_loss', endedAtMs: number | null, language: 'zh' | 'en') => {
  const { verdict, cause, by, actId } = judgeEvent({ kind, startedAtMs: at, endedAtMs }, [], [], []);
  return reasonInWords(verdict, cause, { by, actId }, language);
};

describe('a verdict in words', () => {
  it('claims movement where movement was measured, never people', () => {
    for (const language of ['zh', 'en'] as const) {
      // people are spoken of only where they were asked for
      const ofMovement = [...ACT_VERDICTS, ...EVENT_VERDICTS].filter((verdict) => verdict !== 'partly');
      const causes = CAUSES.filter((cause) => cause !== 'few_people');
      const all = ofMovement.flatMap((verdict) =>
        [...causes, null].map((cause) => reasonInWords(verdict, cause, { coverageMille: 980 }, language)),
      );
      for (const text of all) expect(text).not.toMatch(/有人|人员|people|person|somebody|nobody/i);
    }
    expect(reasonInWords('supported', null, { coverageMille: 976 }, 'zh')).toBe(
      '记录时间前后录像覆盖 98%,画面中有活动',
    );
  });

  it('says of lost video that it is the device’s matter, and nothing of a lens', () => {
    for (const endedAtMs of [at + 60_000, null]) {
      expect(sentence('video_loss', endedAtMs, 'zh')).toMatch(/摄像头.*没有.*画面.*设备/);
      expect(sentence('video_loss', endedAtMs, 'zh')).not.toMatch(/遮挡|记录|核实/);
      expect(sentence('video_loss', endedAtMs, 'en')).toMatch(/camera.*no picture.*device/i);
      expect(sentence('video_loss', endedAtMs, 'en')).not.toMatch(/lens|record/i);
    }
  });

  it('says of a covered lens that nothing could be seen there', () => {
    expect(sentence('covered', at + 60_000, 'zh')).toMatch(/镜头被遮挡/);
    expect(sentence('covered', at + 60_000, 'zh')).not.toMatch(/工作时间/);
    expect(sentence('covered', at + 60_000, 'en')).toMatch(/lens was covered/i);
  });

  it('lets only two causes count against a school', () => {
    expect(COUNTED_CAUSES).toEqual(['none', 'covered']);
  });
});
