import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Ingredient, Ingredients } from '../catalogue/index.js';
import type { ActLine } from '../contract/acts.js';
import { businessDateOf } from '../contract/business-date.js';
import {
  acceptedAmountOf,
  faultOfLine,
  isCash,
  isFromDealer,
  LINE_FAULTS,
} from '../contract/delivering/judge-delivery-line.js';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import { type CertificateKind, procurementEndpoints } from '../contract/http/procurement.js';
import { gramsOf } from '../contract/quantity.js';
import { plainWidth } from '../contract/sound-text.js';
import {
  type ActBook,
  ActBooks,
  ActRecorder,
  type ActRequest,
  askTwice,
  type Effect,
  entryBy,
  groupBy,
  JournalReader,
  type OpenAct,
  type Particulars,
  ThingNames,
  type UnsealedAct,
  type Written,
} from '../journal/index.js';
import { DomainError, insertRows, invariant, isDuplicateKey, listOf, newId, readRows } from '../platform/index.js';
import { Lots, StockLedger } from '../warehouse/index.js';
import { Orders } from './orders.js';
import { GoodsPapers } from './papers/goods-papers.js';
import { CashCap } from './prices/cash-cap.js';
import { UsualPrices } from './prices/usual-prices.js';
import { Delivery, DeliveryLine, type Supplier } from './procurement.entities.js';
import { SupplierPapers } from './suppliers/supplier-papers.js';
import { Suppliers } from './suppliers/suppliers.js';

type Accept = (typeof procurementEndpoints)['accept'];
type Body = BodyOf<Accept>;
export type LineView = ResponseOf<Accept>['lines'][number];

/** Acceptance of deliveries (L01). Lots and their stock at the place of receipt come with the last signature. */
@Injectable()
export class Deliveries implements ActBook {
  readonly kind = 'acceptance.delivery';
  readonly entry = entryBy(procurementEndpoints.accept, {
    write: (open, body) => this.write(open, body),
    again: ({ lines, ...delivery }) => ({ ...delivery, lines: (lines as unknown as SaidLine[]).map(lineAgain) }),
  });

  constructor(
    books: ActBooks,
    private readonly recorder: ActRecorder,
    private readonly suppliers: Suppliers,
    private readonly papers: SupplierPapers,
    private readonly goodsPapers: GoodsPapers,
    private readonly prices: UsualPrices,
    private readonly cash: CashCap,
    private readonly orders: Orders,
    private readonly ingredients: Ingredients,
    private readonly lots: Lots,
    private readonly ledger: StockLedger,
    private readonly journal: JournalReader,
    names: ThingNames,
  ) {
    books.register(this);
    names.register((tx, ids) => this.lotNames(tx, ids));
  }

  /** @throws DomainError `procurement.supplier-licence-expired` (S-12) unless all is refused; `procurement.<LineFault>` */
  accept(request: ActRequest & { body: Body }): Promise<ResponseOf<Accept>> {
    return this.recorder.record(this.kind, request, (open) => this.write(open, request.body));
  }

  private async write(open: OpenAct, body: Body): Promise<Written<Pick<ResponseOf<Accept>, 'lines'>>> {
    const { tx, act } = open;
    const ingredients = await this.ingredients.require(
      tx,
      body.lines.map(({ ingredientId }) => ingredientId),
      'lines',
    );
    const lines = linesOf(open, body, ingredients);
    const supplier = await this.suppliers.require(tx, act.schoolId, body.supplierId);
    await this.requireLicence(open, body, supplier);
    const { supplierId, deliveryNoteNo, vehiclePlate, delivererName } = body;
    await this.askTwice(open, body);
    const names = new Map(ingredients.map(({ id, name }) => [id, name]));
    const priced = lines.map((line) => ({ ...line, name: names.get(line.ingredientId) ?? '' }));
    await this.prices.take(open, supplier, priced);
    await this.cash.askAbout(open, lines);
    await this.goodsPapers.askAboutOverdue(open, supplier);
    const supplierAddress = body.supplierAddress ?? (open.isNew ? supplier.address : null);
    const supplierContact = body.supplierContact ?? (open.isNew ? supplier.contact : null);
    await insertRows(tx, Delivery, [
      {
        ...{ actId: act.id, supplierId, supplierAddress, supplierContact },
        ...{ deliveryNoteNo, vehiclePlate, delivererName },
      },
    ]);
    await insertRows(tx, DeliveryLine, lines).catch((error: unknown) => {
      throw isDuplicateKey(error) ? new DomainError('procurement.lot-exists', {}, { field: 'lines' }) : error;
    });
    await this.goodsPapers.await(
      open,
      lines.map(({ lineNo }, index) => ({ lineNo, missingPapers: missingOf(body.lines[index]) })),
    );
    await this.makeLots(tx, act, supplierId, lines);
    return {
      links: lines.flatMap(({ lotId, acceptedAmount: amount, unit }) =>
        lotId ? [{ role: 'produced', thing: 'lot', thingId: lotId, quantity: { amount, unit } } as const] : [],
      ),
      attachmentIds: lines.flatMap(({ certificates }) => certificates.flatMap((paper) => paper.attachmentId ?? [])),
      answer: () => ({ lines: viewsOf(lines, names) }),
    };
  }

