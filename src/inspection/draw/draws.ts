import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull, MoreThanOrEqual } from 'typeorm';
import { addDays, businessDateOf, startOfBusinessDate } from '../../contract/business-date.js';
import { canonicalJson, sha256 } from '../../contract/hashing.js';
import type { DrawStatus, drawEndpoints } from '../../contract/http/draws.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { type Officer, Officers } from '../../identity/index.js';
import { type Area, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  type AuditNote,
  areaPrefix,
  Clock,
  DomainError,
  Idempotency,
  insertRows,
  lockRows,
  newId,
  type Principal,
  registerSealedColumn,
  Secrets,
  scopeOf,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { Inspection } from '../inspection.entities.js';
import { Draw, DrawOutcome, DrawPublication, InspectionAssignment } from './draw.entities.js';
import { type Drawable, type DrawLists, type DrawPlan, drawFrom } from './draw-lists.js';
import { drawSchools, schoolsWithoutPair, seedOf } from './draw-schools.js';
import { drawStatus, requireSoundPlan } from './judge-draw.js';
import { RiskGrades } from './risk-grades.js';

type Api = typeof drawEndpoints;
export type DrawView = ResponseOf<Api['draw']>;
type Parts = Pick<DrawPlan, 'excluded' | 'apart'> & { inspectors: Officer[] };

const NONCE_BYTES = 32;
const whereOf = (id: string): string => `draw|${id}|nonce`;
registerSealedColumn({ entity: Draw, property: 'sealedNonce', whereOf });

/** What is there when a draw is prepared or published. */
interface Around {
  area: Area;
  /** Those that are drawn from. */
  schools: Drawable[];
  /** Those that were visited within the last `repeatDays`: left out (I-10). */
  visited: Drawable[];
  repeatDays: number;
  officers: Officer[];
}

/** Draws of schools and inspectors (I-01): prepared, published, and drawn from a number that nobody could choose. */
@Injectable()
export class Draws {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly officers: Officers,
    private readonly grades: RiskGrades,
    private readonly policy: Policy,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organization.area-not-found` */
  inspectors(by: Principal, areaId: string): Promise<{ items: Officer[] }> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'draw.manage', areaId);
      const items = await this.officers.of(tx, 'inspection.conduct', areaId);
      return { items: items.sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')) };
    });
  }

  /** @throws DomainError `organization.area-not-found` */
  ofArea(by: Principal, areaId: string): Promise<ResponseOf<Api['draws']>> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'draw.manage', areaId);
      const draws = await tx.find(Draw, { where: { areaCode: areaId }, order: { id: 'DESC' } });
      const drawId = In(draws.map(({ id }) => id));
      const select = { drawId: true, publishedAt: true } as const;
      const publications = await tx.find(DrawPublication, { where: { drawId }, select });
      const published = new Map(publications.map((one) => [one.drawId, one.publishedAt]));
      const statuses = await this.statuses(tx, draws, new Set(published.keys()));
      return {
        items: draws.map(({ id, fromDate, toDate, schoolCount, randomCount }) => ({
          ...{ id, status: statuses.get(id) ?? 'draft', from: fromDate, to: toDate, schoolCount, randomCount },
          publishedAt: published.get(id)?.toISOString() ?? null,
        })),
      };
    });
  }

  /** @throws DomainError `draws.not-found` */
  one(by: Principal, drawId: string): Promise<DrawView> {
    return this.uow.read(async (tx) => this.view(tx, await this.require(tx, by, drawId)));
  }

  /** @throws DomainError `organization.area-not-found`, and as `requireSoundPlan` */
  prepare(by: Principal, key: string, areaId: string, plan: DrawPlan): Promise<DrawView> {
    const content = { route: 'draws.prepare', areaId, plan };
    return this.idempotency.once({ accountId: by.accountId, key, content }, async (tx) => {
      await this.directory.requireArea(tx, by, 'draw.manage', areaId);
      const around = await this.around(tx, by, areaId);
      await this.requireSound(tx, plan, around);
      const draw: Draw = {
        ...{ id: newId(), areaCode: areaId, version: 1, ...columnsOf(plan, around), sealedNonce: null },
        ...{ accountId: by.accountId, name: by.displayName, unit: by.unit, preparedAt: this.clock.now() },
      };
      await tx.insert(Draw, draw);
      await this.note(tx, by, draw, 'draws.prepared');
      return this.view(tx, draw);
    });
  }

  /** @throws DomainError `draws.not-found`, `draws.is-published`, `draws.changed`, and as `requireSoundPlan` */
  change(by: Principal, drawId: string, { seenVersion, ...plan }: BodyOf<Api['change']>): Promise<DrawView> {
    return this.uow.write(async (tx) => {
      const old = await this.lockDraft(tx, by, drawId, seenVersion);
      const around = await this.around(tx, by, old.areaCode);
      await this.requireSound(tx, plan, around);
      const changed = { ...columnsOf(plan, around), version: old.version + 1 };
      await tx.update(Draw, { id: drawId }, changed);
      const draw: Draw = { ...old, ...changed };
      await this.note(tx, by, draw, 'draws.changed');
      return this.view(tx, draw);
    });
  }

  /**
   * Freezes the lists, and makes the nonce whose hash stands in them. Nobody is shown the nonce before the outcome is for everybody.
   *
   * @throws DomainError `draws.not-found`, `draws.is-published`, `draws.changed`, `draws.number-day-too-early`,
   *   `draws.without-pair`, and as `requireSoundPlan`
   */
  publish(by: Principal, key: string, drawId: string, { seenVersion }: BodyOf<Api['publish']>): Promise<DrawView> {
    const content = { route: 'draws.publish', drawId, seenVersion };
    return this.idempotency.once({ accountId: by.accountId, key, content }, async (tx) => {
      const draw = await this.lockDraft(tx, by, drawId, seenVersion);
      const now = this.clock.now();
      if (draw.numberDay <= businessDateOf(now)) throw new DomainError('draws.number-day-too-early');
      const around = await this.around(tx, by, draw.areaCode);
      const plan = planOf(draw);
      await this.requireSound(tx, plan, around);
      const { schoolIds, inspectorIds, ...from } = drawFrom(plan, around.schools, officersOf(plan, around));
      const [first, ...more] = schoolsWithoutPair(from);
      if (first) {
        const name = from.schools[first.school - 1]?.name ?? '';
        throw new DomainError('draws.without-pair', { schools: more.length + 1, name }, { rule: 'I-05' });
      }
      const nonce = randomBytes(NONCE_BYTES);
      const { repeatDays } = around;
      const visited = around.visited.map(({ name }) => name);
      const lists: DrawLists = {
        ...{ v: 1, repeatDays, visited, drawId, area: around.area.name, from: draw.fromDate, to: draw.toDate, ...from },
        ...{ numberSource: draw.numberSource, numberDay: draw.numberDay, nonceSha256: sha256(nonce) },
        publishedAt: now.toISOString(),
      };
      const text = canonicalJson(lists);
      await tx.update(Draw, { id: drawId }, { sealedNonce: this.secrets.seal(nonce.toString('hex'), whereOf(drawId)) });
      await tx.insert(DrawPublication, {
        ...{ drawId, lists: Buffer.from(text), sha256: sha256(text), publishedAt: now, accountId: by.accountId },
        ids: Buffer.from(JSON.stringify({ schoolIds, inspectorIds })),
      });
      await this.note(tx, by, draw, 'draws.published', { sha256: sha256(text) });
      return this.view(tx, draw);
    });
  }

  /**
   * Draws: the number and the nonce decide together. Each drawn school becomes a planned visit of its two inspectors, who join it
   * by their own sign-in (I-05).
   *
   * @throws DomainError `draws.not-found`, `draws.not-published`, `draws.is-drawn`, `draws.number-not-yet`, `draws.period-over`
   */
  stateNumber(
    by: Principal,
    key: string,
    drawId: string,
    { publicNumber }: BodyOf<Api['stateNumber']>,
  ): Promise<DrawView> {
    const content = { route: 'draws.stateNumber', drawId, publicNumber };
    return this.idempotency.once({ accountId: by.accountId, key, content }, async (tx) => {
      await lockRows(tx, Draw, { id: drawId }, { id: 'ASC' });
      const draw = await this.require(tx, by, drawId);
      const publication = await tx.findOneBy(DrawPublication, { drawId });
      if (publication === null) throw new DomainError('draws.not-published');
      if (await tx.existsBy(DrawOutcome, { drawId })) throw new DomainError('draws.is-drawn');
      const now = this.clock.now();
      const today = businessDateOf(now);
      if (today < draw.numberDay) throw new DomainError('draws.number-not-yet', { day: draw.numberDay });
      if (today > draw.toDate) throw new DomainError('draws.period-over');
      const lists = listsOf(publication);
      const drawn = drawSchools(seedOf(this.nonceOf(draw), publicNumber), lists);
      await tx.insert(DrawOutcome, {
        ...{ drawId, publicNumber, drawn: Buffer.from(JSON.stringify(drawn)) },
        ...{ accountId: by.accountId, drawnAt: now },
      });
      const { schoolIds, inspectorIds } = idsOf(publication);
      const visits = drawn.map(({ school, group, inspectors }) => ({
        visit: plannedVisit(schoolIds[school - 1] as string, { draw, group, now }),
        inspectors: inspectors.map((no) => ({
          accountId: inspectorIds[no - 1] as string,
          ...lists.inspectors[no - 1],
        })),
      }));
      await insertRows(
        tx,
        Inspection,
        visits.map(({ visit }) => visit),
      );
      await insertRows(
        tx,
        InspectionAssignment,
        visits.flatMap(({ visit, inspectors }) =>
          inspectors.map(({ accountId, name = '', organ = '' }) => ({
            ...{ inspectionId: visit.id, accountId, name, unit: organ },
          })),
        ),
      );
      await this.note(tx, by, draw, 'draws.drawn', { publicNumber });
      return this.view(tx, draw);
    });
  }

  /** @throws DomainError `draws.not-found` also where the area is not the caller's */
  async require(tx: EntityManager, by: Principal, drawId: string): Promise<Draw> {
    const draw = await tx.findOneBy(Draw, { id: drawId });
    const { areaPrefixes } = scopeOf(by, 'draw.manage');
    if (draw === null || !areaPrefixes.some((prefix) => areaPrefix(draw.areaCode).startsWith(prefix))) {
      throw new DomainError('draws.not-found', {}, { field: 'drawId' });
    }
    return draw;
  }

  /** How far each draw is. */
  async statuses(
    tx: EntityManager,
    draws: readonly Pick<Draw, 'id' | 'toDate'>[],
    published: ReadonlySet<string>,
  ): Promise<Map<string, DrawStatus>> {
    const drawId = In(draws.map(({ id }) => id));
    const drawn = new Set(
      (await tx.find(DrawOutcome, { where: { drawId }, select: { drawId: true } })).map((one) => one.drawId),
    );
    const open = await tx.find(Inspection, {
      where: { drawId, checkedInAt: IsNull() },
      select: { id: true, drawId: true },
    });
    const waiting = new Set(open.map((visit) => visit.drawId));
    const today = businessDateOf(this.clock.now());
    return new Map(
      draws.map(({ id, toDate: to }) => {
        const facts = { isPublished: published.has(id), isDrawn: drawn.has(id), isWaiting: waiting.has(id), to, today };
        return [id, drawStatus(facts)];
      }),
    );
  }

  /** 32 bytes. For who has made sure that they may be used. */
  nonceOf({ id, sealedNonce }: Draw): Buffer {
    return Buffer.from(this.secrets.unseal(sealedNonce ?? '', whereOf(id)), 'hex');
  }

  /** @throws DomainError `draws.not-found`, `draws.is-published`, `draws.changed` */
  private async lockDraft(tx: EntityManager, by: Principal, drawId: string, seenVersion: number): Promise<Draw> {
    await lockRows(tx, Draw, { id: drawId }, { id: 'ASC' });
    const draw = await this.require(tx, by, drawId);
    if (await tx.existsBy(DrawPublication, { drawId })) throw new DomainError('draws.is-published');
    if (draw.version !== seenVersion) throw new DomainError('draws.changed', {}, { field: 'seenVersion' });
    return draw;
  }

  private async around(tx: EntityManager, by: Principal, areaCode: string): Promise<Around> {
    return {
      area: await this.directory.requireArea(tx, by, 'draw.manage', areaCode),
      ...(await this.schoolsFor(tx, areaCode)),
      officers: await this.officers.of(tx, 'inspection.conduct', areaCode),
    };
  }

  /** The open schools of the area: those that are drawn from, and those that were visited lately (I-10). */
  private async schoolsFor(
    tx: EntityManager,
    areaCode: string,
  ): Promise<Pick<Around, 'schools' | 'visited' | 'repeatDays'>> {
    const date = businessDateOf(this.clock.now());
    const open = await this.grades.drawable(tx, areaCode, date);
    const repeatDays = await this.policy.number(tx, 'draw.repeat_days', { date, areaCode });
    const since = new Date(startOfBusinessDate(addDays(date, -repeatDays)));
    const visits = await tx.find(Inspection, {
      where: { checkedInAt: MoreThanOrEqual(since) },
      select: { id: true, schoolId: true },
    });
    const lately = new Set(visits.map(({ schoolId }) => schoolId));
    return {
      schools: open.filter(({ schoolId }) => !lately.has(schoolId)),
      visited: open.filter(({ schoolId }) => lately.has(schoolId)),
      repeatDays,
    };
  }

  private async requireSound(
    tx: EntityManager,
    plan: DrawPlan,
    { area, schools, visited, officers }: Around,
  ): Promise<void> {
    const date = businessDateOf(this.clock.now());
    const percent = await this.policy.number(tx, 'draw.random_percent', { date, areaCode: area.code });
    requireSoundPlan(plan, {
      ...{ today: date, leastRandomPercent: percent },
      schools: schools.length,
      // What was said of a school that is left out this time is kept, and is of no list
      schoolIds: new Set([...schools, ...visited].map(({ schoolId }) => schoolId)),
      officerIds: new Set(officers.map(({ accountId }) => accountId)),
    });
  }

  private async view(tx: EntityManager, draw: Draw): Promise<DrawView> {
    const publication = await tx.findOneBy(DrawPublication, { drawId: draw.id });
    const outcome = await tx.findOneBy(DrawOutcome, { drawId: draw.id });
    const statuses = await this.statuses(tx, [draw], new Set(publication ? [draw.id] : []));
    const parts = partsOf(draw);
    const plan = planOf(draw);
    const { schools, visited, withoutPair } = publication
      ? { ...listsOf(publication), withoutPair: [] }
      : await this.today(tx, draw, plan, parts.inspectors);
    return {
      ...{ id: draw.id, areaId: draw.areaCode, status: statuses.get(draw.id) ?? 'draft', version: draw.version },
      ...{ ...plan, inspectors: parts.inspectors },
      preparedBy: { accountId: draw.accountId, name: draw.name, unit: draw.unit },
      preparedAt: draw.preparedAt.toISOString(),
      ...{ schools: schools.length, ungraded: schools.filter(({ grade }) => grade === null).length },
      ...{ visited: [...(visited ?? [])], withoutPair },
      publishedAt: publication?.publishedAt.toISOString() ?? null,
      listsSha256: publication?.sha256 ?? null,
      publicNumber: outcome?.publicNumber ?? null,
      drawnAt: outcome?.drawnAt.toISOString() ?? null,
    };
  }

  /** What a draft would be drawn from if it were published now. */
  private async today(tx: EntityManager, draw: Draw, plan: DrawPlan, inspectors: readonly Officer[]) {
    const { schools, visited } = await this.schoolsFor(tx, draw.areaCode);
    const { schoolIds, ...from } = drawFrom(plan, schools, inspectors);
    const withoutPair = schoolsWithoutPair(from).map(({ school, why }) => ({
      ...{ schoolId: schoolIds[school - 1] as string, name: from.schools[school - 1]?.name ?? '', why },
    }));
    return { schools, visited: visited.map(({ name }) => name), withoutPair };
  }

  /** Noted for the area only: nobody of a school may learn of it (I-11). */
  private note(
    tx: EntityManager,
    by: Principal,
    draw: Draw,
    action: string,
    detail: AuditNote['detail'] = {},
  ): Promise<void> {
    const subject = { kind: 'draw', id: draw.id };
    return this.audit.note(tx, { by, action, subject, areaCode: draw.areaCode, detail });
  }
}

export function listsOf({ lists }: DrawPublication): DrawLists {
  return JSON.parse(lists.toString('utf8')) as DrawLists;
}

export function idsOf({ ids }: DrawPublication): { schoolIds: string[]; inspectorIds: string[] } {
  return JSON.parse(ids.toString('utf8')) as { schoolIds: string[]; inspectorIds: string[] };
}

export function partsOf({ parts }: Draw): Parts {
  return JSON.parse(parts.toString('utf8')) as Parts;
}

function planOf(draw: Draw): DrawPlan {
  const { inspectors, excluded, apart } = partsOf(draw);
  const { fromDate: from, toDate: to, schoolCount, randomCount, numberSource, numberDay } = draw;
  const inspectorIds = inspectors.map(({ accountId }) => accountId);
  return { from, to, schoolCount, randomCount, inspectorIds, excluded, apart, numberSource, numberDay };
}

function columnsOf(plan: DrawPlan, around: Around) {
  const { from: fromDate, to: toDate, schoolCount, randomCount, excluded, apart, numberSource, numberDay } = plan;
  const parts: Parts = { inspectors: officersOf(plan, around), excluded, apart };
  const rest = { fromDate, toDate, schoolCount, randomCount, numberSource, numberDay };
  return { ...rest, parts: Buffer.from(JSON.stringify(parts)) };
}

function officersOf({ inspectorIds }: DrawPlan, { officers }: Around): Officer[] {
  const named = new Set(inspectorIds);
  return officers.filter(({ accountId }) => named.has(accountId));
}

/** To be made by the last day of the period; which day it is made is for its inspectors to choose. */
function plannedVisit(
  schoolId: string,
  { draw, group, now }: { draw: Draw; group: Inspection['drawGroup']; now: Date },
): Inspection {
  return {
    ...{ id: newId(), schoolId, kind: 'routine', status: 'planned', plannedFor: draw.toDate, reason: null },
    ...{
      plannedAt: now,
      checkedInAt: null,
      checkInToldAt: null,
      checkInNote: null,
      checkInPhotoIds: [],
      checkInPosition: null,
      checkInDistance: null,
    },
    ...{ closedAt: null, closeToldAt: null, summary: null, receivedBy: null, refusalReason: null },
    ...{ witnessName: null, schoolStatement: null, signedSha256: null, drawId: draw.id, drawGroup: group },
  };
}
