import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { ACT_KINDS, type ActKind } from '../contract/acts.js';
import { upcast } from '../contract/declaring/declaration.js';
import { CHAIN_START, chainHash, type Hashable } from '../contract/hashing.js';
import { MAX_BAD_LINKS } from '../contract/http/journal.js';
import { DomainError, invariant, lockRows } from '../platform/index.js';
import { ActBooks } from './act-books.js';
import { groupBy } from './group-by.js';
import { Act, ActAttachment, ActBytes, ActLink, Attachment, ChainHead } from './journal.entities.js';
import {
  bytesOf,
  CONTENT_VERSION,
  leafOfBytes,
  linkOf,
  linkRow,
  type Particulars,
  type SealedLink,
  type Stated,
  saysStill,
  statedIn,
  type UnsealedAct,
} from './seal-act.js';

/** So many acts are read and hashed in one go; between two pages others are served. */
const PAGE = 100;

interface BadLink {
  chainIndex: number;
  actId: string | null;
  why: 'missing' | 'changed' | 'chain-broken' | 'cut-off';
}

export interface ChainVerdict {
  intact: boolean;
  /** How many acts the head says there are. */
  acts: number;
  head: string;
  firstBad: BadLink | null;
  /** The first `MAX_BAD_LINKS` of them. */
  bad: BadLink[];
  badCount: number;
}

/** The hash chain of each school: every act has its place in it, in the order of recording. */
@Injectable()
export class Chain {
  constructor(private readonly books: ActBooks) {}

  /**
   * Gives `act` the next place in its school's chain and writes it with the bytes that were hashed. The particulars must
   * be written before, or be `given` where the kind keeps no rows: what is hashed is what the act's module reads back. Takes the school's head lock, so it must be the last lock of the
   * transaction.
   */
  async append(
    tx: EntityManager,
    act: UnsealedAct,
    links: readonly SealedLink[],
    attachments: readonly Attachment[],
    given?: Particulars,
  ): Promise<Act> {
    const particulars = given ?? (await this.books.of(act.kind).read(tx, [act.id])).get(act.id);
    invariant(particulars, `particulars of ${act.kind} ${act.id} were written`);
    const attachmentHashes = attachments.map(({ sha256 }) => sha256);
    const bytes = bytesOf(statedIn({ act, links, attachmentHashes, particulars }));
    const leafHash = leafOfBytes(bytes, act.salt);
    const head = await this.lockHead(tx, act.schoolId);
    const sealed = { ...act, leafHash, chainIndex: head.count, chainHash: chainHash(head.hash, leafHash) };
    await tx.insert(Act, sealed);
    await tx.insert(ActBytes, { actId: act.id, version: CONTENT_VERSION, ...bytes });
    if (links.length > 0) {
      await tx.insert(
        ActLink,
        links.map((link, index) => ({ ...linkRow(link), actId: act.id, linkNo: index + 1 })),
      );
    }
    if (attachments.length > 0) {
      await tx.insert(
        ActAttachment,
        attachments.map(({ id }) => ({ actId: act.id, attachmentId: id })),
      );
    }
    await tx.update(ChainHead, { schoolId: act.schoolId }, { count: head.count + 1, hash: sealed.chainHash });
    await this.requireKept(tx, sealed);
    return sealed;
  }

  /**
   * Recomputes the chain of a school from the stored bytes of its acts, and holds what is shown of each act against
   * them. Reads the head first: what is appended meanwhile lies behind it. A bad act hides none that comes after it: each
   * is held against the stored seal of the one before.
   */
  async verify(tx: EntityManager, schoolId: string): Promise<ChainVerdict> {
    const head = (await tx.findOneBy(ChainHead, { schoolId })) ?? { count: 0, hash: CHAIN_START };
    const found: BadLink[] = [];
    let previous: string | null = CHAIN_START;
    for (let from = 0; from < head.count; from += PAGE) {
      const to = Math.min(from + PAGE, head.count) - 1;
      const acts = await tx.findBy(Act, { schoolId, chainIndex: Between(from, to) });
      const byIndex = new Map(acts.map((act) => [act.chainIndex, act]));
      const sound = await this.soundOf(tx, acts);
      for (let chainIndex = from; chainIndex <= to; chainIndex += 1) {
        const act = byIndex.get(chainIndex);
        const why = whyBad(act, sound, previous);
        if (why) found.push({ chainIndex, actId: act?.id ?? null, why });
        previous = act?.chainHash ?? null;
      }
    }
    // where the last act is missing, that has been said
    if (previous !== null && previous !== head.hash) {
      found.push({ chainIndex: head.count, actId: null, why: 'cut-off' });
    }
    return {
      intact: found.length === 0,
      acts: head.count,
      head: head.hash,
      firstBad: found[0] ?? null,
      bad: found.slice(0, MAX_BAD_LINKS),
      badCount: found.length,
    };
  }

