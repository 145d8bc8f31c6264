import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ACT_KINDS,
  type ActEnvelope,
  type ActKind,
  type ActReceipt,
  type ActRecorded,
  type Question,
} from '../contract/acts.js';
import { type BusinessDate, businessDateOf } from '../contract/business-date.js';
import { monthOf } from '../contract/business-month.js';
import type { ActDeclaration } from '../contract/declaring/declaration.js';
import { QUESTION_CODES } from '../contract/http/journal.js';
import type { Stage } from '../contract/stages.js';
import { type Place, type School, SchoolDirectory } from '../organization/index.js';
import {
  Clock,
  DomainError,
  Idempotency,
  insertRows,
  invariant,
  isDuplicateKey,
  newId,
  newSecret,
  Outbox,
  type Principal,
  type ProblemDetails,
} from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { ActBooks, type Effect } from './act-books.js';
import { ClosedMonths } from './closed-months.js';
import { type MadeThing, MadeThings, type Resting } from './declared/made-things.js';
import { Act, ActLink, ActSignature, ActState, ActSuccession } from './journal.entities.js';
import { judgeTimes } from './judge-times.js';
import { Attachments } from './photos/attachments.js';
import { KITCHEN_STAGES } from './reading/act-reach.js';
import type { StandingAct } from './reading/act-view.js';
import { Chain } from './sealing/chain.js';
import type { Particulars, SealedLink, UnsealedAct } from './sealing/seal-act.js';
import { SigningRules } from './signing/signing-rules.js';

/** The act that is being recorded, as its module sees it while it writes the particulars. */
export interface OpenAct {
  tx: EntityManager;
  act: UnsealedAct;
  /** The local day it happened on. */
  date: BusinessDate;
  /** Where it happens; null when it is entered as it was, and nobody has looked. */
  place: Place | null;
  /** A policy limit as it holds for this school on that day. */
  limit(key: string): Promise<number>;
  /** See `MadeThings.require`. */
  requireMade: (thing: MadeThing, id: string, field: string) => ReturnType<MadeThings['require']>;
  /** As `requireMade`, held as `restOn` does: for who needs nothing more than that the thing is there. */
  requireThere: (thing: MadeThing, id: string, field: string) => Promise<void>;
  /**
   * Acts without which this one makes no sense, as they stand now; those that stand are held from before the act takes effect
   * until the end.
   *
   * @param refusal what to say when one of them is undone in between
   */
  restOn: (actIds: readonly string[], refusal: (actId: string) => Promise<DomainError>) => Promise<Resting[]>;
  /** Reads together how these acts stand: `requireThere` and `restOn`, which are asked one after the other, then know it. */
  foresee: (actIds: readonly string[]) => Promise<void>;
  /**
   * Asks whether it is really so. What was captured offline, or is entered again with a correction, is flagged instead.
   *
   * @throws DomainError of `QUESTION_CODES` until the person confirmed it; `journal.confirmed-without-reason`
   */
  ask(question: Question, details: ProblemDetails, field: string): void;
  /**
   * Refuses it whatever the person confirms; only what `ask` would not ask about is taken, and flagged.
   *
   * @throws DomainError of `QUESTION_CODES`
   */
  forbid(question: Question, details: ProblemDetails, field: string): void;
  /**
   * What is against a rule that a phone need not know: captured offline, or entered again with a correction, it happened and
   * is flagged. Unlike `forbid` it is refused where nobody is there to be asked.
   *
   * @param refusal null when the rule is kept; has the code of `question` in `QUESTION_CODES`
   * @throws DomainError `refusal`
   */
  breaks(question: Question, refusal: DomainError | null): void;
  /** False where an act is entered again as it was: nobody is asked anew what was settled when it was recorded. */
  readonly isNew: boolean;
}

/** What the module has written and what goes with it. */
export interface Written<Extra extends object> {
  links: readonly SealedLink[];
  /** Photos named in the particulars, besides those of the envelope. */
  attachmentIds?: readonly string[];
  /**
   * What is sealed, where that is known without asking the kind's book; a kind that keeps no rows must say it. What the rows
   * then say is held against it.
   */
  particulars?: Particulars;
  /** What those rows say, where the database said it when they were written (`insertAndRead`); otherwise they are read. */
  kept?: Particulars;
  /** As `ActBook.takeEffect`, for who has just written it and need not read it. */
  takeEffect?: (waits: boolean) => Promise<Effect>;
  /** What the caller gets besides the receipt; asked for after the act took effect. */
  answer: () => Extra | Promise<Extra>;
}
export type WriteParticulars<Extra extends object> = (open: OpenAct) => Promise<Written<Extra>>;

