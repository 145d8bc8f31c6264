import { Injectable } from '@nestjs/common';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { noteReadingEndpoints } from '../../contract/http/note-reading.js';
import { Attachments } from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { DomainError, type Principal, readBytes, UnitOfWork } from '../../platform/index.js';
import { NoteReader } from './note-reader.js';

type Api = typeof noteReadingEndpoints;

/** No photo that was taken in is larger. */
const MOST_BYTES = 32 * 1024 * 1024;

/** What a delivery note seems to say, for the person who writes down the delivery. Nothing of it is kept. */
@Injectable()
export class NoteReadings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly directory: SchoolDirectory,
    private readonly attachments: Attachments,
    private readonly reader: NoteReader,
  ) {}

  async isOffered(caller: Principal, schoolId: string): Promise<ResponseOf<Api['noteReading']>> {
    await this.uow.read((tx) => this.directory.require(tx, caller, 'school.read', schoolId));
    return { isOffered: this.reader.isOffered };
  }

  /** @throws DomainError `journal.attachment-not-found`, also of another school’s photo, and as `NoteReader.read` */
  async read(
    caller: Principal,
    schoolId: string,
    { attachmentId }: BodyOf<Api['readNote']>,
  ): Promise<ResponseOf<Api['readNote']>> {
    await this.uow.read((tx) => this.directory.require(tx, caller, 'act.record', schoolId));
    const { attachment, content } = await this.attachments.open(caller, attachmentId);
    if (attachment.schoolId !== schoolId) {
      content.destroy();
      throw new DomainError('journal.attachment-not-found', {}, { field: 'attachmentId' });
    }
    const photo = await readBytes(content, MOST_BYTES);
    if (photo === null) throw new DomainError('procurement.note-not-read');
    return this.reader.read(photo);
  }
}
