import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, MoreThan } from 'typeorm';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { GoodOutcome, ImportState, RosterKind, rosterEndpoints } from '../contract/http/roster.js';
import type { Language } from '../contract/language.js';
import { SessionDirectory } from '../identity/index.js';
import {
  AuditLog,
  Clock,
  csvOf,
  DomainError,
  Jobs,
  lockRows,
  newId,
  ObjectStore,
  type Principal,
  problemText,
  problemWords,
  scopeOf,
  takeTurn,
  UnitOfWork,
} from '../platform/index.js';
import { COLUMNS, type Column } from './file/columns.js';
import { readRows } from './file/read-rows.js';
import { type Reading, readTable } from './file/read-table.js';
import { type JudgedRow, judgeRows } from './judge-row.js';
import { RehearsedRows } from './rehearsed-rows.js';
import { type ImportCounts, RosterFault, RosterImport } from './roster.entities.js';
import './roster.problems.js';
import { type Outcome, TakeRows } from './take-rows.js';

type Api = typeof rosterEndpoints;
type Status = ResponseOf<Api['import']>;

/** So many rows are one transaction: few enough to cancel soon and not to hold up a canteen's record for long. */
const STEP_ROWS = 400;
const LATEST = 20;
const MAX_FAILURES = 5;
const NONE: ImportCounts = { created: 0, changed: 0, same: 0, wrong: 0 };

/** Carries the outcomes of a rehearsal out of the transaction that must not be kept. */
class Rehearsed extends Error {
  constructor(readonly outcomes: readonly Outcome[]) {
    super('rehearsed');
  }
}

/**
 * Lists handed in as files. A list is rehearsed when it comes, taken over in steps when its owner says so, and goes on
 * by itself after a restart. Each step is one transaction that also says how far it came, so that no row is taken twice,
 * whoever else is at the same list.
 */
