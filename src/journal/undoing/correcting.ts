import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActKind } from '../../contract/acts.js';
import { canonicalJson, type Hashable } from '../../contract/hashing.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { journalEndpoints } from '../../contract/http/journal.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import {
  checked,
  covers,
  DomainError,
  Idempotency,
  invariant,
  newId,
  ofToday,
  type Principal,
  scopeOf,
  UnitOfWork,
} from '../../platform/index.js';
import { ActBooks, type Body } from '../act-books.js';
import { ActRecorder } from '../act-recorder.js';
import { named } from '../named-refusal.js';
import { ActReach } from '../reading/act-reach.js';
import type { StandingAct } from '../reading/act-view.js';
import { JournalReader } from '../reading/journal-reader.js';
import { RestrictedReading } from '../reading/restricted-reading.js';
import { Branches } from './branches.js';
import { FollowUps } from './follow-ups.js';
import { type AmountChange, mealOf, names, rebaseBody, withIds } from './rebase-body.js';
import { Reversing } from './reversing.js';

type Api = typeof journalEndpoints;
type Asked = BodyOf<Api['correct']>;
type Answer = ResponseOf<Api['correct']>;

/** After these nothing is left that another could have taken. */
const USES_UP: ReadonlySet<ActKind> = new Set(['cooking.batch', 'stock.write-off', 'stock.send-back']);

/** What is replaced while a correction is under way. */
interface Progress {
  ids: Map<string, string>;
  dropped: Set<string>;
  amounts: Map<string, AmountChange>;
  /** Bodies before and after of what was entered already, by the old act. */
  bodies: Map<string, { before: Body; after: Body; kind: StandingAct['act']['kind'] }>;
  waits: boolean;
}

/**
 * Puts one record right with everything that rests on it (DESIGN §7): the branch is undone from its end and entered again
 * from its root, in one transaction, as ordinary reversals and ordinary acts, so the chain only grows.
 *
 * The corrected act is captured now by whoever corrects it, and is signed anew where its kind wants a second person. What
 * rests on it says the same as before, on the new ids: it keeps its times and its signatures, unless its own amounts or
 * words changed. While something waits for a signature, what needs its goods waits with it, and is posted when it is given.
 */
