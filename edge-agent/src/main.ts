import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { certificatesIn } from '../../src/contract/wire/media-signing/signed-film.js';
import { Agent } from './agent.js';
import { type AgentFile, BadConfiguration, loadAgentFile } from './config/agent-file.js';
import { requestImport } from './control/client.js';
import { readControlFile } from './control/server.js';
import { absoluteFiles } from './importer/manifest.js';
import { createLog, type Log, messageOf } from './log.js';
import { startTicks } from './recorder/ffmpeg/child-pids.js';
import { Recordings } from './recorder/recordings.js';
import { becomeBox, enrolBox, invitationOf } from './setup/become-box.js';
import type { Invitation } from './setup/claim.js';
import { readIndex } from './verify/read-index.js';
import { verifyFootage } from './verify/verify-footage.js';
import type { SignedStretch } from './verify/verify-signatures.js';

const USAGE = `usage:
  main.js run    --config agent.json
  main.js import --config agent.json --manifest manifest.json
  main.js verify --config agent.json [--camera-roots roots.pem]
  main.js enrol  --config agent.json --platform URL --code CODE [--ca-fingerprint HEX]
`;

async function run(configPath: string): Promise<void> {
  const log = createLog((line) => process.stdout.write(line));
  process.on('unhandledRejection', (error) => log.error('agent.unhandled', { message: messageOf(error) }));
  const file = await knownBox(configPath, log);
  refuseSecondAgent(file.dataDir);
  const agent = await Agent.open(file, log, () => {
    // Whatever started the agent starts it again, and then the index is set aside.
    log.error('agent.broken');
    process.exit(1);
  });
  await agent.start();
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    agent.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('agent.stop-failed', { message: messageOf(error) });
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** The configuration of a box that has been let in, be it just now. @throws BadConfiguration */
async function knownBox(configPath: string, log: Log): Promise<AgentFile> {
  const loaded = loadAgentFile(configPath);
  if ('file' in loaded) return loaded.file;
  await becomeBox(loaded.setup, invitationOf(process.env), log);
  return knownBox(configPath, log);
}

/** Two agents on one folder would spoil each other's recordings. @throws BadConfiguration */
function refuseSecondAgent(dataDir: string): void {
  const pid = readControlFile(dataDir)?.pid;
  if (pid === undefined || startTicks(pid) === null || pid === process.pid) return;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  if (command.includes('main.js\0run')) throw new BadConfiguration(`an agent (pid ${pid}) already runs on ${dataDir}`);
}

async function importManifest(configPath: string, manifestPath: string): Promise<void> {
  const loaded = loadAgentFile(configPath);
  if ('setup' in loaded) throw new BadConfiguration('this box is not enrolled yet');
  const { dataDir } = loaded.file;
  const manifest = absoluteFiles(JSON.parse(readFileSync(manifestPath, 'utf8')), dirname(resolve(manifestPath)));
  let last: Record<string, unknown> = {};
  await requestImport(dataDir, manifest, (line) => {
    last = line;
    process.stdout.write(`${JSON.stringify(line)}\n`);
  });
  if (last['imported'] !== true) process.exitCode = 1;
}

/** How `verify` ends where a disk or a permission kept it from reading on; 1 says that something is not as recorded. */
const NOT_READ = 3;

/** Reads all footage of this box and compares it with its index and chains; a line for each file that is not as recorded. */
async function verify(configPath: string, rootsPath: string | undefined): Promise<void> {
  const loaded = loadAgentFile(configPath);
  if ('setup' in loaded) throw new BadConfiguration('this box is not enrolled yet');
  const { dataDir } = loaded.file;
  const { db, store } = readIndex(dataDir);
  const line = (said: object) => process.stdout.write(`${JSON.stringify(said)}\n`);
  const begunAt = performance.now();
  const roots = rootsPath === undefined ? [] : certificatesIn(readFileSync(rootsPath, 'latin1'));
  const signatures = { stretches: 0, authentic: 0 };
  const onStretch = ({ verdict, ...about }: SignedStretch) => {
    signatures.stretches += 1;
    if (verdict === 'authentic') signatures.authentic += 1;
    line({ cameraSigned: verdict, ...about });
  };
  const verified = await verifyFootage(store, new Recordings(dataDir), line, { roots, onStretch })
    .catch((error: unknown) => {
      process.stderr.write(`not everything could be read, so nothing is said of the whole: ${messageOf(error)}\n`);
      process.exitCode = NOT_READ;
      return null;
    })
    .finally(() => db.close());
  if (verified === null) return;
  const { bad, footageMs, ...seen } = verified;
  const seconds = (performance.now() - begunAt) / 1000;
  line({
    ...{ verify: bad.length === 0 ? 'ok' : 'bad', ...seen, signatures, footageSeconds: Math.round(footageMs / 1000) },
    ...{ seconds: Math.round(seconds * 10) / 10, timesRealTime: Math.round(footageMs / 1000 / seconds) },
    ...{ bad: bad.length, first: bad[0] ?? null },
  });
  if (bad.length > 0) process.exitCode = 1;
}

/** The box is let in and ends; `run` then finds who it is. @throws ClaimRefused, BadConfiguration when it is in already */
async function enrol(configPath: string, invitation: Invitation): Promise<void> {
  const loaded = loadAgentFile(configPath);
  if ('file' in loaded) throw new BadConfiguration('this box is enrolled already');
  const { school, name } = await enrolBox(loaded.setup, invitation, (message) => process.stderr.write(`${message}\n`));
  process.stdout.write(`${JSON.stringify({ enrolled: true, school, name })}\n`);
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      config: { type: 'string' },
      manifest: { type: 'string' },
      platform: { type: 'string' },
      code: { type: 'string' },
      'ca-fingerprint': { type: 'string' },
      'camera-roots': { type: 'string' },
    },
  });
  const [command] = positionals;
  if (command === 'run' && values.config) return run(values.config);
  if (command === 'import' && values.config && values.manifest) return importManifest(values.config, values.manifest);
  if (command === 'verify' && values.config) return verify(values.config, values['camera-roots']);
  if (command === 'enrol' && values.config && values.platform && values.code) {
    const caFingerprint = values['ca-fingerprint'] ?? null;
    return enrol(values.config, { platformUrl: values.platform, code: values.code, caFingerprint });
  }
  process.stderr.write(USAGE);
  process.exitCode = 2;
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(error instanceof BadConfiguration ? 2 : 1);
});
