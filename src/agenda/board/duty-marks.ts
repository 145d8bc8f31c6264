import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActKind, ActRecorded } from '../../contract/acts.js';
import { businessDateOf } from '../../contract/business-date.js';
import {
  BOARD_DUTIES,
  type BoardDuty,
  DUTY_SHAPES,
  type DutySpan,
  daysOfSpan,
  startOfSpan,
} from '../../contract/duty-board.js';
import { type DayCount, JournalReader } from '../../journal/index.js';
import { Outbox, Pruning, readRows, type Settle, takeTurn, UnitOfWork, writeRows } from '../../platform/index.js';
import { Keeping } from '../../policy/index.js';
import { DutyMark } from './duty-mark.entity.js';

const UNDO: ReadonlySet<ActKind> = new Set<ActKind>(['journal.reversal', 'journal.refusal']);
const DUTY_OF_KIND = new Map(
  BOARD_DUTIES.flatMap((duty) => DUTY_SHAPES[duty].kinds.map((kind) => [kind, duty] as const)),
);

/** For so many days marks are kept; the acts they follow from stay. */
export const KEEP_MARKS = 'keep.duty_mark_days';

/** Whether it may change what of a duty is on record. */
const isOfDuty = ({ kind }: ActRecorded): boolean => UNDO.has(kind) || DUTY_OF_KIND.has(kind);

/** A school in a day, week or month. */
export interface SchoolSpan {
  schoolId: string;
  span: DutySpan;
  startsOn: string;
}

/**
 * Keeps what of a school's duties is on record, so that a board of a prefecture reads one row of each. An act marks its school
 * and span after its commit; the rows of that span are then made anew from the acts that stand, in whichever order they came.
 */
@Injectable()
export class DutyMarks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly journal: JournalReader,
    outbox: Outbox,
    pruning: Pruning,
    keeping: Keeping,
  ) {
    pruning.forgetDays(DutyMark, 'startsOn', keeping.days(KEEP_MARKS));
    for (const type of ['act.recorded', 'act.signed'] as const) {
      outbox.onMany<ActRecorded>(type, (told, settle) => this.onActs(told, settle), 'duty-marks', isOfDuty);
    }
  }

  /** The rows of one school and span, as they follow from its acts. */
  async computed(tx: EntityManager, { schoolId, span, startsOn }: SchoolSpan): Promise<DutyMark[]> {
    const kinds = [...DUTY_OF_KIND].flatMap(([kind, duty]) => (DUTY_SHAPES[duty].span === span ? [kind] : []));
    const to = daysOfSpan(span, startsOn).at(-1) ?? startsOn;
    return marksOf(startsOn, await this.journal.countsOfSchool(tx, schoolId, kinds, { from: startsOn, to }));
  }

  private async onActs(told: readonly ActRecorded[], settle: Settle): Promise<void> {
    const undoing = told.filter(({ kind }) => UNDO.has(kind)).map(({ actId }) => actId);
    const direct = told.filter(({ kind }) => DUTY_OF_KIND.has(kind));
    if (undoing.length + direct.length === 0) return;
    await this.uow.write(async (tx) => {
      // Another instance that read before an act of ours was there must not write after us
      await takeTurn(tx, 'duty-marks');
      const undone = await this.journal.timesByIds(tx, await this.journal.takenBackBy(tx, undoing));
      const spans = [
        ...direct.flatMap(({ schoolId, kind, occurredAt }) => spansOf(schoolId, kind, new Date(occurredAt))),
        ...undone.flatMap(({ schoolId, kind, occurredAt }) => spansOf(schoolId, kind, occurredAt)),
      ];
      const keys = new Map(spans.map((one) => [`${one.startsOn} ${one.span} ${one.schoolId}`, one]));
      for (const [, one] of [...keys].sort(([a], [b]) => (a < b ? -1 : 1))) await this.makeAnew(tx, one);
      await settle(tx);
    });
  }

  private async makeAnew(tx: EntityManager, one: SchoolSpan): Promise<void> {
    const before = await this.stored(tx, one);
    const after = await this.computed(tx, one);
    const gone = before.filter((row) => !after.some((other) => keyOf(other) === keyOf(row)));
    for (const { startsOn, duty, schoolId, kitchenId } of gone) {
      await tx.delete(DutyMark, { startsOn, duty, schoolId, kitchenId });
    }
    const rows = after.map(({ startsOn, duty, schoolId, kitchenId, isSigned, recordedOn }) => ({
      ...{ starts_on: startsOn, duty, school_id: schoolId, kitchen_id: kitchenId },
      ...{ is_signed: isSigned ? 1 : 0, recorded_on: recordedOn },
    }));
    await writeRows(tx, 'duty_mark', rows, { put: ['starts_on', 'duty', 'school_id', 'kitchen_id'] });
  }

  /** What is kept of one school and span. */
  stored(tx: EntityManager, { schoolId, span, startsOn }: SchoolSpan): Promise<DutyMark[]> {
    const duties = BOARD_DUTIES.filter((duty) => DUTY_SHAPES[duty].span === span);
    const where = `starts_on = ? AND duty IN (${duties.map(() => '?').join()}) AND school_id = ?`;
    return readRows(tx, DutyMark, where, [startsOn, ...duties, schoolId]);
  }
}

export const keyOf = ({ startsOn, duty, kitchenId }: DutyMark): string => `${startsOn} ${duty} ${kitchenId}`;

function spansOf(schoolId: string, kind: ActKind, occurredAt: Date): SchoolSpan[] {
  const duty = DUTY_OF_KIND.get(kind);
  if (duty === undefined) return [];
  const { span } = DUTY_SHAPES[duty];
  return [{ schoolId, span, startsOn: startOfSpan(span, businessDateOf(occurredAt)) }];
}

function marksOf(startsOn: string, counts: readonly DayCount[]): DutyMark[] {
  return counts.map(({ schoolId, kitchenId, kind, signed, latestAt }) => ({
    ...{ startsOn, duty: DUTY_OF_KIND.get(kind) as BoardDuty, schoolId, kitchenId: kitchenId ?? '' },
    ...{ isSigned: signed, recordedOn: businessDateOf(latestAt) },
  }));
}
