import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type {
  ReadingVerdict,
  ReturnOutcome,
  ReturnReason,
  StorageRegime,
  VarianceReason,
  WriteOffReason,
} from '../contract/http/warehouse.js';
import type { QuantityUnit } from '../contract/quantity.js';
import { Id, Instant, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** Bought goods: one ingredient, one delivery line, one use-by day. The unit of recall. */
@Entity('lot')
@Index('lot_by_use', ['schoolId', 'ingredientId', 'useBy', 'receivedOn'])
@Index(['deliveryActId'])
@Index('lot_of_supplier', ['supplierId', 'receivedOn'])
export class Lot {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  @Id({ name: 'supplier_id' })
  supplierId!: string;

  @Text(60, { name: 'supplier_lot', nullable: true })
  supplierLot!: string | null;

  @LocalDate({ name: 'made_on', nullable: true })
  madeOn!: string | null;

  /** Last local day of allowed use; null when it has none. */
  @LocalDate({ name: 'use_by', nullable: true })
  useBy!: string | null;

  @LocalDate({ name: 'received_on' })
  receivedOn!: string;

  @Id({ name: 'delivery_act_id' })
  deliveryActId!: string;

  /** What its delivery was measured in, and with it every amount of the lot: none of another is taken or counted. */
  @Text(8, { default: 'g' })
  unit!: QuantityUnit;
}

/** One line of the two-sided ledger. Never changed; a mistake is mirrored by the reversing act's move. */
@Entity('stock_move')
@Index('stock_move_since', ['lotId', 'occurredAt', 'fromLocation'])
@Index('stock_move_from', ['fromLocation', 'recordedAt'])
@Index('stock_move_to', ['toLocation', 'recordedAt'])
@Check('stock_move_amount', 'grams > 0')
@Check('stock_move_ends', 'from_location <> to_location')
export class StockMove {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'lot_id' })
  lotId!: string;

  /** A place's id or a virtual location. */
  @Id({ name: 'from_location' })
  fromLocation!: string;

  @Id({ name: 'to_location' })
  toLocation!: string;

  @WholeNumber({ name: 'grams' })
  amount!: number;

  @Text(8, { default: 'g' })
  unit!: QuantityUnit;

  @Instant({ name: 'occurred_at' })
  occurredAt!: Date;

  @Instant({ name: 'recorded_at' })
  recordedAt!: Date;
}

/** The sum of all moves of a lot at a location: a projection, never negative. */
@Entity('stock_balance')
// with the amount: of all lots that ever lay at a place those that still do are few
@Index('stock_balance_held', ['schoolId', 'locationId', 'amount'])
@Index('stock_balance_changed', ['schoolId', 'locationId', 'changedAt'])
@Check('grams >= 0')
export class StockBalance {
  @PrimaryColumn({ name: 'lot_id', type: 'varchar', length: 36 })
  lotId!: string;

  @PrimaryColumn({ name: 'location_id', type: 'varchar', length: 36 })
  locationId!: string;

  /** The lot's school: virtual locations are shared by all of them. */
  @Id({ name: 'school_id' })
  schoolId!: string;

  @WholeNumber({ name: 'grams' })
  amount!: number;

  @Text(8, { default: 'g' })
  unit!: QuantityUnit;

  /** When the latest move of the lot at this location was recorded, or later; null where nobody wrote it down. */
  @Instant({ name: 'changed_at', nullable: true })
  changedAt!: Date | null;
}

/** A move of an act that was captured offline and that the books could not cover when it arrived. */
@Entity('pending_move')
@Index(['lotId'])
@Check('pending_move_amount', 'grams > 0')
@Check('pending_move_ends', 'from_location <> to_location')
export class PendingMove {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'lot_id' })
  lotId!: string;

  @Id({ name: 'from_location' })
  fromLocation!: string;

  @Id({ name: 'to_location' })
  toLocation!: string;

  @WholeNumber({ name: 'grams' })
  amount!: number;

  @Text(8, { default: 'g' })
  unit!: QuantityUnit;

  /** The count that covered it, or the act's reversal; null while it is pending. */
  @Id({ name: 'settled_by_act_id', nullable: true })
  settledByActId!: string | null;
}

