import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { everySecond } from './every-second.js';

describe('what is done every second', () => {
  it('is done in one turn, whenever it was begun, until it is ended', async () => {
    const done = new EventTarget();
    let turn = 0;
    const turns = { one: [] as number[], other: [] as number[] };
    const note = (name: keyof typeof turns) => () => {
      turns[name].push(turn);
      setImmediate(() => {
        turn += 1;
        done.dispatchEvent(new Event(name));
      });
    };
    const endOne = everySecond(note('one'));
    await delay(300);
    const endOther = everySecond(note('other'));
    await once(done, 'other');
    await once(done, 'other');
    expect(turns.one.slice(-2)).toEqual(turns.other.slice(-2));

    endOne();
    const before = turns.one.length;
    await once(done, 'other');
    endOther();
    expect(turns.one).toHaveLength(before);
  });
});
