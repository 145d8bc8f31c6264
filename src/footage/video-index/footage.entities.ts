import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Stage } from '../../contract/stages.js';
import type { EVENT_KINDS } from '../../contract/wire/mqtt/up.js';
import { Bytes, Id, Instant, Json, Text, WholeNumber } from '../../platform/index.js';

/** How far one camera has reported on one local day, and with which clock and chain. Small, because it is written each minute. */
@Entity('camera_day')
export class CameraDay {
  @PrimaryColumn({ name: 'camera_id', type: 'varchar', length: 36 })
  cameraId!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  date!: string;

  @Instant({ name: 'reported_through' })
  reportedThrough!: Date;

  @WholeNumber({ name: 'clock_offset_ms', nullable: true })
  clockOffsetMs!: number | null;

  @WholeNumber({ name: 'chain_count', nullable: true })
  chainCount!: number | null;

  @Text(64, { name: 'chain_head', nullable: true })
  chainHead!: string | null;

  /** Two different chains of the same length were reported: somebody's footage was changed. Never cleared. */
  @Column({ name: 'chain_conflict', type: 'boolean' })
  chainConflict!: boolean;
}

/** What is known of one camera in one hour of a local day. Only ever gains. */
@Entity('camera_hour')
export class CameraHour {
  @PrimaryColumn({ name: 'camera_id', type: 'varchar', length: 36 })
  cameraId!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  date!: string;

  /** 0–23. */
  @PrimaryColumn({ type: 'int' })
  hour!: number;

  /** 360 slots as in `contract/wire/camera-day.ts`; those at the end of which nothing is known may be left out. */
  @Bytes()
  slots!: Buffer;
}

/** A stretch of footage worth looking at. Rows follow the highest revision the box has sent. */
@Entity('video_event')
@Index(['cameraId', 'startedAt'])
@Index('video_event_long', ['cameraId', 'longUntil'])
export class VideoEvent {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  @WholeNumber()
  revision!: number;

  @Text(20)
  kind!: (typeof EVENT_KINDS)[number];

  @Instant({ name: 'started_at' })
  startedAt!: Date;

  @Instant({ name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  /** Of one that lasts, or lasted longer than a day, its end as `overlapping.ts` says it; null of all others. */
  @Instant({ name: 'long_until', nullable: true })
  longUntil!: Date | null;

  @WholeNumber({ name: 'peak_activity', nullable: true })
  peakActivity!: number | null;

  /** The stage that stands: a person's last word, or else the machine's. */
  @Text(20)
  stage!: Stage;

  @Text(20, { name: 'machine_stage' })
  machineStage!: Stage;

  @Column({ type: 'boolean' })
  retagged!: boolean;
}

/** Every stage an event was given, by the machine (`accountId` null) or a person. Rows are added, never changed. */
@Entity('event_tag')
@Index(['eventId', 'at'])
export class EventTag {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'event_id' })
  eventId!: string;

  @Text(20)
  stage!: Stage;

  @Id({ name: 'account_id', nullable: true })
  accountId!: string | null;

  @Text(100, { nullable: true })
  person!: string | null;

  @Instant()
  at!: Date;

  @Json()
  reasons!: string[];

  @Text(300, { nullable: true })
  note!: string | null;
}

/** That there is a still of the event (`thumbs/<eventId>`). It may be known before the event itself. */
@Entity('event_thumbnail')
export class EventThumbnail {
  @PrimaryColumn({ name: 'event_id', type: 'varchar', length: 36 })
  eventId!: string;

  /** Counts only when it is the event's own camera. */
  @Id({ name: 'camera_id' })
  cameraId!: string;

  @Instant({ name: 'taken_at' })
  takenAt!: Date;
}
