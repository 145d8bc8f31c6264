import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { RiskGrade } from '../../contract/http/draws.js';
import { Id, Instant, LocalDate, LongBytes, Text, WholeNumber } from '../../platform/index.js';

/** The risk grade of a school as somebody stated it (I-03). Rows are added, never changed; the last one holds. */
@Entity('risk_grade')
@Index('risk_grade_of_school', ['schoolId', 'id'])
export class StatedGrade {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(1)
  grade!: RiskGrade;

  @Text(500)
  why!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}

/** A draw as it is prepared. Once there is a publication of it nothing here changes but the seal of the nonce, with the key. */
@Entity('draw')
@Index('draw_of_area', ['areaCode', 'id'])
export class Draw {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  /** Counts up with each edit of a draft: an editor says which one he saw. */
  @WholeNumber()
  version!: number;

  @LocalDate({ name: 'from_date' })
  fromDate!: string;

  @LocalDate({ name: 'to_date' })
  toDate!: string;

  @WholeNumber({ name: 'school_count' })
  schoolCount!: number;

  @WholeNumber({ name: 'random_count' })
  randomCount!: number;

  /** JSON: inspectors, who does not go where, who do not go together, each with its reason. */
  @LongBytes()
  parts!: Buffer;

  @Text(120, { name: 'number_source' })
  numberSource!: string;

  @LocalDate({ name: 'number_day' })
  numberDay!: string;

  /** 32 random bytes in hex, sealed; null before publication. */
  @Text(200, { name: 'sealed_nonce', nullable: true })
  sealedNonce!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant({ name: 'prepared_at' })
  preparedAt!: Date;
}

/** The lists of a draw as they were published, byte for byte. Never changed. */
@Entity('draw_publication')
@Index('draw_publication_by_day', ['publishedAt'])
export class DrawPublication {
  @PrimaryColumn({ name: 'draw_id', type: 'varchar', length: 36 })
  drawId!: string;

  /** RFC 8785 JSON in UTF-8. */
  @LongBytes()
  lists!: Buffer;

  @Text(64)
  sha256!: string;

  /** JSON: the ids of schools and inspectors in the order of the lists, which are for everybody and have names only. */
  @LongBytes()
  ids!: Buffer;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Instant({ name: 'published_at' })
  publishedAt!: Date;
}

/** What was drawn, and from which public number. Never changed; that a draw is drawn once is the key. */
@Entity('draw_outcome')
export class DrawOutcome {
  @PrimaryColumn({ name: 'draw_id', type: 'varchar', length: 36 })
  drawId!: string;

  @Text(60, { name: 'public_number' })
  publicNumber!: string;

  /** JSON: what was drawn, in that order, by their numbers in the lists. */
  @LongBytes()
  drawn!: Buffer;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Instant({ name: 'drawn_at' })
  drawnAt!: Date;
}

/** Who was drawn for a visit, and so may know of it (I-11). Taking part is each one's own doing (I-05). Never changed. */
@Entity('inspection_assignment')
@Index('inspection_assignment_of_account', ['accountId'])
export class InspectionAssignment {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;
}

export const DRAW_ENTITIES = [StatedGrade, Draw, DrawPublication, DrawOutcome, InspectionAssignment];
