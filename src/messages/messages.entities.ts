import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MessageKind, MessageLevel, OfficeKind, RobotMaker } from '../contract/words/message-words.js';
import { Id, Instant, Json, Text, WholeNumber } from '../platform/index.js';

/** A robot in a group of an office, or of one school, and what it is told of. Its address is as good as a password: sealed. */
@Entity('message_robot')
@Index('message_robot_of_area', ['areaCode'])
@Index('message_robot_of_school', ['schoolId'])
export class MessageRobot {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** The area whose office keeps it. */
  @Text(6, { name: 'area_code' })
  areaCode!: string;

  /** Null: it is an office's. */
  @Id({ name: 'school_id', nullable: true })
  schoolId!: string | null;

  @Text(10)
  maker!: RobotMaker;

  @Text(40)
  name!: string;

  @Text(1_200, { name: 'sealed_url' })
  sealedUrl!: string;

  @Text(600, { name: 'sealed_secret', nullable: true })
  sealedSecret!: string | null;

  @Column({ name: 'is_on', type: 'boolean' })
  isOn!: boolean;

  /** It is told of what happens in this area, */
  @Text(6, { name: 'about_area_code' })
  aboutAreaCode!: string;

  /** of these kinds, */
  @Json()
  kinds!: OfficeKind[];

  /** and up to this level. */
  @Column({ name: 'most_level', type: 'int' })
  mostLevel!: MessageLevel;

  /** Nothing is sent to it before, so that it gets no more in a minute than its maker takes. */
  @Instant({ name: 'next_at' })
  nextAt!: Date;
}

/** Something that is told, once for all who are told. */
@Entity('message')
@Index('message_by_merge', ['mergeKey'])
@Index('message_of_school', ['schoolId', 'madeAt'])
@Index('message_by_time', ['madeAt'])
export class Message {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Column({ type: 'int' })
  level!: MessageLevel;

  @Text(12)
  kind!: MessageKind;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Id({ name: 'school_id', nullable: true })
  schoolId!: string | null;

  @Text(300)
  text!: string;

  /** Codes of what it is about, for pages that say it in words of their own; null where none do. */
  @Text(120, { nullable: true })
  about!: string | null;

  /** What is asked for again under the same key is not told again. */
  @Text(160, { name: 'merge_key' })
  mergeKey!: string;

  /** How often it was asked for. */
  @Column({ type: 'int' })
  asked!: number;

  @Instant({ name: 'made_at' })
  madeAt!: Date;
}

/** A message on its way to one robot or telephone, until it was taken or tried often enough. */
@Entity('message_delivery')
@Index('message_delivery_due', ['channel', 'dueAt'])
@Index('message_delivery_of_robot', ['robotId', 'dueAt'])
@Index('message_delivery_of_message', ['messageId'])
export class MessageDelivery {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'message_id' })
  messageId!: string;

  @Text(10)
  channel!: 'sms' | 'robot';

  @Id({ name: 'robot_id', nullable: true })
  robotId!: string | null;

  @Text(16, { nullable: true })
  phone!: string | null;

  /** The room that is told what came of it; null where nobody is. */
  @Text(20, { nullable: true })
  owner!: string | null;

  @WholeNumber()
  attempts!: number;

  /** When it is tried next; null when it was taken, was tried often enough, or need not be any more. */
  @Instant({ name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Instant({ name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** What went wrong the last time. */
  @Text(200, { nullable: true })
  error!: string | null;

  @Column({ name: 'gave_up', type: 'boolean' })
  gaveUp!: boolean;
}

export const MESSAGE_ENTITIES = [MessageRobot, Message, MessageDelivery];
