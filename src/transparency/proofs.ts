import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActReach, JournalReader, SealedActs } from '../journal/index.js';
import { School, SchoolDirectory } from '../organization/index.js';
import { AuditLog, DomainError, invariant, type Principal, readRows, UnitOfWork } from '../platform/index.js';
import { LogHeads } from './log-heads.js';
import { entryOf, LogTiles } from './log-tiles.js';
import { LogRange, LogSchool } from './transparency.entities.js';
import { HASH_BYTES, inclusionProof, TILE } from './tree.js';

/** So many acts of an export are read in one go; between two pages others are served. */
const PAGE = 200;

/** What somebody is given to hold the records against the log by himself. */
@Injectable()
export class Proofs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly acts: SealedActs,
    private readonly journal: JournalReader,
    private readonly reach: ActReach,
    private readonly directory: SchoolDirectory,
    private readonly audit: AuditLog,
    private readonly heads: LogHeads,
    private readonly tiles: LogTiles,
  ) {}

  /**
   * That the act is in the log, as a proof that can be checked offline (C2SP tlog-proof); its extra data are the entry.
   *
   * @throws DomainError `journal.act-not-found`, `transparency.not-yet-signed`
   */
  proof(caller: Principal, actId: string): Promise<string> {
    return this.uow.read(async (tx) => {
      const [found] = await this.journal.byIds(tx, [actId]);
      if (!found || !(await this.reach.mayRead(tx, caller, found.act))) {
        throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
      }
      const place = await this.acts.placeOf(tx, actId);
      invariant(place, 'the act is there');
      const logIndex = await this.logIndexOf(tx, place.schoolId, place.chainIndex);
      const covers = (size: number | undefined) => logIndex !== null && size !== undefined && size > logIndex;
      const witnessed = await this.heads.checkpointIn(tx, true);
      const checkpoint = covers(witnessed?.size) ? witnessed : await this.heads.checkpointIn(tx);
      if (logIndex === null || checkpoint === null || !covers(checkpoint.size)) {
        throw new DomainError('transparency.not-yet-signed', {}, { field: 'actId' });
      }
      const { size, note } = checkpoint;
      const hashes = await inclusionProof(logIndex, size, (level, index) => this.tile(tx, level, index, size));
      const entry = entryOf(place.schoolId, place.chainIndex, place.leafHash).toString('base64');
      const lines = hashes.map((hash) => `${hash.toString('base64')}\n`).join('');
      return `c2sp.org/tlog-proof@v1\nextra ${entry}\nindex ${logIndex}\n${lines}\n${note}`;
    });
  }

  /**
   * What is sealed of a school and is in the log, a line for each act in the order of its chain (`proof/README.md`). Who takes
   * it is noted before anything is given.
   *
   * @throws DomainError `organization.school-not-found`
   */
  async export(caller: Principal, schoolId: string): Promise<AsyncIterable<string>> {
    await this.uow.read((tx) => this.directory.require(tx, caller, 'chain.verify', schoolId));
    const sealed = await this.uow.read(async (tx) => (await tx.findOneBy(LogSchool, { schoolId }))?.sealed ?? 0);
    await this.uow.write(async (tx) => {
      const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
      const subject = { kind: 'school', id: schoolId };
      const what = { action: 'transparency.journal-exported', subject, schoolId, areaCode, detail: { acts: sealed } };
      await this.audit.note(tx, { by: caller, ...what });
    });
    return this.lines(schoolId, sealed);
  }

  private async *lines(schoolId: string, sealed: number): AsyncGenerator<string> {
    for (let from = 0; from < sealed; from += PAGE) {
      const to = Math.min(from + PAGE, sealed);
      const page = await this.uow.read((tx) => this.acts.contents(tx, schoolId, from, to));
      yield page.map((act) => `${JSON.stringify(act)}\n`).join('');
    }
  }

  /** Null for an act that has not been appended yet. */
  private async logIndexOf(tx: EntityManager, schoolId: string, chainIndex: number): Promise<number | null> {
    const school = await tx.findOneBy(LogSchool, { schoolId });
    if (school === null || chainIndex >= school.sealed) return null;
    const where = 'school_id = ? AND chain_index <= ? ORDER BY chain_index DESC LIMIT 1';
    const [range] = await readRows(tx, LogRange, where, [schoolId, chainIndex]);
    return range ? range.logIndex + chainIndex - range.chainIndex : null;
  }

  private async tile(tx: EntityManager, level: number, index: number, size: number): Promise<Buffer> {
    const width = Math.min(TILE, Math.floor(size / TILE ** level) - index * TILE);
    const tile = await this.tiles.read(tx, { level, index, width });
    invariant(tile?.length === width * HASH_BYTES, `tile ${level}/${index} of the log`);
    return tile;
  }
}
