import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { readRows, UnitOfWork } from '../platform/index.js';
import { LogState, LogTile } from './transparency.entities.js';
import { HASH_BYTES, TILE, type Tile } from './tree.js';

/** As a level: where the entries themselves are. */
export const ENTRIES = -1;
const LENGTH_BYTES = 2;

/** A whole tile or the beginning of one. */
export interface WantedTile {
  level: number;
  index: number;
  /** How many hashes or entries. */
  width: number;
}

/**
 * What a path behind `tile/` asks for (C2SP tlog-tiles): `0/x001/234`, `entries/007.p/12`. Null for what no tile is called.
 */
export function wantedTile(parts: readonly string[]): WantedTile | null {
  const match = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(parts.join('/'));
  if (!match) return null;
  const [, level = '', digits = '', width] = match;
  const named = digits.split('/').map((part) => part.replace('x', ''));
  const wide = width === undefined ? TILE : Number(width);
  // `x000/007` is not how 7 is written, and a whole tile has no width
  if ((named.length > 1 && named[0] === '000') || named.length > 5 || (width !== undefined && wide >= TILE))
    return null;
  return { level: level === 'entries' ? ENTRIES : Number(level), index: Number(named.join('')), width: wide };
}

/** Entries one after the other, each with its length before it. */
export function bundled(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** What stands in the log for an act: nothing that says who or what, and all that is needed to find it in its school’s chain. */
export const entryOf = (schoolId: string, chainIndex: number, leafHash: string): Buffer =>
  Buffer.from(`${schoolId} ${chainIndex} ${leafHash}`);

/** The entries of a bundle of ours. */
export function entriesIn(bundle: Buffer): Buffer[] {
  const entries: Buffer[] = [];
  for (let at = 0; at < bundle.length; ) {
    const end = at + LENGTH_BYTES + bundle.readUInt16BE(at);
    entries.push(bundle.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return entries;
}

/** How many bytes the first `count` entries of a bundle take; null where it has fewer. */
function lengthOf(bundle: Buffer, count: number): number | null {
  let at = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + LENGTH_BYTES > bundle.length) return null;
    at += LENGTH_BYTES + bundle.readUInt16BE(at);
  }
  return at;
}

/** The tiles of the log as they are stored. */
@Injectable()
export class LogTiles {
  constructor(private readonly uow: UnitOfWork) {}

  /** The bytes of a tile; null where the log is not so long. What has once been given is the same for ever. */
  served(wanted: WantedTile): Promise<Buffer | null> {
    return this.uow.read((tx) => this.read(tx, wanted));
  }

  async read(tx: EntityManager, { level, index, width }: WantedTile): Promise<Buffer | null> {
    const [tile] = await readRows(tx, LogTile, 'level = ? AND tile_index = ?', [level, index]);
    if (!tile) return null;
    const bytes = level === ENTRIES ? lengthOf(tile.content, width) : width * HASH_BYTES;
    return bytes === null || bytes > tile.content.length ? null : tile.content.subarray(0, bytes);
  }

  /** How far the log is. */
  async state(tx: EntityManager): Promise<LogState> {
    const [state] = await readRows(tx, LogState, 'id = 1', []);
    return state ?? { id: 1, size: 0, peaks: [] };
  }

  /** What the last tile of a level holds while it is not whole; empty where it is whole, or has not begun. */
  async edge(tx: EntityManager, level: number, size: number): Promise<Buffer> {
    const begun = level === ENTRIES ? size : Math.floor(size / TILE ** level);
    if (begun % TILE === 0) return Buffer.alloc(0);
    const width = begun % TILE;
    const content = await this.read(tx, { level, index: Math.floor(begun / TILE), width });
    return content ?? Buffer.alloc(0);
  }
}

/** The bundles that change when `entries` come behind the first `size`. */
export function grownBundles(size: number, entries: readonly Buffer[], edge: Buffer): Tile[] {
  const tiles: Tile[] = [];
  let content = edge;
  for (let at = 0; at < entries.length; ) {
    const room = TILE - ((size + at) % TILE);
    const index = Math.floor((size + at) / TILE);
    tiles.push({ level: ENTRIES, index, content: Buffer.concat([content, bundled(entries.slice(at, at + room))]) });
    content = Buffer.alloc(0);
    at += room;
  }
  return tiles;
}
