import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { AreaType, SchoolStage } from '../contract/http/funds.js';
import { Id, Instant, LocalDate, Text } from '../platform/index.js';

/**
 * Under which terms a school takes part in the programme since one local day (F-03). Rows are added and never changed: the
 * latest day that has come holds, of several of that day the one stated last.
 */
@Entity('programme_term')
@Index('programme_term_of_school', ['schoolId', 'from'])
export class ProgrammeTerm {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @LocalDate({ name: 'from_date' })
  from!: string;

  @Text(10, { name: 'area_type' })
  areaType!: AreaType;

  @Text(12, { name: 'school_stage' })
  schoolStage!: SchoolStage;

  @Text(200)
  source!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;
}

export const FUNDS_ENTITIES = [ProgrammeTerm];
