import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Id, Instant, Text } from '../../platform/index.js';

/** A screen on a wall that nobody is signed in at. Neither its token nor the key of its browser is kept, only their hashes. */
@Entity('screen_pass')
@Index('screen_pass_of_account', ['accountId', 'createdAt'])
@Index('screen_pass_by_token', ['tokenHash'], { unique: true })
export class ScreenPass {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  id!: string;

  /** Who hung it up: it shows what he may see now, and nothing once he has left. */
  @Id({ name: 'account_id' })
  accountId!: string;

  /** Where it hangs. */
  @Text(60)
  name!: string;

  @Text(64, { name: 'token_hash' })
  tokenHash!: string;

  /** Of the one browser that has opened it; null while none has. */
  @Text(64, { name: 'browser_hash', nullable: true })
  browserHash!: string | null;

  @Instant({ name: 'created_at' })
  createdAt!: Date;

  @Instant({ name: 'expires_at' })
  expiresAt!: Date;

  /** When it last asked, to some minutes. */
  @Instant({ name: 'seen_at', nullable: true })
  seenAt!: Date | null;

  @Instant({ name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}
