import { readFile } from 'node:fs/promises';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { inspectionEndpoints } from '../contract/http/inspection.js';
import type { Language } from '../contract/language.js';
import { PLACE_KINDS } from '../contract/stages.js';
import { type Place, type School, SchoolDirectory } from '../organization/index.js';
import { AuditLog, Clock, DomainError, Idempotency, type Principal, UnitOfWork } from '../platform/index.js';
import { Policy, withLimit } from '../policy/index.js';
import { claimedTime } from './field/claimed-time.js';
import { type Inspection, InspectionCheck } from './inspection.entities.js';
import { answersTo, type Question, questionsFor, readChecklist } from './visits/checklist.js';
import { VisitReader } from './visits/visit-reader.js';

type Api = typeof inspectionEndpoints;
export type Checklist = ResponseOf<Api['checklist']>;
type Item = Checklist['groups'][number]['items'][number];

/** What is looked at in a visit, place by place (I-02), and what its officers said. It judges nothing by itself. */
@Injectable()
export class Checks implements OnApplicationBootstrap {
  private questions: readonly Question[] = [];

  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly visits: VisitReader,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
  ) {}

  /** After the limits that it names. @throws ZodError for a file that is no checklist: the platform does not start */
  async onApplicationBootstrap(): Promise<void> {
    this.questions = readChecklist(await readFile('config/checklist.yaml', 'utf8'), this.policy.keys);
  }

  /** @throws DomainError `inspection.not-found` */
  checklist(caller: Principal, inspectionId: string, language: Language): Promise<Checklist> {
    return this.uow.read(async (tx) => {
      const { visit, school } = await this.visits.knownById(tx, caller, inspectionId);
      return this.view(tx, visit, school, language);
    });
  }

  /**
   * @throws DomainError `inspection.not-an-officer`, `inspection.not-on-site`, `inspection.question-not-found`,
   *   `inspection.answer-not-offered`
   */
  answer(
    caller: Principal,
    key: string,
    inspectionId: string,
    body: BodyOf<Api['check']>,
    language: Language,
  ): Promise<Checklist> {
    const content = { route: 'inspection.check', inspectionId, body };
    return this.idempotency.once({ accountId: caller.accountId, key, content }, async (tx) => {
      const { visit, school } = await this.visits.lockOnSite(tx, caller, inspectionId);
      const place = await this.refuseUnasked(tx, visit, body);
      const given = await this.given(tx, inspectionId);
      const last = given.findLast(({ item, placeId }) => item === body.item && placeId === body.placeId);
      if (last?.answer === body.answer) return this.view(tx, visit, school, language);
      const { accountId, displayName: name, unit } = caller;
      const { capturedAt, ...said } = body;
      await tx.insert(InspectionCheck, {
        inspectionId,
        checkNo: given.length + 1,
        ...said,
        accountId,
        name,
        unit,
        ...claimedTime(capturedAt, { since: visit.checkedInAt ?? visit.plannedAt, now: this.clock.now() }),
      });
      const view = await this.view(tx, visit, school, language);
      await this.audit.note(tx, {
        by: caller,
        action: 'inspection.checked',
        subject: { kind: 'inspection', id: inspectionId },
        schoolId: school.id,
        areaCode: school.areaCode,
        detail: { item: body.item, place: place?.name ?? null, answer: body.answer },
      });
      return view;
    });
  }

  private async refuseUnasked(
    tx: EntityManager,
    visit: Inspection,
    { item, placeId, answer }: BodyOf<Api['check']>,
  ): Promise<Place | null> {
    const place = placeId === null ? null : (await this.placesOf(tx, visit)).find(({ id }) => id === placeId);
    const asked = place === undefined ? [] : questionsFor(this.questions, place, dayOf(visit));
    const question = asked.find(({ key }) => key === item);
    if (place === undefined || question === undefined) {
      throw new DomainError('inspection.question-not-found', {}, { field: place === undefined ? 'placeId' : 'item' });
    }
    if (!answersTo(question).includes(answer)) {
      throw new DomainError('inspection.answer-not-offered', {}, { field: 'answer' });
    }
    return place;
  }

  /** For whoever has settled that the visit may be known. */
  async view(tx: EntityManager, visit: Inspection, school: School, language: Language): Promise<Checklist> {
    const at = { date: dayOf(visit), areaCode: school.areaCode };
    const given = await this.given(tx, visit.id);
    const clauses = new Set((await this.policy.clauses(tx, at)).map(({ key }) => key));
    const groups: Checklist['groups'] = [];
    for (const place of [null, ...(await this.placesOf(tx, visit))]) {
      const items: Item[] = [];
      for (const question of questionsFor(this.questions, place, at.date)) {
        const { key: item, src: source, severity, limit, [language]: words } = question;
        const text = limit === undefined ? words : withLimit(words, await this.policy.number(tx, limit, at));
        const last = given.findLast((check) => check.item === item && check.placeId === (place?.id ?? null));
        items.push({
          item,
          source,
          severity,
          text,
          clause: limit !== undefined && clauses.has(limit) ? limit : null,
          answers: answersTo(question),
          answer: last === undefined ? null : answerOf(last),
        });
      }
      if (items.length > 0)
        groups.push({ place: place && { id: place.id, name: place.name, kind: place.kind }, items });
    }
    return { inspectionId: visit.id, groups };
  }

  /** In the order in which they were given, not in that in which two tablets sent them. */
  private given(tx: EntityManager, inspectionId: string): Promise<InspectionCheck[]> {
    return tx.find(InspectionCheck, { where: { inspectionId }, order: { at: 'ASC', checkNo: 'ASC' } });
  }

  /** In the order in which goods walk through a canteen. */
  private async placesOf(tx: EntityManager, visit: Inspection): Promise<Place[]> {
    const places = await this.directory.placesOf(tx, visit.schoolId, dayOf(visit));
    return places.sort((a, b) => PLACE_KINDS.indexOf(a.kind) - PLACE_KINDS.indexOf(b.kind));
  }
}

/** The day whose questions, places and limits hold: when the officers came, before that when they mean to. */
function dayOf({ checkedInAt, plannedFor }: Inspection): string {
  return checkedInAt === null ? plannedFor : businessDateOf(checkedInAt);
}

function answerOf({ answer, accountId, name, unit, at }: InspectionCheck): NonNullable<Item['answer']> {
  return { answer, by: { accountId, name, unit }, at: at.toISOString() };
}
