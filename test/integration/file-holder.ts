import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

/** Another program that writes to the file and does not come to an end. */
export class FileHolder {
  private readonly file: { exec(sql: string): void; close(): void };

  constructor(path: string) {
    const Database = createRequire(import.meta.url)('libsql') as new (path: string) => FileHolder['file'];
    this.file = new Database(path);
  }

  async hold(): Promise<void> {
    for (;;) {
      try {
        return this.file.exec('BEGIN IMMEDIATE');
      } catch {
        await pause(20); // somebody writes just now
      }
    }
  }

  letGo(): void {
    this.file.exec('ROLLBACK');
  }

  close(): void {
    this.file.close();
  }
}