/** The particulars of every act that moves named amounts of lots. */
@Entity('stock_act')
@Index(['mealId'])
export class StockAct {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'from_location' })
  fromLocation!: string;

  @Id({ name: 'to_location' })
  toLocation!: string;

  @Id({ name: 'meal_id', nullable: true })
  mealId!: string | null;

  @Text(20, { name: 'write_off_reason', nullable: true })
  writeOffReason!: WriteOffReason | null;

  @Text(200, { name: 'deviation_reason', nullable: true })
  deviationReason!: string | null;

  @Text(40, { name: 'receiver_name', nullable: true })
  receiverName!: string | null;
}

/** What is said of goods that went back to who brought them, besides what `stock_act` says. */
@Entity('sent_back')
export class SentBack {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  /** Who brought all of it. */
  @Id({ name: 'supplier_id' })
  supplierId!: string;

  @Text(20, { name: 'return_reason' })
  returnReason!: ReturnReason;

  @Text(20, { name: 'return_outcome' })
  returnOutcome!: ReturnOutcome;
}

@Entity('stock_act_line')
export class StockActLine {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'lot_id' })
  lotId!: string;

  @WholeNumber({ name: 'grams' })
  amount!: number;

  @Text(8, { default: 'g' })
  unit!: QuantityUnit;
}

/** One lot as it was counted. What the books said is in the count's moves. */
@Entity('stock_count_line')
export class StockCountLine {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'line_no', type: 'int' })
  lineNo!: number;

  @Id({ name: 'lot_id' })
  lotId!: string;

  @WholeNumber({ name: 'counted_grams' })
  countedAmount!: number;

  @Text(8, { default: 'g' })
  unit!: QuantityUnit;

  /** Null where it does not differ much, and in counts of before it was asked. */
  @Text(20, { name: 'variance_reason', nullable: true })
  varianceReason!: VarianceReason | null;

  /** Of the count as a whole: whoever counted did not see the book figure. */
  @Column({ type: 'boolean', default: false })
  blind!: boolean;
}

/** A temperature or humidity, by hand (then `actId` is set) or by a sensor. Judged when it came in. */
@Entity('storage_reading')
@Index(['schoolId', 'takenAt'])
@Unique(['actId'])
export class StorageReading {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'act_id', nullable: true })
  actId!: string | null;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'place_id' })
  placeId!: string;

  @Text(64, { nullable: true })
  sensor!: string | null;

  @Text(12)
  quantity!: 'temperature' | 'humidity';

  @WholeNumber({ name: 'value_tenths' })
  valueTenths!: number;

  @Text(10, { nullable: true })
  regime!: StorageRegime | null;

  @Instant({ name: 'taken_at' })
  takenAt!: Date;

  @Text(10)
  verdict!: ReadingVerdict;

  @Text(10, { nullable: true })
  rule!: string | null;

  @WholeNumber({ name: 'min_tenths', nullable: true })
  minTenths!: number | null;

  @WholeNumber({ name: 'max_tenths', nullable: true })
  maxTenths!: number | null;

  @Text(200, { name: 'corrective_action', nullable: true })
  correctiveAction!: string | null;
}

/** That a report or a recall has stopped the use of a lot or a sample; what ends it may lift that. */
@Entity('stop_of_use')
@Index('stop_of_use_by_thing', ['thingId'])
@Index('stop_of_use_by_lifting', ['liftedByActId'])
export class StopOfUse {
  /** The act, or the recall. */
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ type: 'varchar', length: 6 })
  thing!: 'lot' | 'sample';

  @PrimaryColumn({ name: 'thing_id', type: 'varchar', length: 36 })
  thingId!: string;

  @Instant({ name: 'stopped_at' })
  stoppedAt!: Date;

  /** The act, the reversal, or the recall that ended, that lifted it; null while it holds. */
  @Id({ name: 'lifted_by_act_id', nullable: true })
  liftedByActId!: string | null;
}

export const WAREHOUSE_ENTITIES = [
  Lot,
  StockMove,
  StockBalance,
  PendingMove,
  StockAct,
  StockActLine,
  SentBack,
  StockCountLine,
  StorageReading,
  StopOfUse,
];
