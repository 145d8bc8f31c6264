import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FeedbackCategory, FeedbackGrade } from '../contract/http/feedback.js';
import type { NoticeChoices } from '../contract/http/notices.js';
import { Id, Instant, Json, LocalDate, LongBytes, Text, WholeNumber } from '../platform/index.js';

/** What a school has said for its public notice; no row while it has said nothing. */
@Entity('notice_setting')
export class NoticeSetting {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  /** Counts up with each edit: an editor says which one he saw. */
  @WholeNumber()
  version!: number;

  @Text(40, { name: 'licence_no', nullable: true })
  licenceNo!: string | null;

  @LocalDate({ name: 'licence_valid_until', nullable: true })
  licenceValidUntil!: string | null;

  @Text(30, { name: 'complaint_phone', nullable: true })
  complaintPhone!: string | null;

  @Json()
  choices!: NoticeChoices;
}

/** What somebody without an account said about a school (L29). The number he follows it by is kept as a hash only. */
@Entity('feedback')
@Unique('feedback_tracking', ['trackingHash'])
@Index('feedback_of_school', ['schoolId', 'receivedAt'])
@Index('feedback_due', ['dueOn'])
export class Feedback {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(64, { name: 'tracking_hash' })
  trackingHash!: string;

  @Text(12)
  category!: FeedbackCategory;

  /** How he is satisfied; null when he did not say. */
  @Text(10, { nullable: true })
  grade!: FeedbackGrade | null;

  @Text(1_000, { nullable: true })
  text!: string | null;

  @Instant({ name: 'received_at' })
  receivedAt!: Date;

  /** The last local day on which an answer is in time, as policy said then; null once there is one, or where nothing was asked. */
  @LocalDate({ name: 'due_on', nullable: true })
  dueOn!: string | null;
}

/** What the school answered. Rows are added, never changed. */
@Entity('feedback_answer')
export class FeedbackAnswer {
  @PrimaryColumn({ name: 'feedback_id', type: 'varchar', length: 36 })
  feedbackId!: string;

  @PrimaryColumn({ name: 'answer_no', type: 'int' })
  answerNo!: number;

  @Text(1_000)
  text!: string;

  /** Given after the day it was due. */
  @Column({ name: 'is_late', type: 'boolean' })
  isLate!: boolean;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Instant()
  at!: Date;
}

/** Where its sender can be reached: sealed, in a row of its own that goes when it has served. */
@Entity('feedback_contact')
@Index('feedback_contact_by_time', ['receivedAt'])
export class FeedbackContact {
  /** The feedback's. */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(600)
  sealed!: string;

  /** Whether the sender lets the school know it, too. */
  @Column({ name: 'for_school', type: 'boolean' })
  forSchool!: boolean;

  @Instant({ name: 'received_at' })
  receivedAt!: Date;
}

/** How often a network has sent something within an hour. The network is kept as a keyed hash: it is only counted. */
@Entity('feedback_sender')
@Index('feedback_sender_by_end', ['endsAt'])
export class FeedbackSender {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  network!: string;

  @WholeNumber()
  sent!: number;

  @Instant({ name: 'ends_at' })
  endsAt!: Date;
}

/** What an area has published of the subsidy's money of a month. Rows are added, never changed. */
@Entity('funds_notice')
@Unique('funds_notice_round', ['areaCode', 'month', 'round'])
export class FundsNotice {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Text(7)
  month!: string;

  @WholeNumber()
  round!: number;

  /** JSON of `NoticedFunds`, as it was summed up then. */
  @LongBytes()
  content!: Buffer;

  /** Why there is a further round; null of the first. */
  @Text(300, { nullable: true })
  reason!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant({ name: 'published_at' })
  publishedAt!: Date;
}

export const DISCLOSURE_ENTITIES = [
  NoticeSetting,
  Feedback,
  FeedbackAnswer,
  FeedbackContact,
  FeedbackSender,
  FundsNotice,
];
