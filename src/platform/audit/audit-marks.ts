import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from '../jobs/jobs.js';
import { Secrets } from '../secrets/secrets.js';
import { AuditHead } from './audit.entities.js';
import { AUDIT_CHAIN } from './audit-log.js';
import type { AuditMark } from './verify-audit.js';

const PURPOSE = 'audit mark';

/**
 * Where the audit chain stood, written into `DATA_DIR/audit/marks.txt` and into the log, signed with the platform's key:
 * whoever rewrites the whole table and its head in the database still cannot rewrite these.
 * One line a mark: `count hash ISO-time MAC`.
 */
@Injectable()
export class AuditMarks implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Audit');
  private readonly file: string;
  private hasBegun = false;
  private lastCount = 0;

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    jobs: Jobs,
    @Inject(SETTINGS) settings: Settings,
  ) {
    mkdirSync(join(settings.dataDir, 'audit'), { recursive: true, mode: 0o700 });
    this.file = join(settings.dataDir, 'audit', 'marks.txt');
    jobs.add('audit-marks', '*/10 * * * *', async () => ({ entries: await this.mark() }));
  }

  onApplicationBootstrap(): void {
    this.hasBegun = true;
  }

  async onModuleDestroy(): Promise<void> {
    // a start that was refused for its key has nothing to sign with
    if (this.hasBegun) await this.mark();
  }

  /**
   * Writes down where the chain stands, when it has grown since this instance last did. Instances that share the folder
   * append to one file; a line that is there twice says nothing more.
   *
   * @returns how many entries have been added since
   */
  async mark(): Promise<number> {
    const head = await this.uow.read((tx) => tx.findOneBy(AuditHead, { chain: AUDIT_CHAIN }));
    if (head === null || head.count === this.lastCount) return 0;
    const text = `${head.count} ${head.hash} ${this.clock.now().toISOString()}`;
    appendFileSync(this.file, `${text} ${this.secrets.sign(PURPOSE, text).toString('hex')}\n`, {
      mode: 0o600,
      flush: true,
    });
    const added = head.count - this.lastCount;
    this.lastCount = head.count;
    this.logger.log({ auditEntries: head.count, auditHash: head.hash });
    return added;
  }

  /**
   * Signs the marks of the key before with the present one, the file whole or not at all. Lines that neither has signed
   * stay as they are: they are to be seen as forged.
   */
  signAnew(): void {
    const lines = this.text().split('\n');
    const signed = lines.map((line) => {
      const text = ownText(line, this.secrets);
      return text === null ? line : `${text} ${this.secrets.sign(PURPOSE, text).toString('hex')}`;
    });
    if (signed.join('\n') === lines.join('\n')) return;
    writeFileSync(`${this.file}.new`, signed.join('\n'), { mode: 0o600, flush: true });
    renameSync(`${this.file}.new`, this.file);
  }

  /** The marks whose signature is ours; `forged` counts the lines whose is not. */
  read(): { marks: AuditMark[]; forged: number } {
    const lines = this.text()
      .split('\n')
      .filter((line) => line !== '');
    const marks = lines.flatMap((line) => {
      const text = ownText(line, this.secrets);
      const [count = '', hash = ''] = text?.split(' ') ?? [];
      return text === null ? [] : [{ count: Number(count), hash }];
    });
    return { marks, forged: lines.length - marks.length };
  }

  private text(): string {
    try {
      return readFileSync(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
      throw error;
    }
  }
}

/** What a line says when its signature is ours; null otherwise. */
function ownText(line: string, secrets: Secrets): string | null {
  const [, text, mac] = /^(\d{1,15} [0-9a-f]{64} \S+) ([0-9a-f]{64})$/.exec(line) ?? [];
  return text && mac && secrets.verify(PURPOSE, text, Buffer.from(mac, 'hex')) ? text : null;
}
