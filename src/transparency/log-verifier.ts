import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SealedActs } from '../journal/index.js';
import { type Difference, readRows, type Verifier, Verifiers } from '../platform/index.js';
import { ENTRIES, entriesIn, entryOf, LogTiles } from './log-tiles.js';
import { LogRange, LogSchool, LogState } from './transparency.entities.js';
import { entryHash, HASH_BYTES, TILE } from './tree.js';

/** So many leaves of a school are read in one go. */
const PAGE = 1_000;

/** What the log says of a school, against its acts and against the hashes that are served. */
@Injectable()
export class LogVerifier implements Verifier {
  readonly name = 'logEntries';

  constructor(
    private readonly acts: SealedActs,
    private readonly tiles: LogTiles,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const differences: Difference[] = [];
    const sealed = (await tx.findOneBy(LogSchool, { schoolId }))?.sealed ?? 0;
    const { size } = (await tx.findOneBy(LogState, { id: 1 })) ?? { size: 0 };
    const ranges = await readRows(tx, LogRange, 'school_id = ? ORDER BY chain_index', [schoolId]);
    const tileAt = this.reader(tx, size);
    for (let from = 0; from < sealed; from += PAGE) {
      const leaves = await this.acts.leaves(tx, schoolId, from, Math.min(PAGE, sealed - from));
      for (let at = 0; at < Math.min(PAGE, sealed - from); at += 1) {
        const chainIndex = from + at;
        const range = ranges.findLast((one) => one.chainIndex <= chainIndex);
        const logIndex = range ? range.logIndex + chainIndex - range.chainIndex : -1;
        const { entry, hash } = await tileAt(logIndex);
        const of = `${schoolId} no. ${chainIndex}`;
        const said = entry?.toString('utf8') ?? null;
        const computed = entryOf(schoolId, chainIndex, leaves[at] ?? 'none').toString('utf8');
        if (said !== computed) differences.push({ what: 'log.entry', of, stored: said, computed });
        else if (!entry || !hash?.equals(entryHash(entry))) {
          const expected = entry ? entryHash(entry).toString('hex') : null;
          differences.push({ what: 'log.hash', of, stored: hash?.toString('hex') ?? null, computed: expected });
        }
      }
    }
    return { seen: sealed, differences };
  }

  /** Reads entries and their hashes by their number in the log; of the last tile it remembers what it holds. */
  private reader(tx: EntityManager, size: number) {
    let known = -1;
    let entries: Buffer[] = [];
    let hashes: Buffer | null = null;
    return async (logIndex: number): Promise<{ entry: Buffer | undefined; hash: Buffer | undefined }> => {
      const index = Math.floor(logIndex / TILE);
      if (logIndex < 0 || logIndex >= size) return { entry: undefined, hash: undefined };
      if (index !== known) {
        const width = Math.min(TILE, size - index * TILE);
        const bundle = await this.tiles.read(tx, { level: ENTRIES, index, width });
        entries = bundle ? entriesIn(bundle) : [];
        hashes = await this.tiles.read(tx, { level: 0, index, width });
        known = index;
      }
      const at = logIndex % TILE;
      return { entry: entries[at], hash: hashes?.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES) };
    };
  }
}