  /**
   * What is sealed is what was stored: a database that keeps a text otherwise than it was sent gets no act to keep,
   * because the seal would not fit it for ever.
   *
   * @throws DomainError `journal.not-kept-as-written`
   */
  private async requireKept(tx: EntityManager, { id }: Act): Promise<void> {
    const stored = await tx.findBy(Act, { id });
    if (!(await this.soundOf(tx, stored)).has(id)) throw new DomainError('journal.not-kept-as-written');
  }

  /** Those of the acts whose bytes give their leaf, and whose rows say what their bytes say. */
  private async soundOf(tx: EntityManager, acts: readonly Act[]): Promise<ReadonlySet<string>> {
    const kept = await tx.findBy(ActBytes, { actId: In(acts.map(({ id }) => id)) });
    const bytes = new Map(kept.map((row) => [row.actId, row]));
    const rows = await this.statedByRows(tx, acts, bytes);
    const isSound = ({ id, kind, schemaVersion, leafHash, salt }: Act) => {
      const sealed = bytes.get(id);
      if (sealed?.version !== CONTENT_VERSION || leafOfBytes(sealed, salt) !== leafHash) return false;
      // What gives the leaf is what we wrote, so it can be read
      const said = { envelope: parsed(sealed.envelope), personal: parsed(sealed.personal) };
      return saysStill({ ...said, personal: this.ofToday(kind, schemaVersion, said.personal) }, rows.get(id));
    };
    return new Set(acts.filter(isSound).map(({ id }) => id));
  }

  /** What was sealed of names and particulars as the rows of today say it; a kind without rows is held against itself. */
  private ofToday(kind: ActKind, schemaVersion: number, personal: Hashable): Hashable {
    const { particulars, ...names } = personal as Particulars & { particulars: Particulars };
    if (this.books.of(kind).isDeclared === true || schemaVersion === ACT_KINDS[kind].version) return personal;
    return { ...names, particulars: upcast(ACT_KINDS[kind], schemaVersion, particulars) as Particulars };
  }

  /**
   * What the columns, links, photos and particulars of each act say now; an act whose particulars are gone is missing.
   * Where a kind keeps no rows, its particulars are nowhere but in the bytes.
   */
  private async statedByRows(
    tx: EntityManager,
    acts: readonly Act[],
    bytes: ReadonlyMap<string, ActBytes>,
  ): Promise<Map<string, Stated>> {
    const actId = In(acts.map(({ id }) => id));
    const links = groupBy(await tx.findBy(ActLink, { actId }), (link) => link.actId);
    const attached = await tx.findBy(ActAttachment, { actId });
    const photoIds = attached.map(({ attachmentId }) => attachmentId);
    const found = photoIds.length === 0 ? [] : await tx.findBy(Attachment, { id: In(photoIds) });
    const photos = new Map(found.map((photo) => [photo.id, photo.sha256]));
    const hasRows = ({ kind }: Act) => this.books.of(kind).isDeclared !== true;
    const particulars = await this.books.particularsOf(tx, acts.filter(hasRows));
    for (const act of acts) {
      const sealed = bytes.get(act.id);
      if (!hasRows(act) && sealed) particulars.set(act.id, particularsIn(sealed));
    }
    const stated = new Map<string, Stated>();
    for (const act of acts) {
      const content = particulars.get(act.id);
      if (content === undefined) continue;
      const attachmentHashes = attached
        .filter((row) => row.actId === act.id)
        .map(({ attachmentId }) => photos.get(attachmentId) ?? 'gone');
      stated.set(
        act.id,
        statedIn({ act, links: (links.get(act.id) ?? []).map(linkOf), attachmentHashes, particulars: content }),
      );
    }
    return stated;
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

const particularsIn = ({ personal }: ActBytes): Particulars =>
  (parsed(personal) as { particulars: Particulars }).particulars;
const parsed = (bytes: Buffer): Hashable => JSON.parse(bytes.toString('utf8')) as Hashable;

/** @param previous the stored seal of the act before; null where there is none to hold this one against */
function whyBad(act: Act | undefined, sound: ReadonlySet<string>, previous: string | null): BadLink['why'] | null {
  if (act === undefined) return 'missing';
  if (!sound.has(act.id)) return 'changed';
  return previous !== null && chainHash(previous, act.leafHash) !== act.chainHash ? 'chain-broken' : null;
}