  async read(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, Particulars>> {
    const lines = groupBy(await this.linesOf(tx, actIds), ({ actId }) => actId);
    const missing = await this.goodsPapers.missingOf(tx, actIds);
    return new Map(
      (await this.byIds(tx, actIds)).map(({ actId, ...delivery }) => [
        actId,
        {
          ...delivery,
          lines: (lines.get(actId) ?? []).map(({ actId: _, certificates, ...line }) => ({
            ...line,
            missingPapers: missing
              .filter((paper) => paper.actId === actId && paper.lineNo === line.lineNo)
              .map(({ paperKind: kind, dueOn }) => ({ kind, dueOn })),
            certificates: certificates.map(({ kind, number, attachmentId }) => ({ kind, number, attachmentId })),
          })),
        },
      ]),
    );
  }

  /** @returns `recorded`, and posts what waited for these goods */
  async takeEffect(tx: EntityManager, act: UnsealedAct): Promise<Effect> {
    const [delivery] = await this.byIds(tx, [act.id]);
    invariant(delivery, 'the particulars were written');
    const lines = await this.linesOf(tx, [act.id]);
    await this.makeLots(tx, act, delivery.supplierId, lines);
    await this.ledger.arrive(
      tx,
      act,
      lines.flatMap(({ lotId, acceptedAmount: amount, unit }) =>
        lotId ? [{ lotId, fromLocation: 'supplier', toLocation: act.placeId, amount, unit }] : [],
      ),
    );
    return 'recorded';
  }

  /** A lot is its food and who brought it. */
  private async lotNames(tx: EntityManager, lotIds: readonly string[]): Promise<Map<string, string>> {
    const lots = await this.lots.byIds(tx, lotIds);
    const foods = await this.lots.namesOf(tx, lotIds);
    const suppliers = await this.suppliers.byIds(
      tx,
      lots.map(({ supplierId }) => supplierId),
    );
    return new Map(
      lots.map(({ id, supplierId }) => {
        const supplier = suppliers.find((it) => it.id === supplierId)?.name;
        return [id, supplier === undefined ? (foods.get(id) ?? '') : `${foods.get(id) ?? ''}(${supplier})`];
      }),
    );
  }

  async inWords(tx: EntityManager, actIds: readonly string[]): Promise<Map<string, ActLine[]>> {
    const lines = await this.linesOf(tx, actIds);
    const names = await this.ingredients.namesOf(
      tx,
      lines.map(({ ingredientId }) => ingredientId),
    );
    return new Map(
      [...groupBy(lines, ({ actId }) => actId)].map(([actId, own]) => [
        actId,
        own.map(({ ingredientId, acceptedAmount: amount, unit }) => ({
          name: names.get(ingredientId) ?? '',
          quantity: { amount, unit },
          count: null,
        })),
      ]),
    );
  }

  /** Who ordered the goods accepts them as well only where few work. */
  async otherDuties(tx: EntityManager, act: UnsealedAct): Promise<string[]> {
    const [delivery] = await this.byIds(tx, [act.id]);
    invariant(delivery, 'the particulars were written');
    return this.orders.of(tx, act.schoolId, delivery.supplierId, businessDateOf(act.occurredAt));
  }

  /** Who was paid in cash does not witness that he was. */
  async deliverersWitness(tx: EntityManager, act: UnsealedAct): Promise<boolean> {
    return !(await this.linesOf(tx, [act.id])).some(({ goodsSource }) => isCash(goodsSource));
  }

  builtOn(tx: EntityManager, act: UnsealedAct): Promise<string[]> {
    return this.ledger.builtOn(tx, act);
  }

  undo(tx: EntityManager, act: UnsealedAct, reversal: UnsealedAct): Promise<void> {
    return this.ledger.undo(tx, act, reversal);
  }

  byIds(tx: EntityManager, actIds: readonly string[]): Promise<Delivery[]> {
    return readRows(tx, Delivery, `act_id IN ${listOf(actIds)}`, actIds);
  }

  linesOf(tx: EntityManager, actIds: readonly string[]): Promise<DeliveryLine[]> {
    return readRows(tx, DeliveryLine, `act_id IN ${listOf(actIds)} ORDER BY act_id, line_no`, actIds);
  }

  /** The delivery lines that became these lots: where they came from, at what price, with which papers. */
  linesOfLots(tx: EntityManager, lotIds: readonly string[]): Promise<DeliveryLine[]> {
    return readRows(tx, DeliveryLine, `lot_id IN ${listOf(lotIds)} ORDER BY lot_id`, lotIds);
  }

  /** A delivery note is handed over once (R-F2). */
  private async askTwice(open: OpenAct, { supplierId, deliveryNoteNo }: Body): Promise<void> {
    if (deliveryNoteNo === null) return;
    const same = await open.tx.findBy(Delivery, { supplierId, deliveryNoteNo: In(spellingsOf(deliveryNoteNo)) });
    await askTwice(open, this.journal, {
      earlier: same.map(({ actId }) => actId),
      what: async () => deliveryNoteNo,
      field: 'deliveryNoteNo',
    });
  }

  /**
   * Lots exist from the record on, their stock from the last signature: what is moved before somebody has signed waits
   * for it under the right name.
   */
  private async makeLots(
    tx: EntityManager,
    act: UnsealedAct,
    supplierId: string,
    lines: readonly DeliveryLine[],
  ): Promise<void> {
    await this.lots.make(
      tx,
      lines.flatMap(({ lotId, ingredientId, supplierLot, madeOn, useBy, unit }) =>
        lotId
          ? [
              {
                id: lotId,
                schoolId: act.schoolId,
                ingredientId,
                supplierId,
                supplierLot,
                madeOn,
                useBy,
                receivedOn: businessDateOf(act.occurredAt),
                deliveryActId: act.id,
                unit,
              },
            ]
          : [],
      ),
    );
  }

  private async requireLicence({ tx, date, breaks }: OpenAct, body: Body, supplier: Supplier): Promise<void> {
    const needsLicence = body.lines.some(
      ({ decision, goodsSource }) => decision !== 'refuse' && isFromDealer(goodsSource),
    );
    if (!needsLicence) return;
    const validUntil = await this.papers.licensedUntil(tx, supplier);
    if (validUntil === null || validUntil >= date) return;
    const details = { validUntil };
    const at = { field: 'supplierId', rule: 'S-12' };
    breaks('supplier-unlicensed', new DomainError('procurement.supplier-licence-expired', details, at));
  }
}

type SaidLine = DeliveryLine & { missingPapers: { kind: CertificateKind }[] };

/** A line as the form gives it. */
function lineAgain({ lineNo: _, lotId, acceptedAmount, missingPapers, ...line }: SaidLine): object {
  return {
    ...line,
    missingPapers: missingPapers.map(({ kind }) => ({ kind })),
    ...(lotId === null ? {} : { lotId }),
    ...(line.decision === 'part' ? { acceptedAmount } : {}),
  };
}

function linesOf({ act, date }: OpenAct, body: Body, ingredients: readonly Ingredient[]): DeliveryLine[] {
  return body.lines.map((line, index) => {
    const ingredient = ingredients[index];
    invariant(ingredient, 'each line has its ingredient');
    const fault = faultOfLine(line, ingredient.category, date);
    // What may be a forbidden food by its name is taken with its papers or not at all
    if (ingredient.confirmation !== null && missingOf(line).length > 0) {
      const field = `lines.${index}.missingPapers`;
      throw new DomainError('procurement.doubtful-without-papers', { name: ingredient.name }, { field, rule: 'S-14' });
    }
    if (fault !== null) {
      const { field, rule } = LINE_FAULTS[fault];
      throw new DomainError(`procurement.${fault}`, {}, { field: `lines.${index}.${field}`, rule });
    }
    const acceptedAmount = acceptedAmountOf(line);
    const lotId = acceptedAmount > 0 ? (line.lotId ?? newId()) : null;
    const { missingPapers: _, ...kept } = line;
    return { ...kept, actId: act.id, lineNo: index + 1, lotId, acceptedAmount };
  });
}

/** A line that is refused awaits nothing. */
const missingOf = (line: Body['lines'][number] | undefined): Body['lines'][number]['missingPapers'] =>
  line === undefined || line.decision === 'refuse' ? [] : line.missingPapers;

export function viewsOf(lines: readonly DeliveryLine[], names: ReadonlyMap<string, string>): LineView[] {
  return lines.map(({ lineNo, ingredientId, decision, measuredAmount, acceptedAmount, unit, lotId, ...line }) => ({
    lineNo,
    ingredientId,
    ingredientName: names.get(ingredientId) ?? '',
    decision,
    measuredAmount,
    acceptedAmount,
    unit,
    weighedGrams: gramsOf({ amount: measuredAmount, unit }),
    acceptedGrams: gramsOf({ amount: acceptedAmount, unit }),
    useBy: line.useBy,
    reason: line.reason,
    unitPriceFen: line.unitPriceFen,
    goodsSource: line.goodsSource,
    lotId,
  }));
}

/** One number as two phones type it: `S-2207`, `s-2207`, `S- 2207`, in full width. */
function spellingsOf(noteNo: string): string[] {
  const plain = plainWidth(noteNo).trim();
  const all = [noteNo, plain, plain.replace(/\s/g, '')];
  return [...new Set(all.flatMap((text) => [text, text.toLowerCase(), text.toUpperCase()]))];
}