/** One act of any kind, with everything about it settled but its particulars. */
export interface Entry {
  actor: Pick<Principal, 'accountId' | 'displayName'>;
  school: Pick<School, 'id' | 'areaCode'>;
  place: Pick<Place, 'id' | 'kitchenId'>;
  /** As `OpenAct.place`. */
  seenPlace?: Place;
  stage: Stage;
  kind: ActKind;
  envelope: Omit<ActEnvelope, 'placeId'>;
  reversesActId: string | null;
  /** False when nobody is there who could be asked; then what would be asked is flagged. */
  isAsked?: boolean;
  /** Rules that were found broken before the act was entered: it is flagged with them. */
  broken?: readonly Question[];
  /** Only in a correction. */
  again?: EnteredAgain;
}

/** An act that a correction enters instead of another. */
export interface EnteredAgain {
  replaces: StandingAct;
  /** The corrected act itself: it is captured now and judged anew. What rests on it keeps its times. */
  isCorrected: boolean;
  /** Whether it says something else than before; then it must be signed anew. */
  changed: boolean;
  /** Whether something that was entered before it waits for a signature or for goods. */
  waits: boolean;
}

export interface ActRequest {
  caller: Principal;
  idempotencyKey: string;
  schoolId: string;
  body: ActEnvelope;
  /** See `Entry`. */
  isAsked?: boolean;
}

/** Money follows the meal that these name, on whatever day they happen. */
const COUNTED_BY_MEAL: ReadonlySet<ActKind> = new Set(['cooking.meal', 'dining.headcount', 'stock.out']);

/** The one way into the journal. All of an act is written in one transaction, or nothing. */
@Injectable()
export class ActRecorder {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly books: ActBooks,
    private readonly chain: Chain,
    private readonly attachments: Attachments,
    private readonly made: MadeThings,
    private readonly months: ClosedMonths,
    private readonly rules: SigningRules,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records an act for the caller, once per idempotency key. `write` inserts the particulars under `open.act.id` and
   * names the links; it may run several times and must do nothing outside the database.
   *
   * The place must be the school's own for kitchen work; a meal may be handed over wherever the school eats.
   *
   * @throws DomainError `organization.school-closed`, `journal.act-exists`, the refusals of `judgeTimes`, of scope and place, and those of `write`
   */
  record<Extra extends object>(
    kind: ActKind,
    { caller, idempotencyKey, schoolId, body, isAsked = true }: ActRequest,
    write: WriteParticulars<Extra>,
  ): Promise<ActReceipt & Extra> {
    // A phone learns only from a try that failed that it had no connection, and says so when it tries again (R-D10)
    // and an act of a queue is the same act whether or not the page that sends it now names a version
    const { confirms: _, v: __, ...asked } = { ...body, offline: false };
    const said = inFirstWords(kind, asked);
    const request = { accountId: caller.accountId, key: idempotencyKey, content: { kind, schoolId, body: said } };
    return this.idempotency.once(request, async (tx) => {
      const date = businessDateOf(new Date(body.occurredAt));
      const there = { schoolId, placeId: body.placeId, date };
      const { school, place } = await this.directory.requireAt(tx, caller, 'act.record', there);
      // What undoes or signs an act of before comes in by `enter`: the books of a closed school are still put right
      const isClosed = school.closedOn !== null && date >= school.closedOn;
      if (isClosed && !body.offline)
        throw new DomainError(QUESTION_CODES['school-closed'], { date: school.closedOn }, { field: 'occurredAt' });
      const entry = await this.entryOf(tx, kind, { actor: caller, school, body }, place);
      return this.enter(tx, { ...entry, isAsked, broken: isClosed ? ['school-closed'] : [] }, write);
    });
  }

  /**
   * What `body` says besides the particulars, with its place settled.
   *
   * @param found the place as `SchoolDirectory.requireAt` gave it, where that was asked
   * @throws DomainError `organization.place-not-found`
   */
  async entryOf(
    tx: EntityManager,
    kind: ActKind,
    { actor, school, body }: { actor: Entry['actor']; school: Entry['school']; body: ActEnvelope },
    found?: Place | null,
  ): Promise<Entry> {
    const { stage } = ACT_KINDS[kind];
    invariant(stage !== null, `${kind} has a stage of its own`);
    const date = businessDateOf(new Date(body.occurredAt));
    const place = found === undefined ? await this.directory.requirePlaceOf(tx, school.id, date, body.placeId) : found;
    if (place === null || (KITCHEN_STAGES.includes(stage) && place.schoolId !== school.id)) {
      throw new DomainError('organization.place-not-found', {}, { field: 'placeId' });
    }
    const kitchenId = place.kitchenId ?? (await this.onlyKitchenOf(tx, school.id, date));
    const there = { place: { id: place.id, kitchenId }, seenPlace: place };
    return { actor, school, ...there, stage, kind, envelope: body, reversesActId: null };
  }

