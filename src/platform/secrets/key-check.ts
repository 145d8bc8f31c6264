import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Entity, PrimaryColumn } from 'typeorm';
import { AuditLog } from '../audit/audit-log.js';
import { AuditMarks } from '../audit/audit-marks.js';
import { Text } from '../database/columns.js';
import { isDuplicateKey } from '../database/dialect/errors.js';
import { lockRows } from '../database/dialect/locks.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { reseal } from './reseal.js';
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
 *
 * With the key before given too, a database of that one is sealed anew with the present one, in one transaction: a start
 * that is broken off leaves the old key in force, and the next start does it again.
 */
@Injectable()
export class KeyCheck implements OnModuleInit {
  private readonly logger = new Logger('Key');

  constructor(
    private readonly uow: UnitOfWork,
    private readonly secrets: Secrets,
    private readonly audit: AuditLog,
    private readonly marks: AuditMarks,
  ) {}

  /** @throws UnusableKey */
  async onModuleInit(): Promise<void> {
    const present = await this.uow.read((tx) => tx.findOneBy(KeyCheckWord, { id: ROW }));
    const { previous } = this.secrets;
    const isOfBefore =
      present !== null && !opens(this.secrets, present) && previous !== null && opens(previous, present);
    if (present !== null && !isOfBefore) this.open(present);
    // kept before the word: a word without its key could never be opened again
    this.secrets.keep();
    if (isOfBefore) await this.change(previous);
    if (previous !== null) {
      this.marks.signAnew();
      this.logger.log('the key before is not needed any more: take PLATFORM_KEY_PREVIOUS(_FILE) away');
    }
    if (present !== null) return;
    await this.uow
      .write((tx) => tx.insert(KeyCheckWord, { id: ROW, sealed: this.secrets.seal(WORD, WHERE) }))
      .catch(async (error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
        this.open(await this.uow.read((tx) => tx.findOneByOrFail(KeyCheckWord, { id: ROW })));
      });
  }

  private async change(before: Secrets): Promise<void> {
    await this.uow.write(async (tx) => {
      const [word] = await lockRows(tx, KeyCheckWord, { id: ROW }, { id: 'ASC' });
      // another instance was quicker
      if (word && opens(this.secrets, word)) return;
      const count = await reseal(tx, this.secrets, before, (progress) => this.logger.log({ resealing: progress }));
      await tx.update(KeyCheckWord, { id: ROW }, { sealed: this.secrets.seal(WORD, WHERE) });
      if (count.unreadable > 0) this.logger.warn({ unreadable: count.unreadable });
      await this.audit.note(tx, {
        by: null,
        action: 'platform.key-changed',
        subject: { kind: 'key', id: ROW },
        detail: { ...count },
      });
    });
    this.logger.log('everything is sealed with the new key');
  }

  private open(word: KeyCheckWord): void {
    if (opens(this.secrets, word)) return;
    throw new UnusableKey(
      '这不是本数据库的密钥。请从备份恢复 DATA_DIR/keys/platform.key,或用 PLATFORM_KEY_FILE 指明;更换密钥时旧的用 PLATFORM_KEY_PREVIOUS_FILE 指明 / not the key of this database: restore DATA_DIR/keys/platform.key from its backup, or name it in PLATFORM_KEY_FILE; to change the key, name the old one in PLATFORM_KEY_PREVIOUS_FILE',
    );
  }
}

function opens(secrets: Secrets, { sealed }: KeyCheckWord): boolean {
  try {
    return secrets.unseal(sealed, WHERE) === WORD;
  } catch {
    return false;
  }
}
