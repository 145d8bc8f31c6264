import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, DomainError, newId, ObjectStore, type Principal, readPhoto, UnitOfWork } from '../../platform/index.js';
import { Act, ActAttachment, Attachment } from '../journal.entities.js';
import { ActReach } from '../reading/act-reach.js';

/** Photos: uploaded first, then named by the acts they belong to. The same picture is stored once. */
@Injectable()
export class Attachments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly directory: SchoolDirectory,
    private readonly reach: ActReach,
  ) {}

  /** @throws DomainError `journal.attachment-too-large`, `journal.attachment-not-an-image` */
  async upload(caller: Principal, schoolId: string, body: Readable): Promise<Attachment> {
    await this.uow.read((tx) => this.directory.require(tx, caller, 'act.record', schoolId));
    const { content, mediaType } = await readPhoto(body, {
      tooLarge: 'journal.attachment-too-large',
      notAnImage: 'journal.attachment-not-an-image',
    });
    const attachment: Attachment = {
      id: newId(),
      schoolId,
      mediaType,
      bytes: content.length,
      sha256: sha256(content),
      uploadedBy: caller.accountId,
      uploadedAt: this.clock.now(),
    };
    await this.store.put(keyOf(attachment), content);
    await this.uow.write((tx) => tx.insert(Attachment, attachment));
    // the same picture, of no act, may have been swept away between the two
    if ((await this.store.size(keyOf(attachment))) === null) await this.store.put(keyOf(attachment), content);
    return attachment;
  }

  /**
   * The photo, for whoever may read its school or an act that shows it.
   *
   * @throws DomainError `journal.attachment-not-found`
   */
  async open(caller: Principal, attachmentId: string): Promise<{ attachment: Attachment; content: Readable }> {
    const attachment = await this.uow.read(async (tx) => {
      const found = await tx.findOneBy(Attachment, { id: attachmentId });
      return found && (await this.mayRead(tx, caller, found)) ? found : null;
    });
    if (attachment === null || (await this.store.size(keyOf(attachment))) === null) {
      throw new DomainError('journal.attachment-not-found');
    }
    return { attachment, content: this.store.stream(keyOf(attachment)) };
  }

  /**
   * The photos an act of `schoolId` names, each once.
   *
   * @throws DomainError `journal.attachment-not-found` when one is missing or another school's
   */
  async require(tx: EntityManager, schoolId: string, ids: readonly string[]): Promise<Attachment[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    const found = await tx.findBy(Attachment, { id: In(wanted), schoolId });
    if (found.length === wanted.length) return found;
    throw new DomainError('journal.attachment-not-found', {}, { field: 'attachmentIds' });
  }

  private async mayRead(tx: EntityManager, caller: Principal, attachment: Attachment): Promise<boolean> {
    if (await this.reach.mayReadSchool(tx, caller, attachment.schoolId)) return true;
    const shown = await tx.findBy(ActAttachment, { attachmentId: attachment.id });
    for (const act of await tx.findBy(Act, { id: In(shown.map(({ actId }) => actId)) })) {
      if (await this.reach.mayRead(tx, caller, act)) return true;
    }
    return false;
  }
}

export const keyOf = ({ sha256: hash }: Attachment): string => `attachments/${hash}`;
