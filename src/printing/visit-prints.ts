import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Language } from '../contract/language.js';
import { VisitDocuments } from '../inspection/index.js';
import { AuditLog, type Principal, UnitOfWork } from '../platform/index.js';
import { type DrawnSignature, drawVisit } from './pdf/draw-visit.js';
import { pictureOf } from './pdf/picture-of.js';

/** What visits found, on paper; each print is noted. */
@Injectable()
export class VisitPrints {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly documents: VisitDocuments,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `inspection.not-found`, `inspection.not-closed`, `printing.font-missing` */
  async pdf(caller: Principal, inspectionId: string, language: Language): Promise<Readable> {
    const visit = await this.documents.ofVisit(caller, inspectionId, language);
    const signatures: DrawnSignature[] = [];
    for (const { role, name, photoId } of visit.signatures) {
      signatures.push({
        role,
        name,
        picture: await pictureOf(await buffer(await this.documents.signature(caller, photoId))),
      });
    }
    const content = await drawVisit(visit, signatures, language);
    await this.uow.write((tx) =>
      this.audit.note(tx, {
        by: caller,
        action: 'printing.visit-printed',
        subject: { kind: 'inspection', id: inspectionId },
        schoolId: visit.schoolId,
        areaCode: visit.areaCode,
        detail: { signatures: signatures.length },
      }),
    );
    return content;
  }
}
