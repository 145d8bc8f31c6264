import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import { type PlaceKind, STAGES_OF_PLACE } from '../../contract/stages.js';
import type { TimetableEntry } from '../../contract/wire/tagging.js';
import { overlapping } from '../../footage/index.js';
import { groupBy, JournalReader, type TimedAct } from '../../journal/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { Clock, forUpdate, listOf } from '../../platform/index.js';
import { type FootageInRecords, footageInRecords } from '../rules/footage-in-records.js';
import type { LimitRows } from '../rules/limits.js';
import { isJudged } from './act-judge.js';
import { EvidencePolicy } from './evidence-policy.js';
import { type Interval, requiredWindow } from './judge-act.js';
import type { SeenEvent } from './judge-event.js';
import { hashOf, type Judged, type Standing, VerdictBook } from './verdict-book.js';

/** An act that has come or gone: its place, its time and its required window. */
export interface Around extends Interval {
  placeId: string;
  actAtMs: number;
}

/** An event with the place its camera looked at when it began, and the verdict that stands so far. */
interface Seen extends SeenEvent {
  id: string;
  revision: number;
  placeId: string;
  standing: Standing | null;
}

interface EventPlace {
  id: string;
  kind: PlaceKind;
  schoolId: string;
  areaCode: string;
}

/** Events of one place that began on one local day. */
interface Together {
  place: EventPlace;
  date: BusinessDate;
  events: readonly Seen[];
}

type Acts = FootageInRecords['acts'];

/** Acts at one place, each as inputs name it and with its required window, in the order of time. */
type Windows = readonly { acts: Acts; window: Interval }[];

const NO_ACTS: Acts = [];

/** What a judgement of one event rests on, and whose it is. */
interface Located {
  event: Seen;
  schoolId: string;
  areaCode: string;
  businessDate: BusinessDate;
  inputs: FootageInRecords;
}

/** One that a camera saw that was bound nowhere is left out: there is no place to hold it against. */
const SEEN =
  'SELECT e.id, e.revision, e.kind, e.started_at, e.ended_at, b.place_id, v.inputs_hash, v.version, v.verdict FROM';
const THERE =
  'JOIN camera_binding b ON b.camera_id = e.camera_id AND b.from_at <= e.started_at AND (b.to_at IS NULL OR b.to_at > e.started_at) LEFT JOIN verdict v ON v.subject_id = e.id';

/** So far back earlier acts are looked for, and so many; an event explained by another one is only judged once more. */
const LOOK_BACK_MS = 3_600_000;
const MOST_EARLIER = 100;

/** As the rule `footage-in-records` says it. */
const explainedByAct = (actId: string) => ({
  verdict: 'explained' as const,
  cause: null,
  facts: { by: 'act', actId },
});

/** Holds what cameras saw against the records and the working hours: any number of events with the same few statements. */
@Injectable()
export class EventJudge {
  constructor(
    private readonly clock: Clock,
    private readonly limits: EvidencePolicy,
    private readonly journal: JournalReader,
    private readonly directory: SchoolDirectory,
    private readonly book: VerdictBook,
  ) {}

  /**
   * Those that a camera saw which looked at one of the places at that time. One that an earlier act explains which stands
   * is left out: the first act in the order of time explains an event, whatever comes later. So the second record of a busy
   * hour reads none of the thousand events that the first one has explained.
   */
  async judgeAround(tx: EntityManager, arounds: readonly Around[]): Promise<void> {
    for (const together of groupBy(arounds, ({ fromMs }) => businessDateOf(fromMs)).values()) {
      const from = Math.min(...together.map(({ fromMs }) => fromMs));
      const to = Math.max(...together.map(({ toMs }) => toMs));
      const placeIds = [...new Set(together.map(({ placeId }) => placeId))];
      const settled = await this.explainedEarlier(tx, together);
      const cameras = `(SELECT camera_id FROM camera_binding WHERE place_id IN ${listOf(placeIds)} AND from_at < ? AND (to_at IS NULL OR to_at > ?))`;
      const found = overlapping({ sql: cameras, values: [...placeIds, to, from] }, from, to);
      const open = settled.length > 0 ? `WHERE v.inputs_hash IS NULL OR v.inputs_hash NOT IN ${listOf(settled)}` : '';
      const sql = `${SEEN} ${found.sql} found JOIN video_event e ON e.id = found.id ${THERE} ${open}`;
      await this.judgeThose(tx, sql, [...found.values, ...settled]);
    }
  }

