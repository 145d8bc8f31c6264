import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChallengeAnswer, ChallengeCause } from '../../contract/http/challenges.js';
import { Id, Instant, Text } from '../../platform/index.js';

/** A code that a school is asked to hold before a camera. Of a row only `shownAt` changes, once. */
@Entity('camera_challenge')
@Index('camera_challenge_of_school', ['schoolId', 'openedAt'])
export class CameraChallenge {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  /** As they were called when it was asked. */
  @Text(60, { name: 'camera_name' })
  cameraName!: string;

  @Text(80, { name: 'place_name' })
  placeName!: string;

  /** Null from the office. */
  @Id({ name: 'inspection_id', nullable: true })
  inspectionId!: string | null;

  @Text(8)
  code!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant({ name: 'opened_at' })
  openedAt!: Date;

  @Instant({ name: 'expires_at' })
  expiresAt!: Date;

  @Instant({ name: 'shown_at', nullable: true })
  shownAt!: Date | null;
}

/** What an officer said of it, with what that rests on. Rows are added, never changed. */
@Entity('camera_challenge_answer')
export class CameraChallengeAnswer {
  @PrimaryColumn({ name: 'challenge_id', type: 'varchar', length: 36 })
  challengeId!: string;

  @Text(12)
  said!: ChallengeAnswer;

  @Text(12)
  result!: ChallengeAnswer;

  @Text(12, { nullable: true })
  cause!: ChallengeCause | null;

  @Id({ name: 'viewing_id', nullable: true })
  viewingId!: string | null;

  /** Null where the box has said nothing of that time. */
  @Column({ name: 'clock_is_sure', type: 'boolean', nullable: true })
  clockIsSure!: boolean | null;

  /** The camera’s clock minus the box’s. */
  @Column({ name: 'clock_offset_ms', type: 'int', nullable: true })
  clockOffsetMs!: number | null;

  @Text(500, { nullable: true })
  note!: string | null;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Text(60)
  name!: string;

  @Text(80)
  unit!: string;

  @Instant()
  at!: Date;
}

export const CHALLENGE_ENTITIES = [CameraChallenge, CameraChallengeAnswer];
