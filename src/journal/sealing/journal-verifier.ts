import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { sha256 } from '../../contract/hashing.js';
import { type Difference, ObjectStore, type Verifier, Verifiers } from '../../platform/index.js';
import { Act, ActAttachment, Attachment } from '../journal.entities.js';
import { keyOf } from '../photos/attachments.js';
import { Chain } from './chain.js';

const PAGE = 200;

/** The acts of a school, by the bytes that were sealed, and their photos. */
@Injectable()
export class JournalVerifier implements Verifier {
  readonly name = 'acts';

  constructor(
    private readonly chain: Chain,
    private readonly store: ObjectStore,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    const { acts, bad, badCount } = await this.chain.verify(tx, schoolId);
    const links = bad.map(({ chainIndex, actId, why }) => ({
      what: `journal.${why}`,
      of: actId ?? `${schoolId} no. ${chainIndex}`,
      ...{ stored: null, computed: null },
    }));
    const unnamed = badCount - bad.length;
    const more = { what: 'journal.more', of: schoolId, stored: String(unnamed), computed: '0' };
    return {
      seen: acts,
      differences: [...links, ...(unnamed > 0 ? [more] : []), ...(await this.photos(tx, schoolId))],
    };
  }

  /** Photos of acts that are gone from the store, or are not the picture that was sealed. */
  private async photos(tx: EntityManager, schoolId: string): Promise<Difference[]> {
    const found: Difference[] = [];
    for (let after = ''; ; ) {
      const rows = await tx
        .createQueryBuilder(Attachment, 'photo')
        .where('photo.schoolId = :schoolId AND photo.id > :after', { schoolId, after })
        .orderBy('photo.id')
        .take(PAGE)
        .getMany();
      const shown = await tx.findBy(ActAttachment, { attachmentId: In(rows.map(({ id }) => id)) });
      const acts = await tx.findBy(Act, { id: In(shown.map(({ actId }) => actId)) });
      const ofActs = new Set(
        shown.filter(({ actId }) => acts.some(({ id }) => id === actId)).map((row) => row.attachmentId),
      );
      for (const photo of rows.filter(({ id }) => ofActs.has(id))) {
        const bytes = await this.store.get(keyOf(photo));
        const stored = bytes && sha256(bytes);
        if (stored !== photo.sha256)
          found.push({ what: 'journal.photo', of: photo.id, stored, computed: photo.sha256 });
      }
      if (rows.length < PAGE) return found;
      after = rows.at(-1)?.id ?? '';
    }
  }
}
