import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';
const KEY_BYTES = 32;
/** 32 random bytes have fewer than that less than once in 10^20 times; samples and patterns nearly always do. */
const LEAST_DIFFERENT_BYTES = 16;

/** The key cannot be used, or is not the one of this database; the message says what to do. */
export class UnusableKey extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'UnusableKey';
  }
}

/**
 * The platform's own key and what is done with it: 32 random bytes, from the environment or from a file readable by the
 * owner only. It is the one thing a stolen database is useless without, so back it up apart from the database. Several
 * instances share one copy. Where there is none, a new one is held in memory until `keep` is called.
 */
export class Secrets {
  private readonly master: Buffer;
  /** True while the key is known to this process only. */
  private isUnkept: boolean;
  /** The key that was in use before, while the two are given; null otherwise. */
  readonly previous: Secrets | null;

  /**
   * @param source `key`: base64 of the key, or null to use `keyFile`; likewise the key before, which must be there
   * @throws UnusableKey for something that is no key, or is one that anybody could guess
   */
  constructor(
    private readonly source: {
      key: string | null;
      keyFile: string;
      previousKey?: string | null;
      previousKeyFile?: string | null;
    },
  ) {
    const found = source.key ?? readIfThere(source.keyFile);
    this.isUnkept = found === null;
    this.master =
      found === null ? randomBytes(KEY_BYTES) : decoded(found, source.key === null ? source.keyFile : 'PLATFORM_KEY');
    this.previous = previousOf(source);
  }

  /** Writes a new key into its file. @throws UnusableKey when another start has made one meanwhile */
  keep(): void {
    if (!this.isUnkept) return;
    const { keyFile } = this.source;
    mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 });
    try {
      writeFileSync(keyFile, `${this.master.toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      throw new UnusableKey(
        `${keyFile}: 另一个进程刚写入了密钥,请重新启动 / another start has just made a key: start again`,
      );
    }
    this.isUnkept = false;
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

  /**
   * Whether `mac` is a prefix (at least 16 bytes) of the MAC over `data`, in constant time. While the key changes, one
   * of the key before is as good: links that are out and marks that were written stay good until then.
   */
  verify(purpose: string, data: string | Uint8Array, mac: Uint8Array): boolean {
    if (mac.length < 16 || mac.length > 32) return false;
    const isOurs = timingSafeEqual(this.sign(purpose, data).subarray(0, mac.length), mac);
    return isOurs || this.previous?.verify(purpose, data, mac) === true;
  }

  private keyFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.master, Buffer.alloc(0), purpose, 32));
  }
}

function previousOf({
  previousKey = null,
  previousKeyFile = null,
}: {
  previousKey?: string | null;
  previousKeyFile?: string | null;
}): Secrets | null {
  if (previousKey !== null) {
    decoded(previousKey, 'PLATFORM_KEY_PREVIOUS');
    return new Secrets({ key: previousKey, keyFile: '' });
  }
  if (previousKeyFile === null) return null;
  const text = readIfThere(previousKeyFile);
  if (text === null) {
    throw new UnusableKey(`PLATFORM_KEY_PREVIOUS_FILE: ${previousKeyFile}: 没有这个文件 / there is no such file`);
  }
  decoded(text, previousKeyFile);
  return new Secrets({ key: text, keyFile: '' });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function decoded(text: string, where: string): Buffer {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES || key.toString('base64') !== text.trim()) {
    throw new UnusableKey(`${where}: 不是密钥(应为 32 字节的 base64) / is not a key (base64 of 32 bytes)`);
  }
  const isTyped = key.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (isTyped || new Set(key).size < LEAST_DIFFERENT_BYTES) {
    throw new UnusableKey(
      `${where}: 密钥太容易猜到,请用 openssl rand -base64 32 / can be guessed: make one with openssl rand -base64 32`,
    );
  }
  return key;
}
