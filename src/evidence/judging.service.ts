import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { type BusinessDate, DAY_MS, startOfBusinessDate } from '../contract/business-date.js';
import { VideoIndex, type WatchedSchool } from '../footage/index.js';
import { groupBy, JournalReader, type TimedAct } from '../journal/index.js';
import {
  Clock,
  type DueSpan,
  DueSpans,
  Jobs,
  Metrics,
  Outbox,
  type Settle,
  UNHURRIED_MS,
  UnitOfWork,
} from '../platform/index.js';
import { Verdict } from './evidence.entities.js';
import { ActJudge, isJudged } from './judging/act-judge.js';
import { EventJudge } from './judging/event-judge.js';
import { EvidencePolicy } from './judging/evidence-policy.js';
import { requiredWindow } from './judging/judge-act.js';
import { VerdictBook } from './judging/verdict-book.js';

/** So many are judged in one transaction. */
const MOST_AT_ONCE = 1_000;
const NAME = 'evidence';
const UP_TO_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** From a day on a school works at other hours; of every day where none is named, as releases up to 0.2 told it. */
interface HoursChanged {
  schoolId: string;
  from?: BusinessDate;
}

/** What called for a judgement. */
type Occasion = 'acts' | 'events' | 'footage' | 'timetable' | 'time';

/**
 * Keeps the verdicts true: whenever a record, a camera-day or an event arrives or changes, whatever it could change
 * is judged again, in whichever order the two sides arrive. A verdict that comes out the same is left alone;
 * one that changes keeps its predecessor.
 *
 * Footage comes in all the time, so it only marks the school-day it is of; what is marked is judged together, for all
 * cameras and acts of many school-days at once. However many acts and events meet, they are read and written as sets.
 */
