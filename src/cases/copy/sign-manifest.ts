import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../platform/index.js';

/** How a raw Ed25519 seed and key are written in DER. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_BYTES = 12;
/** As whom the platform signs copies; a signed note (C2SP signed-note) names it. */
const NAME = 'mingchu/cases';
const ED25519 = 1;

/**
 * Signs manifests with a key that follows from the platform's own: every instance has it, nothing more is to be backed up, and
 * who has only the database cannot sign. When the platform's key is changed so is this one; copies are checked with the one of
 * their time.
 */
@Injectable()
export class CaseSigner {
  /** `name+id+base64`, as `proof/case.mjs` takes it. */
  readonly keyLine: string;
  private readonly key: KeyObject;
  private readonly keyId: Buffer;

  constructor(secrets: Secrets) {
    const seed = secrets.sign('case-manifest-key', 'ed25519');
    this.key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), type: 'pkcs8', format: 'der' });
    const raw = createPublicKey(this.key).export({ type: 'spki', format: 'der' }).subarray(SPKI_BYTES);
    const typed = Buffer.concat([Buffer.of(ED25519), raw]);
    this.keyId = createHash('sha256').update(`${NAME}\n`).update(typed).digest().subarray(0, 4);
    this.keyLine = `${NAME}+${this.keyId.toString('hex')}+${typed.toString('base64')}`;
  }

  /** A signed note over the manifest's hash. */
  note(caseId: string, exportId: string, manifestSha256: string): string {
    const text = `mingchu case v1\n${caseId}\n${exportId}\n${manifestSha256}\n`;
    const signature = Buffer.concat([this.keyId, sign(null, Buffer.from(text), this.key)]);
    return `${text}\n— ${NAME} ${signature.toString('base64')}\n`;
  }
}
