import { readFile } from 'node:fs/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { SETTINGS, type Settings } from '../platform/index.js';
import { keysIn, type NoteKey } from './notes.js';

/** The public keys of the log and of those who co-sign it. Their other halves are never on this side. */
@Injectable()
export class LogKeys {
  private readonly logger = new Logger('LogKeys');

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  /** Read anew each time, so that a key that is added needs no restart. None where the file is not there or cannot be read. */
  async all(): Promise<NoteKey[]> {
    const { logKeysFile } = this.settings;
    try {
      return keysIn(await readFile(logKeysFile, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') this.logger.error({ logKeysFile, error: String(error) });
      return [];
    }
  }

  /** What the log calls itself: the name of its key. Null while it has none, and is not offered for signing. */
  async origin(): Promise<string | null> {
    return (await this.all()).find(({ signsAs }) => signsAs === 'log')?.name ?? null;
  }
}
