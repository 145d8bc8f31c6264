import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:tls';
import { Logger } from '@nestjs/common';
import type { Clock } from '../clock.js';
import type { Settings } from '../config/settings.js';
import {
  type CertificateFault,
  type CertificateFiles,
  checkCertificate,
  daysLeft,
  readChain,
} from './check-certificate.js';
import { issueCertificate } from './private-ca.js';

const LOOK_EVERY_MS = 60 * 60_000;
const WARN_BEFORE_DAYS = 30;
const OPTIONS = { minVersion: 'TLSv1.2' } as const;
export type TlsMaterial = typeof OPTIONS & { cert: string; key: string };

const WORDS: Record<CertificateFault, string> = {
  'tls.unreadable-certificate': '证书文件不是 PEM 格式 / the certificate is not PEM',
  'tls.unreadable-key': '私钥文件无法读取,或设有口令 / the key cannot be read, or has a passphrase',
  'tls.key-mismatch': '私钥与证书不是一对 / the key does not belong to the certificate',
  'tls.weak-key': '密钥太弱(RSA 至少 2048 位) / the key is too weak (RSA 2048 bits at least)',
  'tls.not-yet-valid': '证书尚未生效,请核对服务器时间 / not valid yet: check the clock of this server',
  'tls.expired': '证书已过期 / the certificate has expired',
  'tls.wrong-host': '证书不含 PUBLIC_URL 的主机名 / the certificate does not name the host of PUBLIC_URL',
  'tls.incomplete-chain':
    '证书链不完整,请把中级证书接在后面 / the chain is incomplete: append the intermediate certificates',
};

/** Injects `ServerTls | null`. */
export const SERVER_TLS = Symbol('ServerTls');

/** The certificate cannot be used; each line of the message is one fault. */
export class UnusableCertificate extends Error {
  constructor(readonly faults: readonly CertificateFault[]) {
    super(faults.map((fault) => `${fault}: ${WORDS[fault]}`).join('\n'));
    this.name = 'UnusableCertificate';
  }
}

/**
 * The certificate with which the platform answers, for pages and for boxes. Looked at every hour: given files that
 * were replaced are taken over, our own certificate is renewed before it ends; nobody is cut off for either.
 */
export class ServerTls {
  private readonly logger = new Logger('Tls');
  private readonly servers = new Set<Server>();
  private timer: NodeJS.Timeout | null = null;

  private constructor(
    private readonly settings: Settings,
    private readonly clock: Clock,
    private files: CertificateFiles,
  ) {}

  /**
   * Null where the platform speaks plainly (behind a proxy, or on loopback).
   *
   * @throws UnusableCertificate; Error when a file cannot be read
   */
  static async open(settings: Settings, clock: Clock): Promise<ServerTls | null> {
    if (settings.tls.kind === 'off') return null;
    return new ServerTls(settings, clock, await load(settings, clock));
  }

  /** For `https.createServer` and `tls.createServer`. */
  get options(): TlsMaterial {
    return { ...OPTIONS, cert: this.files.certificate, key: this.files.key };
  }

  /** What boxes and phones must be given to trust this platform; null where the public roots do. */
  get ca(): string | null {
    return this.files.ca;
  }

  /** SHA-256 of the private root, to be compared by eye; null where there is none. */
  get caFingerprint(): string | null {
    return this.files.ca === null ? null : (readChain(this.files.ca)[0]?.fingerprint256 ?? null);
  }

  get daysLeft(): number {
    return daysLeft(this.files.certificate, this.clock.now());
  }

  /** Keeps `server` supplied with the present certificate for as long as it listens. */
  supply(server: Server): void {
    this.servers.add(server);
    server.once('close', () => this.servers.delete(server));
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  /** Takes over a new certificate when there is one. A bad one is told in the log, and the present one stays. */
  async look(): Promise<void> {
    try {
      const files = await load(this.settings, this.clock);
      if (files.certificate !== this.files.certificate) {
        this.files = files;
        for (const server of this.servers) server.setSecureContext(this.options);
        this.logger.log({ certificateReplaced: true, daysLeft: this.daysLeft });
      }
    } catch (error) {
      this.logger.error({ certificate: (error as Error).message, daysLeft: this.daysLeft });
    }
    if (this.daysLeft < WARN_BEFORE_DAYS) this.logger.warn({ certificateEndsInDays: this.daysLeft });
  }

  stop(): void {
    if (this.timer) clearInterval(this.timer);
  }
}

async function load({ tls, publicUrl, dataDir }: Settings, clock: Clock): Promise<CertificateFiles> {
  const now = clock.now();
  if (tls.kind === 'private') return issueCertificate(join(dataDir, 'tls'), tls.names, now);
  if (tls.kind === 'off') throw new Error('there is no certificate where TLS is off');
  const files = {
    certificate: readFileSync(tls.certFile, 'utf8'),
    key: readFileSync(tls.keyFile, 'utf8'),
    ca: tls.caFile === null ? null : readFileSync(tls.caFile, 'utf8'),
  };
  const faults = checkCertificate(files, publicUrl === null ? null : new URL(publicUrl).hostname, now);
  if (faults.length > 0) throw new UnusableCertificate(faults);
  return files;
}
