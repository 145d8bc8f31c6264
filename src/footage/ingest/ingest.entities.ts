import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Id, Instant, Text, WholeNumber } from '../../platform/index.js';

/** That a durable message has had its effect. Written in the transaction of the effect: this is what an ack means. */
@Entity('agent_inbox')
export class InboxKey {
  @PrimaryColumn({ name: 'agent_id', type: 'varchar', length: 36 })
  agentId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  epoch!: string;

  @PrimaryColumn({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  seq!: number;

  @Instant({ name: 'recorded_at' })
  recordedAt!: Date;

  /** Of what had its effect: the same number with other content is another message. Null in rows of before. */
  @Text(64, { name: 'body_sha256', nullable: true })
  bodySha256!: string | null;
}

/** Of one queue of one agent: every number up to and with `through` has had its effect; their rows are gone. */
@Entity('agent_inbox_watermark')
export class InboxWatermark {
  @PrimaryColumn({ name: 'agent_id', type: 'varchar', length: 36 })
  agentId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  epoch!: string;

  @WholeNumber()
  through!: number;
}

/** A message that was not taken, for the person who looks into it. Of each reason the latest few of an agent are kept. */
@Entity('agent_quarantine')
@Index(['agentId', 'recordedAt'])
@Index('agent_quarantine_by_time', ['recordedAt'])
export class QuarantinedMessage {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Of the topic, or empty when there was none to read. */
  @Id({ name: 'agent_id' })
  agentId!: string;

  @Text(40)
  reason!: string;

  @Text(300)
  detail!: string;

  @Text(120)
  topic!: string;

  @WholeNumber({ name: 'payload_bytes' })
  payloadBytes!: number;

  @Text(64, { name: 'payload_sha256' })
  payloadSha256!: string;

  /** Its first 4 KB. */
  @Bytes({ name: 'payload_head' })
  payloadHead!: Buffer;

  @Instant({ name: 'recorded_at' })
  recordedAt!: Date;
}

/** How many messages of an agent were not taken, or not whole, for one reason on one local day. Counts every one. */
@Entity('agent_quarantine_count')
export class QuarantineCount {
  @PrimaryColumn({ name: 'agent_id', type: 'varchar', length: 36 })
  agentId!: string;

  @PrimaryColumn({ type: 'varchar', length: 40 })
  reason!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  date!: string;

  @WholeNumber()
  count!: number;

  @Instant({ name: 'last_at' })
  lastAt!: Date;
}

/**
 * A message that is sound but for words of a newer program; all of it lies in the object store under `heldKey`. It was
 * acknowledged, since it is kept here. It has its effect at the start of a platform that understands it; then it goes.
 */
@Entity('agent_held')
@Index('agent_held_of_agent', ['agentId', 'id'])
export class HeldMessage {
  /** Ascending in the order of arrival. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'agent_id' })
  agentId!: string;

  @Text(120)
  topic!: string;

  @WholeNumber({ name: 'payload_bytes' })
  payloadBytes!: number;

  @Text(300)
  detail!: string;

  @Instant({ name: 'recorded_at' })
  recordedAt!: Date;
}
