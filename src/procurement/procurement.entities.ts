import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CertificateKind, GoodsSource, LINE_DECISIONS } from '../contract/http/procurement.js';
import type { PermitKind, SupplierPaperKind } from '../contract/http/suppliers.js';
import type { QuantityUnit } from '../contract/quantity.js';
import { Id, Instant, Json, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** Who sells to a school. Across schools the licence number says whether it is the same one (X18). */
@Entity('supplier')
@Unique(['schoolId', 'licenceNo'])
@Index(['schoolId', 'name', 'id'])
export class Supplier {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(80)
  name!: string;

  @Text(40, { name: 'licence_no' })
  licenceNo!: string;

  /** Last local day on which the licence is valid. */
  @LocalDate({ name: 'licence_valid_until' })
  licenceValidUntil!: string;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** Of the licence; null while nobody has said it. */
  @Text(20, { name: 'permit_kind', nullable: true })
  permitKind!: PermitKind | null;

  @Text(120, { nullable: true })
  address!: string | null;

  /** Who to reach, and how. */
  @Text(80, { nullable: true })
  contact!: string | null;
}

/** A paper that a school keeps of a supplier; photos of it are the act's. */
@Entity('supplier_paper')
@Index('supplier_paper_of', ['supplierId'])
export class SupplierPaper {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'supplier_id' })
  supplierId!: string;

  @Text(20, { name: 'paper_kind' })
  paperKind!: SupplierPaperKind;

  @Text(60, { name: 'paper_no', nullable: true })
  paperNo!: string | null;

  /** Last local day on which it is valid; null where it has no end. */
  @LocalDate({ name: 'valid_until', nullable: true })
  validUntil!: string | null;
}

/**
 * What a contract says goods cost, for one school or for an area, by the licence of who sells them. Rows are added and never
 * changed: a later one for the same days puts an earlier one right, and one without a price ends it.
 */
@Entity('contract_price')
@Index('contract_price_of_school', ['schoolId', 'ingredientId'])
@Index('contract_price_of_area', ['areaCode', 'ingredientId'])
export class ContractPrice {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Null where it is of an area. */
  @Id({ name: 'school_id', nullable: true })
  schoolId!: string | null;

  /** GB/T 2260 prefix without the closing zeros; null where it is of one school. */
  @Text(6, { name: 'area_code', nullable: true })
  areaCode!: string | null;

  @Text(40, { name: 'licence_no' })
  licenceNo!: string;

  @Text(80, { name: 'supplier_name' })
  supplierName!: string;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  @Text(8)
  unit!: QuantityUnit;

  /** For a kilogram, a litre or a piece, as the unit is. */
  @WholeNumber({ name: 'price_fen', nullable: true })
  priceFen!: number | null;

  @LocalDate({ name: 'from_date' })
  from!: string;

  /** Last day on which it holds; null where it has no end. */
  @LocalDate({ name: 'to_date', nullable: true })
  to!: string | null;

  /** The contract. */
  @Text(120)
  source!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}

/** What is wanted of a supplier for a day. */
@Entity('purchase_order')
@Index('purchase_order_of_day', ['schoolId', 'wantedOn'])
export class PurchaseOrder {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'supplier_id' })
  supplierId!: string;

  @LocalDate({ name: 'wanted_on' })
  wantedOn!: string;
}

@Entity('purchase_order_line')
export class PurchaseOrderLine {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  @WholeNumber({ name: 'ordered_amount' })
  orderedAmount!: number;

  @Text(8)
  unit!: QuantityUnit;
}

@Entity('delivery')
@Index('delivery_by_note', ['supplierId', 'deliveryNoteNo'])
export class Delivery {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'supplier_id' })
  supplierId!: string;

  /** What was known of the supplier then; null where nothing was. */
  @Text(120, { name: 'supplier_address', nullable: true })
  supplierAddress!: string | null;

  @Text(80, { name: 'supplier_contact', nullable: true })
  supplierContact!: string | null;

  @Text(60, { name: 'delivery_note_no', nullable: true })
  deliveryNoteNo!: string | null;

  @Text(20, { name: 'vehicle_plate', nullable: true })
  vehiclePlate!: string | null;

  @Text(40, { name: 'deliverer_name', nullable: true })
  delivererName!: string | null;
}