  /** Records `entry` inside the caller's transaction; the steps that every act goes through, in the order of locks. */
  async enter<Extra extends object>(
    tx: EntityManager,
    entry: Entry,
    write: WriteParticulars<Extra>,
  ): Promise<ActReceipt & Extra> {
    const { envelope, kind, again } = entry;
    const occurredAt = new Date(envelope.occurredAt);
    const date = businessDateOf(occurredAt);
    const limitOn = (day: BusinessDate) => (key: string) =>
      this.policy.number(tx, key, { date: day, areaCode: entry.school.areaCode });
    const recordedAt = this.clock.now();
    // How to record is settled by the rules of today, what may be done by those of the day it was done.
    const ofToday = limitOn(businessDateOf(recordedAt));
    const act = await this.unsealed(entry, recordedAt, ofToday);
    const missing =
      again && !again.changed ? again.replaces.state.signaturesMissing : await this.signaturesMissing(kind, ofToday);
    await this.reserve(tx, act, missing);
    const flags = new Set<Question>(entry.broken);
    const ask: OpenAct['ask'] = (question, details, field) => {
      flags.add(question);
      requireConfirmed(entry, question, details, field);
    };
    const asked = await this.askClosed(tx, entry, act, ask);
    const rests = new Map<string, () => Promise<DomainError>>();
    const known = new Map<string, Resting | null>();
    const standing = async (actIds: readonly string[]): Promise<Resting[]> => {
      const ids = [...new Set(actIds)];
      const unknown = ids.filter((id) => !known.has(id));
      for (const id of unknown) known.set(id, null);
      if (unknown.length > 0) for (const found of await this.made.standing(tx, unknown)) known.set(found.id, found);
      return ids.flatMap((id) => known.get(id) ?? []);
    };
    const open: OpenAct = {
      tx,
      act,
      date,
      place: entry.seenPlace ?? null,
      limit: limitOn(date),
      requireMade: (thing, id, field) => this.made.require(tx, thing, id, act.schoolId, date, field),
      requireThere: async (thing, id, field) => {
        const [found] = await standing([id]);
        await this.made.requireServing(tx, found, thing, { schoolId: act.schoolId, date, field });
        rests.set(id, async () => new DomainError(`journal.${thing}-not-found`, {}, { field }));
      },
      restOn: async (actIds, refusal) => {
        const found = await standing(actIds);
        for (const { id, isUndone } of found) if (!isUndone) rests.set(id, () => refusal(id));
        return found;
      },
      foresee: async (actIds) => {
        await standing(actIds);
      },
      ask,
      forbid: (question, details, field) => {
        flags.add(question);
        if (mustAsk(entry)) throw new DomainError(QUESTION_CODES[question], details, { field });
      },
      breaks: (question, refusal) => {
        if (refusal === null) return;
        invariant(refusal.code === QUESTION_CODES[question], `${refusal.code} is not ${question}`);
        if (mustAsk({ ...entry, isAsked: true })) throw refusal;
        flags.add(question);
      },
      isNew: again === undefined || again.isCorrected,
    };
    const {
      links,
      attachmentIds = [],
      particulars: given,
      kept,
      takeEffect = (waits: boolean) => this.books.of(kind).takeEffect?.(tx, act, waits),
      answer,
    } = await write(open);
    if (open.isNew) await this.rules.askAboutDuty(open, entry.school);
    await this.askClosedMeals(entry, open, links, asked);
    const attachments = await this.attachments.require(tx, act.schoolId, [...envelope.attachmentIds, ...attachmentIds]);
    if (flags.size > 0) await tx.update(ActState, { actId: act.id }, { flags: [...flags] });
    if (kind !== 'journal.cosign' && kind !== 'journal.refusal') await this.signAsRecorder(tx, act);
    await this.tell(tx, 'act.recorded', act);
    const seal = await this.chain.seal(
      tx,
      act,
      again ? [...links, { role: 'observed', thing: 'act', thingId: again.replaces.act.id, quantity: null }] : links,
      attachments,
      { given, kept },
    );
    // From here on others wait for it: nothing more is read than what nobody may change meanwhile
    await this.made.hold(tx, rests);
    const effect = missing === 0 ? await takeEffect(again?.waits ?? false) : undefined;
    if (effect === 'pending_shortage') await tx.update(ActState, { actId: act.id }, { status: effect });
    const extra = await answer();
    const { chainIndex } = await this.chain.append(tx, seal);
    if (again) {
      const { replaces, changed } = again;
      await tx.insert(ActSuccession, { actId: act.id, replacesActId: replaces.act.id, changed });
    }
    return {
      actId: act.id,
      kind,
      status: missing > 0 ? 'awaiting_second' : (effect ?? 'recorded'),
      signaturesMissing: missing,
      recordedAt: act.recordedAt.toISOString(),
      late: act.late,
      unprovenTime: act.unprovenTime,
      chainIndex,
      ...extra,
    };
  }

