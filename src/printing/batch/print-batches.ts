import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThan, Not } from 'typeorm';
import yazl from 'yazl';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { MAX_BATCH_DAYS, MAX_BATCH_FILES, type printingEndpoints } from '../../contract/http/printing.js';
import type { Language } from '../../contract/language.js';
import { LEDGERS } from '../../contract/ledgers.js';
import { SessionDirectory } from '../../identity/index.js';
import { School, SchoolDirectory } from '../../organization/index.js';
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
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { LedgerPrints } from '../ledger-prints.js';
import { SheetFonts } from '../pdf/sheet-fonts.js';
import { PrintBatch } from '../printing.entities.js';
import { readersOfLedger, refusalOf } from '../sheets/ledger-sheets.js';
import { codeOf } from '../sheets/sheet.js';
import { type BatchFile, daysOf, filesOf, pathPart } from './batch-files.js';

type Api = typeof printingEndpoints;
type Status = ResponseOf<Api['batch']>;

/** Longer than the slowest file takes: whoever has said nothing for so long is gone. */
const STILL_MS = 300_000;
const LATEST = 20;

const INDEX: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '学校', '台账', '从', '到', '记录条数', '行数', 'SHA-256', '校验码', '没有做的原因'],
  en: ['File', 'School', 'Ledger', 'From', 'To', 'Records', 'Rows', 'SHA-256', 'Check code', 'Left out because'],
};

/** Somebody cancelled it, or it is somebody else's by now. */
class Stopped extends Error {}

/**
 * Many ledgers in one zip. It is written while its files are made, one after the other, and is there when it is whole: a
 * batch that was broken off is begun again from its first file. Each file is made with the rights that its owner has then.
 */
