import { describe, expect, it } from '@jest/globals';
import { digestOf } from './message-words.js';

const alert = (n: number) => `【明厨】示范小学第 ${n} 号 11-20 12:00 发现疑似食物中毒。`;
const bytes = (text: string) => Buffer.byteLength(text);

describe('texts that go out together', () => {
  it('are as they are when there is one, and lines of a digest when there are several', () => {
    expect(digestOf([alert(1)], 2048)).toEqual({ text: alert(1), count: 1 });
    expect(digestOf([alert(1), alert(2)], 2048)).toEqual({
      text: `【明厨】共 2 条:\n1. ${alert(1).replace('【明厨】', '')}\n2. ${alert(2).replace('【明厨】', '')}`,
      count: 2,
    });
  });

  it('leave none out and none twice, however little fits at once', () => {
    for (const most of [120, 200, 500, 2048]) {
      const all = Array.from({ length: 100 }, (_, n) => alert(n + 1));
      const said: string[] = [];
      for (let waiting = all; waiting.length > 0; ) {
        const { text, count } = digestOf(waiting, most);
        expect(bytes(text)).toBeLessThanOrEqual(most);
        said.push(text);
        waiting = waiting.slice(count);
      }
      const together = said.join('\n');
      for (let n = 1; n <= 100; n += 1) expect(together.split(`第 ${n} 号`)).toHaveLength(2);
    }
  });
});
