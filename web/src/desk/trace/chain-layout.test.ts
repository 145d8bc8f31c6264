import { describe, expect, it } from '@jest/globals';
import { CHAIN, type ChainNode, layoutChain, linkPath } from './chain-layout';

const node = (id: string, column: number): ChainNode => ({ id, column, title: id, lines: ['one'], tone: 'plain' });
const link = (from: string, to: string) => ({ from, to, broken: false });

describe('the chain picture', () => {
  it('puts nodes beside what they are linked with, one below the other', () => {
    const { placed } = layoutChain(
      [node('a', 0), node('b', 0), node('x', 1), node('y', 1)],
      [link('a', 'y'), link('b', 'x')],
    );
    const at = (id: string) => placed.find((each) => each.id === id);
    expect(at('y')?.y).toBe(CHAIN.head);
    expect(at('x')?.y).toBeGreaterThan((at('y')?.y ?? 0) + (at('y')?.height ?? 0));
  });

  it('draws a link whichever way the goods go, and none to what is not there', () => {
    const { placed } = layoutChain([node('a', 0), node('b', 1)], []);
    expect(linkPath(placed[0], placed[1])).toBe(linkPath(placed[1], placed[0]));
    expect(linkPath(placed[0], undefined)).toBe('');
  });
});
