import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LocalDate, Text } from '../../platform/index.js';

/** What the county police are told of a camera (P-04). No row: nobody has said anything yet. */
@Entity('camera_filing')
export class CameraFiling {
  @PrimaryColumn({ name: 'camera_id', type: 'varchar', length: 36 })
  cameraId!: string;

  @LocalDate({ name: 'filed_on', nullable: true })
  filedOn!: string | null;

  /** As declared to the police; null: the least the law asks. */
  @Column({ name: 'retention_days', type: 'int', nullable: true })
  retentionDays!: number | null;

  /** Hash and type of the photo of the warning sign (P-03); null while there is none. */
  @Text(64, { name: 'sign_sha256', nullable: true })
  signSha256!: string | null;

  @Text(20, { name: 'sign_type', nullable: true })
  signType!: string | null;
}
