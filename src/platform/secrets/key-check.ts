import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Entity, PrimaryColumn } from 'typeorm';
import { Text } from '../database/columns.js';
import { isDuplicateKey } from '../database/dialect.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Secrets, UnusableKey } from './secrets.js';

const ROW = 'platform';
const WORD = 'mingchu';
const WHERE = 'key_check|platform';

/** A word sealed with the key this database was begun with. */
@Entity('key_check')
export class KeyCheckWord {
  @PrimaryColumn({ type: 'varchar', length: 10 })
  id!: string;

  @Text(200)
  sealed!: string;
}

/**
 * Holds the key against the database before anything else is done with either. A database that was begun with another
 * key is not served: its cameras and authenticators could not be opened, and a new key would hide that for weeks.
 */
@Injectable()
export class KeyCheck implements OnModuleInit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
  ) {}

  /** @throws UnusableKey */
  async onModuleInit(): Promise<void> {
    const present = await this.uow.read((tx) => tx.findOneBy(KeyCheckWord, { id: ROW }));
    if (present !== null) this.open(present.sealed);
    // kept before the word: a word without its key could never be opened again
    this.secrets.keep();
    if (present !== null) return;
    await this.uow
      .write((tx) => tx.insert(KeyCheckWord, { id: ROW, sealed: this.secrets.seal(WORD, WHERE) }))
      .catch(async (error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
        this.open((await this.uow.read((tx) => tx.findOneByOrFail(KeyCheckWord, { id: ROW }))).sealed);
      });
  }

  private open(sealed: string): void {
    try {
      this.secrets.unseal(sealed, WHERE);
    } catch {
      throw new UnusableKey(
        '这不是本数据库的密钥。请从备份恢复 DATA_DIR/keys/platform.key,或用 PLATFORM_KEY_FILE 指明 / not the key of this database: restore DATA_DIR/keys/platform.key from its backup, or name it in PLATFORM_KEY_FILE',
      );
    }
  }
}