@Injectable()
export class PrintBatches implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('PrintBatches');
  private readonly going = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly audit: AuditLog,
    private readonly policy: Policy,
    private readonly sessions: SessionDirectory,
    private readonly directory: SchoolDirectory,
    private readonly prints: LedgerPrints,
    jobs: Jobs,
  ) {
    jobs.add('print-batches', '* * * * *', async () => ({ goneOn: await this.goOn(), gone: await this.sweep() }));
  }

  onApplicationBootstrap(): void {
    void this.goOn().catch((error: unknown) => this.logger.error({ error: String(error) }));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.going.values());
  }

  /**
   * @throws DomainError `organization.school-not-found`, `printing.batch-span`, `printing.batch-too-many`,
   *   `printing.batch-busy`, `printing.font-missing`
   */
  async start(by: Principal, body: BodyOf<Api['startBatch']>, language: Language, calledAt: string): Promise<Status> {
    const { from, to, formats } = body;
    const days = daysOf(from, to);
    if (days < 1 || days > MAX_BATCH_DAYS) {
      throw new DomainError('printing.batch-span', { most: MAX_BATCH_DAYS }, { field: 'to' });
    }
    const files = filesOf(body).length;
    if (files > MAX_BATCH_FILES) throw new DomainError('printing.batch-too-many', { most: MAX_BATCH_FILES, files });
    if (formats.includes('pdf')) await SheetFonts.load();
    const now = this.clock.now();
    const batch: PrintBatch = {
      ...{ id: newId(), accountId: by.accountId, state: 'queued', wanted: { ...body, language, calledAt } },
      ...{ totalFiles: files, doneFiles: 0, leftOut: 0, restricted: [], createdAt: now, beatAt: now },
      ...{ finishedAt: null, bytes: null, sweptAt: null },
    };
    await this.uow.write(async (tx) => {
      for (const schoolId of body.schoolIds) await this.directory.require(tx, by, 'school.read', schoolId, 'schoolIds');
      const open = { accountId: by.accountId, state: In(['queued', 'running']) };
      if ((await tx.countBy(PrintBatch, open)) > 0) throw new DomainError('printing.batch-busy');
      await tx.insert(PrintBatch, batch);
      await this.note(tx, by, batch, 'printing.batch-begun');
    });
    this.go(batch.id);
    return statusOf(batch);
  }

  async mine(by: Principal): Promise<ResponseOf<Api['batches']>> {
    const batches = await this.uow.read((tx) =>
      tx.find(PrintBatch, {
        where: { accountId: by.accountId },
        order: { createdAt: 'DESC', id: 'DESC' },
        take: LATEST,
      }),
    );
    return { items: batches.map(statusOf) };
  }

  /** @throws DomainError `printing.batch-not-found` also for somebody else's */
  async status(by: Principal, batchId: string): Promise<Status> {
    return statusOf(await this.uow.read((tx) => own(tx, by, batchId)));
  }

  /** One that has ended stays as it is. @throws DomainError `printing.batch-not-found` */
  cancel(by: Principal, batchId: string): Promise<Status> {
    return this.uow.write(async (tx) => {
      await lockRows(tx, PrintBatch, { id: batchId }, { id: 'ASC' });
      const found = await own(tx, by, batchId);
      if (found.state !== 'queued' && found.state !== 'running') return statusOf(found);
      const ended = { state: 'cancelled' as const, finishedAt: this.clock.now() };
      await tx.update(PrintBatch, { id: batchId }, ended);
      await this.note(tx, by, found, 'printing.batch-cancelled');
      return statusOf({ ...found, ...ended });
    });
  }

  /**
   * The zip, for whoever may still read all that is in it.
   *
   * @throws DomainError `printing.batch-not-found`, `printing.batch-unfinished`, `printing.batch-gone`,
   *   `organization.school-not-found`, `journal.book-restricted`, `printing.feedback-restricted`
   */
  async file(by: Principal, batchId: string): Promise<{ content: Readable; bytes: number }> {
    const bytes = await this.uow.write(async (tx) => {
      const found = await own(tx, by, batchId);
      if (found.state !== 'done' || found.bytes === null) throw new DomainError('printing.batch-unfinished');
      if (found.sweptAt !== null) throw new DomainError('printing.batch-gone');
      for (const schoolId of found.wanted.schoolIds) await this.directory.require(tx, by, 'school.read', schoolId);
      for (const { schoolId, reader } of found.restricted) {
        if (!(await this.directory.reaches(tx, by, reader, schoolId))) throw refusalOf(reader);
      }
      await this.note(tx, by, found, 'printing.batch-fetched');
      return found.bytes;
    });
    return { content: this.store.stream(keyOf(batchId)), bytes };
  }

  /** Resolves when this process does nothing more for the batch; tests await it. */
  async finished(batchId: string): Promise<void> {
    await this.going.get(batchId);
  }

  /** Deletes files after their time. @returns how many */
  async sweep(): Promise<number> {
    // The rows go first here: a file whose row is gone would never be met again
    await this.store.ready();
    const now = this.clock.now();
    const due = await this.uow.read(async (tx) => {
      const days = await this.policy.number(tx, 'printing.keep_days', { date: businessDateOf(now), areaCode: '' });
      const before = new Date(now.getTime() - days * DAY_MS);
      return tx.findBy(PrintBatch, {
        state: 'done',
        sweptAt: IsNull(),
        bytes: Not(IsNull()),
        finishedAt: LessThan(before),
      });
    });
    for (const { id } of due) {
      // Not to be fetched any more before it is gone
      await this.uow.write((tx) => tx.update(PrintBatch, { id }, { sweptAt: now }));
      await this.store.delete(keyOf(id));
    }
    return due.length;
  }

  /** Begins what nobody is at: what was asked for when the platform stopped, what an instance that is gone left. */
  private async goOn(): Promise<number> {
    const still = new Date(this.clock.now().getTime() - STILL_MS);
    const left = await this.uow.read((tx) =>
      tx.findBy(PrintBatch, { state: In(['queued', 'running']), beatAt: LessThan(still) }),
    );
    for (const { id } of left) this.go(id);
    return left.length;
  }

  private go(batchId: string): void {
    if (this.going.has(batchId)) return;
    const run = this.make(batchId)
      .catch(async (error: unknown) => {
        if (error instanceof Stopped || this.stopping) return;
        this.logger.error({ batchId, error: String(error) });
        const failed = { state: 'failed' as const, finishedAt: this.clock.now() };
        await this.uow.write((tx) => tx.update(PrintBatch, { id: batchId, state: 'running' }, failed));
      })
      .finally(() => this.going.delete(batchId));
    this.going.set(batchId, run);
  }

  private async make(batchId: string): Promise<void> {
    const batch = await this.claim(batchId);
    if (batch === null) return;
    const { wanted } = batch;
    const names = await this.uow.read((tx) => folderNames(tx, wanted.schoolIds));
    const zip = new yazl.ZipFile();
    const output = zip.outputStream as Readable;
    // Held from here on: that it is broken off is said by what broke it
    const stored = this.store.put(keyOf(batchId), output).then(
      () => null,
      (error: unknown) => error,
    );
    try {
      const index: string[][] = [];
      const restricted: PrintBatch['restricted'] = [];
      let leftOut = 0;
      for (const [done, file] of filesOf(wanted).entries()) {
        const row = await this.add(zip, batch, file, names.get(file.schoolId) ?? file.schoolId);
        index.push(row.cells);
        if (row.isMade) restricted.push(...restrictionsOf(file, restricted));
        else leftOut += 1;
        await this.progress(batchId, { doneFiles: done + 1, leftOut });
        await setImmediate();
      }
      zip.addBuffer(Buffer.from(csvOf(INDEX[wanted.language], index)), 'index.csv', { mtime: this.clock.now() });
      zip.end();
      const error = await stored;
      if (error !== null) throw error;
      const bytes = await this.store.size(keyOf(batchId));
      await this.progress(batchId, { state: 'done', restricted, bytes, finishedAt: this.clock.now() });
    } catch (error) {
      output.destroy(error as Error);
      await stored;
      await this.store.delete(keyOf(batchId));
      throw error;
    }
  }

  /** Null where somebody else is at it, or it has ended. */
  private claim(batchId: string): Promise<PrintBatch | null> {
    return this.uow.write(async (tx) => {
      const [batch] = await lockRows(tx, PrintBatch, { id: batchId }, { id: 'ASC' });
      const now = this.clock.now();
      const isFree = batch?.state === 'queued' || now.getTime() - (batch?.beatAt.getTime() ?? 0) > STILL_MS;
      if (!batch || !isFree || (batch.state !== 'queued' && batch.state !== 'running')) return null;
      const begun = { state: 'running' as const, doneFiles: 0, leftOut: 0, beatAt: now };
      await tx.update(PrintBatch, { id: batchId }, begun);
      return { ...batch, ...begun };
    });
  }

  /** Makes one file and adds it; what cannot be made has its reason in the index instead. */
  private async add(
    zip: yazl.ZipFile,
    { accountId, wanted: { language, calledAt } }: PrintBatch,
    file: BatchFile,
    folder: string,
  ): Promise<{ cells: string[]; isMade: boolean }> {
    const { schoolId, ledger, from, to, format } = file;
    const title = `${ledger} ${LEDGERS[ledger]?.[language] ?? ''}`;
    const path = `${folder}/${pathPart(title)}/${from}_${to}.${format}`;
    const head = [path, folder, title, from, to];
    try {
      const by = await this.sessions.absent(accountId);
      if (by === null) throw new DomainError('access.not-signed-in');
      const wanted = { schoolId, ledger, from, to, language };
      const { content, sheet } =
        format === 'pdf' ? await this.prints.pdf(by, wanted, calledAt) : await this.prints.table(by, wanted);
      const bytes = content instanceof Readable ? await buffer(content) : content;
      // Both forms are compressed already
      zip.addBuffer(bytes, path, { compress: false, mtime: this.clock.now() });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { acts, lines, code } = { ...sheet, code: format === 'pdf' ? codeOf(sheet.factsHash) : '' };
      return { cells: [...head, String(acts), String(lines), sha256, code, ''], isMade: true };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { cells: [...head, '', '', '', '', reasonOf(error, language)], isMade: false };
    }
  }

  /** @throws Stopped when it was cancelled, or this platform is stopping */
  private async progress(batchId: string, made: Partial<PrintBatch>): Promise<void> {
    if (this.stopping) throw new Stopped();
    const beat = { ...made, beatAt: this.clock.now() };
    const { affected } = await this.uow.write((tx) =>
      tx.createQueryBuilder().update(PrintBatch).set(beat).where({ id: batchId, state: 'running' }).execute(),
    );
    if (affected !== 1) throw new Stopped();
  }

  private note(
    tx: EntityManager,
    by: Principal,
    { id, wanted, totalFiles }: PrintBatch,
    action: string,
  ): Promise<void> {
    const { schoolIds, ledgers, from, to } = wanted;
    const [schoolId = null] = schoolIds;
    return this.audit.note(tx, {
      ...{ by, action, subject: { kind: 'print-batch', id } },
      schoolId: schoolIds.length === 1 ? schoolId : null,
      areaCode: by.grants.find(({ areaCode }) => areaCode !== null)?.areaCode ?? null,
      detail: { schools: schoolIds.length, ledgers: ledgers.join(' '), from, to, files: totalFiles },
    });
  }
}

