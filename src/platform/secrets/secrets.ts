import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/**
 * The platform's own key and what is done with it. The key is 32 random bytes in `DATA_DIR/keys/platform.key`, made
 * at the first start and readable by the owner only; it is the one file a stolen database is useless without, so
 * back it up apart from the database. Several instances share one copy.
 */
export class Secrets {
  private readonly master: Buffer;

  /** @throws Error when the key file is there but is not a key: better no start than unreadable cameras */
  constructor(dataDir: string) {
    this.master = readOrMakeKey(join(dataDir, 'keys'));
  }

  /**
   * Encrypts with AES-256-GCM. `where` (`camera|<id>|password`) is bound in, so that a text moved to another row
   * no longer opens.
   */
  seal(plain: string, where: string): string {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor('seal'), nonce).setAAD(Buffer.from(where));
    const bytes = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${VERSION}.${bytes.toString('base64url')}`;
  }

  /** @throws Error when the text was changed, moved or sealed with another key */
  unseal(sealed: string, where: string): string {
    const [version, text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64url');
    if (version !== VERSION || bytes.length < NONCE_BYTES + TAG_BYTES) throw new Error('not a sealed text');
    const decipher = createDecipheriv('aes-256-gcm', this.keyFor('seal'), bytes.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(where))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    const plain = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  }

  /** A MAC over `data`, 32 bytes. Different purposes have different keys. */
  sign(purpose: string, data: string | Uint8Array): Buffer {
    return createHmac('sha256', this.keyFor(`sign ${purpose}`))
      .update(data)
      .digest();
  }

  /** Whether `mac` is a prefix (at least 16 bytes) of the MAC over `data`, in constant time. */
  verify(purpose: string, data: string | Uint8Array, mac: Uint8Array): boolean {
    if (mac.length < 16 || mac.length > 32) return false;
    return timingSafeEqual(this.sign(purpose, data).subarray(0, mac.length), mac);
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.master, Buffer.alloc(0), purpose, 32));
  }
}

function readOrMakeKey(folder: string): Buffer {
  const path = join(folder, 'platform.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error(`${path} is not a platform key`);
  return key;
}