  /** Tells the modules above about an act, if and only if `tx` commits. */
  async tell(
    tx: EntityManager,
    type: 'act.recorded' | 'act.signed' | 'act.settled',
    { id, schoolId, placeId, stage, kind, occurredAt }: UnsealedAct,
  ): Promise<void> {
    const payload: ActRecorded = { actId: id, schoolId, placeId, stage, kind, occurredAt: occurredAt.toISOString() };
    await this.outbox.tell(tx, type, payload);
  }

  /**
   * A closed month takes nothing but corrections: asked about, the act is kept as one, in the month in which it is entered.
   * What takes an act back is about the day of that act. What is cooked for several schools may be about the closed month
   * of any of them.
   *
   * @returns the schools for which it is kept as one
   */
  private async askClosed(
    tx: EntityManager,
    entry: Entry,
    act: UnsealedAct,
    ask: OpenAct['ask'],
  ): Promise<ReadonlySet<string>> {
    const { kind, reversesActId } = entry;
    // Who signs, or refuses to, says nothing new: what he signs was asked about itself
    if (ACT_KINDS[kind].stage === null && reversesActId === null) return new Set();
    const undone = reversesActId === null ? null : await tx.findOneByOrFail(Act, { id: reversesActId });
    const date = businessDateOf(undone?.occurredAt ?? act.occurredAt);
    return this.askClosedMonth(tx, entry, act, { date, field: 'occurredAt', ask });
  }

  /** As `askClosed`: dinner of the 30th that is counted in the morning of the 1st is about the month of the dinner. */
  private async askClosedMeals(
    entry: Entry,
    { tx, act, ask }: OpenAct,
    links: readonly SealedLink[],
    asked: ReadonlySet<string>,
  ): Promise<void> {
    const { reversesActId } = entry;
    const undone = reversesActId === null ? null : await tx.findOneByOrFail(Act, { id: reversesActId });
    const kind = undone?.kind ?? entry.kind;
    if (!COUNTED_BY_MEAL.has(kind)) return;
    const said: readonly Pick<SealedLink, 'thing' | 'thingId'>[] = undone
      ? await tx.findBy(ActLink, { actId: undone.id, thing: 'meal' })
      : links;
    const meals = said.flatMap(({ thing, thingId }) => (thing === 'meal' ? thingId : []));
    const field = kind === 'cooking.meal' ? 'date' : 'mealId';
    for (const date of await this.months.daysOfMeals(tx, meals)) {
      if (monthOf(date) === monthOf(businessDateOf((undone ?? act).occurredAt))) continue;
      await this.askClosedMonth(tx, entry, act, { date, field, ask, except: asked });
    }
  }

  private async askClosedMonth(
    tx: EntityManager,
    { school, place }: Entry,
    { id: actId, recordedAt }: UnsealedAct,
    about: { date: BusinessDate; field: string; ask: OpenAct['ask']; except?: ReadonlySet<string> },
  ): Promise<ReadonlySet<string>> {
    const { date, field, ask, except } = about;
    const enteredOn = businessDateOf(recordedAt);
    if (monthOf(date) >= monthOf(enteredOn)) return new Set();
    const fed = place.kitchenId === null ? [] : await this.directory.sharingKitchenOf(tx, school.id, date);
    const schools = [...new Set([school.id, ...fed])].filter((id) => !except?.has(id));
    const months = await this.months.closed(tx, schools, date);
    const [first] = months;
    if (!first) return new Set();
    const { schoolName, month, unit } = first;
    ask('month-closed', { school: schoolName, month, unit, enteredMonth: monthOf(enteredOn) }, field);
    await this.months.corrected(tx, { actId, enteredOn, months });
    return new Set(months.map(({ schoolId }) => schoolId));
  }

