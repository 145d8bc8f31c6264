import { Injectable } from '@nestjs/common';
import { Between, type EntityManager, In } from 'typeorm';
import { ACT_KINDS, type ActKind } from '../../contract/acts.js';
import { upcast } from '../../contract/declaring/declaration.js';
import { CHAIN_START, chainHash, type Hashable } from '../../contract/hashing.js';
import { MAX_BAD_LINKS } from '../../contract/http/journal.js';
import { DomainError, forUpdate, insertAndRead, invariant, listOf, readRows } from '../../platform/index.js';
import { ActBooks } from '../act-books.js';
import { groupBy } from '../group-by.js';
import { Act, ActAttachment, ActBytes, ActLink, Attachment, ChainHead } from '../journal.entities.js';
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

/** What is stored of acts besides their own rows, by act. */
interface Beside {
  bytes: ReadonlyMap<string, ActBytes>;
  links: ReadonlyMap<string, readonly ActLink[]>;
  /** SHA-256 of the photos. */
  hashes: ReadonlyMap<string, readonly string[]>;
  particulars: ReadonlyMap<string, Particulars>;
}

/** An act whose bytes are written, and which has no place in the chain yet. */
interface Seal {
  act: UnsealedAct;
  leafHash: string;
  beside: Beside;
}

/** The hash chain of each school: every act has its place in it, in the order of recording. */
@Injectable()
export class Chain {
  constructor(private readonly books: ActBooks) {}

  /**
   * Writes the bytes of `act` that its leaf stands for, with its links and photos, and keeps what the database says it has stored
   * of them. The particulars must be written before; what is hashed is what the act's module reads back or, where they are
   * `given`, what the rows are held against. Takes no lock that others wait for.
   *
   * @param kept what the rows of the given particulars say, where that is known; otherwise they are read
   */
  async seal(
    tx: EntityManager,
    act: UnsealedAct,
    links: readonly SealedLink[],
    attachments: readonly Attachment[],
    { given, kept }: { given?: Particulars; kept?: Particulars },
  ): Promise<Seal> {
    const read = async () => (await this.books.of(act.kind).read(tx, [act.id])).get(act.id);
    const particulars = given ?? (await read());
    invariant(particulars, `particulars of ${act.kind} ${act.id} were written`);
    const attachmentHashes = attachments.map(({ sha256 }) => sha256);
    const bytes = bytesOf(statedIn({ act, links, attachmentHashes, particulars }));
    const { id: actId } = act;
    const [stored] = await insertAndRead(tx, ActBytes, [{ actId, version: CONTENT_VERSION, ...bytes }]);
    invariant(stored, 'what was written is there');
    const rowsOfLinks = links.map((link, index) => ({ ...linkRow(link), actId, linkNo: index + 1 }));
    const storedLinks = await insertAndRead(tx, ActLink, rowsOfLinks);
    const photos = attachments.map(({ id }) => ({ actId, attachmentId: id }));
    const attached = await insertAndRead(tx, ActAttachment, photos);
    const ofRows = this.hasRows(act) ? (kept ?? (given ? await read() : particulars)) : particularsIn(stored);
    const beside = {
      bytes: new Map([[actId, stored]]),
      links: new Map([[actId, storedLinks]]),
      hashes: await this.hashesOf(tx, attached),
      particulars: new Map(ofRows ? [[actId, ofRows]] : []),
    };
    return { act, leafHash: leafOfBytes(bytes, act.salt), beside };
  }

