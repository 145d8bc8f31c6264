import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { DeductionGround, DeductionStatus } from '../contract/words/deduction-words.js';
import { Id, Instant, LocalDate, Text, WholeNumber } from '../platform/index.js';

/** A proposal to deduct something from what a supplier is paid for one line of a delivery. */
@Entity('deduction')
@Index('deduction_of_month', ['month', 'schoolId'])
@Index('deduction_of_line', ['deliveryActId', 'lineNo'])
export class Deduction {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** Local month and day of the delivery. */
  @Text(7)
  month!: string;

  @LocalDate({ name: 'delivered_on' })
  date!: string;

  @Text(40, { name: 'licence_no' })
  licenceNo!: string;

  @Text(80, { name: 'supplier_name' })
  supplierName!: string;

  @Id({ name: 'delivery_act_id' })
  deliveryActId!: string;

  @WholeNumber({ name: 'line_no' })
  lineNo!: number;

  @Id({ name: 'ingredient_id' })
  ingredientId!: string;

  @Text(16)
  ground!: DeductionGround;

  /** By the records as they stood when it was proposed. */
  @WholeNumber({ name: 'computed_fen', nullable: true })
  computedFen!: number | null;

  @WholeNumber({ name: 'amount_fen' })
  amountFen!: number;

  @Text(300, { nullable: true })
  reason!: string | null;

  @Text(200)
  clause!: string;

  @Id({ name: 'finding_id', nullable: true })
  findingId!: string | null;

  @Id({ name: 'episode_id', nullable: true })
  episodeId!: string | null;

  @Id({ name: 'proposer_account_id' })
  proposerAccountId!: string;

  @Text(10)
  status!: DeductionStatus;

  @WholeNumber({ name: 'step_count' })
  stepCount!: number;
}

/** Who said what of a proposal, and when; the first is the proposal itself. Rows are only added. */
@Entity('deduction_step')
export class DeductionStep {
  @PrimaryColumn({ name: 'deduction_id', type: 'varchar', length: 36 })
  deductionId!: string;

  @PrimaryColumn({ name: 'step_no', type: 'int' })
  stepNo!: number;

  @Text(10)
  kind!: DeductionStatus;

  @Text(500, { nullable: true })
  text!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;
}

export const DEDUCTION_ENTITIES = [Deduction, DeductionStep];
