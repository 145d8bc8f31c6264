import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SigningMethod } from '../contract/acts.js';
import type { Distance, Position } from '../contract/distance.js';
import type { DrawGroup } from '../contract/http/draws.js';
import type { FindingStatus, FindingStepKind, FindingSubject } from '../contract/http/findings.js';
import type {
  CheckAnswer,
  InspectionKind,
  InspectionStatus,
  OfficerRole,
  Severity,
} from '../contract/http/inspection.js';
import { Id, Instant, Json, LocalDate, Text, WholeNumber } from '../platform/index.js';
import { CHALLENGE_ENTITIES } from './challenge/challenge.entities.js';
import { FIELD_ENTITIES } from './field/field.entities.js';

/** A visit to a school. While `planned` it is a secret of its officers and their colleagues (I-11). */
@Entity('inspection')
@Index(['schoolId', 'plannedFor', 'id'])
@Index('inspection_of_draw', ['drawId'])
export class Inspection {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(10)
  kind!: InspectionKind;

  @Text(10)
  status!: InspectionStatus;

  @LocalDate({ name: 'planned_for' })
  plannedFor!: string;

  @Text(500, { nullable: true })
  reason!: string | null;

  @Instant({ name: 'planned_at' })
  plannedAt!: Date;

  @Instant({ name: 'checked_in_at', nullable: true })
  checkedInAt!: Date | null;

  /** When it was heard of, where `checkedInAt` is what a tablet without a line said. */
  @Instant({ name: 'check_in_told_at', nullable: true })
  checkInToldAt!: Date | null;

  @Text(500, { name: 'check_in_note', nullable: true })
  checkInNote!: string | null;

  @Json({ name: 'check_in_photo_ids' })
  checkInPhotoIds!: string[];

  @Json({ name: 'check_in_position', nullable: true })
  checkInPosition!: Position | null;

  /** From the school, as both positions were known when it was heard of; null where either was not. */
  @Json({ name: 'check_in_distance', nullable: true })
  checkInDistance!: (Distance & { limitMetres: number }) | null;

  @Instant({ name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** As `checkInToldAt`. */
  @Instant({ name: 'close_told_at', nullable: true })
  closeToldAt!: Date | null;

  @Text(2_000, { nullable: true })
  summary!: string | null;

  @Text(40, { name: 'received_by', nullable: true })
  receivedBy!: string | null;

  @Text(500, { name: 'refusal_reason', nullable: true })
  refusalReason!: string | null;

  @Text(40, { name: 'witness_name', nullable: true })
  witnessName!: string | null;

  @Text(2_000, { name: 'school_statement', nullable: true })
  schoolStatement!: string | null;

  /** Over what those who signed on the tablet were shown. */
  @Text(64, { name: 'signed_sha256', nullable: true })
  signedSha256!: string | null;

  /** The draw it came from; null when somebody planned it. */
  @Id({ name: 'draw_id', nullable: true })
  drawId!: string | null;

  @Text(10, { name: 'draw_group', nullable: true })
  drawGroup!: DrawGroup | null;
}

/** Who takes part in a visit, and how he proved who he is. That nobody counts twice is the key (I-05). */
@Entity('inspection_officer')
@Index(['accountId'])
export class InspectionOfficer {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'account_id', type: 'varchar', length: 36 })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Text(10)
  role!: OfficerRole;

  @Text(20)
  method!: SigningMethod;

  /** Whose sign-in the tablet was under. */
  @Id({ name: 'session_account_id' })
  sessionAccountId!: string;

  @Instant({ name: 'joined_at' })
  joinedAt!: Date;
}

/** What an officer said to one question of the checklist. Rows are added, never changed; the last of a question by `at` counts. */
@Entity('inspection_check')
export class InspectionCheck {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'check_no', type: 'int' })
  checkNo!: number;

  /** The key of the question in `config/checklist.yaml`. */
  @Text(60)
  item!: string;

  /** Null for what is asked of the canteen as a whole. */
  @Id({ name: 'place_id', nullable: true })
  placeId!: string | null;

  @Text(20)
  answer!: CheckAnswer;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;

  /** When it was heard of, where `at` is what a tablet without a line said. */
  @Instant({ name: 'told_at', nullable: true })
  toldAt!: Date | null;
}

/** A suspicion with its evidence. `status` and `deadline` are what its last step made of them. */
@Entity('finding')
@Index(['schoolId', 'openedAt', 'id'])
@Index(['inspectionId'])
@Index('finding_of_status', ['status', 'schoolId'])
export class Finding {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'inspection_id', nullable: true })
  inspectionId!: string | null;

  @Json()
  subject!: FindingSubject;

  @Text(10)
  severity!: Severity;

  @Text(200)
  clause!: string;

  @Text(2_000)
  text!: string;

  @LocalDate()
  deadline!: string;

  @Text(10)
  status!: FindingStatus;

  @WholeNumber({ name: 'step_count' })
  stepCount!: number;

  @Id({ name: 'opener_account_id' })
  openerAccountId!: string;

  @Text(60, { name: 'opener_name' })
  openerName!: string;

  @Text(80, { name: 'opener_unit' })
  openerUnit!: string;

  @Instant({ name: 'opened_at' })
  openedAt!: Date;
}

/** One thing that was said about a finding. Rows are added, never changed. */
@Entity('finding_step')
export class FindingStep {
  @PrimaryColumn({ name: 'finding_id', type: 'varchar', length: 36 })
  findingId!: string;

  @PrimaryColumn({ name: 'step_no', type: 'int' })
  stepNo!: number;

  @Text(10)
  kind!: FindingStepKind;

  @Text(2_000)
  text!: string;

  @Json({ name: 'photo_ids' })
  photoIds!: string[];

  /** As this step left it. */
  @LocalDate()
  deadline!: string;

  @Column({ name: 'after_deadline', type: 'boolean' })
  afterDeadline!: boolean;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;
}

/**
 * The result of a visit as it was published (I-09). Rows are added, never changed: what is published again stands instead of
 * what was before.
 */
@Entity('inspection_publication')
@Index('inspection_publication_of_school', ['schoolId', 'publishedAt'])
export class InspectionPublication {
  @PrimaryColumn({ name: 'inspection_id', type: 'varchar', length: 36 })
  inspectionId!: string;

  @PrimaryColumn({ name: 'publication_no', type: 'int' })
  publicationNo!: number;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(500)
  result!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant({ name: 'published_at' })
  publishedAt!: Date;
}

/** A photo in the object store. Until a step or check-in shows it, only its uploader can see it (I-11). */
@Entity('finding_photo')
export class FindingPhoto {
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

  @Column({ type: 'boolean' })
  shown!: boolean;
}

export const INSPECTION_ENTITIES = [
  ...FIELD_ENTITIES,
  ...CHALLENGE_ENTITIES,
  Inspection,
  InspectionOfficer,
  InspectionCheck,
  InspectionPublication,
  Finding,
  FindingStep,
  FindingPhoto,
];
