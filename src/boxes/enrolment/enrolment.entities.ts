import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import { Id, Instant, Text, WholeNumber } from '../../platform/index.js';

/**
 * A one-time code for one recorder box: given to whoever installs it, or printed on a sticker for the spare that will one
 * day take a box's place. The code itself is kept as a MAC: we can recognise it and cannot tell it. */
@Entity('box_enrolment')
@Unique(['handle'])
@Index(['schoolId', 'createdAt'])
export class BoxEnrolment {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  /** A `sticker` lets nobody in until a person has said yes to the very spare that brought it. */
  @Text(10)
  kind!: 'code' | 'sticker';

  /** What the box will be called. */
  @Text(60)
  name!: string;

  /** The open half of the code. */
  @Text(8)
  handle!: string;

  @Text(64, { name: 'code_mac' })
  codeMac!: string;

  @Id({ name: 'replaces_agent_id', nullable: true })
  replacesAgentId!: string | null;

  @Column({ name: 'wrong_guesses', type: 'int' })
  wrongGuesses!: number;

  /** Of the policy when it was opened. */
  @Column({ name: 'most_guesses', type: 'int' })
  mostGuesses!: number;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  @Instant({ name: 'expires_at' })
  expiresAt!: Date;

  /** SHA-256 of the token of the spare that brought the sticker; the next one has to wait until `waitingUntil`. */
  @Text(64, { name: 'waiting_token_hash', nullable: true })
  waitingTokenHash!: string | null;

  /** Where that spare called from. */
  @Text(64, { name: 'waiting_address', nullable: true })
  waitingAddress!: string | null;

  @Instant({ name: 'waiting_until', nullable: true })
  waitingUntil!: Date | null;

  /** Somebody said yes to that spare. */
  @Instant({ name: 'confirmed_at', nullable: true })
  confirmedAt!: Date | null;

  @Instant({ name: 'cancelled_at', nullable: true })
  cancelledAt!: Date | null;

  @Instant({ name: 'used_at', nullable: true })
  usedAt!: Date | null;

  @Id({ name: 'agent_id', nullable: true })
  agentId!: string | null;
}

/** How often a network has tried a code within an hour. The network is kept as a hash: it is only counted. */
@Entity('enrolment_guess')
@Index('enrolment_guess_by_end', ['endsAt'])
export class EnrolmentGuess {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  network!: string;

  @WholeNumber()
  tries!: number;

  @Instant({ name: 'ends_at' })
  endsAt!: Date;
}
