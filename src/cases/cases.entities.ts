import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CaseContent } from '../contract/case-contents.js';
import type {
  CaseCause,
  CaseExportState,
  CaseMarkCause,
  CaseMarks,
  CaseOrigin,
  CaseSpanState,
  CaseStep,
} from '../contract/http/cases.js';
import type { SignedReport } from '../contract/wire/media-signing/signed-report.js';
import { Id, Instant, Json, Text, WholeNumber } from '../platform/index.js';

/** What somebody looks into, and why. */
@Entity('evidence_case')
@Index('evidence_case_of_school', ['schoolId', 'openedAt'])
export class EvidenceCase {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(300)
  reason!: string;

  @Text(10)
  origin!: CaseOrigin;

  @Id({ name: 'origin_id', nullable: true })
  originId!: string | null;

  @Instant({ name: 'opened_at' })
  openedAt!: Date;

  @Text(100, { name: 'opener_name' })
  openerName!: string;

  @Text(100, { name: 'opener_unit' })
  openerUnit!: string;

  @Instant({ name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Text(300, { name: 'close_reason', nullable: true })
  closeReason!: string | null;

  /** The chain of its log: how many entries, and the hash of the last. */
  @Column({ name: 'custody_count', type: 'int' })
  custodyCount!: number;

  @Text(64, { name: 'custody_head' })
  custodyHead!: string;
}

/** A stretch of one camera's footage in a case, and how far it is here. */
@Entity('case_span')
@Index('case_span_of_case', ['caseId'])
@Index('case_span_by_state', ['state'])
export class CaseSpan {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'case_id' })
  caseId!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  @Instant({ name: 'from_at' })
  fromAt!: Date;

  @Instant({ name: 'to_at' })
  toAt!: Date;

  @Instant({ name: 'added_at' })
  addedAt!: Date;

  @Text(100, { name: 'added_by' })
  addedBy!: string;

  /** The line of the viewing register under which it is fetched. */
  @Id({ name: 'viewing_id' })
  viewingId!: string;

  @Text(10)
  state!: CaseSpanState;

  @Text(20, { nullable: true })
  cause!: CaseCause | null;

  /** Pieces there are of it, initialisation parts among them; null before its box has said. */
  @Column({ type: 'int', nullable: true })
  wanted!: number | null;

  @Column({ type: 'int' })
  here!: number;

  @Column({ type: 'int' })
  missing!: number;

  /** What the camera's own signatures say of what is here; null before it was looked at, or where nothing is here. */
  @Json({ nullable: true })
  signed!: SignedReport | null;

  /** When its box last said what it has; that lies under `case-list/<id>`. */
  @Instant({ name: 'listed_at', nullable: true })
  listedAt!: Date | null;
}

/** A record in a case. */
@Entity('case_act')
export class CaseAct {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId!: string;

  @PrimaryColumn({ name: 'act_id', type: 'varchar', length: 36 })
  actId!: string;

  @Instant({ name: 'added_at' })
  addedAt!: Date;

  @Text(100, { name: 'added_by' })
  addedBy!: string;
}

/** One entry of a case's log. Rows are added, never changed; each hash takes in the one before. */
@Entity('case_custody')
export class CaseCustody {
  @PrimaryColumn({ name: 'case_id', type: 'varchar', length: 36 })
  caseId!: string;

  /** From 1, without a gap. */
  @PrimaryColumn({ type: 'int' })
  number!: number;

  @Instant()
  at!: Date;

  /** Null for what the platform did by itself. */
  @Id({ name: 'account_id', nullable: true })
  accountId!: string | null;

  @Text(100)
  name!: string;

  @Text(100)
  unit!: string;

  @Text(20)
  step!: CaseStep;

  @Json()
  detail!: Record<string, string | number | boolean | null>;

  @Text(64)
  hash!: string;
}

/** A copy of a case that was handed out, and how far it has been made; the file lies under `case-copy/<id>`. */
@Entity('case_export')
@Index('case_export_of_case', ['caseId', 'createdAt'])
@Index('case_export_by_state', ['state'])
@Unique('case_export_manifest', ['manifestSha256'])
export class CaseExport {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'case_id' })
  caseId!: string;

  /** Whose it is: made with his rights as they are then. */
  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(100)
  name!: string;

  @Text(100)
  unit!: string;

  @Text(80)
  reason!: string;

  @Text(10)
  state!: CaseExportState;

  /** The lines of the viewing register under which its stretches are handed out, by stretch. */
  @Json()
  viewings!: Record<string, string>;

  @Column({ name: 'done_files', type: 'int' })
  doneFiles!: number;

  @Column({ name: 'total_files', type: 'int', nullable: true })
  totalFiles!: number | null;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** When whoever is at it last said so; long ago: nobody is. */
  @Instant({ name: 'beat_at' })
  beatAt!: Date;

  @Instant({ name: 'finished_at', nullable: true })
  finishedAt!: Date | null;

  /** Of the file; null while there is none, or no more. */
  @WholeNumber({ nullable: true })
  bytes!: number | null;

  @Text(64, { name: 'manifest_sha256', nullable: true })
  manifestSha256!: string | null;

  @Text(10, { default: 'full' })
  content!: CaseContent;

  /** Null before it was looked at, and of copies made before there were marks. */
  @Text(10, { nullable: true })
  marks!: CaseMarks | null;

  @Text(20, { name: 'marks_cause', nullable: true })
  marksCause!: CaseMarkCause | null;

  /** So much film has its marks, and is to have them; null before that is known. */
  @Column({ name: 'marked_seconds', type: 'int', nullable: true })
  markedSeconds!: number | null;

  @Column({ name: 'to_mark_seconds', type: 'int', nullable: true })
  toMarkSeconds!: number | null;

  /**
   * Of each film with marks that lies beside the copy what tells its key, from before it is made until the copy has ended:
   * broken off, they need not be made again.
   */
  @Json({ name: 'marked_keys', nullable: true })
  markedKeys!: string[] | null;
}

export const CASE_ENTITIES = [EvidenceCase, CaseSpan, CaseAct, CaseCustody, CaseExport];
