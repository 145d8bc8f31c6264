import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import { PLAIN_ACTS } from '../contract/declaring/all.js';
import { limitKeysOf } from '../contract/declaring/missing.js';
import type { QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import type { journalEndpoints } from '../contract/http/journal.js';
import { gramsOf } from '../contract/quantity.js';
import { SchoolDirectory } from '../organization/index.js';
import { Clock, DomainError, type Principal, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { ActReach } from './reading/act-reach.js';
import { summaryOf } from './reading/act-view.js';
import { JournalReader, type JournalScope } from './reading/journal-reader.js';
import { RestrictedReading } from './reading/restricted-reading.js';
import { Chain } from './sealing/chain.js';
import { linkOf } from './sealing/seal-act.js';

type Api = typeof journalEndpoints;

/** One is recomputed, the others wait for their turn. */
const MOST_VERIFYING = 8;

/** What forms of other kinds than the plain ones go by. */
const OTHER_FORM_LIMITS = ['sample.min_grams'];

/** What the pages read of the journal. */
@Injectable()
export class JournalService {
  private readonly verifying = new Map<string, Promise<ResponseOf<Api['verify']>>>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly reach: ActReach,
    private readonly reader: JournalReader,
    private readonly chain: Chain,
    private readonly restricted: RestrictedReading,
  ) {}

  /** @throws DomainError `journal.act-not-found` */
  async act(caller: Principal, actId: string): Promise<ResponseOf<Api['act']>> {
    const detail = await this.detailOf(caller, actId);
    const { kind, schoolId } = detail;
    if (this.restricted.isRestricted(kind) && !detail.veiled) {
      await this.restricted.noteReading(caller, schoolId, { subject: { kind: 'act', id: actId }, detail: { kind } });
    }
    return detail;
  }

  private detailOf(caller: Principal, actId: string): Promise<ResponseOf<Api['act']>> {
    return this.uow.read(async (tx) => {
      const [found] = await this.reader.byIds(tx, [actId]);
      if (!found || !(await this.reach.mayRead(tx, caller, found.act))) {
        throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
      }
      const { act, state } = found;
      const particulars = (await this.reader.particularsOf(tx, [act])).get(actId) ?? {};
      const veiled = !(await this.restricted.mayRead(tx, caller, act));
      const signatures = await this.reader.signaturesOf(tx, [actId]);
      const attachments = await this.reader.attachmentsOf(tx, [actId]);
      const links = await this.reader.linksOf(tx, [actId]);
      return {
        ...summaryOf(act, state),
        particulars: veiled ? this.restricted.shownOf(act.kind, particulars) : particulars,
        veiled,
        signatures: signatures.map(({ accountId, name, method, signedAt, signatureActId }) => ({
          accountId,
          name,
          method,
          signedAt: signedAt.toISOString(),
          actId: signatureActId,
        })),
        attachments: attachments.map(attachmentView),
        links: links.map(linkOf).map((link) => ({ ...link, grams: gramsOf(link.quantity) })),
        ...(await this.reader.successionOf(tx, actId)),
        leafHash: act.leafHash,
        chainHash: act.chainHash,
      };
    });
  }

  /** One page of a day's acts; the key of a page is the last act's id. */
  acts(caller: Principal, schoolId: string, query: QueryOf<Api['acts']>): Promise<ResponseOf<Api['acts']>> {
    return this.uow.read(async (tx) => {
      const scope = await this.scope(tx, caller, schoolId, query.date);
      const all = await this.reader.actsOfDay(tx, scope, query.date);
      const start = query.after === undefined ? 0 : all.findIndex(({ act }) => act.id === query.after) + 1;
      const items = all.slice(start, start + query.limit).map(({ act, state }) => summaryOf(act, state));
      return { items, next: start + query.limit < all.length ? (items.at(-1)?.id ?? null) : null };
    });
  }

  open(caller: Principal, schoolId: string): Promise<ResponseOf<Api['awaiting']>> {
    return this.uow.read(async (tx) => {
      await this.scope(tx, caller, schoolId, businessDateOf(this.clock.now()));
      return { items: (await this.reader.open(tx, schoolId)).map(({ act, state }) => summaryOf(act, state)) };
    });
  }

  formLimits(caller: Principal, schoolId: string): Promise<ResponseOf<Api['formLimits']>> {
    return this.uow.read(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'school.read', schoolId);
      const at = { date: businessDateOf(this.clock.now()), areaCode };
      const limits: Record<string, number> = {};
      for (const key of [...PLAIN_ACTS.flatMap(limitKeysOf), ...OTHER_FORM_LIMITS])
        limits[key] = await this.policy.number(tx, key, at);
      return { limits };
    });
  }

  /** One school at a time, and once for all who ask for the same one meanwhile. @throws DomainError `journal.verification-busy` */
  async verify(caller: Principal, schoolId: string): Promise<ResponseOf<Api['verify']>> {
    await this.uow.read((tx) => this.directory.require(tx, caller, 'chain.verify', schoolId));
    const running = this.verifying.get(schoolId);
    if (running) return running;
    if (this.verifying.size >= MOST_VERIFYING) throw new DomainError('journal.verification-busy');
    const before = [...this.verifying.values()].at(-1);
    const verdict = Promise.resolve(before)
      .catch(() => undefined)
      .then(() => this.uow.read((tx) => this.chain.verify(tx, schoolId)))
      .finally(() => this.verifying.delete(schoolId));
    this.verifying.set(schoolId, verdict);
    return verdict;
  }

  private async scope(tx: EntityManager, caller: Principal, schoolId: string, date: string): Promise<JournalScope> {
    await this.directory.require(tx, caller, 'school.read', schoolId);
    const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
    return { schoolId, kitchenIds: kitchens.map(({ id }) => id) };
  }
}

export function attachmentView(attachment: {
  id: string;
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp';
  bytes: number;
  sha256: string;
  uploadedAt: Date;
}): ResponseOf<Api['upload']> {
  const { id, mediaType, bytes, sha256, uploadedAt } = attachment;
  return { id, mediaType, bytes, sha256, uploadedAt: uploadedAt.toISOString() };
}
