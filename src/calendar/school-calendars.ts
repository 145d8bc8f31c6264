import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { addDays, type BusinessDate, businessDateOf } from '../contract/business-date.js';
import type { calendarEndpoints } from '../contract/http/calendar.js';
import type { BodyOf, QueryOf, ResponseOf } from '../contract/http/endpoint.js';
import { type SchoolDay, schoolDay, schoolYearOf } from '../contract/school-calendar.js';
import { Area, School, SchoolDirectory, withinScope } from '../organization/index.js';
import {
  AuditLog,
  type AuditNote,
  Clock,
  DomainError,
  isDuplicateKey,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { SchoolCalendar } from './calendar.entities.js';
import './calendar.problems.js';
import { requireConsistent } from './check-calendar.js';
import { afterWorkingDays, type WorkingDeadline } from './working-days.js';

type Api = typeof calendarEndpoints;
type View = ResponseOf<Api['areaCalendar']>;
type Edited = BodyOf<Api['setAreaCalendar']>;
type Warning = ResponseOf<Api['warnings']>['items'][number];

/** As much of a school as its calendar rests on. */
type SchoolOfArea = Pick<School, 'id' | 'areaCode' | 'closedOn'>;

/** Terms, holidays and make-up days of areas and schools. */
@Injectable()
export class SchoolCalendars {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
  ) {}

  /** Whether pupils of the school come on `date`; null when nobody has said. A closed school has no school days. */
  async isSchoolDay(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<boolean | null> {
    const school = await tx.findOneByOrFail(School, { id: schoolId });
    return school.state === 'closed' ? false : ((await this.days(tx, school, [date]))[0]?.isSchoolDay ?? null);
  }

  /** As `isSchoolDay`, of many days in their order; a school that is closed had its school days until it was. */
  async areSchoolDays(
    tx: EntityManager,
    schoolId: string,
    dates: readonly BusinessDate[],
  ): Promise<(boolean | null)[]> {
    const school = await tx.findOneByOrFail(School, { id: schoolId });
    const days = await this.days(tx, school, dates);
    return dates.map((date, index) => {
      if (school.closedOn !== null && date >= school.closedOn) return false;
      return days[index]?.isSchoolDay ?? null;
    });
  }

  /** As `isSchoolDay`, of many schools on one day, by school: two statements however many there are. */
  async dayOfSchools(
    tx: EntityManager,
    schools: readonly SchoolOfArea[],
    date: BusinessDate,
  ): Promise<Map<string, boolean | null>> {
    const days = await this.daysOfSchools(tx, schools, [date]);
    return new Map([...days].map(([id, [isSchoolDay = null]]) => [id, isSchoolDay]));
  }

  /** As `dayOfSchools`, of several days in their order. Schools that say nothing of their own are looked at once an area. */
  async daysOfSchools(
    tx: EntityManager,
    schools: readonly SchoolOfArea[],
    dates: readonly BusinessDate[],
  ): Promise<Map<string, (boolean | null)[]>> {
    const areas = new Map((await tx.find(Area)).map((area) => [area.code, area]));
    const years = [...new Set(dates.map(schoolYearOf))];
    const calendars = await tx.findBy(SchoolCalendar, { schoolYear: In(years) });
    const byOwner = new Map(calendars.map((one) => [`${one.owner} ${one.schoolYear}`, one]));
    const owners = new Set(calendars.map(({ owner }) => owner));
    const known = new Map<string, (boolean | null)[]>();
    const daysOf = (id: string, areaCode: string): (boolean | null)[] => {
      const key = owners.has(id) ? id : areaCode;
      const before = known.get(key);
      if (before) return before;
      const area = areas.get(areaCode);
      const chain = [id, ...(area ? areaChain(area) : [])];
      const days = dates.map((date) => {
        const own = chain.flatMap((owner) => byOwner.get(`${owner} ${schoolYearOf(date)}`) ?? []);
        return schoolDay(own, date).isSchoolDay;
      });
      known.set(key, days);
      return days;
    };
    return new Map(
      schools.map(({ id, areaCode, closedOn }) => {
        const days = daysOf(id, areaCode);
        if (closedOn === null) return [id, days];
        return [id, dates.map((date, index) => (date >= closedOn ? false : (days[index] ?? null)))];
      }),
    );
  }

  /** For each of `spans` in an area the day that is so many working days of offices after `from`, by the days the area and those above it name. */
  async workingDeadlines(
    tx: EntityManager,
    areaCode: string,
    spans: readonly { from: BusinessDate; workdays: number }[],
  ): Promise<WorkingDeadline[]> {
    const owners = areaChain(await tx.findOneByOrFail(Area, { code: areaCode }));
    const years = new Set(spans.map(({ from }) => schoolYearOf(from)));
    const schoolYear = In([...years].flatMap((year) => [year, year + 1]));
    const calendars = await tx.findBy(SchoolCalendar, { owner: In(owners), schoolYear });
    const named = owners.map((owner) => calendars.filter((one) => one.owner === owner).flatMap(({ days }) => days));
    return spans.map(({ from, workdays }) => afterWorkingDays(from, workdays, named));
  }

  ofArea(areaId: string, schoolYear: number): Promise<View> {
    return this.uow.read(async (tx) => {
      if (!(await tx.existsBy(Area, { code: areaId }))) {
        throw new DomainError('organization.area-not-found', {}, { field: 'areaId' });
      }
      return this.view(tx, areaId, schoolYear);
    });
  }

  ofSchool(caller: Principal, schoolId: string, schoolYear: number): Promise<View> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'structure.read', schoolId);
      return this.view(tx, schoolId, schoolYear);
    });
  }

  /** @throws DomainError `calendar.changed` and those of `requireConsistent` */
  setOfArea(caller: Principal, areaId: string, schoolYear: number, body: Edited): Promise<View> {
    return this.uow.write(async (tx) => {
      await this.directory.requireArea(tx, caller, 'structure.manage', areaId);
      const subject = { kind: 'area', id: areaId };
      return this.set(tx, schoolYear, body, { by: caller, subject, areaCode: areaId });
    });
  }

  /** @throws DomainError `calendar.changed` and those of `requireConsistent` */
  setOfSchool(caller: Principal, schoolId: string, schoolYear: number, body: Edited): Promise<View> {
    return this.uow.write(async (tx) => {
      const { areaCode } = await this.directory.require(tx, caller, 'structure.manage', schoolId);
      return this.set(tx, schoolYear, body, {
        by: caller,
        subject: { kind: 'school', id: schoolId },
        schoolId,
        areaCode,
      });
    });
  }

  schoolDays(
    caller: Principal,
    schoolId: string,
    { from, days }: QueryOf<Api['schoolDays']>,
  ): Promise<ResponseOf<Api['schoolDays']>> {
    return this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'structure.read', schoolId);
      const dates = Array.from({ length: days }, (_, index) => addDays(from, index));
      const known = await this.days(tx, school, dates);
      return {
        items: dates.map((date, index) => {
          const day = known[index] as SchoolDay;
          return school.state === 'closed'
            ? { date, isSchoolDay: false, reason: 'closed' as const, note: '' }
            : { date, ...day };
        }),
      };
    });
  }

  /** What should have been entered by now (`calendar.lead_days`) for the counties of the schools in scope. */
  warnings(caller: Principal): Promise<ResponseOf<Api['warnings']>> {
    return this.uow.read(async (tx) => {
      const today = businessDateOf(this.clock.now());
      const rows = await withinScope(
        tx.createQueryBuilder(School, 'school').select('school.areaCode', 'code').distinct(true),
        'school',
        caller,
        'structure.read',
      )
        .andWhere("school.state = 'enabled'")
        .getRawMany<{ code: string }>();
      const areas = await tx.find(Area, { where: { code: In(rows.map(({ code }) => code)) }, order: { code: 'ASC' } });
      const items: Warning[] = [];
      for (const area of areas) items.push(...(await this.missing(tx, area, today)));
      return { items };
    });
  }

  private async missing(tx: EntityManager, area: Area, today: BusinessDate): Promise<Warning[]> {
    const at = { date: today, areaCode: area.code };
    const horizon = addDays(today, await this.policy.number(tx, 'calendar.lead_days', at));
    const calendars = await tx.findBy(SchoolCalendar, { owner: In(areaChain(area)) });
    const warn = (kind: Warning['kind'], year: number) => ({ kind, areaId: area.code, areaName: area.name, year });
    const years = [...new Set([schoolYearOf(today), schoolYearOf(horizon)])];
    const withoutTerms = years.filter(
      (year) => !calendars.some(({ schoolYear, terms }) => schoolYear === year && terms.length > 0),
    );
    // the State Council publishes holidays by calendar year, so a school year is entered before its second half is known
    const year = horizon.slice(0, 4);
    const hasHolidays = calendars.some(({ days }) => days.some(({ date }) => date.startsWith(year)));
    return [
      ...withoutTerms.map((missing) => warn('school-year-missing', missing)),
      ...(hasHolidays ? [] : [warn('holidays-missing', Number(year))]),
    ];
  }

  private async days(tx: EntityManager, school: School, dates: readonly BusinessDate[]): Promise<SchoolDay[]> {
    const area = await tx.findOneByOrFail(Area, { code: school.areaCode });
    const owners = [school.id, ...areaChain(area)];
    const years = [...new Set(dates.map(schoolYearOf))];
    const calendars = await tx.findBy(SchoolCalendar, { owner: In(owners), schoolYear: In(years) });
    return dates.map((date) => {
      const ofYear = calendars.filter(({ schoolYear }) => schoolYear === schoolYearOf(date));
      return schoolDay(
        owners.flatMap((owner) => ofYear.filter((calendar) => calendar.owner === owner)),
        date,
      );
    });
  }

  private async view(tx: EntityManager, owner: string, schoolYear: number): Promise<View> {
    const found = await tx.findOneBy(SchoolCalendar, { owner, schoolYear });
    return { schoolYear, version: found?.version ?? 0, terms: found?.terms ?? [], days: found?.days ?? [] };
  }

  /** The version decides in the statement that writes: of two editors at once only one finds the row as he saw it. */
  private async set(
    tx: EntityManager,
    schoolYear: number,
    { version, terms, days }: Edited,
    of: Omit<AuditNote, 'action' | 'detail'>,
  ): Promise<View> {
    requireConsistent(schoolYear, { terms, days });
    const owner = of.subject.id;
    const sorted = {
      terms: [...terms].sort((a, b) => a.from.localeCompare(b.from)),
      days: [...days].sort((a, b) => a.date.localeCompare(b.date)),
    };
    const row = { owner, schoolYear, version: version + 1, ...sorted };
    const written =
      version === 0
        ? await tx.insert(SchoolCalendar, row).then(
            () => true,
            (error: unknown) => {
              if (isDuplicateKey(error)) return false;
              throw error;
            },
          )
        : (await tx.update(SchoolCalendar, { owner, schoolYear, version }, row)).affected === 1;
    if (!written) {
      const present = await this.view(tx, owner, schoolYear);
      throw new DomainError('calendar.changed', { version: present.version }, { field: 'version' });
    }
    const detail = { schoolYear, terms: terms.length, days: days.length };
    await this.audit.note(tx, { ...of, action: 'calendar.set', detail });
    return { schoolYear, version: row.version, ...sorted };
  }
}

/** The area and those it lies in, narrowest first. Prefecture and counties are all there is. */
const areaChain = ({ code, parentCode }: Area): string[] => (parentCode === null ? [code] : [code, parentCode]);
