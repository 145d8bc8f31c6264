import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { GUEST_KINDS } from '../../contract/http/guests.js';
import { Id, Instant, LocalDate, Text } from '../../platform/index.js';

/** A link given to somebody without an account. The token is not kept: it is this row's id and a signature. */
@Entity('guest_pass')
@Index(['schoolId', 'date'])
export class GuestPass {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(20)
  kind!: (typeof GUEST_KINDS)[number];

  /** The guest’s; it stands under what he records. */
  @Text(40)
  name!: string;

  @LocalDate()
  date!: string;

  @Id({ name: 'class_id', nullable: true })
  classId!: string | null;

  @Instant({ name: 'issued_at' })
  issuedAt!: Date;

  @Text(60, { name: 'issued_by' })
  issuedBy!: string;

  @Instant({ name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