  /** What verdicts rest on that say: explained by an act which stands and is earlier than all that changed at its place. */
  private async explainedEarlier(tx: EntityManager, changed: readonly Around[]): Promise<string[]> {
    const atPlace = groupBy(changed, ({ placeId }) => placeId);
    const firstAt = new Map([...atPlace].map(([id, own]) => [id, least(own.map(({ actAtMs }) => actAtMs))]));
    const lately = {
      from: new Date(least(changed.map(({ fromMs }) => fromMs)) - LOOK_BACK_MS),
      to: new Date(most([...firstAt.values()])),
    };
    const before = await this.journal.timesAtPlaces(tx, [...firstAt.keys()], lately, MOST_EARLIER);
    return before
      .filter((act) => isJudged(act) && !act.isReversed && act.occurredAt.getTime() < (firstAt.get(act.placeId) ?? 0))
      .map(({ id }) => hashOf(explainedByAct(id)));
  }

  /** @returns what was found of each, changed or not; of one seen by a camera that was bound nowhere, nothing */
  async judge(tx: EntityManager, eventIds: readonly string[]): Promise<Judged[]> {
    if (eventIds.length === 0) return [];
    return this.judgeThose(tx, `${SEEN} video_event e ${THERE} WHERE e.id IN ${listOf(eventIds)}`, [...eventIds]);
  }

  /** What a judgement of the event rests on now; null for one that a camera saw which was bound nowhere. Reads only. */
  async inputsOf(tx: EntityManager, eventId: string): Promise<FootageInRecords | null> {
    const rows = await tx.query(`${SEEN} video_event e ${THERE} WHERE e.id = ?`, [eventId]);
    const [one] = await this.locate(tx, rows.map(seenOf));
    return one?.inputs ?? null;
  }

  /** Events and verdicts are locked as they are read, so that nobody's older view overwrites a newer one. */
  private async judgeThose(tx: EntityManager, sql: string, values: readonly (string | number)[]): Promise<Judged[]> {
    const rows = await tx.query(`${sql} ORDER BY e.id${forUpdate(tx)}`, [...values]);
    const events: Seen[] = rows.map(seenOf);
    const judged = (await this.locate(tx, events)).map(({ event, inputs, ...day }): Judged => {
      const outcome = footageInRecords.judge(inputs);
      return { subjectId: event.id, subject: 'event', ...day, ...outcome, dueAt: null, inputs };
    });
    const present = events.flatMap(({ id, standing }) => (standing === null ? [] : [[id, standing] as const]));
    await this.book.keep(tx, judged, new Map(present));
    return judged;
  }

  private async locate(tx: EntityManager, events: readonly Seen[]): Promise<Located[]> {
    if (events.length === 0) return [];
    const places = await placesById(tx, [...new Set(events.map(({ placeId }) => placeId))]);
    const groups = groupBy(events, ({ placeId, startedAtMs }) => `${placeId} ${businessDateOf(startedAtMs)}`);
    const located = [...groups.values()].flatMap((group): Together[] => {
      const [first] = group;
      const place = places.get(first?.placeId ?? '');
      return first && place ? [{ place, date: businessDateOf(first.startedAtMs), events: group }] : [];
    });
    const held = await this.windowsAt(tx, located);
    const hoursOf = this.hours(tx);
    const found: Located[] = [];
    for (const { place, date, events: group } of located) {
      const { windows, limits } = held(place, date);
      // What a thousand events share is one object, so that its text is made once.
      const where = { id: place.id, stages: STAGES_OF_PLACE[place.kind] };
      for (const event of group) {
        const acts = isMovement(event) ? explainedBy(event, windows) : NO_ACTS;
        const isAsked = isMovement(event) && acts.length === 0;
        const workingHours = isAsked ? await hoursOf(place.schoolId, date) : null;
        const inputs = inputsOf(event, { place: where, acts, workingHours, limits });
        found.push({ event, schoolId: place.schoolId, areaCode: place.areaCode, businessDate: date, inputs });
      }
    }
    return found;
  }

