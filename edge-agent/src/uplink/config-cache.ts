import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgentConfig, readConfig } from '../../../src/contract/wire/mqtt/down.js';
import { replaceFile } from '../replace-file.js';

/** The platform's last word, on disk, so that recording starts without the platform. Only the owner may read it. */
export class ConfigCache {
  private readonly file: string;

  constructor(dataDir: string) {
    this.file = join(dataDir, 'config.json');
  }

  /** As any release of the agent left it. Null when there is none or it cannot be read. */
  load(): AgentConfig | null {
    try {
      return readConfig(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch {
      return null;
    }
  }

  async save(config: AgentConfig): Promise<void> {
    await replaceFile(this.file, JSON.stringify(config));
  }
}
