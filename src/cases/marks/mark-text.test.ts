import { describe, expect, it } from '@jest/globals';
import { clockCommands, type MarkWords, markFilters, markTexts } from './mark-text.js';

const WORDS: MarkWords = {
  ...{ school: '中心学校', camera: '灶台', place: '烹饪间', unit: '县教育局', name: '张三' },
  askedAt: new Date('2026-11-23T10:05:00.250Z'),
  ...{
    caseId: '0190a0b0-0000-7000-8000-0000aaaaaaaa',
    exportId: '0190a0b0-0000-7000-8000-0000bbbbbbbb',
    isMasked: false,
  },
};

describe('the texts of a mark', () => {
  it('say who, when in Shanghai, of what, and that it is not the recording', () => {
    const { where, who, faint } = markTexts(WORDS);
    expect(where).toBe('中心学校 · 灶台 · 烹饪间');
    expect(who.split('\n')).toEqual([
      '县教育局 张三 导出 · 2026-11-23 18:05:00(北京时间) · 案卷 aaaaaaaa',
      '副本 bbbbbbbb · 观看件,不是原始录像',
    ]);
    expect(faint).toBe('县教育局 张三 · bbbbbbbb');
    expect(markTexts({ ...WORDS, isMasked: true, place: null }).who).toContain('马赛克');
    expect(markTexts({ ...WORDS, place: null }).where).toContain('地点不明');
  });

  it('leave what is no letter of a line out, and keep all that is one', () => {
    const { where } = markTexts({ ...WORDS, camera: "a:%{pts}\\ 'b'\n\u202e,;[c]\u0000d" });
    expect(where).toBe("中心学校 · a:%{pts}\\ 'b' ,;[c] d · 烹饪间");
  });

  it('go on in a further line before they leave the picture', () => {
    const { where, faint } = markTexts({ ...WORDS, camera: '很'.repeat(100), name: '长'.repeat(60) });
    expect(where.split('\n').map((line) => line.length)).toEqual([expect.any(Number), 42, expect.any(Number)]);
    expect(where.replaceAll(/\s/g, '')).toBe(`中心学校·${'很'.repeat(100)}·烹饪间`);
    expect(Math.max(...faint.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(28);
    // What fits into a line is not cut
    expect(
      markTexts({ ...WORDS, unit: '局'.repeat(8) })
        .who.split('\n')
        .at(-1),
    ).toBe('副本 bbbbbbbb · 观看件,不是原始录像');
  });
});

describe('the clock of a film', () => {
  it('says the second that was filmed, and leaps where nothing was recorded', () => {
    const startMs = Date.parse('2026-11-23T10:05:00.400Z');
    const commands = clockCommands([
      { atMs: 0, startMs, durationMs: 2_000 },
      { atMs: 2_000, startMs: startMs + 2_450, durationMs: 1_000 },
    ]);
    expect(commands.split('\n').filter((line) => line !== '')).toEqual([
      "0.000 drawtext@clock reinit 'text=2026-11-23 18\\:05\\:00';",
      "0.600 drawtext@clock reinit 'text=2026-11-23 18\\:05\\:01';",
      "1.600 drawtext@clock reinit 'text=2026-11-23 18\\:05\\:02';",
      "2.150 drawtext@clock reinit 'text=2026-11-23 18\\:05\\:03';",
    ]);
  });
});

describe('the filters', () => {
  it('hold no text of anybody and no blank', () => {
    const filters = markFilters({ width: 1920, height: 1080 }, '/usr/share/fonts/a.ttc', 64);
    expect(filters).not.toMatch(/\s/);
    expect(filters).toContain('scale=64:');
    expect(markFilters({ width: 1920, height: 1080 }, '/a', null)).not.toContain('neighbor');
  });
});
