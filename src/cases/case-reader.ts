import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Agent, Camera } from '../boxes/index.js';
import type { caseEndpoints } from '../contract/http/cases.js';
import type { QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import { KEEPS_HOLDS } from '../contract/wire/wire.js';
import { ActReach, JournalReader } from '../journal/index.js';
import { School, withinScope } from '../organization/index.js';
import { covers, DomainError, type Principal, scopeOf, UnitOfWork } from '../platform/index.js';
import { CaseAct, CaseCustody, CaseExport, CaseSpan, EvidenceCase } from './cases.entities.js';
import { CaseSigner } from './copy/sign-manifest.js';

type Api = typeof caseEndpoints;
export type CaseDetail = ResponseOf<Api['case']>;
type CasePage = ResponseOf<Api['list']>;

/** Everything that reads cases. What is out of scope does not exist. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly journal: JournalReader,
    private readonly reach: ActReach,
    private readonly signer: CaseSigner,
  ) {}

  /** One page by (openedAt, id), latest first; the key of a page is the last case's id. */
  page(caller: Principal, { after, limit, schoolId, show }: QueryOf<Api['list']>): Promise<CasePage> {
    return this.uow.read(async (tx) => {
      const cases = withinScope(
        tx
          .createQueryBuilder(EvidenceCase, 'evidence')
          .innerJoin(School, 'school', 'school.id = evidence.schoolId')
          .where('1 = 1'),
        'school',
        caller,
        'case.manage',
      );
      if (schoolId !== undefined) cases.andWhere('evidence.schoolId = :schoolId', { schoolId });
      if (show === 'open') cases.andWhere('evidence.closedAt IS NULL');
      const last = after === undefined ? null : await tx.findOneBy(EvidenceCase, { id: after });
      if (last) {
        cases.andWhere('(evidence.openedAt < :at OR (evidence.openedAt = :at AND evidence.id < :lastId))', {
          at: last.openedAt.getTime(),
          lastId: last.id,
        });
      }
      const rows = await cases
        .orderBy('evidence.openedAt', 'DESC')
        .addOrderBy('evidence.id', 'DESC')
        .limit(limit + 1)
        .getMany();
      const shown = rows.slice(0, limit);
      const schools = await tx.findBy(School, { id: In(shown.map(({ schoolId: id }) => id)) });
      const names = new Map(schools.map(({ id, name }) => [id, name]));
      return {
        items: shown.map((row) => lineOf(row, names.get(row.schoolId) ?? '')),
        next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
      };
    });
  }

  case(caller: Principal, caseId: string): Promise<CaseDetail> {
    return this.uow.read(async (tx) => this.detail(tx, caller, await this.require(tx, caller, caseId)));
  }

  /** @throws DomainError `cases.not-found` also for one out of scope */
  async require(tx: EntityManager, caller: Principal, caseId: string): Promise<EvidenceCase> {
    const found = await tx.findOneBy(EvidenceCase, { id: caseId });
    const school = found && (await tx.findOneBy(School, { id: found.schoolId }));
    if (found && school && covers(scopeOf(caller, 'case.manage'), school)) return found;
    throw new DomainError('cases.not-found', {}, { field: 'caseId' });
  }

  /** Those of the records that the caller may read: somebody of a wider scope may have put in others. */
  async readable(tx: EntityManager, caller: Principal, actIds: readonly string[]): Promise<string[]> {
    const acts = (await this.journal.byIds(tx, actIds)).map(({ act }) => act);
    const readable = new Set((await this.reach.readable(tx, caller, acts)).map(({ id }) => id));
    return actIds.filter((id) => readable.has(id));
  }

  /** @throws DomainError `journal.act-not-found` where one of the records is not for him */
  async requireActs(tx: EntityManager, caller: Principal, actIds: readonly string[]): Promise<void> {
    const isAll = (await this.readable(tx, caller, actIds)).length === actIds.length;
    if (!isAll) throw new DomainError('journal.act-not-found', {}, { field: 'actIds' });
  }

  private async detail(tx: EntityManager, caller: Principal, theCase: EvidenceCase): Promise<CaseDetail> {
    const of = { caseId: theCase.id };
    const school = await tx.findOneBy(School, { id: theCase.schoolId });
    const spans = await tx.find(CaseSpan, { where: of, order: { addedAt: 'ASC', id: 'ASC' } });
    const cameras = await tx.findBy(Camera, { id: In(spans.map(({ cameraId }) => cameraId)) });
    const agents = await tx.findBy(Agent, { id: In(cameras.map(({ agentId }) => agentId)) });
    const added = await tx.find(CaseAct, { where: of, order: { addedAt: 'ASC', actId: 'ASC' } });
    const found = await this.journal.byIds(
      tx,
      added.map(({ actId }) => actId),
    );
    const readable = await this.reach.readable(
      tx,
      caller,
      found.map(({ act }) => act),
    );
    const byId = new Map(readable.map((act) => [act.id, act]));
    const custody = await tx.find(CaseCustody, { where: of, order: { number: 'ASC' } });
    const exports = await tx.find(CaseExport, { where: of, order: { createdAt: 'DESC', id: 'DESC' } });
    const holds = (cameraId: string): boolean | null => {
      const agentId = cameras.find(({ id }) => id === cameraId)?.agentId;
      const speaks = agents.find(({ id }) => id === agentId)?.speaks ?? null;
      return speaks === null ? null : speaks >= KEEPS_HOLDS;
    };
    return {
      ...lineOf(theCase, school?.name ?? ''),
      spans: spans.map((span) => ({
        ...{ id: span.id, cameraId: span.cameraId, addedBy: span.addedBy, state: span.state, cause: span.cause },
        cameraName: cameras.find(({ id }) => id === span.cameraId)?.name ?? '',
        ...{ from: span.fromAt.toISOString(), to: span.toAt.toISOString(), addedAt: span.addedAt.toISOString() },
        ...{ wanted: span.wanted, here: span.here, missing: span.missing, boxHolds: holds(span.cameraId) },
        ...{ askedAt: span.listedAt?.toISOString() ?? null, signed: signedOf(span) },
      })),
      acts: added.flatMap(({ actId, addedAt, addedBy }) => {
        const act = byId.get(actId);
        const times = { occurredAt: act?.occurredAt.toISOString() ?? '', addedAt: addedAt.toISOString() };
        return act ? [{ actId, kind: act.kind, addedBy, ...times }] : [];
      }),
      hiddenActs: added.length - readable.length,
      custody: custody.map(({ number, at, accountId, name, unit, step, detail, hash }) => ({
        ...{ number, at: at.toISOString(), by: accountId === null ? null : { name, unit }, step, detail, hash },
      })),
      exports: exports.map(({ id, state, reason, name, createdAt, finishedAt, ...copy }) => ({
        ...{ id, state, reason, by: name, createdAt: createdAt.toISOString() },
        ...{ finishedAt: finishedAt?.toISOString() ?? null, doneFiles: copy.doneFiles, totalFiles: copy.totalFiles },
        ...{ bytes: copy.bytes, manifestSha256: copy.manifestSha256, content: copy.content },
        ...{ marks: copy.marks, marksCause: copy.marksCause },
        ...{ markedSeconds: copy.markedSeconds, toMarkSeconds: copy.toMarkSeconds },
      })),
      signingKey: this.signer.keyLine,
    };
  }
}

function signedOf({ signed: report }: CaseSpan): CaseDetail['spans'][number]['signed'] {
  if (report === null) return null;
  const { verdict, trust, signer, signed, missing, changed, behind } = report;
  return { verdict, trust, signer: signer?.subject ?? null, ...{ signed, missing, changed, behind } };
}

function lineOf(row: EvidenceCase, schoolName: string): CasePage['items'][number] {
  const { id, schoolId, reason, origin, originId, openedAt, openerName, openerUnit, closedAt, closeReason } = row;
  return {
    ...{ id, schoolId, schoolName, state: closedAt === null ? ('open' as const) : ('closed' as const), reason },
    ...{ origin, originId, openedAt: openedAt.toISOString(), openedBy: { name: openerName, unit: openerUnit } },
    ...{ closedAt: closedAt?.toISOString() ?? null, closeReason },
  };
}
