import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf, DAY_MS } from '../../contract/business-date.js';
import { BOARD_DUTIES, DUTY_SHAPES, startOfSpan } from '../../contract/duty-board.js';
import { JournalReader } from '../../journal/index.js';
import { Clock, type Difference, readRows, type Verifier, Verifiers } from '../../platform/index.js';
import { Keeping } from '../../policy/index.js';
import { DutyMark } from './duty-mark.entity.js';
import { DutyMarks, KEEP_MARKS, keyOf, type SchoolSpan } from './duty-marks.js';

/** What is on record of a school's duties, from its acts and their signatures. */
@Injectable()
export class DutyMarkVerifier implements Verifier {
  readonly name = 'duty-marks';

  constructor(
    private readonly journal: JournalReader,
    private readonly marks: DutyMarks,
    private readonly clock: Clock,
    private readonly keeping: Keeping,
    verifiers: Verifiers,
  ) {
    verifiers.register(this);
  }

  async verify(tx: EntityManager, schoolId: string): Promise<{ seen: number; differences: Difference[] }> {
    // Older ones have served their time
    const keepMs = (await this.keeping.days(KEEP_MARKS)(tx)) * DAY_MS;
    const since = businessDateOf(this.clock.now().getTime() - keepMs);
    const stored = await readRows(tx, DutyMark, 'school_id = ? AND starts_on >= ?', [schoolId, since]);
    const spans = new Map<string, SchoolSpan>();
    const add = (span: SchoolSpan['span'], startsOn: string) => {
      if (startsOn >= since) spans.set(`${startsOn} ${span}`, { schoolId, span, startsOn });
    };
    for (const { duty, startsOn } of stored) add(DUTY_SHAPES[duty].span, startsOn);
    for (const duty of BOARD_DUTIES) {
      const { span, kinds } = DUTY_SHAPES[duty];
      for (const kind of kinds) {
        for await (const ids of this.journal.pagesOfKind(tx, schoolId, kind)) {
          for (const { occurredAt } of await this.journal.timesByIds(tx, ids)) {
            add(span, startOfSpan(span, businessDateOf(occurredAt)));
          }
        }
      }
    }
    const computed: DutyMark[] = [];
    for (const one of spans.values()) computed.push(...(await this.marks.computed(tx, one)));
    const [before, after] = [textsOf(stored), textsOf(computed)];
    const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
    return {
      seen: keys.length,
      differences: keys.flatMap((key): Difference[] => {
        const [one, other] = [before.get(key) ?? null, after.get(key) ?? null];
        return one === other ? [] : [{ what: 'duty.mark', of: `${schoolId} ${key}`, stored: one, computed: other }];
      }),
    };
  }
}

const textsOf = (marks: readonly DutyMark[]): Map<string, string> =>
  new Map(marks.map((one) => [keyOf(one), `${one.isSigned ? 'signed' : 'unsigned'} ${one.recordedOn}`]));
