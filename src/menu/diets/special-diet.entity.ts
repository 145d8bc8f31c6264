import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { DIET_BASES } from '../../contract/http/special-diets.js';
import type { Allergen } from '../../contract/nutrients.js';
import { Id, Instant, Json, LocalDate, Text, WholeNumber } from '../../platform/index.js';

/** So many portions of a class are without something, from a day until a day. Who eats them, and why, is not known here. */
@Entity('special_diet')
@Index('special_diet_of', ['schoolId', 'untilDate'])
export class SpecialDiet {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'class_id' })
  classId!: string;

  @WholeNumber()
  portions!: number;

  @Json()
  without!: Allergen[];

  /** Food by name, that is in none of the groups. */
  @Text(60, { name: 'food_name', nullable: true })
  foodName!: string | null;

  @Text(20)
  basis!: (typeof DIET_BASES)[number];

  @LocalDate({ name: 'from_date' })
  fromDate!: string;

  @LocalDate({ name: 'until_date' })
  untilDate!: string;

  @Text(60, { name: 'stated_by' })
  statedBy!: string;

  @Instant({ name: 'stated_at' })
  statedAt!: Date;

  @Instant({ name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
