import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SchoolCalendars } from '../calendar/index.js';
import type { ActKind } from '../contract/acts.js';
import { type BusinessDate, startOfBusinessDate } from '../contract/business-date.js';
import { type agendaEndpoints, MORNING_DUTIES, type MorningDuty } from '../contract/http/agenda.js';
import type { ResponseOf } from '../contract/http/endpoint.js';
import { type DayCount, JournalReader } from '../journal/index.js';
import { Area, School, SchoolDirectory, Structure, withinScope } from '../organization/index.js';
import { Clock, type Principal, UnitOfWork } from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { type Done, judgeMorning } from './judge-morning.js';

type List = ResponseOf<(typeof agendaEndpoints)['morning']>;
const MINUTE_MS = 60_000;
const DUTY_OF_KIND = new Map<ActKind, MorningDuty>([
  ['cooking.daily-check', 'check'],
  ['acceptance.delivery', 'delivery'],
  ['acceptance.bought-meal', 'delivery'],
  ['cooking.sample', 'sample'],
  ['dining.accompany', 'accompany'],
]);

/** Who is late today, over all schools of an office: a handful of statements however many schools there are. */
@Injectable()
export class MorningLists {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly structure: Structure,
    private readonly calendars: SchoolCalendars,
    private readonly journal: JournalReader,
    private readonly policy: Policy,
  ) {}

  ofDay(caller: Principal, date: BusinessDate): Promise<List> {
    return this.uow.read(async (tx) => {
      const asOf = this.clock.now();
      const query = tx.createQueryBuilder(School, 'school').where("school.state = 'enabled'");
      const schools = await withinScope(query, 'school', caller, 'morning.read')
        .orderBy('school.areaCode')
        .addOrderBy('school.name')
        .addOrderBy('school.id')
        .getMany();
      const areas = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
      const days = await this.calendars.dayOfSchools(tx, schools, date);
      const kitchens = await this.directory.kitchensOfAll(tx, date);
      const supplied = await this.structure.suppliedOn(tx, date);
      const done = byDoer(await this.journal.countsOfDay(tx, [...DUTY_OF_KIND.keys()], date));
      const list: List = {
        ...{ date, asOf: asOf.toISOString() },
        schools: { schoolDay: 0, noSchool: 0, unknown: 0 },
        ...{ late: [], unknown: [] },
      };
      for (const { id, name, areaCode } of schools) {
        const school = { schoolId: id, name, areaId: areaCode, areaName: areas.get(areaCode) ?? '' };
        const isSchoolDay = days.get(id) ?? null;
        list.schools[isSchoolDay === null ? 'unknown' : isSchoolDay ? 'schoolDay' : 'noSchool'] += 1;
        if (isSchoolDay === null) list.unknown.push(school);
        if (isSchoolDay !== true) continue;
        const served = kitchens.get(id) ?? [];
        const own = doneFor([`school ${id}`, ...served.map((kitchenId) => `kitchen ${kitchenId}`)], done);
        const fed = supplied.has(id) ? 'supplied' : served.length > 0 ? 'own_kitchen' : null;
        const missing = judgeMorning(asOf, await this.dueAt(tx, date, areaCode), own, fed);
        if (missing.length === 0) continue;
        list.late.push({
          ...school,
          missing: missing.map(({ dueAt, ...one }) => ({ ...one, dueAt: dueAt.toISOString() })),
        });
      }
      return list;
    });
  }

  private async dueAt(tx: EntityManager, date: BusinessDate, areaCode: string): Promise<Record<MorningDuty, Date>> {
    const start = startOfBusinessDate(date);
    const due = {} as Record<MorningDuty, Date>;
    for (const duty of MORNING_DUTIES) {
      const minute = await this.policy.number(tx, `morning.${duty}_by_minute`, { date, areaCode });
      due[duty] = new Date(start + minute * MINUTE_MS);
    }
    return due;
  }
}

type DoneBy = ReadonlyMap<string, ReadonlyMap<MorningDuty, Done>>;

/** What was done by each school, and in each kitchen: what a kitchen did counts for every school that it serves. */
function byDoer(counts: readonly DayCount[]): DoneBy {
  const done = new Map<string, Map<MorningDuty, Done>>();
  for (const { schoolId, kitchenId, kind, signed } of counts) {
    const duty = DUTY_OF_KIND.get(kind);
    if (duty === undefined) continue;
    const doers = [
      `school ${schoolId}`,
      ...(kitchenId !== null && duty !== 'accompany' ? [`kitchen ${kitchenId}`] : []),
    ];
    for (const doer of doers) {
      const own = done.get(doer) ?? new Map<MorningDuty, Done>();
      done.set(doer, own.set(duty, { signed: signed || own.get(duty)?.signed === true }));
    }
  }
  return done;
}

function doneFor(doers: readonly string[], by: DoneBy): Map<MorningDuty, Done> {
  const done = new Map<MorningDuty, Done>();
  for (const doer of doers) {
    for (const [duty, one] of by.get(doer) ?? [])
      done.set(duty, { signed: one.signed || done.get(duty)?.signed === true });
  }
  return done;
}
