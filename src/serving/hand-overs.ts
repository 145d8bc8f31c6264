import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../contract/acts.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { servingEndpoints } from '../contract/http/serving.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  askTwice,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type Written,
} from '../journal/index.js';
import { SchoolDirectory } from '../organization/index.js';
import { DomainError } from '../platform/index.js';
import { askAboutPortions } from './ask-portions.js';
import { classNames, words } from './asked.js';
import { judgedLines } from './judged-lines.js';
import { HandOver, HandOverLine } from './serving.entities.js';

type HandOverApi = (typeof servingEndpoints)['handOver'];
type Body = BodyOf<HandOverApi>;
type LineView = ResponseOf<HandOverApi>['lines'][number];

/** Hand-over of food to classes, with the two-hour limit judged for each batch (O-05). */
@Injectable()
export class HandOvers implements ActBook {
  readonly kind = 'distribution.hand-over';
  readonly entry = entryBy(servingEndpoints.handOver, {
    write: (open, body) => this.write(open, body),
    again: ({ lines, ...handOver }) => ({ ...handOver, lines: linesAgain(lines) }),
  });

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
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, body: Body): Promise<Written<Pick<ResponseOf<HandOverApi>, 'lines'>>> {
    const { tx, act, date } = open;
    const { mealId, classId, receiverName } = body;
    await open.requireMade('meal', mealId, 'mealId');
    const group = (await this.directory.classesOf(tx, act.schoolId, date)).find(({ id }) => id === classId);
    if (group === undefined) throw new DomainError('organization.class-not-found', {}, { field: 'classId' });
    const lines = await judgedLines(open, this.journal, body);
    await askAboutPortions(
      open,
      lines.map(({ portions, lineNo }) => ({
        ...{ who: group.name, people: group.size, portions, field: `lines.${lineNo - 1}.portions` },
      })),
    );
    await this.askTwice(open, body);
    await tx.insert(HandOver, { actId: act.id, mealId, classId, receiverName });
    await tx.insert(HandOverLine, lines);
    return {
      links: [
        { role: 'observed', thing: 'meal', thingId: mealId, quantity: null },
        ...lines.map(
          ({ batchId }) => ({ role: 'consumed', thing: 'batch', thingId: batchId, quantity: null }) as const,
        ),
      ],
      answer: () => ({ lines: lines.map(lineView) }),
    };
  }

  /** The same pot goes to a class once (R-F2); a second helping is confirmed. */
  private async askTwice(open: OpenAct, { mealId, classId, lines }: Body): Promise<void> {
    const before = (await this.ofMeals(open.tx, [mealId])).filter((handOver) => handOver.classId === classId);
    const handed = await this.linesOf(
      open.tx,
      before.map(({ actId }) => actId),
    );
    const again = handed.filter(({ batchId }) => lines.some((line) => line.batchId === batchId));
    await askTwice(open, this.journal, {
      earlier: [...new Set(again.map(({ actId }) => actId))],
      what: async (actId) => words((await this.inWords(open.tx, [actId])).get(actId) ?? []),
      field: 'classId',
    });
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const rows = await this.byIds(tx, actIds);
    const names = await classNames(
      tx,
      rows.map(({ classId }) => classId),
    );
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      rows.map(({ actId, classId }) => [
        actId,
        [{ name: names.get(classId) ?? '', quantity: null, count: portionsOf(lines.get(actId) ?? []) }],
      ]),
    );
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

/** One pupil eats of several dishes: the largest number of portions says how many are fed. */
export const portionsOf = (lines: readonly Pick<HandOverLine, 'portions'>[]): number =>
  Math.max(0, ...lines.map(({ portions }) => portions));

/** Lines as they were given, without what was judged of them. */
export const linesAgain = (lines: unknown): object[] =>
  (lines as LineView[]).map(({ verdict: _, dangerMinutes: __, ...line }) => line);
