import type { Readable } from 'node:stream';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type EntityManager, In, IsNull, LessThan, LessThanOrEqual, Not } from 'typeorm';
import yazl from 'yazl';
import { AgentDirectory } from '../../boxes/index.js';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import type { caseEndpoints } from '../../contract/http/cases.js';
import type { BodyOf } from '../../contract/http/endpoint.js';
import { SessionDirectory } from '../../identity/index.js';
import { School } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  Jobs,
  lockRows,
  newId,
  ObjectStore,
  type Principal,
  UnitOfWork,
} from '../../platform/index.js';
import { HeldFootage } from '../../playback/index.js';
import { Policy } from '../../policy/index.js';
import { type CaseDetail, CaseReader } from '../case-reader.js';
import { CaseAct, CaseExport, CaseSpan, EvidenceCase } from '../cases.entities.js';
import { Custody } from '../custody.js';
import { MarkBurner } from '../marks/mark-burner.js';
import { CaseCopy, type MadeCopy, markedKeyOf } from './case-copy.js';

type Api = typeof caseEndpoints;

/** Longer than the largest clip takes: whoever has said nothing for so long is gone. */
const STILL_MS = 600_000;

/** This platform is stopping. */
class Stopped extends Error {}
/** Another instance has taken it over: its row and its file are no longer ours. */
class TakenOver extends Error {}

/**
 * Copies of cases. One is written while it is made and is there when it is whole; broken off, it is begun again. It is made with the
 * rights its owner has then, and each stretch of it is a line of the viewing register before it begins.
 */
