import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Stage } from '../../contract/stages.js';
import type { BoxNotice, CAMERA_STATES, ReasonSince, SubStream } from '../../contract/wire/mqtt/up.js';
import { Id, Instant, Json, Text, WholeNumber } from '../../platform/index.js';

/** A recorder box in a school. Its token is kept as a hash: we can recognise it and cannot tell it. */
@Entity('agent')
@Index(['schoolId'])
@Unique(['tokenHash'])
export class Agent {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(60)
  name!: string;

  @Text(64, { name: 'token_hash' })
  tokenHash!: string;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** From here on it is a stranger. */
  @Instant({ name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;

  /** Grows whenever its cameras change; the revision sent adds the binding ends that time itself has passed. */
  @WholeNumber({ name: 'config_counter' })
  configCounter!: number;

  @Instant({ name: 'last_seen_at', nullable: true })
  lastSeenAt!: Date | null;

  @Text(40, { nullable: true })
  version!: string | null;

  @WholeNumber({ name: 'outbox_pending', nullable: true })
  outboxPending!: number | null;

  @WholeNumber({ name: 'disk_free_bytes', nullable: true })
  diskFreeBytes!: number | null;

  /** What the box last said of itself; null from one that does not say. */
  @Json({ nullable: true })
  notices!: BoxNotice[] | null;

  /** Its present start, and the one before. */
  @Id({ name: 'boot_id', nullable: true })
  bootId!: string | null;

  @Id({ name: 'previous_boot_id', nullable: true })
  previousBootId!: string | null;

  /** The newest version of the wire it named in its last hello; null before one, 1 from a box of release 0.1. */
  @Column({ type: 'int', nullable: true })
  speaks!: number | null;

  /** When two boxes with this identity were last heard in turns. */
  @Instant({ name: 'twin_seen_at', nullable: true })
  twinSeenAt!: Date | null;
}

@Entity('camera')
@Index(['schoolId'])
@Index(['agentId'])
export class Camera {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'agent_id' })
  agentId!: string;

  /** Its box's school, so that scope is one look-up away from every picture. */
  @Id({ name: 'school_id' })
  schoolId!: string;

  @Text(60)
  name!: string;

  @Text(300, { name: 'onvif_url' })
  onvifUrl!: string;

  /** Of a video recorder, the video source that is meant; null for a camera. */
  @Text(128, { nullable: true })
  channel!: string | null;

  @Text(100)
  username!: string;

  /** `Secrets.seal`, bound to this row. */
  @Text(500, { name: 'sealed_password' })
  sealedPassword!: string;

  /** The box may set a sub-stream that is not H.264 to it. */
  @Column({ name: 'may_set_sub_stream', type: 'boolean' })
  maySetSubStream!: boolean;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  /** Since then another box records its lens, as a camera of its own; this one stands for what was recorded before. */
  @Instant({ name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}

/** From one instant on, up to and without another, a camera looks at a place. Spans of one camera never overlap. */
@Entity('camera_binding')
@Index(['cameraId', 'fromAt'])
@Index(['placeId', 'fromAt'])
export class CameraBinding {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  @Id({ name: 'place_id' })
  placeId!: string;

  /** At least one, most usual first. */
  @Json()
  stages!: Stage[];

  @Instant({ name: 'from_at' })
  fromAt!: Date;

  @Instant({ name: 'to_at', nullable: true })
  toAt!: Date | null;
}

/** What the box last said of a camera. No row: it has said nothing yet. */
@Entity('camera_state')
export class CameraState {
  @PrimaryColumn({ name: 'camera_id', type: 'varchar', length: 36 })
  cameraId!: string;

  @Instant()
  at!: Date;

  @Text(20)
  state!: (typeof CAMERA_STATES)[number];

  /** Null from a box that does not say. */
  @Json({ nullable: true })
  reasons!: ReasonSince[] | null;

  @Text(200, { nullable: true })
  detail!: string | null;

  @Text(20, { nullable: true })
  codec!: string | null;

  @Column({ type: 'int', nullable: true })
  width!: number | null;

  @Column({ type: 'int', nullable: true })
  height!: number | null;

  @WholeNumber({ name: 'clock_offset_ms', nullable: true })
  clockOffsetMs!: number | null;

  @Json({ nullable: true })
  sub!: SubStream | null;

  @WholeNumber()
  restarts!: number;
}

/** A stretch of one camera's footage that somebody rests on, as a case does: kept by the box, and here what came of it. */
@Entity('footage_hold')
@Index('footage_hold_of_camera', ['cameraId', 'releasedAt'])
@Index('footage_hold_of_owner', ['ownerId'])
export class FootageHold {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** What rests on it. */
  @Id({ name: 'owner_id' })
  ownerId!: string;

  @Id({ name: 'agent_id' })
  agentId!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  @Instant({ name: 'from_at' })
  fromAt!: Date;

  @Instant({ name: 'to_at' })
  toAt!: Date;

  @Instant({ name: 'set_at' })
  setAt!: Date;

  /** From here on the box need not keep it any longer; null while it must. */
  @Instant({ name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  /** What of it is on the platform stays until then; null while it is not released. */
  @Instant({ name: 'kept_until', nullable: true })
  keptUntil!: Date | null;
}