@Injectable()
export class RosterService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Roster');
  private readonly going = new Map<string, Promise<void>>();
  private stopping = false;
  /** How far running lists were when this instance last looked after them. */
  private seenAt: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly audit: AuditLog,
    private readonly sessions: SessionDirectory,
    private readonly rows: TakeRows,
    private readonly rehearsals: RehearsedRows,
    jobs: Jobs,
  ) {
    jobs.add('roster-imports', '* * * * *', async () => ({ goneOn: await this.goOnWithLeft() }));
  }

  /** @throws DomainError `access.denied`, the codes of `FileFault`, `roster.columns-missing` */
  async upload(by: Principal, kind: RosterKind, fileName: string, bytes: Buffer | null): Promise<Status> {
    if (kind !== 'people' && scopeOf(by, 'structure.manage').areaPrefixes.length === 0)
      throw new DomainError('access.denied');
    if (bytes === null) throw new DomainError('roster.file-too-large', { megabytes: 5 });
    const { judged, reading } = await this.read(kind, bytes);
    const outcomes = await this.rehearse(by, kind, judged);
    const list: RosterImport = {
      ...{ id: newId(), kind, fileName, accountId: by.accountId, state: 'previewed' as const },
      ...{ totalRows: judged.length, doneRows: 0, counts: NONE, reading },
      preview: add(NONE, outcomes),
      createdAt: this.clock.now(),
      finishedAt: null,
      sweptAt: null,
      filesGoneAt: null,
    };
    // The row first: a file without one would never be deleted
    await this.uow.write(async (tx) => {
      await tx.insert(RosterImport, list);
      await keepFaults(tx, list.id, judged, outcomes);
    });
    await this.store.put(keyOf(list), bytes);
    await this.rehearsals.keep(list.id, judged, outcomes);
    return statusOf(list);
  }

  async mine(by: Principal): Promise<ResponseOf<Api['imports']>> {
    const lists = await this.uow.read((tx) =>
      tx.find(RosterImport, {
        where: { accountId: by.accountId },
        order: { createdAt: 'DESC', id: 'DESC' },
        take: LATEST,
      }),
    );
    return { items: lists.map(statusOf) };
  }

  /** @throws DomainError `roster.import-not-found` also for somebody else's */
  async status(by: Principal, importId: string): Promise<Status> {
    return statusOf(await this.uow.read((tx) => own(tx, by, importId)));
  }

  /** What the rehearsal said of the good rows. @throws DomainError `roster.import-not-found`, `roster.file-gone` */
  async rehearsed(
    by: Principal,
    importId: string,
    outcome: GoodOutcome,
    after: string | undefined,
    limit: number,
  ): Promise<ResponseOf<Api['rows']>> {
    const { kind } = await this.uow.read((tx) => whole(tx, by, importId));
    return this.rehearsals.page(importId, kind, outcome, rowAfter(after), limit);
  }

  /** Begins, or goes on; a list that is done stays so. @throws DomainError `roster.import-not-found`, `roster.file-gone` */
  async run(by: Principal, importId: string): Promise<Status> {
    const list = await this.uow.write(async (tx) => {
      const found = await own(tx, by, importId, true);
      if (found.state === 'done' || found.state === 'running') return found;
      if (found.sweptAt !== null) throw new DomainError('roster.file-gone');
      if (found.doneRows === 0) await tx.delete(RosterFault, { importId });
      await tx.update(RosterImport, { id: importId }, { state: 'running' });
      await this.note(tx, by, found, 'roster.import-begun');
      return { ...found, state: 'running' as const };
    });
    if (list.state === 'running') this.go(importId);
    return statusOf(list);
  }

  /** @throws DomainError `roster.import-not-found` */
  async cancel(by: Principal, importId: string): Promise<Status> {
    return this.uow.write(async (tx) => {
      const found = await own(tx, by, importId, true);
      if (found.state !== 'running') return statusOf(found);
      await tx.update(RosterImport, { id: importId }, { state: 'cancelled' });
      await this.note(tx, by, found, 'roster.import-cancelled');
      return statusOf({ ...found, state: 'cancelled' });
    });
  }

  /** @throws DomainError `roster.import-not-found` */
  async faults(
    by: Principal,
    importId: string,
    after: string | undefined,
    limit: number,
    language: Language,
  ): Promise<ResponseOf<Api['faults']>> {
    return this.uow.read(async (tx) => {
      const { kind } = await whole(tx, by, importId);
      const from = rowAfter(after);
      const found = await tx.find(RosterFault, {
        where: { importId, rowNumber: MoreThan(from) },
        order: { rowNumber: 'ASC' },
        take: limit + 1,
      });
      const items = found.slice(0, limit).map((fault) => ({
        ...{ rowNumber: fault.rowNumber, code: fault.code },
        ...{ column: headingOf(kind, fault.field), why: wordsOf(fault, language) },
      }));
      return { items, next: found.length > limit ? String(items.at(-1)?.rowNumber) : null };
    });
  }

  /** The wrong rows as they were handed in, with the reason behind. @throws DomainError `roster.import-not-found`, `roster.file-gone` */
  async faultsFile(by: Principal, importId: string, language: Language): Promise<string> {
    const { list, faults } = await this.uow.read(async (tx) => ({
      list: await whole(tx, by, importId),
      faults: await tx.findBy(RosterFault, { importId }),
    }));
    const why = new Map(faults.map((fault) => [fault.rowNumber, fault]));
    const { heading, rows } = await readTable(COLUMNS[list.kind], await this.bytesOf(list));
    return csvOf(
      [...heading, language === 'zh' ? '未导入的原因' : 'Not taken because'],
      rows.flatMap(({ rowNumber, cells }) => {
        const fault = why.get(rowNumber);
        if (fault === undefined) return [];
        const reason = `${headingOf(list.kind, fault.field)}:${wordsOf(fault, language)}`;
        return [[...heading.map((_, i) => cells[i]?.text ?? ''), reason]];
      }),
    );
  }

  /**
   * Goes on with lists that have stood still since the last look: the instance that was at them is gone. Each row is taken
   * under the lock of its list, so one that was only slow does no harm.
   *
   * @returns how many
   */
  private async goOnWithLeft(): Promise<number> {
    const running = await this.uow.read((tx) => tx.findBy(RosterImport, { state: 'running' }));
    const left = running.filter(({ id, doneRows }) => !this.going.has(id) && this.seenAt.get(id) === doneRows);
    this.seenAt = new Map(running.map(({ id, doneRows }) => [id, doneRows]));
    for (const { id } of left) this.go(id);
    return left.length;
  }

  /** Lists that a stopped platform left half done go on. */
  async onApplicationBootstrap(): Promise<void> {
    const left = await this.uow.read((tx) => tx.findBy(RosterImport, { state: 'running' }));
    for (const { id } of left) this.go(id);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.going.values());
  }

  /** Resolves when this process does nothing more for the list; tests await it. */
  async finished(importId: string): Promise<void> {
    await this.going.get(importId);
  }

  /** Begins when what this process may still be doing for the list has ended: a cancel and a run may follow closely. */
  private go(importId: string): void {
    const before = this.going.get(importId) ?? Promise.resolve();
    const run = before
      .then(() => this.takeOver(importId))
      .catch(async (error: unknown) => {
        this.logger.error({ importId, error: String(error) });
        await this.uow.write((tx) => tx.update(RosterImport, { id: importId, state: 'running' }, { state: 'failed' }));
      })
      .finally(() => {
        if (this.going.get(importId) === run) this.going.delete(importId);
      });
    this.going.set(importId, run);
  }

  private async takeOver(importId: string): Promise<void> {
    const list = await this.uow.read((tx) => tx.findOneByOrFail(RosterImport, { id: importId }));
    if (list.state !== 'running') return;
    const { judged } = await this.read(list.kind, await this.bytesOf(list));
    for (let failures = 0, more = true; more && !this.stopping; ) {
      try {
        more = await this.step(importId, judged);
        failures = 0;
        await othersTurn();
      } catch (error) {
        // somebody added by hand what this step was about to add: seen afresh, it is there already
        if (!(error instanceof DomainError) || !error.code.startsWith('organization.') || ++failures === MAX_FAILURES)
          throw error;
      }
    }
  }

  /** One transaction's worth of rows. @returns whether there is more to do */
  private async step(importId: string, judged: readonly JudgedRow[]): Promise<boolean> {
    const known = await this.uow.read((tx) => tx.findOneByOrFail(RosterImport, { id: importId }));
    const by = await this.sessions.absent(known.accountId);
    if (by === null) throw new DomainError('access.not-signed-in');
    return this.uow.write(async (tx) => {
      const [list] = await lockRows(tx, RosterImport, { id: importId }, { id: 'ASC' });
      if (list?.state !== 'running') return false;
      // Two lists with the same rows at once: the second sees what the first has made of them.
      await takeTurn(tx, 'roster');
      const rows = judged.slice(list.doneRows, list.doneRows + STEP_ROWS);
      const outcomes = await this.take(tx, by, list.kind, rows);
      await keepFaults(tx, importId, rows, outcomes);
      const doneRows = list.doneRows + rows.length;
      const counts = add(list.counts, outcomes);
      const isDone = doneRows >= judged.length;
      await tx.update(RosterImport, { id: importId }, {
        ...{ doneRows, counts, state: isDone ? 'done' : 'running' },
        finishedAt: isDone ? this.clock.now() : null,
      } as Partial<RosterImport>);
      if (isDone) await this.note(tx, by, { ...list, counts }, 'roster.import-done');
      return !isDone;
    });
  }

  private async take(
    tx: EntityManager,
    by: Principal,
    kind: RosterKind,
    judged: readonly JudgedRow[],
  ): Promise<Outcome[]> {
    const good = judged.filter(({ fault }) => fault === null);
    const taken = await this.rows.take(
      tx,
      by,
      kind,
      good.map(({ row }) => row),
    );
    let next = 0;
    return judged.map(({ fault }) => fault ?? (taken[next++] as Outcome));
  }

  /** Does it all and keeps nothing: what it says is what a run would do now. */
  private async rehearse(by: Principal, kind: RosterKind, judged: readonly JudgedRow[]): Promise<readonly Outcome[]> {
    try {
      return await this.uow.write(async (tx) => {
        await takeTurn(tx, 'roster');
        const outcomes: Outcome[] = [];
        for (let from = 0; from < judged.length; from += STEP_ROWS) {
          outcomes.push(...(await this.take(tx, by, kind, judged.slice(from, from + STEP_ROWS))));
          await othersTurn();
        }
        throw new Rehearsed(outcomes);
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.outcomes;
      throw error;
    }
  }

  private async read(kind: RosterKind, bytes: Buffer): Promise<{ judged: JudgedRow[]; reading: Reading }> {
    const { rows, reading } = await readRows(COLUMNS[kind], bytes);
    return { judged: judgeRows(kind, rows), reading };
  }

  private async bytesOf(list: RosterImport): Promise<Buffer> {
    const bytes = await this.store.get(keyOf(list));
    if (bytes === null) throw new Error(`the file of import ${list.id} is gone`);
    return bytes;
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { id, kind, fileName, counts }: RosterImport,
    action: string,
  ): Promise<void> {
    const area = by.grants.find(({ areaCode }) => areaCode !== null)?.areaCode ?? null;
    return this.audit.note(tx, {
      by,
      action,
      subject: { kind: 'import', id },
      areaCode: area,
      detail: { list: kind, fileName, ...counts },
    });
  }
}

/** The embedded database answers at once: without a pause nobody else is heard until the whole list is done with. */
const othersTurn = (): Promise<void> => setImmediate();

async function own(tx: EntityManager, by: Principal, importId: string, forWriting = false): Promise<RosterImport> {
  const where = { id: importId, accountId: by.accountId };
  const found = forWriting
    ? (await lockRows(tx, RosterImport, where, { id: 'ASC' }))[0]
    : await tx.findOneBy(RosterImport, where);
  if (!found) throw new DomainError('roster.import-not-found', {}, { field: 'importId' });
  return found;
}

/** One whose rows are still there. @throws DomainError `roster.import-not-found`, `roster.file-gone` */
async function whole(tx: EntityManager, by: Principal, importId: string): Promise<RosterImport> {
  const list = await own(tx, by, importId);
  if (list.sweptAt !== null) throw new DomainError('roster.file-gone');
  return list;
}

async function keepFaults(
  tx: EntityManager,
  importId: string,
  judged: readonly JudgedRow[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const faults = outcomes.flatMap((outcome, i) =>
    typeof outcome === 'string'
      ? []
      : [{ importId, rowNumber: judged[i]?.row.rowNumber as number, details: null, ...outcome }],
  );
  for (let from = 0; from < faults.length; from += STEP_ROWS)
    await tx.insert(RosterFault, faults.slice(from, from + STEP_ROWS));
}

function add(counts: ImportCounts, outcomes: readonly Outcome[]): ImportCounts {
  const sum = { ...counts };
  for (const outcome of outcomes) sum[typeof outcome === 'string' ? outcome : 'wrong'] += 1;
  return sum;
}

function headingOf(kind: RosterKind, field: string): string {
  return (COLUMNS[kind] as Record<string, Column>)[field]?.heading ?? field;
}

const rowAfter = (cursor = ''): number => (/^\d{1,9}$/.test(cursor) ? Number(cursor) : 0);
const wordsOf = ({ code, details }: RosterFault, language: Language): string =>
  problemWords(problemText(code)?.[language] ?? code, details ?? {}, language);
export const keyOf = ({ id }: { id: string }): string => `rosters/${id}`;

function statusOf({
  createdAt,
  finishedAt,
  accountId: _,
  sweptAt: __,
  filesGoneAt: ___,
  ...list
}: RosterImport): Status {
  return {
    ...list,
    state: list.state satisfies ImportState,
    // of lists that were read before it was kept, it is not known
    reading: list.reading && { ...list.reading, unreadColumns: list.reading.unreadColumns ?? [] },
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
