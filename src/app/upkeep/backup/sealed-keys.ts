import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { Refusal } from '../refusal.js';

/** 128 MB and half a second or so for each guess. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const LEAST_PASSPHRASE = 12;
/** Bound in, so that nothing that was sealed for another purpose opens here; the last figure is the form. */
const MAGIC = Buffer.from('mingchu-keys-1\n');

/** Small files by their place: `keys/platform.key`, `tls/ca.crt`. */
export type KeyFiles = Readonly<Record<string, Buffer>>;

const contentSchema = z.record(z.string().regex(/^(keys|tls)\/[A-Za-z0-9][\w.-]{0,80}$/), z.base64());

/**
 * The passphrase that a file holds, without the end of its line.
 *
 * @throws Refusal `passphrase.unreadable`, `passphrase.open`, `passphrase.short`
 */
export async function readPassphrase(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  const text = await readFile(file, 'utf8').catch(() => null);
  if (found === null || text === null) throw new Refusal('passphrase.unreadable', { file });
  if ((found.mode & 0o077) !== 0) throw new Refusal('passphrase.open', { file });
  const passphrase = text.replace(/\r?\n$/, '');
  if ([...passphrase].length < LEAST_PASSPHRASE) throw new Refusal('passphrase.short');
  return passphrase;
}

/** Encrypts with AES-256-GCM under a key made of the passphrase by scrypt: magic, salt, nonce, content, tag. */
export function sealKeys(files: KeyFiles, passphrase: string): Buffer {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const content = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, bytes.toString('base64')]));
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce).setAAD(MAGIC);
  const sealed = [cipher.update(JSON.stringify(content), 'utf8'), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat([MAGIC, salt, nonce, ...sealed]);
}

/** @throws Refusal `passphrase.wrong`: also when a byte of it was changed */
export function openKeys(sealed: Buffer, passphrase: string): KeyFiles {
  const at = MAGIC.length;
  const [salt, nonce] = [
    sealed.subarray(at, at + SALT_BYTES),
    sealed.subarray(at + SALT_BYTES, at + SALT_BYTES + NONCE_BYTES),
  ];
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase, salt), nonce)
      .setAAD(sealed.subarray(0, at))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    const plain = [decipher.update(sealed.subarray(at + SALT_BYTES + NONCE_BYTES, -TAG_BYTES)), decipher.final()];
    const content = contentSchema.parse(JSON.parse(Buffer.concat(plain).toString('utf8')));
    return Object.fromEntries(Object.entries(content).map(([path, text]) => [path, Buffer.from(text, 'base64')]));
  } catch {
    throw new Refusal('passphrase.wrong');
  }
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase.normalize('NFC'), salt, KEY_BYTES, COST);
}
