import { parseArgs } from 'node:util';
import { build, prepare } from '../../scripts/prepare.mjs';
import { note, wholeNumber } from '../setup/named.mjs';

const USAGE = `npm run load -- [--schools 1500] [--cameras 8] [--phones N] [--hours 2 | --minutes N] [--seed 1]
                [--pause-seconds 30] [--events-per-hour 40] [--instances 1] [--database mariadb|sqlite] [--soak]
                [--url URL --mqtt URL --admin NAME --password-file FILE [--totp-file FILE] [--metrics URL]]

Simulated recorder boxes and phones at work on a platform of its own: reports and events over MQTT, pages and acts over HTTP,
open pages on sockets; lines that break, and at half time all lines at once. Without --phones there are four for three schools.
Figures are lines of JSON; the last is {"load":"ok",…,"lost":0}. With --soak what may grow is watched and judged by its slope:
{"soak":"ok",…}, or which of them grew.

--url works on another platform, in which it makes schools of its own: for one that holds nothing else.
`;

const OPTIONS = /** @type {const} */ ({
  schools: { type: 'string', default: '1500' },
  cameras: { type: 'string', default: '8' },
  phones: { type: 'string' },
  hours: { type: 'string' },
  minutes: { type: 'string' },
  seed: { type: 'string', default: '1' },
  'pause-seconds': { type: 'string', default: '30' },
  'events-per-hour': { type: 'string', default: '40' },
  instances: { type: 'string', default: '1' },
  database: { type: 'string', default: 'mariadb' },
  soak: { type: 'boolean', default: false },
  url: { type: 'string' },
  mqtt: { type: 'string' },
  admin: { type: 'string' },
  'password-file': { type: 'string' },
  'totp-file': { type: 'string' },
  metrics: { type: 'string' },
  help: { type: 'boolean', default: false },
});

try {
  process.exit(await main());
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exit(error.code?.startsWith?.('ERR_PARSE_ARGS') ? 2 : 1);
}

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const size = sizeOf(values);
  const other = otherOf(values);
  if (!['mariadb', 'sqlite'].includes(values.database)) throw misused(`--database ${values.database}`);
  if (size.instances > 1 && values.database === 'sqlite') throw misused('several instances need --database mariadb');
  const programs = values.database === 'mariadb' && other === null ? ['mariadb'] : [];
  await prepare({ programs: size.instances > 1 ? [...programs, 'mosquitto'] : programs });
  if (other === null) await build({ pages: false });
  const { underLoad } = await import('./under-load.mjs');
  const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
  const line = await underLoad({ size, database: values.database, isSoak: values.soak, other, note, say });
  await new Promise((written) => process.stdout.write(`${JSON.stringify(line)}\n`, written));
  return (line.soak ?? line.load) === 'ok' ? 0 : 1;
}

function sizeOf(values) {
  const schools = wholeNumber(values.schools);
  const minutes = values.minutes === undefined ? wholeNumber(values.hours ?? '2') * 60 : wholeNumber(values.minutes);
  if (values.hours !== undefined && values.minutes !== undefined) throw misused('--hours or --minutes, not both');
  return {
    ...{ schools, minutes, cameras: wholeNumber(values.cameras), seed: wholeNumber(values.seed) },
    phones: wholeNumber(values.phones ?? String(Math.ceil((schools * 4) / 3))),
    pauseSeconds: wholeNumber(values['pause-seconds']),
    eventsPerHour: wholeNumber(values['events-per-hour']),
    instances: wholeNumber(values.instances),
  };
}

/** Another platform, or null for one of our own. */
function otherOf({ url, mqtt, admin, metrics, 'password-file': passwordFile, 'totp-file': totpFile }) {
  if (url === undefined) return null;
  if (!mqtt || !admin || !passwordFile) throw misused('--url needs --mqtt, --admin and --password-file');
  return {
    url: url.replace(/\/$/, ''),
    mqtt,
    admin,
    passwordFile,
    totpFile: totpFile ?? null,
    metrics: metrics ?? null,
  };
}

const misused = (text) => Object.assign(new Error(text), { code: 'ERR_PARSE_ARGS_VALUE' });
