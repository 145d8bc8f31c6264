import 'reflect-metadata';
import type { webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { checkCertificate, daysLeft } from './check-certificate.js';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;
const ROOT_YEARS = 10;
/** Browsers refuse server certificates that live longer than 398 days. */
const SERVER_DAYS = 397;
const RENEW_BEFORE_DAYS = 30;
/** Phones whose clock is a little behind must not find the certificate too young. */
const BACKDATE_MS = DAY_MS;

export interface IssuedCertificate {
  certificate: string;
  key: string;
  ca: string;
  renewed: boolean;
}

/**
 * The platform's own certificate authority, for a network without a public name. Root and server certificate live in
 * `folder` (`ca.crt`, `ca.key`, `server.crt`, `server.key`; keys readable by the owner only). The root is made once;
 * the server's certificate anew when it ends within 30 days or does not name all of `names` any more.
 *
 * @param names host names and IP addresses, at least one
 */
export async function issueCertificate(
  folder: string,
  names: readonly string[],
  now: Date,
): Promise<IssuedCertificate> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const root = await readOrMakeRoot(folder, now);
  const present = readPair(folder, 'server');
  if (present !== null && isGood(present, root.certificate.toString('pem'), names, now)) {
    return { ...present, ca: root.certificate.toString('pem'), renewed: false };
  }
  const keys = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: `CN=${names[0]}`,
    issuer: root.certificate.subject,
    notBefore: new Date(now.getTime() - BACKDATE_MS),
    notAfter: new Date(now.getTime() + (SERVER_DAYS - 1) * DAY_MS),
    publicKey: keys.publicKey,
    signingKey: root.privateKey,
    signingAlgorithm: CURVE,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value })),
      ),
      await x509.AuthorityKeyIdentifierExtension.create(root.certificate.publicKey),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const key = await pemOf(keys.privateKey);
  writePair(folder, 'server', certificate.toString('pem'), key);
  return { certificate: certificate.toString('pem'), key, ca: root.certificate.toString('pem'), renewed: true };
}

async function readOrMakeRoot(
  folder: string,
  now: Date,
): Promise<{ certificate: x509.X509Certificate; privateKey: webcrypto.CryptoKey }> {
  const present = readPair(folder, 'ca');
  if (present !== null) {
    const raw = x509.PemConverter.decodeFirst(present.key);
    const privateKey = await crypto.subtle.importKey('pkcs8', raw, CURVE, false, ['sign']);
    return { certificate: new x509.X509Certificate(present.certificate), privateKey };
  }
  const keys = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `O=Mingchu, CN=Mingchu ${now.toISOString().slice(0, 10)}`,
    notBefore: new Date(now.getTime() - BACKDATE_MS),
    notAfter: new Date(now.getTime() + ROOT_YEARS * 365 * DAY_MS),
    keys,
    signingAlgorithm: CURVE,
    extensions: [
      // it may vouch for servers, not for further authorities
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  writePair(folder, 'ca', certificate.toString('pem'), await pemOf(keys.privateKey));
  return { certificate, privateKey: keys.privateKey };
}

function isGood(pair: { certificate: string; key: string }, ca: string, names: readonly string[], now: Date): boolean {
  return (
    daysLeft(pair.certificate, now) >= RENEW_BEFORE_DAYS &&
    names.every((name) => checkCertificate({ ...pair, ca }, name, now).length === 0)
  );
}

function readPair(folder: string, name: string): { certificate: string; key: string } | null {
  if (!existsSync(join(folder, `${name}.crt`)) || !existsSync(join(folder, `${name}.key`))) return null;
  return {
    certificate: readFileSync(join(folder, `${name}.crt`), 'utf8'),
    key: readFileSync(join(folder, `${name}.key`), 'utf8'),
  };
}

/** The certificate last: a pair that was cut off half-way does not look like one. */
function writePair(folder: string, name: string, certificate: string, key: string): void {
  for (const [ending, text] of [
    ['key', key],
    ['crt', certificate],
  ] as const) {
    const path = join(folder, `${name}.${ending}`);
    writeFileSync(`${path}.new`, `${text.trim()}\n`, { mode: ending === 'key' ? 0o600 : 0o644, flush: true });
    renameSync(`${path}.new`, path);
  }
}

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');
}

/** 15 random bytes: positive and unique, as RFC 5280 asks. */
function serialNumber(): string {
  return `01${Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('hex')}`;
}
