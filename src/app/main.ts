import { Logger } from '@nestjs/common';
import express from 'express';
import { IdentityService } from '../identity/index.js';
import { readSettings, type Settings } from '../platform/config/settings.js';
import { Metrics, VERSION } from '../platform/index.js';
import { MetricsServer } from '../platform/metrics/metrics-server.js';
import { caPages } from '../platform/tls/ca-pages.js';
import { SERVER_TLS, type ServerTls } from '../platform/tls/server-tls.js';
import { createApp } from './create-app.js';
import { holdDataFolder } from './one-on-a-folder.js';
import { requireNoHalfRestore } from './upkeep/backup/restore-mark.js';

/**
 * Starts the platform for service. When it listens, prints one line of JSON for programs, and then says on the error
 * output what is still to be done, in words. The address to open comes last and stands alone; the one-time token is in
 * it and nowhere else, since lines of JSON are collected and kept.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  requireNoHalfRestore(settings.dataDir);
  holdDataFolder(settings);
  const app = await createApp(settings);
  endInOneLine();
  app.get(Metrics).watchProcess();
  await app.init();
  // Before anybody may ask: a start has more patience with its database.
  const setupToken = await app.get(IdentityService).offerSetup();
  await app.listen(settings.port, settings.host);
  const tls = app.get<ServerTls | null>(SERVER_TLS);
  const { port } = app.getHttpServer().address() as { port: number };
  const url = publicUrlOf(settings, port);
  const leadPort = tls === null || settings.httpPort === null ? null : await leadToHttps(settings, tls, url);
  const caFingerprint = tls?.caFingerprint ?? null;
  const metrics = app.get(MetricsServer).url;
  const line = {
    listening: true,
    port,
    url,
    version: VERSION,
    firstUse: setupToken !== null,
    ...(caFingerprint ? { caFingerprint } : {}),
    ...(metrics ? { metrics } : {}),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  process.stderr.write(
    `${words({ url, setupToken, caFingerprint, leadPort, isPlainOnTheNet: isPlainOnTheNet(settings) })}\n`,
  );
}

/** What nobody has caught ends the process, and is told as all else: in one line, and without what it carries of values. */
function endInOneLine(): void {
  process.on('uncaughtException', (error) => {
    new Logger('Process').fatal(error);
    process.exit(1);
  });
}

function publicUrlOf({ publicUrl, tls, host }: Settings, port: number): string {
  if (publicUrl !== null) return publicUrl;
  const name = tls.kind === 'private' ? tls.names[0] : host === '0.0.0.0' ? '127.0.0.1' : host;
  return `${tls.kind === 'off' ? 'http' : 'https'}://${name?.includes(':') ? `[${name}]` : name}:${port}`;
}

function isPlainOnTheNet({ tls, host, trustedProxies }: Settings): boolean {
  return tls.kind === 'off' && trustedProxies.length === 0 && !/^(127\.|::1$|localhost$)/.test(host);
}

/** Whoever types the address without `https` is led on; who does not trust the certificate yet finds it at `/ca`. */
async function leadToHttps({ httpPort, host }: Settings, tls: ServerTls, url: string): Promise<number> {
  const lead = express();
  lead.disable('x-powered-by');
  lead.use(caPages(tls));
  lead.use((request, response) =>
    response.redirect(308, new URL(request.originalUrl.replace(/^[/\\]+/, '/'), url).href),
  );
  return new Promise((resolve, reject) => {
    const server = lead.listen(httpPort ?? 0, host, (error?: Error) =>
      error ? reject(error) : resolve((server.address() as { port: number }).port),
    );
  });
}

function words(at: {
  url: string;
  setupToken: string | null;
  caFingerprint: string | null;
  leadPort: number | null;
  isPlainOnTheNet: boolean;
}): string {
  const lines = [`明厨 ${VERSION}`];
  if (at.caFingerprint !== null) {
    const page = at.leadPort === null ? `${at.url}/ca` : `http://${new URL(at.url).hostname}:${at.leadPort}/ca`;
    lines.push(`  手机和电脑先安装证书 / devices install the certificate first: ${page}`);
    lines.push(`  SHA-256 ${at.caFingerprint}`);
  }
  if (at.isPlainOnTheNet) {
    lines.push('  警告:未加密。密码和画面会以明文传输,手机不能离线使用、不能装到桌面。');
    lines.push('  WARNING: not encrypted. Passwords and pictures travel in the clear; phones cannot work offline.');
  }
  if (at.setupToken === null) lines.push('', '请在浏览器打开 / open in a browser:', '', at.url);
  else {
    lines.push('', '首次使用,请在浏览器打开(只能用一次) / first use, open this in a browser (good once):');
    lines.push('', `${at.url}/setup#${at.setupToken}`);
  }
  return lines.join('\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
