import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { Ingredients } from '../catalogue/index.js';
import { addDays, type BusinessDate, businessDateOf, startOfBusinessDate } from '../contract/business-date.js';
import { CHECKS } from '../contract/checks.js';
import { canonicalJson } from '../contract/hashing.js';
import { AssessmentBook, type HeldLimit, Rules } from '../evidence/index.js';
import { JournalReader } from '../journal/index.js';
import { School } from '../organization/index.js';
import {
  Clock,
  isUnavailable,
  Jobs,
  listOf,
  Metrics,
  newId,
  Outbox,
  readRows,
  type Settle,
  UNHURRIED_MS,
  UnitOfWork,
  writeRows,
} from '../platform/index.js';
import { Policy } from '../policy/index.js';
import { CheckedDay } from './checks.entities.js';
import { DayReader } from './dossier/day-reader.js';
import { factsOfDay, readFacts } from './dossier/facts-of-day.js';
import { PeerReader, peersOf } from './dossier/peers.js';
import { underRoots } from './dossier/under-roots.js';
import { EpisodeBook, type FoundOfDay } from './episodes/episode-book.js';
import { ALL_CHECKS } from './rules/all.js';
import { asRules, type CheckInputs, judged, type Material, outcomeOf, type PastDay, valuesOf } from './rules/check.js';

const MINUTE_MS = 60_000;
/** The longest wait before a day is tried again that cannot be looked at. */
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
/** So many school-days are taken at a time, the earliest first: later ones read what came of them. */
const MOST_AT_ONCE = 200;
/** The latest school days that cross-day rules may read, and the calendar days in which they lie. */
const SCHOOL_DAYS_BEFORE = 30;
const CALENDAR_DAYS_BEFORE = 60;
const NAME = 'checks';

/** What like schools did, by area and date, for as long as one portion of days is looked at. */
type Groups = Map<string, Map<string, PastDay[]>>;

interface DayOfSchool {
  schoolId: string;
  date: BusinessDate;
  /** Where the school lies, by whom that is known. */
  areaCode?: string;
}

/**
 * Looks at every school-day once it is over, and again whenever something about it changes: makes its dossier, keeps its
 * facts for the days to come, lets every check judge, and puts what does not fit on cards. A day that comes out the same
 * changes nothing.
 */
