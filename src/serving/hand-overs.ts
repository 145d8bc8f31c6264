import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { servingEndpoints } from '../contract/http/serving.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  groupBy,
  JournalReader,
  type Particulars,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError } from '../platform/index.js';
import { judgedLines } from './judged-lines.js';
import { HandOver, HandOverLine } from './serving.entities.js';

type HandOverApi = (typeof servingEndpoints)['handOver'];
type Body = BodyOf<HandOverApi>;
type LineView = ResponseOf<HandOverApi>['lines'][number];

/** Hand-over of food to classes, with the two-hour limit judged for each batch (O-05). */
@Injectable()
export class HandOvers implements ActBook {
  readonly kind = 'distribution.hand-over';
  readonly schemaVersion = 1;

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
  ) {
    books.register(this);
  }

  /** @throws DomainError `organization.class-not-found`, `serving.before-cooking`, `serving.last-hot-outside` */
  handOver(request: ActRequest & { body: Body }): Promise<ResponseOf<HandOverApi>> {
    const { mealId, classId, receiverName } = request.body;
    return this.recorder.record(this.kind, request, async (open) => {
      const { tx, act, date } = open;
      await open.requireMade('meal', mealId, 'mealId');
      if (!(await this.directory.classesOf(tx, act.schoolId, date)).some(({ id }) => id === classId)) {
        throw new DomainError('organization.class-not-found', {}, { field: 'classId' });
      }
      const lines = await judgedLines(open, this.journal, request.body);
      await tx.insert(HandOver, { actId: act.id, mealId, classId, receiverName });
      await tx.insert(HandOverLine, lines);
      return {
        links: [
          { role: 'observed', thing: 'meal', thingId: mealId, grams: null },
          ...lines.map(({ batchId }) => ({ role: 'consumed', thing: 'batch', thingId: batchId, grams: null }) as const),
        ],
        answer: () => ({ lines: lines.map(lineView) }),
      };
    });
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, ...handOver }) => [
        actId,
        { ...handOver, lines: (lines.get(actId) ?? []).map(lineView) },
      ]),
    );
  }

  byIds(tx: EntityManager, actIds: readonly string[]): Promise<HandOver[]> {
    return tx.findBy(HandOver, { actId: In([...actIds]) });
  }

  /** Hand-overs of these meals, at every school that ate them, reversed ones included. */
  ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<HandOver[]> {
    return tx.find(HandOver, { where: { mealId: In([...mealIds]) }, order: { actId: 'ASC' } });
  }

  linesOf(tx: EntityManager, actIds: readonly string[]): Promise<HandOverLine[]> {
    return tx.find(HandOverLine, { where: { actId: In([...actIds]) }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }

  /** Where batches went: the hand-over lines that name them. */
  linesOfBatches(tx: EntityManager, batchIds: readonly string[]): Promise<HandOverLine[]> {
    return tx.find(HandOverLine, { where: { batchId: In([...batchIds]) }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }
}

export function lineView(line: HandOverLine): LineView {
  const { batchId, portions, holdingTenthsC, lastHotAt, reheatedToTenthsC, verdict, dangerMinutes } = line;
  const lastHot = lastHotAt?.toISOString() ?? null;
  return { batchId, portions, holdingTenthsC, lastHotAt: lastHot, reheatedToTenthsC, verdict, dangerMinutes };
}
