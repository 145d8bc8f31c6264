import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { sha256 } from '../contract/hashing.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { findingEndpoints } from '../contract/http/findings.js';
import { SchoolDirectory } from '../organization/index.js';
import {
  Clock,
  covers,
  DomainError,
  newId,
  ObjectStore,
  type Principal,
  readPhoto,
  scopeOf,
  UnitOfWork,
} from '../platform/index.js';
import { FindingPhoto } from './inspection.entities.js';

/** Photos of findings and answers. They are apart from the journal's: whoever inspects records no acts. */
@Injectable()
export class FindingPhotos {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly store: ObjectStore,
    private readonly directory: SchoolDirectory,
  ) {}

  /**
   * @throws DomainError `inspection.photo-too-large`, `inspection.photo-not-an-image`; `access.denied` for those who
   *   may only read findings
   */
  async upload(
    caller: Principal,
    schoolId: string,
    body: Readable,
  ): Promise<ResponseOf<(typeof findingEndpoints)['uploadPhoto']>> {
    const school = await this.uow.read((tx) => this.directory.require(tx, caller, 'finding.read', schoolId));
    const mayShow = (['finding.open', 'finding.answer'] as const).some((it) => covers(scopeOf(caller, it), school));
    if (!mayShow) throw new DomainError('access.denied');
    const { content, mediaType } = await readPhoto(body, {
      tooLarge: 'inspection.photo-too-large',
      notAnImage: 'inspection.photo-not-an-image',
    });
    const photo: FindingPhoto = {
      id: newId(),
      schoolId,
      mediaType,
      bytes: content.length,
      sha256: sha256(content),
      uploadedBy: caller.accountId,
      uploadedAt: this.clock.now(),
      shown: false,
    };
    await this.store.put(keyOf(photo), content);
    await this.uow.write((tx) => tx.insert(FindingPhoto, photo));
    // the same picture, never shown, may have been swept away between the two
    if ((await this.store.size(keyOf(photo))) === null) await this.store.put(keyOf(photo), content);
    const { id, bytes } = photo;
    return { id, mediaType, bytes, sha256: photo.sha256, uploadedAt: photo.uploadedAt.toISOString() };
  }

  /** Makes the photos part of something others read. @throws DomainError `inspection.photo-not-found` */
  async show(tx: EntityManager, schoolId: string, photoIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(photoIds)];
    if (wanted.length === 0) return;
    const found = await tx.countBy(FindingPhoto, { id: In(wanted), schoolId });
    if (found < wanted.length) throw new DomainError('inspection.photo-not-found', {}, { field: 'photoIds' });
    await tx.update(FindingPhoto, { id: In(wanted) }, { shown: true });
  }

  /** @throws DomainError `inspection.photo-not-found` also for another's photo that nothing shows yet */
  async open(caller: Principal, photoId: string): Promise<{ photo: FindingPhoto; content: Readable }> {
    const notFound = new DomainError('inspection.photo-not-found', {}, { field: 'photoId' });
    const photo = await this.uow.read(async (tx) => {
      const found = await tx.findOneBy(FindingPhoto, { id: photoId });
      if (!found || !(found.shown || found.uploadedBy === caller.accountId)) throw notFound;
      await this.directory.require(tx, caller, 'finding.read', found.schoolId).catch((error: unknown) => {
        throw error instanceof DomainError ? notFound : error;
      });
      return found;
    });
    if ((await this.store.size(keyOf(photo))) === null) throw notFound;
    return { photo, content: this.store.stream(keyOf(photo)) };
  }
}

export const keyOf = ({ sha256: hash }: FindingPhoto): string => `finding-photos/${hash}`;
