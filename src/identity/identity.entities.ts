import { Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role } from '../contract/roles.js';
import { Id, Instant, Text, WholeNumber } from '../platform/index.js';

/** Somebody who can sign in. Never deleted: what he signed stays his. */
@Entity('account')
@Unique(['username'])
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(40)
  username!: string;

  @Text(60, { name: 'display_name' })
  displayName!: string;

  @Text(80)
  unit!: string;

  @Text(200, { name: 'password_hash' })
  passwordHash!: string;

  @Text(200, { name: 'pin_hash', nullable: true })
  pinHash!: string | null;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  @Instant({ name: 'disabled_at', nullable: true })
  disabledAt!: Date | null;
}

@Entity('account_grant')
@Index(['accountId'])
export class AccountGrant {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(30)
  role!: Role;

  @Text(6, { name: 'area_code', nullable: true })
  areaCode!: string | null;

  @Id({ name: 'school_id', nullable: true })
  schoolId!: string | null;
}

/** One sign-in. The token itself is known to its bearer alone. */
@Entity('session')
@Unique(['tokenHash'])
@Index(['accountId'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(64, { name: 'token_hash' })
  tokenHash!: string;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  @Instant({ name: 'expires_at' })
  expiresAt!: Date;

  @Instant({ name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** Failed attempts on one name (known or not) within the present window; a lock-out is a count that is too high. */
@Entity('sign_in_failure')
export class SignInFailure {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  subject!: string;

  @WholeNumber()
  failures!: number;

  @Instant({ name: 'window_ends_at' })
  windowEndsAt!: Date;
}