const keyOf = (batchId: string): string => `print-batch/${batchId}`;

async function own(tx: EntityManager, by: Principal, id: string): Promise<PrintBatch> {
  const batch = await tx.findOneBy(PrintBatch, { id, accountId: by.accountId });
  if (batch === null) throw new DomainError('printing.batch-not-found');
  return batch;
}

const reasonOf = ({ code, details }: DomainError, language: Language): string =>
  problemWords(problemText(code)?.[language] ?? code, details, language);

/** Which folder each school has: its name, with the end of its id where two have the same. */
async function folderNames(tx: EntityManager, schoolIds: readonly string[]): Promise<Map<string, string>> {
  const schools = await tx.findBy(School, { id: In([...schoolIds]) });
  const parts = schools.map(({ id, name }) => ({ id, part: pathPart(name) }));
  const isShared = (part: string) => parts.filter((other) => other.part === part).length > 1;
  return new Map(parts.map(({ id, part }) => [id, isShared(part) ? `${part} ${id.slice(-8)}` : part]));
}

/** Who may read the file besides those who read ledgers, where that is not said yet. */
function restrictionsOf({ schoolId, ledger }: BatchFile, said: PrintBatch['restricted']): PrintBatch['restricted'] {
  return readersOfLedger(ledger)
    .map((reader) => ({ schoolId, reader }))
    .filter((one) => !said.some((other) => other.schoolId === one.schoolId && other.reader === one.reader));
}

function statusOf({ id, state, wanted, sweptAt, bytes, createdAt, finishedAt, ...batch }: PrintBatch): Status {
  const { schoolIds, ledgers, from, to, formats } = wanted;
  return {
    ...{ id, state, schools: schoolIds.length, ledgers, from, to, formats },
    ...{ totalFiles: batch.totalFiles, doneFiles: batch.doneFiles, leftOut: batch.leftOut },
    ...{ createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
    bytes: sweptAt === null ? bytes : null,
  };
}
