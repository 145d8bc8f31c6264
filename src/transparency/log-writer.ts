import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SealedActs } from '../journal/index.js';
import {
  forUpdate,
  insertRows,
  invariant,
  Jobs,
  readRows,
  UNHURRIED_MS,
  UnitOfWork,
  writeRows,
} from '../platform/index.js';
import { LogHeads } from './log-heads.js';
import { ENTRIES, entryOf, grownBundles, LogTiles } from './log-tiles.js';
import { LogRange, LogSchool, LogState } from './transparency.entities.js';
import { entryHash, grownTiles, levelsOf, type Peak, withLeaf } from './tree.js';

/** So many acts are appended in one transaction. */
const MOST_AT_ONCE = 2_000;

/** Acts of a school that are to follow each other in the log. */
interface Stretch {
  schoolId: string;
  from: number;
  leaves: string[];
}

/** Appends to the log what has been sealed since, over all schools. */
@Injectable()
export class LogWriter {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly acts: SealedActs,
    private readonly tiles: LogTiles,
    private readonly heads: LogHeads,
    jobs: Jobs,
  ) {
    jobs.add('transparency-log', '*/10 * * * * *', async () => ({ appended: await this.appendNew() }));
  }

  /** Appends what is new and offers the new head for signing. May be called twice at once. @returns how many acts were appended */
  async appendNew(): Promise<number> {
    let appended = 0;
    for (;;) {
      const { size, stretches } = await this.uow.read((tx) => this.newSince(tx));
      if (stretches.length === 0) break;
      const count = await this.uow.write((tx) => this.append(tx, size, stretches), { patienceMs: UNHURRIED_MS });
      if (count === 0) break; // another instance was faster: it goes on
      appended += count;
    }
    await this.heads.offer();
    return appended;
  }

  private async newSince(tx: EntityManager): Promise<{ size: number; stretches: Stretch[] }> {
    const { size } = await this.tiles.state(tx);
    const sealed = new Map((await tx.find(LogSchool)).map((school) => [school.schoolId, school.sealed]));
    const stretches: Stretch[] = [];
    let room = MOST_AT_ONCE;
    for (const { schoolId, count } of await this.acts.counts(tx)) {
      const from = sealed.get(schoolId) ?? 0;
      if (count <= from || room === 0) continue;
      const leaves = await this.acts.leaves(tx, schoolId, from, Math.min(room, count - from));
      if (leaves.length === 0) continue;
      stretches.push({ schoolId, from, leaves });
      room -= leaves.length;
    }
    return { size, stretches };
  }

  /** @param size of the log when it was looked what is new: when it has grown meanwhile, nothing is done */
  private async append(tx: EntityManager, size: number, stretches: readonly Stretch[]): Promise<number> {
    await writeRows(tx, 'log_state', [{ id: 1, size: 0, peaks: '[]' }], 'add');
    const [state] = await readRows(tx, LogState, `id = 1${forUpdate(tx)}`, []);
    invariant(state, 'the state of the log was made');
    if (state.size !== size) return 0;
    const entries = stretches.flatMap(({ schoolId, from, leaves }) =>
      leaves.map((leaf, at) => entryOf(schoolId, from + at, leaf)),
    );
    const leaves = entries.map(entryHash);
    const edge = new Map<number, Buffer>();
    for (let level = 0; level < levelsOf(size); level += 1) edge.set(level, await this.tiles.edge(tx, level, size));
    const bundles = grownBundles(size, entries, await this.tiles.edge(tx, ENTRIES, size));
    const rows = [...grownTiles(size, leaves, edge), ...bundles].map(({ level, index, content }) => ({
      ...{ level, tile_index: index, content },
    }));
    await writeRows(tx, 'log_tile', rows, { put: ['level', 'tile_index'] });
    let logIndex = size;
    const ranges = stretches.map(({ schoolId, from, leaves: { length } }) => {
      logIndex += length;
      return { schoolId, chainIndex: from, logIndex: logIndex - length };
    });
    await insertRows(tx, LogRange, ranges);
    const schools = stretches.map((one) => ({ school_id: one.schoolId, sealed: one.from + one.leaves.length }));
    await writeRows(tx, 'log_school', schools, { put: ['school_id'] });
    let peaks: Peak[] = state.peaks.map(({ height, hash }) => ({ height, hash: Buffer.from(hash, 'hex') }));
    for (const leaf of leaves) peaks = withLeaf(peaks, leaf);
    const kept = peaks.map(({ height, hash }) => ({ height, hash: hash.toString('hex') }));
    await tx.update(LogState, { id: 1 }, { size: size + entries.length, peaks: kept });
    return entries.length;
  }
}
