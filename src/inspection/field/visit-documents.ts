import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { sha256 } from '../../contract/hashing.js';
import type { SignatureRole } from '../../contract/http/inspection.js';
import type { Language } from '../../contract/language.js';
import { textOfFacts, type VisitFacts } from '../../contract/visit-document.js';
import { DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { Checks } from '../checks.js';
import { Finding, FindingStep, type Inspection } from '../inspection.entities.js';
import { FindingPhotos } from '../photos.js';
import { VisitReader } from '../visits/visit-reader.js';
import { InspectionSignature } from './field.entities.js';
import { measureViews } from './measures.js';
import { recountViews } from './recounts.js';

/** A closed visit as it is printed. */
export interface SignedVisit {
  schoolId: string;
  areaCode: string;
  facts: VisitFacts;
  /** The words of each question by its key. */
  questions: ReadonlyMap<string, string>;
  closedAt: Date;
  /** How far from the school it began, as the platform counts it; null where a position is not known. */
  distance: Inspection['checkInDistance'];
  /** When the platform heard of its end, where a tablet said the time above. */
  toldAt: Date | null;
  signatures: readonly { role: SignatureRole; name: string; photoId: string }[];
  /** Whether what is held here is what those who signed were shown; null where nobody signed on the tablet. */
  isAsSigned: boolean | null;
  sha256: string;
}

/** What a closed visit found, put together from its rows. */
@Injectable()
export class VisitDocuments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly visits: VisitReader,
    private readonly checks: Checks,
    private readonly photos: FindingPhotos,
  ) {}

  /** @throws DomainError `inspection.not-found`, `inspection.not-closed` */
  ofVisit(caller: Principal, inspectionId: string, language: Language): Promise<SignedVisit> {
    return this.uow.read(async (tx) => {
      const { visit, school } = await this.visits.knownById(tx, caller, inspectionId);
      if (visit.status !== 'closed' || visit.closedAt === null) throw new DomainError('inspection.not-closed');
      const view = await this.visits.viewById(tx, inspectionId);
      const { groups } = await this.checks.view(tx, visit, school, language);
      const findings = await tx.find(Finding, { where: { inspectionId }, order: { openedAt: 'ASC', id: 'ASC' } });
      const opened: VisitFacts['findings'][number][] = [];
      for (const { id: findingId, severity, clause, text } of findings) {
        const { deadline, photoIds } = await tx.findOneByOrFail(FindingStep, { findingId, stepNo: 1 });
        opened.push({ severity, clause, text, deadline, photos: photoIds.length });
      }
      const facts: VisitFacts = {
        ...{ inspectionId, schoolName: view.schoolName, kind: visit.kind },
        officers: view.officers.map(({ name, unit, role }) => ({ name, unit, role })),
        ...{ checkedInAt: view.checkedInAt, note: visit.checkInNote },
        checks: groups.flatMap(({ place, items }) =>
          items.flatMap(({ item, answer }) =>
            answer === null ? [] : [{ item, place: place?.name ?? null, answer: answer.answer }],
          ),
        ),
        findings: opened,
        recounts: (await recountViews(tx, inspectionId)).flatMap(({ goods, placeName: place, unit, count }) =>
          count === null
            ? []
            : [{ goods, place, unit, counted: count.counted, book: count.book, bookAt: count.bookAt }],
        ),
        measures: (await measureViews(tx, inspectionId)).map(({ kind, what, valueTenths, passed, record }) => ({
          ...{ kind, what, valueTenths, passed, record },
        })),
        ...{ statement: visit.schoolStatement, summary: visit.summary ?? '', receivedBy: visit.receivedBy },
        ...{ refusalReason: visit.refusalReason, witness: visit.witnessName },
      };
      const held = sha256(textOfFacts(facts));
      return {
        ...{ schoolId: school.id, areaCode: school.areaCode, facts },
        questions: new Map(groups.flatMap(({ items }) => items.map(({ item, text }) => [item, text] as const))),
        distance: visit.checkInDistance,
        ...{ closedAt: visit.closedAt, toldAt: visit.closeToldAt, sha256: held },
        signatures: await tx.find(InspectionSignature, { where: { inspectionId }, order: { signatureNo: 'ASC' } }),
        isAsSigned: visit.signedSha256 === null ? null : visit.signedSha256 === held,
      };
    });
  }

  /** @throws DomainError `inspection.photo-not-found` */
  async signature(caller: Principal, photoId: string): Promise<Readable> {
    return (await this.photos.open(caller, photoId)).content;
  }
}
