import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Role, WarrantLedger } from '../contract/roles.js';
import { Id, Instant, Json, Text, type WarrantFootage, WholeNumber } from '../platform/index.js';

/** Somebody who works or helps somewhere, with or without an account. Never deleted: what he signed stays his. */
@Entity('person')
@Unique(['staffNumber'])
@Index(['areaCode', 'id'])
@Index(['schoolId'])
export class Person {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(60)
  name!: string;

  /** As his employer numbers him; by it a second import finds him again. Null when he has none. */
  @Text(30, { name: 'staff_number', nullable: true })
  staffNumber!: string | null;

  @Text(20, { nullable: true })
  phone!: string | null;

  /** The office or school he acts for, in words (P-06). */
  @Text(80)
  unit!: string;

  @Id({ name: 'school_id', nullable: true })
  schoolId!: string | null;

  /** Where he is found: his office's area, or the area his school lay in when he was entered. */
  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** Null while he is active. */
  @Instant({ name: 'left_at', nullable: true })
  leftAt!: Date | null;
}

/** With what a person signs in. Without a password hash it awaits activation and nobody can sign in with it. */
@Entity('account')
@Unique(['username'])
@Unique(['personId'])
export class Account {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'person_id' })
  personId!: string;

  @Text(40)
  username!: string;

  @Text(200, { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Instant({ name: 'password_since', nullable: true })
  passwordSince!: Date | null;

  @Text(200, { name: 'pin_hash', nullable: true })
  pinHash!: string | null;

  /** Sealed; null when none was ever shown to him. It counts only once `totpSince` is set. */
  @Text(300, { name: 'totp_secret', nullable: true })
  totpSecret!: string | null;

  @Instant({ name: 'totp_since', nullable: true })
  totpSince!: Date | null;

  /** The time step of the last code that was taken: it and earlier ones are worth nothing any more. */
  @WholeNumber({ name: 'totp_last_step', nullable: true })
  totpLastStep!: number | null;

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

  /** When a warrant begins; null for what holds since it was given. */
  @Instant({ name: 'from_at', nullable: true })
  from!: Date | null;

  /** When a warrant ends by itself; null for a role that is held until it is taken away. */
  @Instant({ name: 'until_at', nullable: true })
  until!: Date | null;

  /** Why a warrant was opened. */
  @Text(200, { nullable: true })
  reason!: string | null;
}

/**
 * A role that was given for a time, on paper: kept when the grant of the same id is gone, so that what was read under it
 * can be held against it.
 */
@Entity('warrant')
@Index('warrant_by_issuer', ['issuedBy', 'issuedAt'])
export class Warrant {
  /** As the grant’s. */
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

  /** Number of the paper it rests on; null for an incident, which waits for none. */
  @Text(80, { nullable: true })
  document!: string | null;

  @Text(200)
  reason!: string;

  @Instant({ name: 'from_at' })
  from!: Date;

  @Instant({ name: 'until_at' })
  until!: Date;

  /** Null where it is not limited to some of what the role reads. */
  @Json({ nullable: true })
  ledgers!: readonly WarrantLedger[] | null;

  /** Null where it names none. */
  @Json({ nullable: true })
  footage!: WarrantFootage | null;

  /** The account that issued it, and how its owner was called then. */
  @Id({ name: 'issued_by' })
  issuedBy!: string;

  @Text(60, { name: 'issuer_name' })
  issuerName!: string;

  @Instant({ name: 'issued_at' })
  issuedAt!: Date;

  /** When it was taken back before its end; null while it was not. */
  @Instant({ name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

/** By which number the office’s identity provider knows the owner of an account; an administrator has said so. */
@Entity('provider_link')
@Index('provider_link_by_subject', ['subjectHash'], { unique: true })
export class ProviderLink {
  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Text(200)
  issuer!: string;

  @Text(255)
  subject!: string;

  /** The SHA-256 of both: numbers differ by upper and lower case. */
  @Text(64, { name: 'subject_hash' })
  subjectHash!: string;

  @Instant({ name: 'linked_at' })
  linkedAt!: Date;
}

/** A password that was used before, so that it is not chosen again. */
@Entity('former_password')
@Index(['accountId', 'endedAt'])
export class FormerPassword {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(200)
  hash!: string;

  @Instant({ name: 'ended_at' })
  endedAt!: Date;
}

/** One of the codes that stand in for a lost authenticator. The code itself is known to its owner alone. */
@Entity('recovery_code')
@Index(['accountId'])
export class RecoveryCode {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(64, { name: 'code_hash' })
  codeHash!: string;

  @Instant({ name: 'used_at', nullable: true })
  usedAt!: Date | null;
}

/** A slip of paper with which a person takes over his account, once. The code itself is on the paper alone. */
@Entity('activation_slip')
@Unique(['codeHash'])
@Index(['accountId'])
export class ActivationSlip {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(64, { name: 'code_hash' })
  codeHash!: string;

  @Instant({ name: 'issued_at' })
  issuedAt!: Date;

  @Instant({ name: 'expires_at' })
  expiresAt!: Date;

  @Instant({ name: 'used_at', nullable: true })
  usedAt!: Date | null;

  /** Since a newer slip, or the account's end, made this one worthless. */
  @Instant({ name: 'voided_at', nullable: true })
  voidedAt!: Date | null;
}

/** One sign-in. The token itself is known to its bearer alone. */
@Entity('session')
@Unique(['tokenHash'])
@Index(['accountId'])
@Index(['expiresAt'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(64, { name: 'token_hash' })
  tokenHash!: string;

  /** `Chrome · Windows`: what the browser called itself, for its owner to recognise it. */
  @Text(60)
  device!: string;

  /** The SHA-256 of what the phone calls itself; null from anything that is not a shared phone. */
  @Text(64, { name: 'device_hash', nullable: true })
  deviceHash!: string | null;

  /** The SHA-256 of the network it was opened from, to know it again; null for sessions from before that was kept. */
  @Text(64, { name: 'network_hash', nullable: true })
  networkHash!: string | null;

  /** The password it was opened with had to be changed by then. */
  @Column({ name: 'password_expired', type: 'boolean' })
  passwordExpired!: boolean;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** The last request, to the minute. */
  @Instant({ name: 'seen_at' })
  seenAt!: Date;

  @Instant({ name: 'expires_at' })
  expiresAt!: Date;

  @Instant({ name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

/** Failed attempts on one subject within the present window; a lock-out is a count that is too high. */
@Entity('sign_in_failure')
@Index(['windowEndsAt'])
export class SignInFailure {
  /** The SHA-256 of what was tried: a name (known or not), an address. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  subject!: string;

  @WholeNumber()
  failures!: number;

  @Instant({ name: 'window_ends_at' })
  windowEndsAt!: Date;
}

/** A one-time token with which the first administrator may be made at any instance; only its hash is kept. */
@Entity('setup_offer')
@Index('setup_offer_by_end', ['endsAt'])
export class SetupOffer {
  @PrimaryColumn({ name: 'token_hash', type: 'varchar', length: 64 })
  tokenHash!: string;

  @Instant({ name: 'ends_at' })
  endsAt!: Date;
}