@Injectable()
export class Correcting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly directory: SchoolDirectory,
    private readonly reach: ActReach,
    private readonly reader: JournalReader,
    private readonly books: ActBooks,
    private readonly branches: Branches,
    private readonly followUps: FollowUps,
    private readonly recorder: ActRecorder,
    private readonly reversing: Reversing,
    private readonly restricted: RestrictedReading,
  ) {}

  /** @throws DomainError `journal.act-not-found`, `journal.not-reversible`, `journal.branch-too-long` */
  async branch(caller: Principal, actId: string): Promise<ResponseOf<Api['branch']>> {
    const branch = await this.branchOf(caller, actId);
    const { kind, schoolId, body } = branch.act;
    if (this.restricted.isRestricted(kind) && Object.keys(body).length > 0) {
      await this.restricted.noteReading(caller, schoolId, { subject: { kind: 'act', id: actId }, detail: { kind } });
    }
    return branch;
  }

  private branchOf(caller: Principal, actId: string): Promise<ResponseOf<Api['branch']>> {
    return this.uow.read(async (tx) => {
      const { base, resting } = await this.branches.of(tx, actId);
      if (!(await this.reach.mayRead(tx, caller, base.act))) {
        throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
      }
      const all = [base, ...resting];
      const words = await this.branches.named(tx, all);
      const views = [];
      let isOpen = true;
      for (const [index, standing] of all.entries()) {
        const { act } = standing;
        const word = words[index];
        invariant(word, 'each act is named');
        const school = await tx.findOneByOrFail(School, { id: act.schoolId });
        const mayRead = await this.restricted.mayRead(tx, caller, act);
        isOpen &&= mayRead;
        views.push({
          ...word,
          mayUndo: covers(scopeOf(caller, 'act.reverse'), school),
          signaturesDue: await this.recorder.signaturesDue(tx, act.kind, school),
          body: mayRead ? await this.bodyOf(tx, standing) : {},
        });
      }
      const [first, ...others] = views;
      invariant(first, 'the act itself is among them');
      const stands = base.state.reversedByActId === null || (await this.mayReplace(tx, base));
      return { act: first, resting: others, mayCorrect: stands && isOpen && views.every(({ mayUndo }) => mayUndo) };
    });
  }

  /**
   * @throws DomainError `journal.branch-changed` when not exactly what the caller saw rests on it; `journal.branch-of-others`;
   *   `journal.rests-on-dropped` when a resting act names a lot or dish that the corrected one has not;
   *   `journal.not-again` with the act that could not be entered and why
   */
  correct(caller: Principal, idempotencyKey: string, actId: string, asked: Asked): Promise<Answer> {
    const request = { accountId: caller.accountId, key: idempotencyKey, content: { actId, asked } };
    return this.idempotency.once(request, async (tx) => {
      await this.followUps.target(tx, caller, 'act.reverse', actId);
      const { base, resting } = await this.branches.hold(tx, actId);
      if (base.state.reversedByActId !== null && !(asked.corrected && (await this.mayReplace(tx, base)))) {
        throw new DomainError('journal.already-reversed', { actId });
      }
      await this.requireSeen(tx, resting, asked.seen);
      await this.requireReach(tx, caller, resting);
      const bodies = new Map<string, Body>();
      for (const standing of [base, ...resting]) bodies.set(standing.act.id, await this.bodyOf(tx, standing));

      const undone = await this.undo(tx, caller, [...resting, base], asked);
      const entered = asked.corrected
        ? await this.enterAgain(tx, caller, { base, resting, bodies, asked, corrected: asked.corrected })
        : [];
      return { undone, entered };
    });
  }

  private async undo(
    tx: EntityManager,
    caller: Principal,
    acts: readonly StandingAct[],
    { reason, seen: _, changes: __, corrected: ___, ...envelope }: Asked,
  ): Promise<Answer['undone']> {
    const undone: Answer['undone'] = [];
    for (const standing of acts) {
      if (standing.state.reversedByActId !== null) continue;
      const { actId } = await this.reversing.takeBack(tx, caller, standing, { ...envelope, attachmentIds: [], reason });
      undone.push({ actId: standing.act.id, reversalActId: actId });
    }
    return undone;
  }

  private async enterAgain(
    tx: EntityManager,
    caller: Principal,
    correction: {
      base: StandingAct;
      resting: readonly StandingAct[];
      bodies: ReadonlyMap<string, Body>;
      asked: Asked;
      corrected: Body;
    },
  ): Promise<Answer['entered']> {
    const { base, resting, bodies, asked, corrected } = correction;
    const progress: Progress = {
      ids: new Map(),
      dropped: new Set(),
      amounts: new Map(),
      bodies: new Map(),
      waits: false,
    };
    const changes = new Map<string, Body | null>(asked.changes.map(({ actId, body }) => [actId, body]));
    const entered: Answer['entered'] = [];
    // What was recorded before the corrected act and rests on it all the same (an issue that a count settled) comes last
    for (const standing of [base, ...[...resting].reverse()]) {
      const { id, kind } = standing.act;
      const before = bodies.get(id);
      invariant(before, 'each body was read');
      const isCorrected = id === base.act.id;
      const given = isCorrected ? corrected : changes.get(id);
      if (given === null) {
        progress.dropped.add(id);
        await this.dropLots(tx, id, progress);
        continue;
      }
      const lots = await this.freshLots(tx, id, given ?? before, progress);
      const rebased = given === undefined ? rebaseBody(before, progress) : withIds(given, progress.ids);
      const followed = given === undefined ? this.followed(rebased, before, progress) : rebased;
      if (followed === null || names(followed, progress.dropped)) {
        throw await this.refusal(tx, 'journal.rests-on-dropped', standing);
      }
      const changed = given !== undefined || !sameWords(followed, withIds(before, progress.ids));
      const receipt = await this.enter(tx, caller, standing, {
        body: followed,
        isCorrected,
        changed,
        waits: progress.waits,
      });
      progress.ids.set(id, receipt.actId);
      progress.bodies.set(id, { before, after: followed, kind });
      progress.waits ||= receipt.status !== 'recorded';
      await this.noteAmounts(tx, { id, kind, newId: receipt.actId, mealId: mealOf(before) }, lots, progress);
      entered.push({ replacesActId: id, receipt });
    }
    return entered;
  }

  private async enter(
    tx: EntityManager,
    caller: Principal,
    standing: StandingAct,
    { body, ...again }: { body: Body; isCorrected: boolean; changed: boolean; waits: boolean },
  ): Promise<Answer['entered'][number]['receipt']> {
    const { act } = standing;
    const { entry } = this.books.of(act.kind);
    invariant(entry, `${act.kind} can be entered`);
    try {
      const envelope = checked(entry.body, ofToday(entry.versions, body) as Body);
      const school = await tx.findOneByOrFail(School, { id: act.schoolId });
      const about = await this.recorder.entryOf(tx, act.kind, { actor: caller, school, body: envelope });
      const whole = { ...about, again: { ...again, replaces: standing } };
      // Its own answer says more than a receipt; every one of it is in the act
      const { actId, kind, status, signaturesMissing, recordedAt, late, unprovenTime, chainIndex } =
        await this.recorder.enter(tx, whole, (open) => entry.write(open, envelope as never));
      return { actId, kind, status, signaturesMissing, recordedAt, late, unprovenTime, chainIndex };
    } catch (error) {
      if (!(error instanceof DomainError) || again.isCorrected) throw error;
      throw await this.refusal(tx, 'journal.not-again', standing, error);
    }
  }

  /** What to send to the kind's route to record the act as it stands. */
  private async bodyOf(tx: EntityManager, { act, state }: StandingAct): Promise<Body> {
    const { entry } = this.books.of(act.kind);
    const particulars = (await this.books.particularsOf(tx, [act])).get(act.id);
    invariant(entry && particulars, `${act.kind} ${act.id} can be entered again`);
    const attached = await this.reader.attachmentsOf(tx, [act.id]);
    const { placeId, timeToken, offline, deviceId, note } = act;
    return {
      ...{ placeId, timeToken, offline, deviceId, note },
      occurredAt: act.occurredAt.toISOString(),
      capturedAt: act.capturedAt.toISOString(),
      attachmentIds: attached.map(({ id }) => id),
      confirms: state.flags ?? [],
      ...(entry.versions && entry.versions.now > 1 ? { v: entry.versions.now } : {}),
      ...entry.again(particulars as never),
    };
  }

  /** A record that its second person refused posted nothing: it may be entered as it should have been, once. */
  private async mayReplace(tx: EntityManager, { act, state }: StandingAct): Promise<boolean> {
    return state.status === 'refused' && (await this.reader.successionOf(tx, act.id)).replacedByActId === null;
  }

  private async requireSeen(
    tx: EntityManager,
    resting: readonly StandingAct[],
    seen: readonly string[],
  ): Promise<void> {
    const ids = resting.map(({ act }) => act.id);
    const fresh = resting.find(({ act }) => !seen.includes(act.id));
    if (fresh) throw await this.refusal(tx, 'journal.branch-changed', fresh);
    if (seen.some((id) => !ids.includes(id))) throw new DomainError('journal.branch-changed', {}, { field: 'seen' });
  }

  private async requireReach(tx: EntityManager, caller: Principal, acts: readonly StandingAct[]): Promise<void> {
    for (const standing of acts) {
      if (await this.directory.reaches(tx, caller, 'act.reverse', standing.act.schoolId)) continue;
      throw await this.refusal(tx, 'journal.branch-of-others', standing);
    }
  }

  /** A lot that the act made gets a new id where the body still names it, and is gone where it does not. */
  private async freshLots(tx: EntityManager, actId: string, body: Body, progress: Progress): Promise<string[]> {
    const lots = await this.lotsMadeBy(tx, actId);
    for (const lotId of lots) {
      if (names(body, new Set([lotId]))) progress.ids.set(lotId, newId());
      else progress.dropped.add(lotId);
    }
    return lots;
  }

  private async dropLots(tx: EntityManager, actId: string, { dropped }: Progress): Promise<void> {
    for (const lotId of await this.lotsMadeBy(tx, actId)) dropped.add(lotId);
  }

  private async lotsMadeBy(tx: EntityManager, actId: string): Promise<string[]> {
    const links = await this.reader.linksOf(tx, [actId]);
    return links.flatMap(({ role, thing, thingId }) => (role === 'produced' && thing === 'lot' ? [thingId] : []));
  }

  private followed(body: Body, before: Body, { bodies }: Progress): Body | null {
    let followed: Body | null = body;
    for (const [actId, replaced] of bodies) {
      const follow = this.books.of(replaced.kind).entry?.follow;
      if (followed === null || !follow || !names(before, new Set([actId]))) continue;
      followed = follow(followed, replaced.before, replaced.after);
    }
    return followed;
  }

  /** Of each lot, how much the act had and has now: lines that took all of it follow, until one has used it up. */
  private async noteAmounts(
    tx: EntityManager,
    { id, kind, newId: newActId, mealId }: { id: string; kind: ActKind; newId: string; mealId: string | null },
    made: readonly string[],
    { ids, amounts }: Progress,
  ): Promise<void> {
    const ofLots = async (actId: string) =>
      (await this.reader.linksOf(tx, [actId])).flatMap(({ thing, thingId, amount, unit }) =>
        thing === 'lot' && amount !== null ? [{ thingId, quantity: { amount, unit } }] : [],
      );
    const now = await ofLots(newActId);
    for (const { thingId, quantity: from } of await ofLots(id)) {
      const to = now.find((link) => link.thingId === (ids.get(thingId) ?? thingId))?.quantity;
      const isFirst = made.includes(thingId) || !amounts.has(thingId);
      const isOther = to && to.amount > 0 && (to.amount !== from.amount || to.unit !== from.unit);
      if (isOther && USES_UP.has(kind)) amounts.delete(thingId);
      else if (isOther && isFirst) amounts.set(thingId, { from, to, mealId });
    }
  }

  private async refusal(
    tx: EntityManager,
    code: string,
    standing: StandingAct,
    why?: DomainError,
  ): Promise<DomainError> {
    const [word] = await this.branches.named(tx, [standing]);
    invariant(word, 'the act is named');
    return named(code, word, why);
  }
}

/** Whether two bodies say the same, times of capture apart. */
function sameWords(a: Body, b: Body): boolean {
  return canonicalJson(a as Hashable) === canonicalJson(b as Hashable);
}