  private async unsealed(entry: Entry, recordedAt: Date, limit: OpenAct['limit']): Promise<UnsealedAct> {
    const { envelope, kind, stage } = entry;
    const clocks = {
      occurredAt: new Date(envelope.occurredAt),
      capturedAt: new Date(envelope.capturedAt),
      recordedAt,
    };
    const { again } = entry;
    const { late, unprovenTime } =
      again && !again.isCorrected
        ? again.replaces.act
        : judgeTimes(clocks, {
            lateMinutes: await limit(`late.minutes.${stage}`),
            unprovenMinutes: await limit('time.unproven_minutes'),
            toleranceSeconds: await limit('time.future_tolerance_seconds'),
            oldestDays: await limit('time.oldest_days'),
          });
    return {
      id: envelope.actId ?? newId(),
      schoolId: entry.school.id,
      kitchenId: entry.place.kitchenId,
      stage,
      kind,
      placeId: entry.place.id,
      ...clocks,
      late,
      unprovenTime,
      timeToken: envelope.timeToken,
      offline: envelope.offline,
      deviceId: envelope.deviceId,
      actorAccountId: entry.actor.accountId,
      actorName: entry.actor.displayName,
      note: envelope.note,
      reversesActId: entry.reversesActId,
      schemaVersion: ACT_KINDS[kind].version,
      salt: newSecret(),
    };
  }

  /** How many besides the recorder must sign an act of the kind that is recorded today. */
  signaturesDue(tx: EntityManager, kind: ActKind, { areaCode }: Pick<School, 'areaCode'>): Promise<number> {
    const date = businessDateOf(this.clock.now());
    return this.signaturesMissing(kind, (key) => this.policy.number(tx, key, { date, areaCode }));
  }

  private async signaturesMissing(kind: ActKind, limit: OpenAct['limit']): Promise<number> {
    const { signers } = ACT_KINDS[kind];
    return signers === null ? 0 : Math.max(0, (await limit(signers)) - 1);
  }

  /** The id is taken before anything else is written under it: the primary key decides between two uploads. */
  private async reserve(tx: EntityManager, act: UnsealedAct, signaturesMissing: number): Promise<void> {
    const state: ActState = {
      actId: act.id,
      schoolId: act.schoolId,
      status: signaturesMissing > 0 ? 'awaiting_second' : 'recorded',
      signaturesMissing,
      reversedByActId: null,
      flags: null,
      holds: 0,
    };
    await insertRows(tx, ActState, [state]).catch((error: unknown) => {
      throw isDuplicateKey(error)
        ? new DomainError('journal.act-exists', { actId: act.id }, { field: 'actId' })
        : error;
    });
  }

  private async signAsRecorder(tx: EntityManager, act: UnsealedAct): Promise<void> {
    const signature: ActSignature = {
      signatureActId: act.id,
      actId: act.id,
      accountId: act.actorAccountId,
      name: act.actorName,
      method: 'own-session',
      sessionAccountId: act.actorAccountId,
      signedAt: act.recordedAt,
    };
    await insertRows(tx, ActSignature, [signature]);
  }

  private async onlyKitchenOf(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<string | null> {
    const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
    return kitchens.length === 1 ? (kitchens[0]?.id ?? null) : null;
  }
}

function inFirstWords(kind: ActKind, asked: object): object {
  const act: ActDeclaration = ACT_KINDS[kind];
  return act.inFirstWords?.(asked as Readonly<Record<string, unknown>>) ?? asked;
}

/** @throws DomainError of `QUESTION_CODES`, `journal.confirmed-without-reason` */
function requireConfirmed(entry: Entry, question: Question, details: ProblemDetails, field: string): void {
  if (!mustAsk(entry)) return;
  const { envelope } = entry;
  if (!envelope.confirms.includes(question)) {
    throw new DomainError(QUESTION_CODES[question], { question, ...details }, { field });
  }
  if (question !== 'twice' && envelope.note === null) {
    throw new DomainError('journal.confirmed-without-reason', { question }, { field: 'note' });
  }
}

/** What takes back says why already, and there is nothing to be put otherwise. */
const mustAsk = ({ envelope, isAsked = true, again, reversesActId }: Entry): boolean =>
  !envelope.offline && isAsked && reversesActId === null && (!again || again.isCorrected);
