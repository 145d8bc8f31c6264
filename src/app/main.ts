import { IdentityService } from '../identity/index.js';
import { readSettings } from '../platform/config/settings.js';
import { createApp } from './create-app.js';

/** Starts the platform for service. Prints one line of JSON when it listens. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const app = await createApp(settings);
  await app.listen(settings.port, settings.host);
  const setupToken = await app.get(IdentityService).offerSetup();
  const { port } = app.getHttpServer().address() as { port: number };
  process.stdout.write(`${JSON.stringify({ listening: true, port, ...(setupToken ? { setupToken } : {}) })}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