@Injectable()
export class CheckingService {
  private readonly logger = new Logger('Checks');
  /** By day: how often it could not be looked at since it last could, as far as this instance knows. */
  private readonly failures = new Map<string, number>();
  private readonly failed;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly journal: JournalReader,
    private readonly days: DayReader,
    private readonly peers: PeerReader,
    private readonly assessments: AssessmentBook,
    private readonly episodes: EpisodeBook,
    private readonly ingredients: Ingredients,
    rules: Rules,
    outbox: Outbox,
    jobs: Jobs,
    metrics: Metrics,
  ) {
    for (const rule of ALL_CHECKS.flatMap(asRules)) rules.register(rule);
    outbox.onMany<{ actId: string }>(
      'act.recorded',
      (told, settle) => this.onActs([...new Set(told.map(({ actId }) => actId))], settle),
      NAME,
    );
    outbox.onMany<DayOfSchool>('day.changed', (told, settle) => this.mark(async () => told, settle), NAME);
    jobs.add('school-day-checks', '* * * * *', async () => ({ checked: await this.checkDue() }));
    const help = 'School-days that could not be looked at, counted each time';
    this.failed = metrics.counter('mingchu_check_failures_total', help);
    metrics.queue('check_days', () => this.uow.read((tx) => dueDays(tx, this.clock.now()).getCount()));
  }

  /**
   * Looks at all that is due. A day that cannot be looked at holds up no other: it is tried again after a minute, then after
   * twice as long each time, at most an hour.
   *
   * @returns how many school-days were looked at
   * @throws what `isUnavailable` is true of: while the database is away every day stays due as it is
   */
  async checkDue(): Promise<number> {
    let checked = 0;
    for (;;) {
      const due = await this.uow.read((tx) =>
        dueDays(tx, this.clock.now())
          .select(['day.id', 'day.schoolId', 'day.businessDate', 'day.areaCode', 'day.marks'])
          .orderBy('day.businessDate')
          .addOrderBy('day.schoolId')
          .take(MOST_AT_ONCE)
          .getMany(),
      );
      if (due.length === 0) return checked;
      const groups: Groups = new Map();
      for (const day of due)
        try {
          await this.checkOne(day, groups);
          this.failures.delete(day.id);
          checked += 1;
        } catch (error) {
          if (isUnavailable(error)) throw error;
          const { schoolId, businessDate: date } = day;
          this.logger.error({ schoolId, date, error: String(error) });
          this.failed.inc();
          await this.putOff(day);
        }
    }
  }

  /** What was marked meanwhile stays due: it may be what the day lacked. */
  private async putOff({ id, marks }: CheckedDay): Promise<void> {
    const failures = 1 + (this.failures.get(id) ?? 0);
    this.failures.set(id, failures);
    const waitMs = Math.min(LONGEST_WAIT_MS, MINUTE_MS * 2 ** (failures - 1));
    const dueAt = new Date(this.clock.now().getTime() + waitMs);
    await this.uow.write((tx) => tx.update(CheckedDay, { id, marks }, { dueAt }), { patienceMs: UNHURRIED_MS });
  }

  private onActs(actIds: readonly string[], settle: Settle): Promise<void> {
    return this.mark(async (tx) => {
      const times = await this.journal.timesByIds(tx, actIds);
      const undone = times.flatMap(({ reversesActId }) => reversesActId ?? []);
      const before = await this.journal.timesByIds(tx, undone);
      return [...times, ...before].map(({ schoolId, occurredAt, areaCode }) => ({
        ...{ schoolId, date: businessDateOf(occurredAt), areaCode },
      }));
    }, settle);
  }

  /** Something about these school-days is new: they are looked at when they are over, or else with the next round. */
  private async mark(daysIn: (tx: EntityManager) => Promise<readonly DayOfSchool[]>, settle: Settle): Promise<void> {
    await this.uow.write(
      async (tx) => {
        const told = await daysIn(tx);
        const days = [...new Map(told.map((one) => [`${one.schoolId} ${one.date}`, one])).values()];
        const ids = [...new Set(days.flatMap(({ schoolId, areaCode }) => (areaCode === undefined ? schoolId : [])))];
        const schools = ids.length === 0 ? [] : await readRows(tx, School, `id IN ${listOf(ids)}`, ids);
        const rows = [];
        for (const { schoolId, date, areaCode = schools.find(({ id }) => id === schoolId)?.areaCode } of days) {
          if (areaCode === undefined) continue;
          const minute = await this.policy.number(tx, 'check.at_minute', { date, areaCode });
          const over = startOfBusinessDate(date) + minute * MINUTE_MS;
          rows.push({
            ...{ id: newId(), school_id: schoolId, area_code: areaCode, business_date: date, version: 0, marks: 1 },
            due_at: new Date(Math.max(over, this.clock.now().getTime())),
          });
        }
        await writeRows(
          tx,
          'checked_day',
          rows.sort((a, b) => (a.school_id + a.business_date < b.school_id + b.business_date ? -1 : 1)),
          {
            put: ['school_id', 'business_date'],
            set: { id: 'old.id', version: 'old.version', marks: 'old.marks + 1' },
          },
        );
        await settle(tx);
      },
      { patienceMs: UNHURRIED_MS },
    );
  }

  private async checkOne({ id, schoolId, businessDate: date }: CheckedDay, groups: Groups): Promise<void> {
    await this.uow.write(
      async (tx) => {
        const day = await tx.findOneByOrFail(CheckedDay, { id });
        const dossier = await this.days.read(tx, schoolId, date);
        const { areaCode } = dossier;
        const today = factsOfDay(dossier);
        const facts = Buffer.from(canonicalJson(today));
        const version = day.version + 1;
        const now = this.clock.now();
        await tx
          .createQueryBuilder()
          .update(CheckedDay)
          .set({ facts, version, areaCode, checkedAt: now })
          .where('id = :id', { id })
          .execute();
        await tx
          .createQueryBuilder()
          .update(CheckedDay)
          .set({ dueAt: null })
          .where('id = :id AND marks = :marks', { id, marks: day.marks })
          .execute();
        const limits = await this.limitsOf(tx, { date, areaCode });
        const key = `${areaCode} ${date}`;
        const group =
          groups.get(key) ??
          (await this.peers.read(tx, {
            ...{ areaCode, date, days: limitIn(limits, 'peer_days') },
            least: limitIn(limits, 'county_schools'),
          }));
        groups.set(key, group);
        const roots = await this.ingredients.doubles(tx);
        const material: Material = {
          ...{ schoolId, date, today: underRoots(today, roots) },
          before: await this.before(tx, schoolId, date, roots),
          ...peersOf(schoolId, group),
        };
        await this.judge(tx, { id, version, material, limits, areaCode });
      },
      { patienceMs: UNHURRIED_MS },
    );
  }

  private async judge(
    tx: EntityManager,
    day: { id: string; version: number; material: Material; limits: Record<string, HeldLimit>; areaCode: string },
  ): Promise<void> {
    const { schoolId, date, today } = day.material;
    const found: FoundOfDay[] = [];
    for (const one of ALL_CHECKS) {
      // without pupils there is no meal to doubt; goods come, and a store is entered at night, on any day
      if (today.isSchoolDay === false && !one.onAnyDay) continue;
      const taken = one.take(day.material, valuesOf(one, day.limits));
      if (taken === null) continue;
      const limits = Object.fromEntries(one.limits.map((key) => [key, day.limits[key] as HeldLimit]));
      const inputs: CheckInputs = { rule: one.id, ruleVersion: one.version, schoolId, date, taken, limits };
      const result = judged(one, inputs);
      if (result.verdict === 'fits') continue;
      const stage = (result.verdict === 'doubt' ? result.stage : undefined) ?? CHECKS[one.id].stage;
      found.push({ check: one.id, stage, found: result, inputs, outcome: outcomeOf(result) });
    }
    const fresh = await this.episodes.keep(tx, {
      ...{ dayId: day.id, version: day.version, schoolId, date, found },
      limits: {
        cooldownDays: limitIn(day.limits, 'cooldown_days'),
        dismissedDays: limitIn(day.limits, 'dismissed_days'),
        againPercent: limitIn(day.limits, 'again_percent'),
        againDays: limitIn(day.limits, 'again_days'),
        mostCards: limitIn(day.limits, 'most_cards'),
      },
    });
    const now = this.clock.now();
    for (const { check } of fresh) await this.assessments.supersede(tx, check, [day.id], now);
    const rows = fresh.map(({ check, inputs, outcome }) => ({
      ...{ subjectId: day.id, subject: 'day' as const, rule: check, version: day.version, inputs, ...outcome },
    }));
    await this.assessments.keep(tx, rows, now);
  }

  private async before(
    tx: EntityManager,
    schoolId: string,
    date: BusinessDate,
    roots: ReadonlyMap<string, string>,
  ): Promise<PastDay[]> {
    const rows = await tx
      .createQueryBuilder(CheckedDay, 'day')
      .where('day.schoolId = :schoolId AND day.businessDate < :date AND day.businessDate >= :from', {
        ...{ schoolId, date },
        from: addDays(date, -CALENDAR_DAYS_BEFORE),
      })
      .andWhere('day.facts IS NOT NULL')
      .orderBy('day.businessDate')
      .getMany();
    return rows
      .flatMap(({ businessDate, facts }) =>
        facts === null ? [] : [{ date: businessDate, facts: underRoots(readFacts(facts), roots) }],
      )
      .filter(({ facts }) => facts.isSchoolDay !== false)
      .slice(-SCHOOL_DAYS_BEFORE);
  }

  private async limitsOf(
    tx: EntityManager,
    at: { date: BusinessDate; areaCode: string },
  ): Promise<Record<string, HeldLimit>> {
    const keys = [...this.policy.keys].filter((key) => key.startsWith(PREFIX));
    const limits: Record<string, HeldLimit> = {};
    for (const key of keys) {
      const { fromDate: from, place, source, unit, value } = await this.policy.row(tx, key, at);
      limits[key.slice(PREFIX.length)] = { from, place, source, unit, value };
    }
    return limits;
  }
}

const PREFIX = 'check.';

function limitIn(limits: Readonly<Record<string, HeldLimit>>, key: string): number {
  const row = limits[key];
  if (!row) throw new Error(`no policy ${PREFIX}${key}`);
  return row.value;
}

function dueDays(tx: EntityManager, now: Date) {
  return tx.createQueryBuilder(CheckedDay, 'day').where({ dueAt: LessThanOrEqual(now) });
}
