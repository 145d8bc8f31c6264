import { createHash } from 'node:crypto';

/** So many hashes, or entries, a whole tile has (C2SP tlog-tiles). */
export const TILE = 256;
export const HASH_BYTES = 32;
/** The height of the subtree that one hash of a level stands for is `level × 8`. */
const BITS = 8;

const sha256 = (...parts: Uint8Array[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];

/** RFC 6962 §2.1, the same in RFC 9162. */
export const entryHash = (entry: Uint8Array): Buffer => sha256(LEAF, entry);
const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer => sha256(NODE, left, right);

/** The root of a whole subtree, and how high it is. */
export interface Peak {
  height: number;
  hash: Buffer;
}

/** The whole subtrees a tree is made of, largest first, with one more leaf. */
export function withLeaf(peaks: readonly Peak[], leaf: Buffer): Peak[] {
  const grown = [...peaks];
  let top: Peak = { height: 0, hash: leaf };
  for (let last = grown.at(-1); last?.height === top.height; last = grown.at(-1)) {
    grown.pop();
    top = { height: top.height + 1, hash: nodeHash(last.hash, top.hash) };
  }
  return [...grown, top];
}

/** The root of the tree; of an empty one the hash of nothing. */
export function rootOf(peaks: readonly Peak[]): Buffer {
  return (
    peaks.reduceRight<Buffer | null>((right, { hash }) => (right ? nodeHash(hash, right) : hash), null) ?? sha256()
  );
}

/** The root over a row of hashes, each of a subtree of one and the same height. */
function rootOfRow(hashes: Buffer): Buffer {
  let peaks: Peak[] = [];
  for (let at = 0; at < hashes.length; at += HASH_BYTES) peaks = withLeaf(peaks, hashes.subarray(at, at + HASH_BYTES));
  return rootOf(peaks);
}

/** A tile of one level; its number is `index`. */
export interface Tile {
  level: number;
  index: number;
  content: Buffer;
}

/**
 * The tiles that change when `leaves` come behind the first `size`: those that are not whole yet, of each level the last.
 *
 * @param edge of each level what its last tile holds; nothing where it is whole or has not begun
 */
export function grownTiles(size: number, leaves: readonly Buffer[], edge: ReadonlyMap<number, Buffer>): Tile[] {
  const tiles: Tile[] = [];
  let row = leaves;
  for (let level = 0; row.length > 0; level += 1) {
    const begun = Math.floor(size / TILE ** level);
    const above: Buffer[] = [];
    let content = edge.get(level) ?? Buffer.alloc(0);
    for (let at = 0; at < row.length; ) {
      const index = Math.floor((begun + at) / TILE);
      const room = TILE - content.length / HASH_BYTES;
      content = Buffer.concat([content, ...row.slice(at, at + room)]);
      at += room;
      tiles.push({ level, index, content });
      if (content.length === TILE * HASH_BYTES) {
        above.push(rootOfRow(content));
        content = Buffer.alloc(0);
      }
    }
    row = above;
  }
  return tiles;
}

/** How many levels have a tile that is begun, in a tree of `size`. */
export function levelsOf(size: number): number {
  let levels = 0;
  while (size >= TILE ** levels && size > 0) levels += 1;
  return levels;
}

/** The hashes of one tile, as many as there are in a tree of the size asked about. */
type TileReader = (level: number, index: number) => Promise<Buffer>;

/** The hashes beside the way from the leaf `index` up to the root of a tree of `size`, from below (RFC 6962 §2.1.1). */
export async function inclusionProof(index: number, size: number, read: TileReader): Promise<Buffer[]> {
  const proof: Buffer[] = [];
  let [from, count] = [0, size];
  while (count > 1) {
    const left = leftOf(count);
    if (index < from + left) {
      proof.unshift(await rootBetween(from + left, count - left, read));
      count = left;
    } else {
      proof.unshift(await rootBetween(from, left, read));
      [from, count] = [from + left, count - left];
    }
  }
  return proof;
}

/** Of a tree of `count` leaves, more than one: how many lie left of its root. */
function leftOf(count: number): number {
  let left = 1;
  while (left * 2 < count) left *= 2;
  return left;
}

/** The root over `count` leaves from `from` on, which stand together somewhere in the tree. */
async function rootBetween(from: number, count: number, read: TileReader): Promise<Buffer> {
  const height = Math.log2(count);
  if (!Number.isInteger(height)) {
    const left = leftOf(count);
    return nodeHash(await rootBetween(from, left, read), await rootBetween(from + left, count - left, read));
  }
  const level = Math.floor(height / BITS);
  const wide = 2 ** (height - level * BITS);
  const first = from / TILE ** level;
  const tile = await read(level, Math.floor(first / TILE));
  const at = (first % TILE) * HASH_BYTES;
  return rootOfRow(tile.subarray(at, at + wide * HASH_BYTES));
}
