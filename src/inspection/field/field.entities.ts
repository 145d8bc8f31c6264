import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SignatureRole } from '../../contract/http/inspection.js';
import type { MeasureKind } from '../../contract/http/inspection-field.js';
import type { QuantityUnit } from '../../contract/quantity.js';
import { Id, Instant, Text, WholeNumber } from '../../platform/index.js';

/** A lot that was drawn to be counted again in a visit. Rows are added, never changed: nobody draws again. */
@Entity('inspection_recount')
export class InspectionRecount {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'lot_id', type: 'varchar', length: 36 })
  lotId!: string;

  @PrimaryColumn({ name: 'place_id', type: 'varchar', length: 36 })
  placeId!: string;

  /** As they were called when it was drawn. */
  @Text(120)
  goods!: string;

  @Text(80, { name: 'place_name' })
  placeName!: string;

  @Text(8)
  unit!: QuantityUnit;

  @Instant({ name: 'drawn_at' })
  drawnAt!: Date;
}

/** What an officer counted of a drawn lot. Rows are added, never changed; the last by `at` shows. It moves no stock. */
@Entity('inspection_count')
export class InspectionCount {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'count_no', type: 'int' })
  countNo!: number;

  @Id({ name: 'lot_id' })
  lotId!: string;

  @Id({ name: 'place_id' })
  placeId!: string;

  /** In the unit of the lot, as is `book`. */
  @WholeNumber()
  counted!: number;

  /** What lay there by the books at `bookAt`, as it was known then. */
  @WholeNumber()
  book!: number;

  @Instant({ name: 'book_at' })
  bookAt!: Date;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;

  /** When it was heard of, where `at` is what a tablet without a line said. */
  @Instant({ name: 'told_at', nullable: true })
  toldAt!: Date | null;
}

/** A record of the canteen that an officer may measure again, as it stood when it was taken along. Rows are added, never changed. */
@Entity('inspection_measurable')
export class InspectionMeasurable {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  /** The act, or the reading of a sensor. */
  @PrimaryColumn({ name: 'record_id', type: 'varchar', length: 36 })
  recordId!: string;

  @Text(10)
  kind!: 'core' | 'store';

  @Text(120)
  what!: string;

  @WholeNumber({ name: 'value_tenths' })
  valueTenths!: number;

  @Instant()
  at!: Date;

  @WholeNumber({ name: 'min_tenths', nullable: true })
  minTenths!: number | null;

  @WholeNumber({ name: 'max_tenths', nullable: true })
  maxTenths!: number | null;
}

/** What an officer measured himself. Rows are added, never changed. */
@Entity('inspection_measure')
export class InspectionMeasure {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'measure_id', type: 'varchar', length: 36 })
  measureId!: string;

  @Text(10)
  kind!: MeasureKind;

  /** Null where the canteen had nothing on record. */
  @Id({ name: 'record_id', nullable: true })
  recordId!: string | null;

  @Text(120)
  what!: string;

  @WholeNumber({ name: 'value_tenths', nullable: true })
  valueTenths!: number | null;

  @Column({ type: 'boolean', nullable: true })
  passed!: boolean | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;

  /** When it was heard of, where `at` is what a tablet without a line said. */
  @Instant({ name: 'told_at', nullable: true })
  toldAt!: Date | null;
}

/** A name drawn on the tablet at the end of a visit (I-08). Rows are added with the closing, never changed. */
@Entity('inspection_signature')
export class InspectionSignature {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'signature_no', type: 'int' })
  signatureNo!: number;

  @Text(10)
  role!: SignatureRole;

  /** The officer; null for others. */
  @Id({ name: 'account_id', nullable: true })
  accountId!: string | null;

  @Text(60)
  name!: string;

  @Id({ name: 'photo_id' })
  photoId!: string;
}

export const FIELD_ENTITIES = [
  InspectionRecount,
  InspectionCount,
  InspectionMeasurable,
  InspectionMeasure,
  InspectionSignature,
];
