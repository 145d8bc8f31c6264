import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { act as accompany } from '../../contract/acts/dining.accompany.js';
import { act as committeeVisit } from '../../contract/acts/dining.committee-visit.js';
import type { ActReceipt } from '../../contract/acts.js';
import { addDays } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { GUEST_KINDS, guestEndpoints } from '../../contract/http/guests.js';
import { PUPIL_PAYERS } from '../../contract/payers.js';
import { type ActRequest, DeclaredActs, JournalReader } from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, DomainError, newId, type Principal, UnitOfWork } from '../../platform/index.js';
import { Headcounts } from '../headcounts.js';
import { GuestPasses, type OpenPass } from './guest-passes.js';

type Api = typeof guestEndpoints;

/** What somebody without an account records with a link, through the same books as everybody else. */
@Injectable()
export class GuestActs {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly passes: GuestPasses,
    private readonly headcounts: Headcounts,
    private readonly declared: DeclaredActs,
  ) {}

  /** @throws DomainError `serving.pass-…` */
  open(token: string): Promise<ResponseOf<Api['openPass']>> {
    return this.uow.read(async (tx) => {
      const { pass, school, group } = await this.passes.open(tx, token);
      return {
        kind: pass.kind,
        name: pass.name,
        schoolName: school.name,
        date: pass.date,
        className: group?.name ?? null,
        classSize: group?.size ?? null,
        pupilPayers: PUPIL_PAYERS.filter((payer) => school.otherPayers?.includes(payer)),
        meals: await this.mealsOf(tx, pass.schoolId, pass.date),
      };
    });
  }

  /** @throws DomainError `serving.pass-…`, and those of `Headcounts.count` */
  async headcount({ token, mealId, reason, ...counted }: BodyOf<Api['guestHeadcount']>): Promise<ActReceipt> {
    const { request, open } = await this.request(token, 'headcount', mealId);
    const lines = [{ classId: open.pass.classId ?? '', ...counted }];
    return onceOnly(async () => {
      const {
        present: _,
        served: __,
        ...receipt
      } = await this.headcounts.count({
        ...request,
        body: { ...request.body, mealId, lines, others: [], reason },
      });
      return receipt;
    });
  }

  /** @throws DomainError `serving.pass-…`, and those of `DeclaredActs.record` */
  async accompany({ token, ...said }: BodyOf<Api['guestAccompany']>): Promise<ActReceipt> {
    const { request, open } = await this.request(token, 'accompany', 'once');
    return onceOnly(() =>
      this.declared.record(accompany, { ...request, body: { ...request.body, ...said, dinerName: open.pass.name } }),
    );
  }

  /** @throws DomainError `serving.pass-…`, and those of `DeclaredActs.record` */
  async committeeVisit({ token, others, ...said }: BodyOf<Api['guestCommitteeVisit']>): Promise<ActReceipt> {
    const { request, open } = await this.request(token, 'committee-visit', 'once');
    const visitors = [...new Set([open.pass.name, ...others])];
    const body = { ...request.body, ...said, visitors, schoolAnswer: null };
    return onceOnly(() => this.declared.record(committeeVisit, { ...request, body }));
  }

  /**
   * The request as the guest's: the id of the act follows from the link and what it may be used for once, so that the
   * journal itself refuses a second one, whenever it comes.
   */
  private async request(
    token: string,
    kind: (typeof GUEST_KINDS)[number],
    use: string,
  ): Promise<{ request: ActRequest; open: OpenPass }> {
    return this.uow.read(async (tx) => {
      const open = await this.passes.open(tx, token);
      const { pass, school } = open;
      if (pass.kind !== kind) throw new DomainError('serving.pass-unknown', {}, { field: 'token' });
      const places = await this.directory.placesOf(tx, school.id, pass.date);
      const place = places.find((one) => one.kind === 'dining_hall' && one.schoolId === school.id);
      if (!place) throw new DomainError('serving.no-dining-place');
      const caller: Principal = {
        accountId: pass.id,
        sessionId: '',
        displayName: pass.name,
        unit: school.name,
        grants: [{ role: 'canteen_worker', areaCode: null, schoolId: school.id }],
      };
      const now = this.clock.now().toISOString();
      const actId = uuidOf(`${pass.id}|${use}`);
      const body = {
        actId,
        placeId: place.id,
        occurredAt: now,
        capturedAt: now,
        timeToken: null,
        offline: false,
        deviceId: null,
        note: null,
        attachmentIds: [],
        confirms: [],
      };
      // Each try has a key of its own: that there is one act is settled by its id.
      return { request: { caller, idempotencyKey: newId(), schoolId: school.id, body, isAsked: false }, open };
    });
  }

  /** Meals planned for the day that stand, planned that day or the day before. */
  private async mealsOf(tx: EntityManager, schoolId: string, date: string) {
    const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
    const scope = { schoolId, kitchenIds: kitchens.map(({ id }) => id) };
    const acts = [
      ...(await this.journal.actsOfDay(tx, scope, addDays(date, -1))),
      ...(await this.journal.actsOfDay(tx, scope, date)),
    ].flatMap(({ act, state }) => (act.kind === 'cooking.meal' && state.reversedByActId === null ? [act] : []));
    const particulars = await this.journal.particularsOf(tx, acts);
    return acts.flatMap(({ id }) => {
      const meal = particulars.get(id) as { date?: string; mealKind?: string } | undefined;
      return meal?.date === date ? [{ id, mealKind: meal.mealKind ?? '' }] : [];
    });
  }
}

async function onceOnly<Answer>(record: () => Promise<Answer>): Promise<Answer> {
  try {
    return await record();
  } catch (error) {
    const isTwice = error instanceof DomainError && error.code === 'journal.act-exists';
    throw isTwice ? new DomainError('serving.pass-used') : error;
  }
}

/** A UUID that follows from `text`, in the form of version 8. */
function uuidOf(text: string): string {
  const hex = sha256(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