  /**
   * Gives a sealed act the next place in its school's chain and writes it. Takes the school's head lock, for which all of the
   * school wait, so it must be the last thing the transaction does.
   *
   * @throws DomainError `journal.not-kept-as-written`
   */
  async append(tx: EntityManager, { act, leafHash, beside }: Seal): Promise<Act> {
    const head = await this.lockHead(tx, act.schoolId);
    const sealed = { ...act, leafHash, chainIndex: head.count, chainHash: chainHash(head.hash, leafHash) };
    const stored = await insertAndRead(tx, Act, [sealed]);
    // What is sealed is what is stored: a database that keeps a text otherwise than it was sent gets no act to keep, because the
    // seal would not fit it for ever.
    if (!this.soundOf(stored, beside).has(act.id)) throw new DomainError('journal.not-kept-as-written');
    const moved = [head.count + 1, sealed.chainHash, act.schoolId];
    await tx.query('UPDATE chain_head SET `count` = ?, hash = ? WHERE school_id = ?', moved);
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
      const sound = this.soundOf(acts, await this.beside(tx, acts));
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

  /** Those of the acts whose bytes give their leaf, and whose rows say what their bytes say. */
  private soundOf(acts: readonly Act[], beside: Beside): ReadonlySet<string> {
    const isSound = (act: Act) => {
      const { id, kind, schemaVersion, leafHash, salt } = act;
      const sealed = beside.bytes.get(id);
      if (sealed?.version !== CONTENT_VERSION || leafOfBytes(sealed, salt) !== leafHash) return false;
      // What gives the leaf is what we wrote, so it can be read
      const said = { envelope: parsed(sealed.envelope), personal: parsed(sealed.personal) };
      return saysStill({ ...said, personal: this.ofToday(kind, schemaVersion, said.personal) }, statedNow(act, beside));
    };
    return new Set(acts.filter(isSound).map(({ id }) => id));
  }

  /** What was sealed of names and particulars as the rows of today say it; a kind without rows is held against itself. */
  private ofToday(kind: ActKind, schemaVersion: number, personal: Hashable): Hashable {
    const { particulars, ...names } = personal as Particulars & { particulars: Particulars };
    if (this.books.of(kind).isDeclared === true || schemaVersion === ACT_KINDS[kind].version) return personal;
    return { ...names, particulars: upcast(ACT_KINDS[kind], schemaVersion, particulars) as Particulars };
  }

  /** What is stored of acts besides their own rows. Where a kind keeps no rows, its particulars are nowhere but in the bytes. */
  private async beside(tx: EntityManager, acts: readonly Act[]): Promise<Beside> {
    const ids = acts.map(({ id }) => id);
    const those = `act_id IN ${listOf(ids)}`;
    const bytes = new Map((await readRows(tx, ActBytes, those, ids)).map((row) => [row.actId, row]));
    const links = groupBy(await readRows(tx, ActLink, those, ids), ({ actId }) => actId);
    const hashes = await this.hashesOf(tx, await readRows(tx, ActAttachment, those, ids));
    const particulars = await this.books.particularsOf(
      tx,
      acts.filter((act) => this.hasRows(act)),
    );
    for (const act of acts) {
      const sealed = bytes.get(act.id);
      if (!this.hasRows(act) && sealed) particulars.set(act.id, particularsIn(sealed));
    }
    return { bytes, links, hashes, particulars };
  }

  private hasRows({ kind }: Pick<Act, 'kind'>): boolean {
    return this.books.of(kind).isDeclared !== true;
  }

  private async hashesOf(tx: EntityManager, attached: readonly ActAttachment[]): Promise<Beside['hashes']> {
    const photoIds = attached.map(({ attachmentId }) => attachmentId);
    const found = photoIds.length === 0 ? [] : await tx.findBy(Attachment, { id: In(photoIds) });
    const photos = new Map(found.map((photo) => [photo.id, photo.sha256]));
    return new Map(
      [...groupBy(attached, ({ actId }) => actId)].map(([actId, rows]) => [
        actId,
        rows.map(({ attachmentId }) => photos.get(attachmentId) ?? 'gone'),
      ]),
    );
  }

  private async lockHead(tx: EntityManager, schoolId: string): Promise<ChainHead> {
    const lock = () => readRows(tx, ChainHead, `school_id = ?${forUpdate(tx)}`, [schoolId]);
    const [head] = await lock();
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
    const [made] = await lock();
    invariant(made, 'the chain head was made');
    return made;
  }
}

/** What the columns, links, photos and particulars of an act say now; undefined when its particulars are gone. */
function statedNow(act: Act, { links, hashes, particulars }: Beside): Stated | undefined {
  const content = particulars.get(act.id);
  if (content === undefined) return undefined;
  const own = (links.get(act.id) ?? []).map(linkOf);
  return statedIn({ act, links: own, attachmentHashes: hashes.get(act.id) ?? [], particulars: content });
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
