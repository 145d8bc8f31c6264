import { createHash } from 'node:crypto';

/** Hashing of RFC 6962 (the same in RFC 9162), and the tiles of C2SP tlog-tiles in which a tree is published. */

/** So many hashes, or entries, a whole tile has. */
export const TILE = 256;
export const HASH = 32;

const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];
export const leafHash = (entry) => sha256(LEAF, entry);
const nodeHash = (left, right) => sha256(NODE, left, right);

/** A tree that grows at its end. It remembers no more than the roots of the whole subtrees it is made of. */
export class Tree {
  size = 0;
  #peaks = [];

  /** @param height of the subtree that `hash` is the root of; 0 for a leaf. Its leaves must begin at a multiple of their number */
  append(hash, height = 0) {
    let top = { hash, height };
    while (this.#peaks.at(-1)?.height === top.height) {
      top = { hash: nodeHash(this.#peaks.pop().hash, top.hash), height: top.height + 1 };
    }
    this.#peaks.push(top);
    this.size += 2 ** height;
  }

  copy() {
    const same = new Tree();
    same.size = this.size;
    same.#peaks = [...this.#peaks];
    return same;
  }

  get root() {
    return this.#peaks.reduceRight((right, { hash }) => (right ? nodeHash(hash, right) : hash), null) ?? sha256();
  }
}

/** Where a tile lies: `level` is a number, or `entries`; `width` is how many hashes or entries it has. */
export function tilePath(level, index, width = TILE) {
  const digits = String(index);
  const parts = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g);
  const last = parts.pop();
  const path = [...parts.map((part) => `x${part}`), last].join('/');
  return `tile/${level}/${path}${width < TILE ? `.p/${width}` : ''}`;
}

/** The tiles that hold what has the numbers from `from` up to `to`, `to` itself not included, of a log of `to`. */
export function* tilesOf(level, from, to) {
  for (let index = Math.floor(from / TILE); index * TILE < to; index += 1) {
    const width = Math.min(TILE, to - index * TILE);
    yield { first: index * TILE, width, path: tilePath(level, index, width) };
  }
}

/** The entries of a bundle: each has its length before it, in two bytes. @throws RangeError for what is no bundle */
export function entriesIn(bundle) {
  const entries = [];
  for (let at = 0; at < bundle.length; ) {
    if (at + 2 > bundle.length) throw new RangeError('a bundle of entries breaks off');
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) throw new RangeError('a bundle of entries breaks off');
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return entries;
}

/** What an entry says: `<school> <number of the act in its school's chain> <leaf of the act>`; null when it says something else. */
export function actIn(entry) {
  const match = /^([0-9a-f-]{36}) (0|[1-9]\d{0,14}) ([0-9a-f]{64})$/.exec(entry.toString('utf8'));
  return match && { school: match[1], number: Number(match[2]), leaf: match[3] };
}