@Injectable()
export class JudgingService {
  private readonly duration;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly journal: JournalReader,
    private readonly video: VideoIndex,
    private readonly limits: EvidencePolicy,
    private readonly acts: ActJudge,
    private readonly events: EventJudge,
    private readonly book: VerdictBook,
    outbox: Outbox,
    due: DueSpans,
    metrics: Metrics,
    jobs: Jobs,
  ) {
    jobs.add('late-verdicts', '* * * * *', async () => ({ judged: await this.settle() }));
    this.duration = metrics.histogram(
      'mingchu_judgement_seconds',
      'How long one transaction of judging took, by what called for it',
      ['occasion'],
      UP_TO_SECONDS,
    );
    metrics.queue('judgement_spans', () => due.waiting('footage'));
    outbox.onMany<{ actId: string }>(
      'act.recorded',
      (told, settle) => this.onActs([...new Set(told.map(({ actId }) => actId))], settle),
      NAME,
    );
    outbox.onMany<{ eventId: string }>(
      'video-event.changed',
      (told, settle) => this.onEvents([...new Set(told.map(({ eventId }) => eventId))], settle),
      NAME,
    );
    outbox.on<HoursChanged>('timetable.changed', (told) => this.onTimetable(told), NAME);
    due.on('footage', (spans, settle) => this.onFootage(spans, settle));
  }

  /**
   * Judges again what only the passing of time can change: acts whose agent never reported (`evidence.settle_hours`).
   *
   * @returns how many
   */
  async settle(): Promise<number> {
    const due = await this.uow.read((tx) =>
      tx.find(Verdict, { where: { verdict: 'pending', dueAt: LessThanOrEqual(this.clock.now()) }, take: MOST_AT_ONCE }),
    );
    if (due.length === 0) return 0;
    const ids = due.map(({ subjectId }) => subjectId);
    await this.write('time', async (tx) => this.acts.judge(tx, await this.journal.timesByIds(tx, ids)));
    return ids.length;
  }

  /** The acts, and the events that they could explain; a reversal takes back what the other record explained. */
  private async onActs(actIds: readonly string[], settle: Settle): Promise<void> {
    await this.inParts('acts', actIds, settle, async (tx, part) => {
      const found = await this.journal.timesByIds(tx, part);
      const undoneIds = found.flatMap(({ reversesActId }) => reversesActId ?? []);
      const undone = await this.journal.timesByIds(tx, undoneIds);
      await this.acts.judge(tx, found);
      const limitsOf = await this.limits.ofActs(tx, [...found, ...undone]);
      const around = [...found, ...undone].filter(isJudged).map((act) => {
        const { fromMs, toMs } = requiredWindow(act.occurredAt, limitsOf(act));
        return { placeId: act.placeId, actAtMs: act.occurredAt.getTime(), fromMs, toMs };
      });
      await this.events.judgeAround(tx, around);
    });
  }

  private async onEvents(eventIds: readonly string[], settle: Settle): Promise<void> {
    await this.inParts('events', eventIds, settle, async (tx, part) => {
      // A longer event or another stage is news for an open page even where the verdict stands.
      await this.book.tellDays(tx, await this.events.judge(tx, part));
    });
  }

  /**
   * Acts at the places of the schools' cameras whose time touches what became known, and those about which no verdict has
   * spoken yet. Where there are none, as in most minutes, nothing more is read.
   */
  private async onFootage(spans: readonly DueSpan[], settle: Settle): Promise<void> {
    await this.write('footage', async (tx) => {
      const placesOf = await this.video.placesOfSchools(tx, [...new Set(spans.map(({ subject }) => subject))]);
      for (const [date, sameDay] of groupBy(spans, (span) => span.date)) {
        await this.acts.judge(tx, await this.affectedBy(tx, date, sameDay, placesOf));
      }
      await settle(tx);
    });
  }

  private async affectedBy(
    tx: EntityManager,
    date: BusinessDate,
    spans: readonly DueSpan[],
    placesOf: ReadonlyMap<string, WatchedSchool>,
  ): Promise<TimedAct[]> {
    const spanOf = new Map(spans.map((span) => [span.subject, span]));
    const placeIds = [...new Set(spans.flatMap(({ subject }) => [...(placesOf.get(subject)?.placeIds ?? [])]))];
    const start = startOfBusinessDate(date);
    const areas = [...new Set(spans.flatMap(({ subject }) => placesOf.get(subject)?.areaCode ?? []))];
    if (areas.length === 0) return [];
    const whereOf = (areaCode: string) => ({ areaCode, date });
    const limitsOn = await this.limits.on(tx, areas.map(whereOf));
    const margins = areas.map((areaCode) => limitsOn(whereOf(areaCode)));
    // An act near midnight rests on the footage of two days.
    const around = {
      from: new Date(start - Math.max(...margins.map(({ afterMs }) => afterMs))),
      to: new Date(start + DAY_MS + Math.max(...margins.map(({ beforeMs }) => beforeMs))),
    };
    const acts = (await this.journal.timesAtPlaces(tx, placeIds, around)).filter(isJudged);
    if (acts.length === 0) return [];
    const spoken = await this.book.spoken(
      tx,
      acts.map(({ id }) => id),
    );
    const limitsOf = await this.limits.ofActs(tx, acts);
    return acts.filter((act) => {
      const window = requiredWindow(act.occurredAt, limitsOf(act));
      if (window.fromMs >= start + DAY_MS || window.toMs <= start) return false;
      return [...spanOf.values()].some(
        ({ subject, fromMs, toMs }) =>
          placesOf.get(subject)?.placeIds.has(act.placeId) &&
          // About which a verdict has spoken: only news about their own time can change it.
          (!spoken.has(act.id) || (window.fromMs < toMs && fromMs < window.toMs)),
      );
    });
  }

  /** Hours decide only about footage; what was said about it of a day on which they hold is said again with the new ones. */
  private async onTimetable({ schoolId, from = '' }: HoursChanged): Promise<void> {
    for (let [date, after] = [from, '']; ; ) {
      const known: { subject_id: string; business_date: string }[] = await this.uow.read((tx) =>
        tx.query(
          "SELECT subject_id, business_date FROM verdict WHERE school_id = ? AND business_date >= ? AND (business_date > ? OR subject_id > ?) AND subject = 'event' ORDER BY business_date, subject_id LIMIT ?",
          [schoolId, date, date, after, MOST_AT_ONCE],
        ),
      );
      const last = known.at(-1);
      if (!last) return;
      await this.write('timetable', (tx) =>
        this.events.judge(
          tx,
          known.map((row) => row.subject_id),
        ),
      );
      [date, after] = [last.business_date, last.subject_id];
    }
  }

  /** Nobody waits for a judgement: it takes its time where the database is held up. */
  private async write<T>(occasion: Occasion, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const observe = this.duration.startTimer({ occasion });
    try {
      return await this.uow.write(work, { patienceMs: UNHURRIED_MS });
    } finally {
      observe();
    }
  }

  /** Each part in a transaction of its own, the last of which says that the message is done with. */
  private async inParts(
    occasion: Occasion,
    ids: readonly string[],
    settle: Settle,
    work: (tx: EntityManager, part: readonly string[]) => Promise<void>,
  ): Promise<void> {
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      await this.write(occasion, async (tx) => {
        await work(tx, ids.slice(from, from + MOST_AT_ONCE));
        if (from + MOST_AT_ONCE >= ids.length) await settle(tx);
      });
    }
  }
}
