import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { FindingSubject } from '../../contract/http/findings.js';
import { VideoIndex } from '../../footage/index.js';
import { JournalReader, KITCHEN_STAGES } from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { DomainError } from '../../platform/index.js';
import { Lots } from '../../warehouse/index.js';

/** What findings point at: it must be the school's own, or of a kitchen that served it on that day. */
@Injectable()
export class Subjects {
  constructor(
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly lots: Lots,
    private readonly video: VideoIndex,
  ) {}

  /** @throws DomainError `inspection.subject-not-found` also for another school's; `inspection.span-reversed` */
  async require(tx: EntityManager, schoolId: string, subject: FindingSubject): Promise<void> {
    if (!(await this.belongs(tx, schoolId, subject))) {
      throw new DomainError('inspection.subject-not-found', {}, { field: 'subject' });
    }
  }

  private async belongs(tx: EntityManager, schoolId: string, subject: FindingSubject): Promise<boolean> {
    switch (subject.type) {
      case 'none':
        return true;
      case 'act':
        return this.isActOf(tx, schoolId, subject.actId);
      case 'lot': {
        const [lot] = await this.lots.byIds(tx, [subject.lotId]);
        return lot !== undefined && this.isActOf(tx, schoolId, lot.deliveryActId);
      }
      case 'footage':
        return this.isFootageOf(tx, schoolId, subject);
    }
  }

  private async isActOf(tx: EntityManager, schoolId: string, actId: string): Promise<boolean> {
    const [found] = await this.journal.byIds(tx, [actId]);
    if (!found) return false;
    const { act } = found;
    if (act.schoolId === schoolId) return true;
    if (act.kitchenId === null || !KITCHEN_STAGES.includes(act.stage)) return false;
    const served = await this.directory.schoolsServedBy(tx, act.kitchenId, businessDateOf(act.occurredAt));
    return served.includes(schoolId);
  }

  private async isFootageOf(
    tx: EntityManager,
    schoolId: string,
    subject: Extract<FindingSubject, { type: 'footage' }>,
  ): Promise<boolean> {
    const span = { from: new Date(subject.from), to: new Date(subject.to) };
    if (span.from >= span.to) throw new DomainError('inspection.span-reversed', {}, { field: 'subject.to' });
    const places = await this.directory.placesOf(tx, schoolId, businessDateOf(span.from));
    const placeIds = places.map(({ id }) => id);
    const bound = await this.video.camerasOfPlaces(tx, placeIds, span);
    if (!bound.some(({ cameraId }) => cameraId === subject.cameraId)) return false;
    if (subject.eventId === null) return true;
    return (await this.video.eventById(tx, subject.eventId))?.cameraId === subject.cameraId;
  }
}
