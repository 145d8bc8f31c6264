import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { UpperCause, UpperState, UpwardStage } from '../contract/words/northbound-words.js';
import { Instant, Json, Text, WholeNumber } from '../platform/index.js';

/** A platform above this one that is shown cameras of an area (GB/T 28181). */
@Entity('upper_platform')
@Index('upper_platform_of_area', ['areaCode'])
export class UpperPlatform {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  @Text(6, { name: 'area_code' })
  areaCode!: string;

  @Text(60)
  name!: string;

  @Text(20, { name: 'national_id' })
  nationalId!: string;

  @Text(20)
  domain!: string;

  @Text(100)
  host!: string;

  @Column({ type: 'int' })
  port!: number;

  @Text(3)
  transport!: 'udp' | 'tcp';

  @Text(20, { name: 'own_national_id' })
  ownNationalId!: string;

  @Column({ name: 'local_port', type: 'int' })
  localPort!: number;

  /** `Secrets.seal`, bound to this row. */
  @Text(500, { name: 'sealed_password' })
  sealedPassword!: string;

  /** Why it watches, as the viewing register says it. */
  @Text(80)
  reason!: string;

  @Json()
  stages!: UpwardStage[];

  @Column({ name: 'is_on', type: 'boolean' })
  isOn!: boolean;

  /** Grows with each change and trial: whoever keeps the line begins anew then. */
  @WholeNumber()
  revision!: number;

  @Text(12)
  state!: UpperState;

  @Instant({ name: 'state_at' })
  stateAt!: Date;

  @Text(12, { nullable: true })
  cause!: UpperCause | null;

  @Text(200, { nullable: true })
  said!: string | null;

  @Instant({ name: 'heard_at', nullable: true })
  heardAt!: Date | null;

  /** The instance that keeps the line, until then; another takes it over afterwards. */
  @Text(100, { name: 'held_by', nullable: true })
  heldBy!: string | null;

  @Instant({ name: 'held_until', nullable: true })
  heldUntil!: Date | null;
}

/** What an upper platform calls a camera. It stays so, also while the camera is not shown. */
@Entity('upper_camera')
@Unique('upper_camera_by_national_id', ['upperId', 'nationalId'])
export class UpperCamera {
  @PrimaryColumn({ name: 'upper_id', type: 'varchar', length: 36 })
  upperId!: string;

  @PrimaryColumn({ name: 'camera_id', type: 'varchar', length: 36 })
  cameraId!: string;

  @Text(20, { name: 'national_id' })
  nationalId!: string;
}