  /** By place and day: the required windows of the acts that could explain one of the events, and the limits of the day. */
  private async windowsAt(
    tx: EntityManager,
    located: readonly Together[],
  ): Promise<(place: EventPlace, date: BusinessDate) => { windows: Windows; limits: LimitRows }> {
    const whereOf = ({ place: { areaCode }, date }: Pick<Together, 'place' | 'date'>) => ({ areaCode, date });
    const limitsOf = await this.limits.on(tx, located.map(whereOf));
    const now = this.clock.now().getTime();
    const spans = located.map((one) => {
      const { beforeMs, afterMs } = limitsOf(whereOf(one));
      return {
        from: least(one.events.map(({ startedAtMs }) => startedAtMs)) - afterMs,
        to: most(one.events.map(({ endedAtMs }) => endedAtMs ?? now)) + beforeMs,
      };
    });
    const placeIds = [...new Set(located.map(({ place }) => place.id))];
    const acts = await this.journal.timesAtPlaces(tx, placeIds, {
      from: new Date(least(spans.map(({ from }) => from))),
      to: new Date(most(spans.map(({ to }) => to))),
    });
    const atPlace = groupBy(
      acts.filter((act) => isJudged(act) && !act.isReversed),
      ({ placeId }) => placeId,
    );
    return (place, date) => {
      const limits = limitsOf(whereOf({ place, date }));
      return { windows: windowsOf(atPlace.get(place.id) ?? [], limits), limits: limits.rows };
    };
  }

  /** The working hours, asked for once for each school and day. */
  private hours(tx: EntityManager): (schoolId: string, date: BusinessDate) => Promise<readonly TimetableEntry[]> {
    const known = new Map<string, readonly TimetableEntry[]>();
    return async (schoolId, date) => {
      const key = `${schoolId} ${date}`;
      const hours = known.get(key) ?? (await this.directory.timetableOf(tx, schoolId, date));
      known.set(key, hours);
      return hours;
    };
  }
}

function windowsOf(acts: readonly TimedAct[], limits: { beforeMs: number; afterMs: number }): Windows {
  return acts.map(({ id, leafHash: leaf, occurredAt }) => ({
    acts: [{ id, leaf, occurredAtMs: occurredAt.getTime() }],
    window: requiredWindow(occurredAt, limits),
  }));
}

/** Only movement that is over is held against records and hours; of everything else they are not asked. */
const isMovement = ({ kind, endedAtMs }: SeenEvent): boolean => kind === 'motion' && endedAtMs !== null;

function inputsOf(
  { id, revision, kind, startedAtMs, endedAtMs }: Seen,
  shared: Pick<FootageInRecords, 'place' | 'acts' | 'workingHours' | 'limits'>,
): FootageInRecords {
  const event = { id, revision, kind, startedAtMs, endedAtMs };
  return { rule: 'footage-in-records', ruleVersion: 1, event, ...shared };
}

/**
 * The first act in the order of time whose window overlaps the event. Windows are of one length, so it is the first that
 * ends after the event begins, or none: found by halving, or a thousand events beside a hundred acts were a hundred thousand.
 */
function explainedBy({ startedAtMs, endedAtMs }: SeenEvent, windows: Windows): Acts {
  let [from, to] = [0, windows.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((windows[middle]?.window.toMs ?? 0) > startedAtMs) to = middle;
    else from = middle + 1;
  }
  const first = windows[from];
  const endMs = Math.max(endedAtMs ?? Number.POSITIVE_INFINITY, startedAtMs + 1);
  return first && first.window.fromMs < endMs ? first.acts : NO_ACTS;
}

async function placesById(tx: EntityManager, ids: readonly string[]): Promise<Map<string, EventPlace>> {
  const rows: { id: string; kind: PlaceKind; school_id: string; area_code: string }[] = await tx.query(
    `SELECT place.id, place.kind, place.school_id, school.area_code FROM place JOIN school ON school.id = place.school_id WHERE place.id IN ${listOf(ids)}`,
    [...ids],
  );
  return new Map(
    rows.map(({ id, kind, school_id, area_code }) => [id, { id, kind, schoolId: school_id, areaCode: area_code }]),
  );
}

function seenOf(row: {
  id: string;
  kind: SeenEvent['kind'];
  started_at: string | number;
  ended_at: string | number | null;
  place_id: string;
  revision: string | number;
  inputs_hash: string | null;
  version: string | number | null;
  verdict: string | null;
}): Seen {
  const { inputs_hash: inputsHash, version, verdict } = row;
  return {
    ...{ id: row.id, revision: Number(row.revision), kind: row.kind, placeId: row.place_id },
    standing: inputsHash === null || verdict === null ? null : { inputsHash, version: Number(version), verdict },
    startedAtMs: Number(row.started_at),
    endedAtMs: row.ended_at === null ? null : Number(row.ended_at),
  };
}

const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