@Injectable()
export class CaseExports implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('CaseExports');
  private readonly going = new Map<string, Promise<void>>();
  private stopping = false;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly audit: AuditLog,
    private readonly policy: Policy,
    private readonly sessions: SessionDirectory,
    private readonly boxes: AgentDirectory,
    private readonly footage: HeldFootage,
    private readonly reader: CaseReader,
    private readonly custody: Custody,
    private readonly copy: CaseCopy,
    private readonly burner: MarkBurner,
    jobs: Jobs,
  ) {
    jobs.add('case-exports', '* * * * *', async () => ({ goneOn: await this.goOn(), gone: await this.sweep() }));
  }

  onApplicationBootstrap(): void {
    void this.goOn().catch((error: unknown) => this.logger.error({ error: String(error) }));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.going.values());
  }

  /**
   * @throws DomainError `cases.not-found`, `cases.export-busy`; `cases.no-marks` for marked films only, where this server cannot
   *   make any; `video.camera-not-found`, `journal.act-not-found` where not all
   *   that is in the case is for him
   */
  async start(caller: Principal, key: string, caseId: string, body: BodyOf<Api['startExport']>): Promise<CaseDetail> {
    if (body.content === 'marked') {
      const cause = await this.burner.hindrance();
      if (cause !== null) throw new DomainError('cases.no-marks', { cause }, { field: 'content' });
    }
    // As it was before there was a choice: what waits on a page from then is the same
    const asked = body.content === 'full' ? { reason: body.reason } : body;
    const content = { route: 'cases.startExport', caseId, body: asked };
    const { exportId } = await this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      await this.reader.require(tx, caller, caseId);
      const theCase = await this.custody.lock(tx, caseId);
      const open = { caseId, state: In(['queued', 'running']) };
      if ((await tx.countBy(CaseExport, open)) > 0) throw new DomainError('cases.export-busy');
      const now = this.clock.now();
      const id = newId();
      const acts = body.content === 'full' ? await tx.findBy(CaseAct, { caseId }) : [];
      await this.reader.requireActs(
        tx,
        caller,
        acts.map(({ actId }) => actId),
      );
      const viewings: Record<string, string> = {};
      for (const { id: spanId, cameraId, fromAt, toAt } of await tx.findBy(CaseSpan, { caseId })) {
        const span = { from: fromAt, to: toAt };
        const camera = await this.boxes.requireFootage(tx, caller, 'footage.watch', cameraId, span);
        const viewed = { content: 'export' as const, fromAt, toAt, reason: body.reason };
        viewings[spanId] = (await this.footage.openIn(tx, caller, camera, viewed)).id;
      }
      await tx.insert(CaseExport, {
        ...{ id, caseId, accountId: caller.accountId, name: caller.displayName, unit: caller.unit },
        ...{ reason: body.reason, state: 'queued', viewings, doneFiles: 0, totalFiles: null },
        ...{ createdAt: now, beatAt: now, finishedAt: null, bytes: null, manifestSha256: null },
        ...{ content: body.content, marks: null, marksCause: null },
        ...{ markedSeconds: null, toMarkSeconds: null, markedKeys: null },
      });
      const said = { exportId: id, reason: body.reason, content: body.content };
      await this.custody.note(tx, theCase, caller, 'export-begun', said);
      await this.note(tx, caller, theCase, 'cases.export-begun', said);
      return { exportId: id };
    });
    this.go(exportId);
    return this.reader.case(caller, caseId);
  }

  /**
   * The zip, for whoever may still watch and read all that is in it; who takes it stands in the log of the case.
   *
   * @throws DomainError `cases.not-found`, `cases.export-unfinished`, `video.camera-not-found`, `journal.act-not-found`
   */
  async file(
    caller: Principal,
    caseId: string,
    exportId: string,
  ): Promise<{ content: Readable; bytes: number; name: string }> {
    const { bytes, name } = await this.uow.write(async (tx) => {
      await this.reader.require(tx, caller, caseId);
      const theCase = await this.custody.lock(tx, caseId);
      const found = await tx.findOneBy(CaseExport, { id: exportId, caseId });
      if (found === null) throw new DomainError('cases.not-found', {}, { field: 'exportId' });
      if (found.state !== 'done' || found.bytes === null) throw new DomainError('cases.export-unfinished');
      // What was put in since is not in it
      const addedAt = LessThanOrEqual(found.finishedAt ?? found.createdAt);
      const acts = found.content === 'full' ? await tx.findBy(CaseAct, { caseId, addedAt }) : [];
      await this.reader.requireActs(
        tx,
        caller,
        acts.map(({ actId }) => actId),
      );
      for (const { id: spanId, cameraId, fromAt, toAt } of await tx.findBy(CaseSpan, { caseId })) {
        if (found.viewings[spanId] === undefined) continue;
        const camera = await this.boxes.requireFootage(tx, caller, 'footage.watch', cameraId, {
          from: fromAt,
          to: toAt,
        });
        // Who made the copy has his lines; anybody else who takes it gets his own
        if (caller.accountId === found.accountId) continue;
        await this.footage.openIn(tx, caller, camera, { content: 'export', fromAt, toAt, reason: found.reason });
      }
      const manifestSha256 = found.manifestSha256 ?? '';
      await this.custody.note(tx, theCase, caller, 'export-taken', { exportId, manifestSha256 });
      await this.note(tx, caller, theCase, 'cases.export-taken', { exportId, manifestSha256 });
      return { bytes: found.bytes, name: nameOf(found) };
    });
    return { content: this.store.stream(keyOf(exportId)), bytes, name };
  }

  /** Resolves when this process does nothing more for the copy; tests await it. */
  async finished(exportId: string): Promise<void> {
    await this.going.get(exportId);
  }

  /** Deletes files after their time; that there was a copy, and its manifest's hash, stay. @returns how many */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const { due, left } = await this.uow.read(async (tx) => {
      const days = await this.policy.number(tx, 'case.export_days', { date: businessDateOf(now), areaCode: '' });
      const finishedAt = LessThan(new Date(now.getTime() - days * DAY_MS));
      return {
        due: await tx.findBy(CaseExport, { state: 'done', bytes: Not(IsNull()), finishedAt }),
        left: await tx.findBy(CaseExport, { state: In(['done', 'failed']), markedKeys: Not(IsNull()) }),
      };
    });
    for (const copy of left) await this.forgetMarked(copy);
    for (const { id } of due) {
      // The file first: a row without one is met again, a file without a row never
      await this.store.delete(keyOf(id));
      await this.uow.write((tx) => tx.update(CaseExport, { id }, { bytes: null }));
    }
    return due.length;
  }

  /** Begins what nobody is at: what was asked for when the platform stopped, what an instance that is gone left. */
  private async goOn(): Promise<number> {
    const still = new Date(this.clock.now().getTime() - STILL_MS);
    const left = await this.uow.read((tx) =>
      tx.findBy(CaseExport, { state: In(['queued', 'running']), beatAt: LessThan(still) }),
    );
    for (const { id } of left) this.go(id);
    return left.length;
  }

  private go(exportId: string): void {
    if (this.going.has(exportId)) return;
    const run = this.make(exportId)
      .catch(async (error: unknown) => {
        if (error instanceof Stopped || error instanceof TakenOver || this.stopping) return;
        this.logger.error({ exportId, error: String(error) });
        const failed = { state: 'failed' as const, finishedAt: this.clock.now() };
        await this.uow.write((tx) => tx.update(CaseExport, { id: exportId, state: 'running' }, failed));
        const copy = await this.uow.read((tx) => tx.findOneByOrFail(CaseExport, { id: exportId }));
        if (copy.state === 'failed') await this.forgetMarked(copy);
      })
      .finally(() => this.going.delete(exportId));
    this.going.set(exportId, run);
  }

  private async make(exportId: string): Promise<void> {
    const copy = await this.claim(exportId);
    if (copy === null) return;
    const by = await this.sessions.absent(copy.accountId);
    if (by === null) throw new DomainError('access.not-signed-in');
    const zip = new yazl.ZipFile();
    const output = zip.outputStream as Readable;
    // What broke a file off while it was read ends all of it
    zip.once('error', (error: Error) => output.destroy(error));
    // Also where nobody reads it any more: an error that nobody hears would end the platform
    output.on('error', () => undefined);
    // Held from here on: that it is broken off is said by what broke it
    const stored = this.store.put(keyOf(exportId), output).then(
      () => null,
      (error: unknown) => error,
    );
    const broken = new Promise<never>((_, reject) => {
      void stored.then((error) => error !== null && reject(error));
    });
    try {
      const at = this.clock.now();
      const written = this.copy.write(zip, by, copy, at, (made) => this.progress(copy, made));
      // Where nobody takes what is written, because the disk is full, writing it has no end
      const made = await Promise.race([written, broken]);
      const error = await stored;
      if (error !== null) throw error;
      await this.end(copy, by, made);
    } catch (error) {
      output.destroy(error as Error);
      await stored;
      if (!(error instanceof TakenOver)) await this.store.delete(keyOf(exportId));
      throw error;
    }
  }

  private async end(copy: CaseExport, by: Principal, made: MadeCopy): Promise<void> {
    const bytes = await this.store.size(keyOf(copy.id));
    const { manifestSha256, marks } = made;
    await this.uow.write(async (tx) => {
      const theCase = await this.custody.lock(tx, copy.caseId);
      const done = { state: 'done' as const, bytes, ...made, finishedAt: this.clock.now() };
      const { affected } = await tx.update(CaseExport, ours(copy), done);
      if (affected !== 1) throw new TakenOver();
      await this.custody.note(tx, theCase, by, 'export-made', { exportId: copy.id, manifestSha256, bytes, marks });
    });
    await this.forgetMarked(copy);
  }

  /** Films with marks are in the zip, or in none: they are not kept beside it. */
  private async forgetMarked({ id, markedKeys }: CaseExport): Promise<void> {
    for (const digest of markedKeys ?? []) await this.store.delete(markedKeyOf(id, digest));
    await this.uow.write((tx) => tx.update(CaseExport, { id }, { markedKeys: null }));
  }

  /** Null where somebody else is at it, or it has ended. */
  private claim(exportId: string): Promise<CaseExport | null> {
    return this.uow.write(async (tx) => {
      const [copy] = await lockRows(tx, CaseExport, { id: exportId }, { id: 'ASC' });
      const now = this.clock.now();
      const isFree = copy?.state === 'queued' || now.getTime() - (copy?.beatAt.getTime() ?? 0) > STILL_MS;
      if (!copy || !isFree || (copy.state !== 'queued' && copy.state !== 'running')) return null;
      const begun = { state: 'running' as const, doneFiles: 0, totalFiles: null, markedSeconds: null, beatAt: now };
      await tx.update(CaseExport, { id: exportId }, begun);
      return { ...copy, ...begun };
    });
  }

  /** @param copy gains the new beat @throws TakenOver, Stopped */
  private async progress(copy: CaseExport, made: Partial<CaseExport>): Promise<void> {
    if (this.stopping) throw new Stopped();
    const beatAt = this.clock.now();
    const { affected } = await this.uow.write((tx) => tx.update(CaseExport, ours(copy), { ...made, beatAt }));
    if (affected !== 1) throw new TakenOver();
    copy.beatAt = beatAt;
  }

  private async note(
    tx: EntityManager,
    by: Principal,
    { id, schoolId }: EvidenceCase,
    action: string,
    detail: Record<string, string | number | boolean | null>,
  ): Promise<void> {
    const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
    await this.audit.note(tx, { by, action, subject: { kind: 'case', id }, schoolId, areaCode, detail });
  }
}

const keyOf = (exportId: string): string => `case-copy/${exportId}`;

/** Of the file that is handed out: what is missing in it is said before it is opened. */
function nameOf({ id, caseId, content, marks }: CaseExport): string {
  const what = content === 'marked' ? '-marked-only' : marks === 'none' ? '-without-marks' : '';
  const some = marks === 'some' ? '-some-without-marks' : '';
  return `case-${caseId.slice(-8)}-${id.slice(-8)}${what}${some}.zip`;
}

/** The row as long as nobody else has said since that he is at it. */
const ours = ({ id, beatAt }: CaseExport) => ({ id, beatAt, state: 'running' as const });
