import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ActKind, ActStatus, LinkedThing, LinkRole, Question, SigningMethod } from '../contract/acts.js';
import type { QuantityUnit } from '../contract/quantity.js';
import type { Stage } from '../contract/stages.js';
import { Id, Instant, Json, LongBytes, Text, WholeNumber } from '../platform/index.js';

/** The envelope of one act. Written once; the database itself refuses changes. */
@Entity('act')
@Unique(['schoolId', 'chainIndex'])
@Index(['schoolId', 'occurredAt'])
@Index(['kitchenId', 'occurredAt'])
@Index(['placeId', 'occurredAt'])
@Index('act_of_day', ['occurredAt', 'kind'])
@Index('act_of_kind', ['schoolId', 'kind', 'occurredAt'])
export class Act {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'kitchen_id', nullable: true })
  kitchenId!: string | null;

  @Text(20)
  stage!: Stage;

  @Text(40)
  kind!: ActKind;

  @Id({ name: 'place_id' })
  placeId!: string;

  @Instant({ name: 'occurred_at' })
  occurredAt!: Date;

  @Instant({ name: 'captured_at' })
  capturedAt!: Date;

  @Instant({ name: 'recorded_at' })
  recordedAt!: Date;

  @Text(1_000, { name: 'time_token', nullable: true })
  timeToken!: string | null;

  @Column({ type: 'boolean' })
  offline!: boolean;

  /** Captured too long after it happened; null when the capture time is not proven. */
  @Column({ type: 'boolean', nullable: true })
  late!: boolean | null;

  @Column({ name: 'unproven_time', type: 'boolean' })
  unprovenTime!: boolean;

  @Text(64, { name: 'device_id', nullable: true })
  deviceId!: string | null;

  @Id({ name: 'actor_account_id' })
  actorAccountId!: string;

  /** As it was when he acted; hashed with the salted part, so that it can be erased. */
  @Text(60, { name: 'actor_name' })
  actorName!: string;

  @Text(500, { nullable: true })
  note!: string | null;

  @Id({ name: 'reverses_act_id', nullable: true })
  reversesActId!: string | null;

  /** Which version of the kind's particulars was hashed. */
  @WholeNumber({ name: 'schema_version' })
  schemaVersion!: number;

  /** 0, 1, 2, … without a gap within the school. */
  @WholeNumber({ name: 'chain_index' })
  chainIndex!: number;

  @Text(64)
  salt!: string;

  @Text(64, { name: 'leaf_hash' })
  leafHash!: string;

  @Text(64, { name: 'chain_hash' })
  chainHash!: string;
}

/**
 * The very bytes of an act that its leaf was computed over (`seal-act.ts`). What the columns of `act` and the tables of
 * its module say is held against them, so that a column that comes later changes no leaf of before.
 */
@Entity('act_content')
export class ActBytes {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  /** How the bytes are put together and hashed: `CONTENT_VERSION` of the day they were written. */
  @Column({ type: 'int' })
  version!: number;

  /** Canonical JSON of who, when, where, links and photos. */
  @LongBytes()
  envelope!: Buffer;

  /** Canonical JSON of names, note and particulars; apart, because it is what can be erased with its salt. */
  @LongBytes()
  personal!: Buffer;
}

/** Where an act stands now: a projection, so that the act itself never changes. */
@Entity('act_state')
@Index(['schoolId', 'status'])
export class ActState {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(20)
  status!: ActStatus;

  @WholeNumber({ name: 'signatures_missing' })
  signaturesMissing!: number;

  /** The reversal that took it back, or the refusal of whoever was to sign it. */
  @Id({ name: 'reversed_by_act_id', nullable: true })
  reversedByActId!: string | null;

  /** Questions it raised when it was recorded; null when none. */
  @Json({ nullable: true })
  flags!: Question[] | null;

  /** How often another act has rested on it (`holdRows`); says nothing to people. */
  @Column({ type: 'int', default: 0 })
  holds!: number;
}

/** Who signed an act. That nobody signs twice is a unique key. */
@Entity('act_signature')
@Unique(['actId', 'accountId'])
export class ActSignature {
  /** The act by which he signed: the co-signature's own, or for the recorder the act itself. */
  @PrimaryColumn({ name: 'signature_act_id', type: 'varchar', length: 36 })
  signatureActId!: string;

  @Id({ name: 'act_id' })
  actId!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(20)
  method!: SigningMethod;

  /** Whose sign-in the phone was under; another than the signer's when he used his PIN on it (X08). */
  @Id({ name: 'session_account_id' })
  sessionAccountId!: string;

  @Instant({ name: 'signed_at' })
  signedAt!: Date;
}

/** Why an act was reversed. That this happens once is a unique key. */
@Entity('act_reversal')
@Unique(['reversesActId'])
export class ActReversal {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'reverses_act_id' })
  reversesActId!: string;

  @Text(200)
  reason!: string;
}

/** Why a second person did not sign. That an act is refused once is a unique key. */
@Entity('act_refusal')
@Unique(['refusesActId'])
export class ActRefusal {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'refuses_act_id' })
  refusesActId!: string;

  @Text(200)
  reason!: string;
}

/** An act that was entered instead of another one by a correction. That one has one successor is a unique key. */
@Entity('act_succession')
@Unique(['replacesActId'])
export class ActSuccession {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Id({ name: 'replaces_act_id' })
  replacesActId!: string;

  /** False when it says the same as before, on new lots, meals, batches or samples: then its signatures hold on. */
  @Column({ type: 'boolean' })
  changed!: boolean;
}

/** What an act consumed, produced or observed: the edges of the trace. */
@Entity('act_link')
@Index(['thingId'])
export class ActLink {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'link_no', type: 'int' })
  linkNo!: number;

  @Text(10)
  role!: LinkRole;

  @Text(10)
  thing!: LinkedThing;

  @Id({ name: 'thing_id' })
  thingId!: string;

  /** Null where amounts are not what counts. The column is from when all was weighed. */
  @WholeNumber({ name: 'grams', nullable: true })
  amount!: number | null;

  @Text(8, { default: 'g' })
  unit!: QuantityUnit;
}

/** A photo in the object store. */
@Entity('attachment')
export class Attachment {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(20, { name: 'media_type' })
  mediaType!: 'image/jpeg' | 'image/png' | 'image/webp';

  @WholeNumber()
  bytes!: number;

  @Text(64)
  sha256!: string;

  @Id({ name: 'uploaded_by' })
  uploadedBy!: string;

  @Instant({ name: 'uploaded_at' })
  uploadedAt!: Date;
}

@Entity('act_attachment')
export class ActAttachment {
  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @PrimaryColumn({ name: 'attachment_id', type: 'varchar', length: 36 })
  attachmentId!: string;
}

/** The end of each school's hash chain. Locked last by everybody, so nobody waits for anything while holding it. */
@Entity('chain_head')
export class ChainHead {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @WholeNumber()
  count!: number;

  @Text(64)
  hash!: string;
}

export const JOURNAL_ENTITIES = [
  Act,
  ActBytes,
  ActState,
  ActSignature,
  ActReversal,
  ActRefusal,
  ActSuccession,
  ActLink,
  Attachment,
  ActAttachment,
  ChainHead,
];
