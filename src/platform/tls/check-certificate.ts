import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/** What is wrong with a certificate, in the order in which it should be mended. */
export type CertificateFault =
  | 'tls.unreadable-certificate'
  | 'tls.unreadable-key'
  | 'tls.key-mismatch'
  | 'tls.weak-key'
  | 'tls.not-yet-valid'
  | 'tls.expired'
  | 'tls.wrong-host'
  | 'tls.incomplete-chain';

const MIN_RSA_BITS = 2048;
const MIN_EC_BITS = 256;
const PEM_BLOCK = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

export interface CertificateFiles {
  /** PEM: the server's own certificate first, then those it rests on. */
  certificate: string;
  /** PEM, without a passphrase. */
  key: string;
  /** PEM of a private root, when the certificate rests on one. */
  ca: string | null;
}

/**
 * Finds what would keep phones and boxes from connecting, before they try.
 *
 * @param host the name under which the platform is reached; null when nobody said
 * @returns every fault; empty when all is well
 */
export function checkCertificate(
  { certificate, key, ca }: CertificateFiles,
  host: string | null,
  now: Date,
): CertificateFault[] {
  const chain = readChain(certificate);
  const [own] = chain;
  if (own === undefined) return ['tls.unreadable-certificate'];
  const privateKey = readKey(key);
  if (privateKey === null) return ['tls.unreadable-key'];
  const faults: CertificateFault[] = [];
  if (!own.checkPrivateKey(privateKey)) faults.push('tls.key-mismatch');
  if (isWeak(privateKey)) faults.push('tls.weak-key');
  if (now < new Date(own.validFrom)) faults.push('tls.not-yet-valid');
  if (now > new Date(own.validTo)) faults.push('tls.expired');
  if (host !== null && !isFor(own, host)) faults.push('tls.wrong-host');
  if (!isComplete(chain, ca === null ? [] : readChain(ca))) faults.push('tls.incomplete-chain');
  return faults;
}

/** Whole days until the certificate ends; negative when it has. */
export function daysLeft(certificate: string, now: Date): number {
  const [own] = readChain(certificate);
  return own === undefined ? -1 : Math.floor((Date.parse(own.validTo) - now.getTime()) / 86_400_000);
}

/** The certificates of a PEM text in their order; empty when it holds none that can be read. */
export function readChain(pem: string): X509Certificate[] {
  try {
    return (pem.match(PEM_BLOCK) ?? []).map((block) => new X509Certificate(block));
  } catch {
    return [];
  }
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

function isWeak(key: KeyObject): boolean {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return (modulusLength ?? 0) < MIN_RSA_BITS;
  if (key.asymmetricKeyType === 'ec') return Number(/(\d{3})/.exec(namedCurve ?? '')?.[1] ?? MIN_EC_BITS) < MIN_EC_BITS;
  return false;
}

function isFor(own: X509Certificate, host: string): boolean {
  return (/^[\d.]+$|:/.test(host) ? own.checkIP(host) : own.checkHost(host)) !== undefined;
}

/** Whether each certificate is followed by the one it rests on, up to a root that is known here. */
function isComplete(chain: readonly X509Certificate[], own: readonly X509Certificate[]): boolean {
  for (const [i, certificate] of chain.slice(0, -1).entries()) {
    if (!rests(certificate, chain[i + 1] as X509Certificate)) return false;
  }
  const last = chain.at(-1) as X509Certificate;
  return rests(last, last) || own.some((root) => rests(last, root)) || publicRoots().some((root) => rests(last, root));
}

function rests(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

let roots: X509Certificate[] | null = null;
function publicRoots(): X509Certificate[] {
  roots ??= rootCertificates.map((pem) => new X509Certificate(pem));
  return roots;
}
