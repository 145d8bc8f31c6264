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
export function objectStoreOf(settings: Pick<Settings, 'dataDir' | 's3'>): ObjectStore {
  return s3StoreOf(settings) ?? new FolderStore(join(settings.dataDir, 'objects'));
}

/** The bucket that the settings name, or null where objects lie in a folder. @throws Error as `objectStoreOf` */
export function s3StoreOf({ dataDir, s3 }: Pick<Settings, 'dataDir' | 's3'>): S3Store | null {
  if (s3 === null) return null;
  const [accessKeyId = '', secretAccessKey = '', ...more] = readFileSync(s3.keyFile, 'utf8').trim().split(/\r?\n/);
  if (accessKeyId === '' || secretAccessKey === '' || more.length > 0) {
    throw new Error('S3_KEY_FILE: the first line is the access key, the second its secret, and there is no third');
  }
  return new S3Store(
    { ...s3, accessKeyId: accessKeyId.trim(), secretAccessKey: secretAccessKey.trim() },
    join(dataDir, 'spool'),
  );
}
