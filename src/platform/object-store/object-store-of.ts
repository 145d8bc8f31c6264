import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../config/settings.js';
import { FolderStore } from './folder-store.js';
import type { ObjectStore } from './object-store.js';
import { S3Store } from './s3-store.js';

/**
 * Where the settings say that objects are kept.
 *
 * @throws Error naming the setting whose file cannot be read or is no pair of keys
 */
export function objectStoreOf({ dataDir, s3 }: Pick<Settings, 'dataDir' | 's3'>): ObjectStore {
  if (s3 === null) return new FolderStore(join(dataDir, 'objects'));
  const [accessKeyId = '', secretAccessKey = '', ...more] = readFileSync(s3.keyFile, 'utf8').trim().split(/\r?\n/);
  if (accessKeyId === '' || secretAccessKey === '' || more.length > 0) {
    throw new Error('S3_KEY_FILE: the first line is the access key, the second its secret, and there is no third');
  }
  return new S3Store(
    { ...s3, accessKeyId: accessKeyId.trim(), secretAccessKey: secretAccessKey.trim() },
    join(dataDir, 'spool'),
  );
}