/** A paper that came with a line. */
export interface Certificate {
  kind: CertificateKind;
  number: string | null;
  attachmentId: string | null;
}

@Entity('delivery_line')
@Unique(['lotId'])
@Index('delivery_line_of_ingredient', ['ingredientId'])
export class DeliveryLine {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  /** Null for a refused line. The lot itself comes into being with the last signature. */
  @Id({ name: 'lot_id', nullable: true })
  lotId!: string | null;

  @Text(60, { nullable: true })
  spec!: string | null;

  @Text(120, { nullable: true })
  producer!: string | null;

  @Text(60, { name: 'supplier_lot', nullable: true })
  supplierLot!: string | null;

  @LocalDate({ name: 'made_on', nullable: true })
  madeOn!: string | null;

  @LocalDate({ name: 'use_by', nullable: true })
  useBy!: string | null;

  @WholeNumber({ name: 'ordered_grams', nullable: true })
  orderedAmount!: number | null;

  @WholeNumber({ name: 'noted_grams', nullable: true })
  notedAmount!: number | null;

  @WholeNumber({ name: 'weighed_grams' })
  measuredAmount!: number;

  @WholeNumber({ name: 'accepted_grams' })
  acceptedAmount!: number;

  /** For a kilogram, a litre or a piece, as the unit is. */
  @WholeNumber({ name: 'unit_price_fen_per_kg', nullable: true })
  unitPriceFen!: number | null;

  @WholeNumber({ name: 'arrival_tenths_c', nullable: true })
  arrivalTenthsC!: number | null;

  @Text(10)
  decision!: (typeof LINE_DECISIONS)[number];

  @Text(200, { nullable: true })
  reason!: string | null;

  @Json()
  certificates!: Certificate[];

  /** Of every amount of the line. */
  @Text(8, { default: 'g' })
  unit!: QuantityUnit;

  /** Null where nobody said it: then it was bought from the supplier. */
  @Text(12, { name: 'goods_source', nullable: true })
  goodsSource!: GoodsSource | null;
}

/**
 * What an accepted line cost, where and when: of one county the prices of late are read, not all that were ever paid. Whether the
 * delivery still stands its act says.
 */
@Entity('paid_price')
@Index('paid_price_of_goods', ['ingredientId', 'unit', 'areaCode', 'paidAt'])
export class PaidPriceRow {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  @Text(8)
  unit!: QuantityUnit;

  /** Where the school lay then. */
  @Text(12, { name: 'area_code' })
  areaCode!: string;

  /** When the delivery was taken in. */
  @Instant({ name: 'paid_at' })
  paidAt!: Date;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** For a kilogram, a litre or a piece, as the unit is. */
  @WholeNumber({ name: 'price_fen' })
  priceFen!: number;
}

/** A paper that was missing when a line was accepted, and by when it was to follow. */
@Entity('awaited_paper')
@Index('awaited_paper_open', ['schoolId', 'broughtByActId', 'dueOn'])
export class AwaitedPaper {
  /** The delivery. */
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @PrimaryColumn({ name: 'paper_kind', type: 'varchar', length: 20 })
  paperKind!: CertificateKind;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** Last local day on which it may follow. */
  @LocalDate({ name: 'due_on' })
  dueOn!: string;

  /** Null while it has not followed. */
  @Id({ name: 'brought_by_act_id', nullable: true })
  broughtByActId!: string | null;
}

/** A paper that followed; photos of it are the act's. */
@Entity('goods_paper')
export class GoodsPaper {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'lot_id' })
  lotId!: string;

  @Text(20, { name: 'paper_kind' })
  paperKind!: CertificateKind;

  @Text(60, { name: 'paper_no', nullable: true })
  paperNo!: string | null;
}

export const PROCUREMENT_ENTITIES = [
  ...[Supplier, SupplierPaper, ContractPrice, PurchaseOrder, PurchaseOrderLine],
  ...[Delivery, DeliveryLine, PaidPriceRow, AwaitedPaper, GoodsPaper],
];
