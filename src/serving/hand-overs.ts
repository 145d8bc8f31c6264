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
  type OpenAct,
  type Particulars,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError } from '../platform/index.js';
import { type HoldingLimits, judgeHolding } from './judge-holding.js';
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
      const lines = await this.judgedLines(open, request.body);
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

  private async judgedLines(open: OpenAct, body: Body): Promise<HandOverLine[]> {
    const cookedAt = await this.cookedAt(open, body);
    const limits = await holdingLimits(open);
    const servedAt = open.act.occurredAt;
    return body.lines.map((line, index) => {
      const at = (name: string) => ({ field: `lines.${index}.${name}`, rule: 'O-05' });
      const cooked = cookedAt.get(line.batchId) as Date;
      const lastHotAt = line.lastHotAt === null ? null : new Date(line.lastHotAt);
      if (servedAt < cooked) throw new DomainError('serving.before-cooking', {}, at('batchId'));
      if (lastHotAt !== null && (lastHotAt < cooked || lastHotAt > servedAt)) {
        throw new DomainError('serving.last-hot-outside', {}, at('lastHotAt'));
      }
      const { holdingTenthsC, reheatedToTenthsC } = line;
      const judged = judgeHolding({ cookedAt: cooked, servedAt, holdingTenthsC, lastHotAt, reheatedToTenthsC }, limits);
      return { ...line, lastHotAt, ...judged, actId: open.act.id, lineNo: index + 1 };
    });
  }

  /** When each batch was finished. The batches are held in the order of their ids, as everybody holds them. */
  private async cookedAt({ tx, requireMade }: OpenAct, { lines, mealId }: Body): Promise<Map<string, Date>> {
    const ids = lines.map(({ batchId }) => batchId);
    const field = (id: string, index = ids.indexOf(id)) => `lines.${index}.batchId`;
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice >= 0) throw new DomainError('serving.batch-named-twice', {}, { field: `lines.${twice}.batchId` });
    const ofMeal = await this.journal.linksTo(tx, 'meal', [mealId]);
    const cookedAt = new Map<string, Date>();
    for (const id of [...ids].sort()) {
      const batch = await requireMade('batch', id, field(id));
      if (!ofMeal.some(({ actId }) => actId === id)) {
        throw new DomainError('journal.batch-not-found', {}, { field: field(id) });
      }
      cookedAt.set(id, batch.occurredAt);
    }
    return cookedAt;
  }
}

export function lineView(line: HandOverLine): LineView {
  const { batchId, portions, holdingTenthsC, lastHotAt, reheatedToTenthsC, verdict, dangerMinutes } = line;
  const lastHot = lastHotAt?.toISOString() ?? null;
  return { batchId, portions, holdingTenthsC, lastHotAt: lastHot, reheatedToTenthsC, verdict, dangerMinutes };
}

async function holdingLimits({ limit }: OpenAct): Promise<HoldingLimits> {
  return {
    hotTenthsC: await limit('hold.hot_tenths_c'),
    chillMaxTenthsC: await limit('hold.chill_max_tenths_c'),
    dangerMaxMinutes: await limit('hold.danger_max_minutes'),
    coreTenthsC: await limit('cook.core_tenths_c'),
  };
}
