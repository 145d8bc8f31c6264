import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { ActLine } from '../../contract/acts.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import { servingEndpoints } from '../../contract/http/serving.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  type UnsealedAct,
  type Written,
} from '../../journal/index.js';
import { School, SchoolDirectory } from '../../organization/index.js';
import { DomainError } from '../../platform/index.js';
import { askAboutPortions } from '../ask-portions.js';
import { linesAgain, lineView, portionsOf } from '../hand-overs.js';
import { judgedLines } from '../judged-lines.js';
import { Dispatch, HandOverLine } from '../serving.entities.js';
import { Receipts } from './receipts.js';

type DispatchApi = (typeof servingEndpoints)['dispatch'];
type Body = BodyOf<DispatchApi>;

/** Food sent from a kitchen to another site that it serves that day; both sites' days show it. */
@Injectable()
export class Dispatches implements ActBook {
  readonly kind = 'distribution.dispatch';
  readonly entry = entryBy(servingEndpoints.dispatch, {
    write: (open, body) => this.write(open, body),
    again: ({ lines, ...dispatch }) => ({ ...dispatch, lines: linesAgain(lines) }),
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly receipts: Receipts,
  ) {
    books.register(this);
  }

  /** @throws DomainError `serving.site-not-served` and those of `judgedLines` */
  dispatch(request: ActRequest & { body: Body }): Promise<ResponseOf<DispatchApi>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, body: Body): Promise<Written<Pick<ResponseOf<DispatchApi>, 'lines'>>> {
    const { tx, act, date } = open;
    const { mealId, siteSchoolId, receiverName, sealNo, driverName, vehiclePlate } = body;
    const { kitchenId } = await open.requireMade('meal', mealId, 'mealId');
    const served = kitchenId === null ? [] : await this.directory.schoolsServedBy(tx, kitchenId, date);
    if (siteSchoolId === act.schoolId || !served.includes(siteSchoolId)) {
      throw new DomainError('serving.site-not-served', {}, { field: 'siteSchoolId' });
    }
    const lines = await judgedLines(open, this.journal, body);
    await this.askAboutPortions(open, siteSchoolId, lines);
    const dispatch = { actId: act.id, mealId, siteSchoolId, receiverName, sealNo, driverName, vehiclePlate };
    await tx.insert(Dispatch, dispatch);
    await tx.insert(HandOverLine, lines);
    const receiptActId = await this.receipts.takeWaiting(tx, dispatch, act.occurredAt);
    return {
      links: [
        { role: 'observed', thing: 'meal', thingId: mealId, quantity: null },
        { role: 'observed', thing: 'site', thingId: siteSchoolId, quantity: null },
        ...(receiptActId === null
          ? []
          : [{ role: 'observed', thing: 'act', thingId: receiptActId, quantity: null } as const]),
        ...lines.map(
          ({ batchId }) => ({ role: 'consumed', thing: 'batch', thingId: batchId, quantity: null }) as const,
        ),
      ],
      answer: () => ({ lines: lines.map(lineView) }),
    };
  }

  private async askAboutPortions(
    open: OpenAct,
    siteSchoolId: string,
    lines: readonly Pick<HandOverLine, 'portions' | 'lineNo'>[],
  ): Promise<void> {
    const site = await open.tx.findOneByOrFail(School, { id: siteSchoolId });
    const classes = await this.directory.classesOf(open.tx, siteSchoolId, open.date);
    const people = classes.reduce((sum, { size }) => sum + size, 0);
    await askAboutPortions(
      open,
      lines.map(({ portions, lineNo }) => ({
        who: site.name,
        people,
        portions,
        field: `lines.${lineNo - 1}.portions`,
      })),
    );
  }

  /** What was received as this dispatch may be of another one. */
  undo(tx: EntityManager, act: UnsealedAct): Promise<void> {
    return this.receipts.release(tx, act.id);
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const rows = await this.byIds(tx, actIds);
    const sites = await tx.findBy(School, { id: In(rows.map(({ siteSchoolId }) => siteSchoolId)) });
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      rows.map(({ actId, siteSchoolId }) => [
        actId,
        [
          {
            name: sites.find(({ id }) => id === siteSchoolId)?.name ?? '',
            quantity: null,
            count: portionsOf(lines.get(actId) ?? []),
          },
        ],
      ]),
    );
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, ...dispatch }) => [
        actId,
        { ...dispatch, lines: (lines.get(actId) ?? []).map(lineView) },
      ]),
    );
  }

  byIds(tx: EntityManager, actIds: readonly string[]): Promise<Dispatch[]> {
    return tx.findBy(Dispatch, { actId: In([...actIds]) });
  }

  /** Food of these meals that went to other schools, reversed ones included. */
  ofMeals(tx: EntityManager, mealIds: readonly string[]): Promise<Dispatch[]> {
    return tx.find(Dispatch, { where: { mealId: In([...mealIds]) }, order: { actId: 'ASC' } });
  }

  linesOf(tx: EntityManager, actIds: readonly string[]): Promise<HandOverLine[]> {
    return tx.find(HandOverLine, { where: { actId: In([...actIds]) }, order: { actId: 'ASC', lineNo: 'ASC' } });
  }
}
