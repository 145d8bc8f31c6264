import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PresenceReply } from '../../contract/wire/mqtt/presence.js';
import { Id, Instant, Json, Text } from '../../platform/index.js';

/**
 * `asked`: an answer that settles it is awaited. `answered`: it is settled, or what was said when patience ended stands.
 * `unanswered`: nothing came while there was patience; what comes later still counts.
 */
export type WindowState = 'asked' | 'answered' | 'unanswered';

/** A stretch of one camera's recording in which its box was asked to look for people. */
@Entity('presence_window')
@Index('presence_window_by_agent', ['agentId', 'state'])
@Index('presence_window_by_state', ['state', 'askedAt'])
export class PresenceWindow {
  /** Of camera and time: whoever asks the same means the same window (`windowIdOf`). */
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Id({ name: 'agent_id' })
  agentId!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  @Id({ name: 'school_id' })
  schoolId!: string;

  @Instant({ name: 'from_at' })
  fromAt!: Date;

  @Instant({ name: 'to_at' })
  toAt!: Date;

  /** A picture is wanted each so many seconds. */
  @Column({ name: 'every_seconds', type: 'int' })
  everySeconds!: number;

  /** How many people at once are enough. */
  @Column({ type: 'int' })
  people!: number;

  @Instant({ name: 'asked_at' })
  askedAt!: Date;

  /** Until then an answer is waited for. */
  @Instant({ name: 'until_at' })
  untilAt!: Date;

  @Text(12)
  state!: WindowState;
}

/** What the box answered, one for each way of looking (`readerOf`): the first that settles it, until then the latest trouble. */
@Entity('presence_answer')
@Index('presence_answer_by_camera', ['cameraId', 'reader', 'showsPeople'])
export class PresenceAnswer {
  @PrimaryColumn({ name: 'window_id', type: 'varchar', length: 36 })
  windowId!: string;

  @PrimaryColumn({ type: 'varchar', length: 100 })
  reader!: string;

  @Id({ name: 'camera_id' })
  cameraId!: string;

  /** More than one picture shows somebody: this camera can show people. */
  @Column({ name: 'shows_people', type: 'boolean' })
  showsPeople!: boolean;

  @Json()
  said!: PresenceReply;

  @Instant({ name: 'answered_at' })
  answeredAt!: Date;
}
