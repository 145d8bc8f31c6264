import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Rendition } from '../contract/wire/mqtt/up.js';
import { Id, Instant, Json, Text, WholeNumber } from '../platform/index.js';
import type { PieceFragment } from './playlist/cut-pieces.js';
import type { WantedPart } from './playlist/wanted-parts.js';

/** One line of the viewing register (P-06): written before the first byte is shown, never changed. */
@Entity('viewing')
@Index(['schoolId', 'viewedAt', 'id'])
export class Viewing {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Instant({ name: 'viewed_at' })
  viewedAt!: Date;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  @Id({ name: 'account_id' })
  accountId!: string;

  @Id({ name: 'session_id' })
  sessionId!: string;

  @Text(100)
  person!: string;

  @Text(100)
  unit!: string;

  @Text(80)
  reason!: string;

  /** `case`: fetched for a case; `export`: handed out in a copy of one; `upward`: sent to an upper platform. */
  @Text(10)
  content!: 'playback' | 'thumbnail' | 'snapshot' | 'case' | 'export' | 'upward';

  @Instant({ name: 'from_at' })
  fromAt!: Date;

  @Instant({ name: 'to_at' })
  toAt!: Date;
}

/** From when to when was really sent on under a line of the register, said once at the end. None where nobody says, as of a browser. */
@Entity('viewing_served')
export class ViewingServed {
  @PrimaryColumn({ name: 'viewing_id', type: 'varchar', length: 36 })
  viewingId!: string;

  @Instant({ name: 'from_at' })
  fromAt!: Date;

  @Instant({ name: 'to_at' })
  toAt!: Date;
}

/** A piece that a box was asked for, until it is here; what has come of it lies under `uploads/<id>`. */
@Entity('media_order')
@Index('media_order_by_end', ['expiresAt'])
export class MediaOrder {
  @PrimaryColumn({ name: 'piece_id', type: 'varchar', length: 64 })
  pieceId!: string;

  @Id({ name: 'agent_id' })
  agentId!: string;

  /** What is wanted, with the hashes it must have. */
  @Json()
  part!: WantedPart;

  /** So many bytes are safely here. */
  @WholeNumber()
  received!: number;

  @Instant({ name: 'expires_at' })
  expiresAt!: Date;

  /** When the box was last asked. */
  @Instant({ name: 'sent_at' })
  sentAt!: Date;
}

/** A piece of footage whose bytes are here (`media/<id>`), complete and checked. */
@Entity('media_piece')
@Index(['cameraId', 'startedAt'])
@Index(['storedAt'])
export class MediaPiece {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  @Id({ name: 'segment_id' })
  segmentId!: string;

  @Text(12)
  part!: 'init' | 'fragments';

  @Text(10)
  rendition!: Rendition;

  @Text(64, { name: 'init_id' })
  initId!: string;

  @Instant({ name: 'started_at' })
  startedAt!: Date;

  @WholeNumber({ name: 'duration_ms' })
  durationMs!: number;

  @WholeNumber({ name: 'byte_from' })
  byteFrom!: number;

  @WholeNumber({ name: 'byte_to' })
  byteTo!: number;

  /** Those of the recording, also for a small picture; empty for an initialisation part. */
  @Json()
  fragments!: PieceFragment[];

  @WholeNumber({ name: 'size_bytes' })
  sizeBytes!: number;

  @Instant({ name: 'stored_at' })
  storedAt!: Date;
}
