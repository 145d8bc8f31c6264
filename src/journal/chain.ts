import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { CHAIN_START, chainHash } from '../contract/hashing.js';
import { invariant, lockRows } from '../platform/index.js';
import { ActBooks } from './act-books.js';
import { groupBy } from './group-by.js';
import { Act, ActAttachment, ActLink, Attachment, ChainHead } from './journal.entities.js';
import { leafOf, type SealedLink, type UnsealedAct } from './seal-act.js';

const PAGE = 500;

export interface ChainVerdict {
  intact: boolean;
  /** How many acts the head says there are. */
  acts: number;
  head: string;
  firstBad: {
    chainIndex: number;
    actId: string | null;
    why: 'missing' | 'changed' | 'chain-broken' | 'cut-off';
  } | null;
}

/** The hash chain of each school: every act has its place in it, in the order of recording. */
@Injectable()
export class Chain {
  constructor(private readonly books: ActBooks) {}

  /**
   * Gives `act` the next place in its school's chain and writes it. The particulars must be written before: what is
   * hashed is what the act's module reads back. Takes the school's head lock, so it must be the last lock of the
   * transaction.
   */
  async append(
    tx: EntityManager,
    act: UnsealedAct,
    links: readonly SealedLink[],
    attachments: readonly Attachment[],
  ): Promise<Act> {
    const particulars = (await this.books.of(act.kind, act.schemaVersion).read(tx, [act.id])).get(act.id);
    invariant(particulars, `particulars of ${act.kind} ${act.id} were written`);
    const leafHash = leafOf({ act, links, attachmentHashes: attachments.map(({ sha256 }) => sha256), particulars });
    const head = await this.lockHead(tx, act.schoolId);
    const sealed = { ...act, leafHash, chainIndex: head.count, chainHash: chainHash(head.hash, leafHash) };
    await tx.insert(Act, sealed);
    if (links.length > 0) {
      await tx.insert(
        ActLink,
        links.map((link, index) => ({ ...link, actId: act.id, linkNo: index + 1 })),
      );
    }
    if (attachments.length > 0) {
      await tx.insert(
        ActAttachment,
        attachments.map(({ id }) => ({ actId: act.id, attachmentId: id })),
      );
    }
    await tx.update(ChainHead, { schoolId: act.schoolId }, { count: head.count + 1, hash: sealed.chainHash });
    return sealed;
  }

  /**
   * Recomputes the chain of a school from the stored acts and particulars. Reads the head first: what is appended
   * meanwhile lies behind it.
   */
  async verify(tx: EntityManager, schoolId: string): Promise<ChainVerdict> {
    const head = (await tx.findOneBy(ChainHead, { schoolId })) ?? { count: 0, hash: CHAIN_START };
    let previous = CHAIN_START;
    for (let from = 0; from < head.count; from += PAGE) {
      const to = Math.min(from + PAGE, head.count) - 1;
      const acts = await tx.find(Act, {
        where: { schoolId, chainIndex: Between(from, to) },
        order: { chainIndex: 'ASC' },
      });
      const leaves = await this.leavesOf(tx, acts);
      for (let chainIndex = from; chainIndex <= to; chainIndex += 1) {
        const act = acts[chainIndex - from];
        const bad = (why: 'missing' | 'changed' | 'chain-broken', actId: string | null): ChainVerdict => ({
          intact: false,
          acts: head.count,
          head: head.hash,
          firstBad: { chainIndex, actId, why },
        });
        if (act?.chainIndex !== chainIndex) return bad('missing', null);
        if (leaves.get(act.id) !== act.leafHash) return bad('changed', act.id);
        previous = chainHash(previous, act.leafHash);
        if (previous !== act.chainHash) return bad('chain-broken', act.id);
      }
    }
    const whole = previous === head.hash;
    return {
      intact: whole,
      acts: head.count,
      head: head.hash,
      firstBad: whole ? null : { chainIndex: head.count, actId: null, why: 'cut-off' },
    };
  }

  private async leavesOf(tx: EntityManager, acts: readonly Act[]): Promise<Map<string, string>> {
    const actId = In(acts.map(({ id }) => id));
    const links = groupBy(await tx.findBy(ActLink, { actId }), (link) => link.actId);
    const attached = await tx.findBy(ActAttachment, { actId });
    const photos = new Map(
      (await tx.findBy(Attachment, { id: In(attached.map(({ attachmentId }) => attachmentId)) })).map((photo) => [
        photo.id,
        photo.sha256,
      ]),
    );
    const particulars = await this.books.particularsOf(tx, acts);
    const leaves = new Map<string, string>();
    for (const act of acts) {
      const content = particulars.get(act.id);
      if (content === undefined) continue;
      const attachmentHashes = attached
        .filter((row) => row.actId === act.id)
        .map(({ attachmentId }) => photos.get(attachmentId) ?? 'gone');
      leaves.set(act.id, leafOf({ act, links: links.get(act.id) ?? [], attachmentHashes, particulars: content }));
    }
    return leaves;
  }

  private async lockHead(tx: EntityManager, schoolId: string): Promise<ChainHead> {
    const [head] = await lockRows(tx, ChainHead, { schoolId }, { schoolId: 'ASC' });
    if (head) return head;
    // An upsert that changes nothing: of two first acts at once, one makes the row and the other waits for it.
    await tx
      .createQueryBuilder()
      .insert()
      .into(ChainHead)
      .values({ schoolId, count: 0, hash: CHAIN_START })
      .orUpdate(['school_id'], ['school_id'])
      .updateEntity(false)
      .execute();
    const [made] = await lockRows(tx, ChainHead, { schoolId }, { schoolId: 'ASC' });
    invariant(made, 'the chain head was made');
    return made;
  }
}
