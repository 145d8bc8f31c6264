import 'reflect-metadata';
import { resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import { isBusinessDate } from '../../contract/business-date.js';
import { readSettings } from '../../platform/config/settings.js';
import { isFull } from '../../platform/database/dialect/errors.js';
import { Clock } from '../../platform/index.js';
import { migrations } from '../migrations/index.js';
import { copyDatabaseAnew, putDatabaseInPlace } from './backup/database-copy.js';
import { type RestoredObjects, restore } from './backup/restore.js';
import { takeBackup } from './backup/take-backup.js';
import { gravest, judgeCheck } from './check/judge-check.js';
import { look } from './check/look.js';
import { type Asked, type Command, EXIT, readCommandLine, WrongUsage } from './command-line.js';
import { install } from './install/install.js';
import { ownInstallation } from './install/installation.js';
import { serviceOf } from './install/service.js';
import { rollBack, upgrade } from './install/upgrade.js';
import { takeSteps } from './open-database.js';
import { Refusal } from './refusal.js';
import { judgePair } from './replica/judge-pair.js';
import { mirror } from './replica/mirror.js';
import { pairIfAny, readPair } from './replica/pair.js';
import { pairLines } from './replica/pair-lines.js';
import { type Despite, initReplica, pairStatus, promote, rejoin } from './replica/replica.js';
import { shippedServerLimits } from './shipped-server-limits.js';
import { statusLines, statusOf } from './status.js';
import { makeSupportBundle } from './support/support-bundle.js';

/** What came of a command: in words for a terminal, and as figures for a program. */
interface Outcome {
  isWell: boolean;
  lines: string[];
  json: object;
}

type Settings = ReturnType<typeof readSettings>;
type Doing = (settings: Settings, asked: Asked) => Promise<Outcome>;

const clock = new Clock();
/** `npm run` changes the folder; what is named is meant from where the person stands. */
const here = process.env.INIT_CWD ?? process.cwd();
const named = (path: string | undefined): string | null => (path === undefined ? null : resolve(here, path));

const DOING: Readonly<Record<Command, Doing>> = {
  async check(settings, { options }) {
    const facts = await look(settings, clock, options['http-date'] ?? null);
    const lines = judgeCheck(facts, await shippedServerLimits(facts.now));
    const level = gravest(lines);
    const sign = { ok: 'ok  ', watch: 'warn', fault: 'bad ', unknown: '?   ' };
    return {
      isWell: level !== 'fault',
      lines: lines.flatMap((line) => [
        `${sign[line.level]} ${line.check.padEnd(12)} ${line.zh}`,
        `${' '.repeat(18)}${line.en}`,
      ]),
      json: { check: level, lines },
    };
  },

  async backup(settings, { options }) {
    const keep = options.keep === undefined ? null : Number(options.keep);
    if (keep !== null && !(Number.isSafeInteger(keep) && keep > 0)) throw new Refusal('backup.bad-keep');
    const objects = options.objects ?? 'copy';
    if (!(objects === 'copy' || (objects === 'leave' && settings.s3 !== null))) throw new Refusal('backup.bad-objects');
    const wish = {
      ...{ to: named(options.to) as string, passphraseFile: named(options['passphrase-file']), keep },
      leaveObjects: objects === 'leave',
    };
    const made = await takeBackup(settings, clock, wish);
    const lines = [
      `备份好了:${made.folder}(${made.files} 个文件,${inMegabytes(made.bytes)})`,
      `Backup made: ${made.folder} (${made.files} files, ${inMegabytes(made.bytes)})`,
      ...(made.hasKeys
        ? []
        : [
            '密钥不在里面:DATA_DIR/keys 和 DATA_DIR/tls 要另存一处,或用 --passphrase-file 加密放进去',
            'The keys are not in it: keep DATA_DIR/keys and DATA_DIR/tls apart, or put them in sealed with --passphrase-file',
          ]),
      ...(made.left === 0
        ? []
        : [
            `附件留在 S3 存储里(${made.left} 个),不在备份里:由存储自己保管,恢复时逐个看在不在`,
            `The attachments stay in the S3 store (${made.left}) and are not in the backup: the store keeps them, and a restore looks whether each is there`,
          ]),
      ...(made.damaged.length === 0
        ? []
        : [
            `有 ${made.damaged.length} 个附件在 S3 存储里坏了(和存进去的不一样),没有放进备份:`,
            `${made.damaged.length} attachments are damaged in the S3 store (other bytes than were put) and are not in the backup:`,
            ...made.damaged,
          ]),
      ...made.removed.map((name) => `删除了旧的 / removed: ${name}`),
    ];
    return { isWell: made.damaged.length === 0, lines, json: { backup: 'made', ...made } };
  },

  async restore(settings, { options, operands }) {
    const { manifest, objects } = await restore(settings, {
      folder: resolve(here, operands[0] as string),
      passphraseFile: named(options['passphrase-file']),
      keysFrom: named(options['keys-from']),
    });
    const said = [
      `恢复好了:${manifest.takenAt} 的备份(程序 ${manifest.program})。在那以后记的,不在里面`,
      `Restored: the backup of ${manifest.takenAt} (program ${manifest.program}). What was recorded after that is not in it`,
    ];
    said.push(...objectLines(objects));
    const isWhole = objects.missing.length === 0;
    const json = { restore: 'done', takenAt: manifest.takenAt, checkpoint: manifest.checkpoint, objects };
    if (migrations.some(({ name }) => !manifest.steps.includes(name))) {
      said.push(
        '这是旧版程序的备份:启动一次,再运行 npm run verify',
        'It is of an earlier program: start it once, then npm run verify',
      );
      return { isWell: isWhole, lines: said, json: { ...json, verify: null } };
    }
    const found: string[] = [];
    // all rooms with all they import: only this needs them
    const { verifyDatabase } = await import('../verify/verify-database.js');
    const { seen, differences } = await verifyDatabase(settings, (one) => found.push(JSON.stringify(one)));
    said.push(
      differences === 0 ? '重新核算过,没有不一致' : `重新核算,有 ${differences} 处不一致:`,
      differences === 0 ? 'Computed anew: nothing differs' : `Computed anew: ${differences} things differ:`,
      ...found,
    );
    return { isWell: isWhole && differences === 0, lines: said, json: { ...json, verify: { ...seen, differences } } };
  },

  async status(settings) {
    const status = await statusOf(settings, clock);
    const isWell = status.pair === null || gravest(status.pair.verdicts) !== 'fault';
    return { isWell, lines: statusLines(status), json: status };
  },

  async 'support-bundle'(settings, { options }) {
    const to = named(options.to) ?? resolve(here, bundleName());
    const file = await makeSupportBundle(settings, process.env, clock, { to, logFile: named(options.log) });
    const lines = [
      `写好了:${file}。里面没有密码,也没有个人信息`,
      `Written: ${file}. It holds no password and no particulars of people`,
    ];
    return { isWell: true, lines, json: { file } };
  },

  async install(_, { options }) {
    const done = await install({
      to: named(options.to) ?? '/opt/mingchu',
      data: named(options.data) ?? '/var/lib/mingchu',
      config: named(options.config) ?? '/etc/mingchu',
      backups: named(options.backups) ?? '/var/backups/mingchu',
      user: options.user ?? 'mingchu',
      settings: named(options.settings),
    });
    const { version, address, command, units, missingFonts } = done;
    const atBoot = done.isSystemd
      ? ['开机自动启动,每天夜里备份(systemd)', 'It starts at boot and makes a backup each night (systemd)']
      : [
          `这台机器没有 systemd:单元文件在 ${units};开机后自己启动:${command} start`,
          `This machine has no systemd: the units are in ${units}; after a boot start it by hand: ${command} start`,
        ];
    const fonts = missingFonts.join(' ');
    const lines = [
      `装好了:${version}。以后的命令:${command}`,
      `Installed: ${version}. The command from now on: ${command}`,
      ...atBoot,
      ...(fonts === ''
        ? []
        : [
            `缺字体,打印台账要用:apt-get install ${fonts}`,
            `Fonts that ledgers are printed with are missing: apt-get install ${fonts}`,
          ]),
    ];
    return { isWell: true, lines: [...lines, '', address], json: { install: 'done', ...done } };
  },

  async start(settings) {
    await requireOneWriter(settings);
    const address = await serviceOf(await ownInstallation()).start();
    return { isWell: true, lines: ['已启动 / started', '', address], json: { start: 'done', address } };
  },

  async stop() {
    await serviceOf(await ownInstallation()).stop();
    return { isWell: true, lines: ['已停下 / stopped'], json: { stop: 'done' } };
  },

  async upgrade(_, { operands }) {
    const done = await upgrade(await ownInstallation(), clock, resolve(here, operands[0] as string));
    const { from, to, address } = done;
    const lines =
      done.outcome === 'upgraded'
        ? [
            `更新好了:${from} → ${to}。更新前的备份:${done.backup}`,
            `Upgraded: ${from} → ${to}. The backup before it: ${done.backup}`,
          ]
        : [
            `新版 ${to} 没有换上,已退回 ${from},记录都在。原因:`,
            `The new release ${to} was not taken; ${from} goes on with all that was recorded. The reason:`,
            done.why,
          ];
    return {
      isWell: done.outcome === 'upgraded',
      lines: [...lines, '', address],
      json: { upgrade: done.outcome, ...done },
    };
  },

  async rollback(_, { options }) {
    const lose = options.lose === undefined ? null : Number(options.lose);
    if (lose !== null && !(Number.isSafeInteger(lose) && lose >= 0)) throw new Refusal('rollback.bad-lose');
    const { from, to, address } = await rollBack(await ownInstallation(), lose);
    const lines = [`退回好了:${from} → ${to}`, `Back again: ${from} → ${to}`, '', address];
    return { isWell: true, lines, json: { rollback: 'done', from, to, address } };
  },

  async replica(settings, { operands, options }) {
    const pair = await readPair(settings, named(options.pair));
    const action = operands[0];
    if (action === 'status') {
      const status = await pairStatus(pair);
      const verdicts = judgePair(status, await shippedServerLimits(clock.now()));
      const isWell = gravest(verdicts) === 'ok';
      const json = { replica: isWell ? 'well' : 'amiss', ...status, verdicts };
      return { isWell, lines: pairLines(status, verdicts), json };
    }
    const json = { replica: action };
    if (action === 'init') {
      await initReplica(pair, pair.name);
      return { isWell: true, lines: ['这台跟着另一台了', 'This server follows the other'], json };
    }
    if (action === 'promote') {
      await promote(pair, await shippedServerLimits(clock.now()), despiteOf(options.despite));
      return {
        isWell: true,
        lines: ['这台是主服务器了:可以启动这里的平台', 'This server writes now: start the platform here'],
        json,
      };
    }
    if (action !== 'rejoin') throw new Refusal('replica.action');
    await rejoin(pair);
    return { isWell: true, lines: ['这台回来了,跟着另一台', 'This server is back and follows the other'], json };
  },

  async mirror({ dataDir }, { options }) {
    const { files, copied } = await mirror(dataDir, named(options.to) as string);
    const lines = [`${files} 个文件,新复制 ${copied} 个`, `${files} files, ${copied} of them copied now`];
    return { isWell: true, lines, json: { mirror: 'done', files, copied } };
  },

  async archive(settings, { options }) {
    const { from = '', until = '', county, school } = options;
    if (!isBusinessDate(from) || !isBusinessDate(until) || from > until) throw new Refusal('archive.dates');
    const isCounty = /^\d{6}$/.test(county ?? '') && school === undefined;
    if (!isCounty && !(county === undefined && /^[0-9a-f-]{36}$/.test(school ?? ''))) {
      throw new Refusal('archive.whose');
    }
    // all rooms with all they import: only this needs them
    const { archive } = await import('./archive/archive.js');
    const wish = { to: named(options.to) as string, from, until, county: county ?? null, school: school ?? null };
    const made = await archive(settings, clock, wish);
    const open = made.schools.filter(({ openMonths }) => openMonths.length > 0);
    const lines = [
      `存好了:${made.folder}(${made.schools.length} 所学校,${made.files} 个文件,${inMegabytes(made.bytes)})。数据库里什么也没有删`,
      `Archived: ${made.folder} (${made.schools.length} schools, ${made.files} files, ${inMegabytes(made.bytes)}). Nothing was deleted from the database`,
      `核对 / check: node proof/verify.mjs ${made.folder} --keys log.keys`,
      ...open.map(({ name, openMonths }) => `月报还没有收 / returns not taken yet: ${name} ${openMonths.join(' ')}`),
    ];
    return { isWell: true, lines, json: { archive: 'made', ...made } };
  },

  async migrate(settings) {
    const taken = await takeSteps(settings.database);
    return { isWell: true, lines: [`升级步骤 / steps taken: ${taken}`], json: { migrate: 'done', taken } };
  },

  async 'database-copy'(settings, { options }) {
    const to = named(options.to) as string;
    await copyDatabaseAnew(settings.database, to);
    return { isWell: true, lines: [`复制好了 / copied: ${to}`], json: { copied: to } };
  },

  async 'database-put'(settings, { operands }) {
    const from = resolve(here, operands[0] as string);
    await putDatabaseInPlace(settings.database, from);
    return { isWell: true, lines: [`放回去了 / put back: ${from}`], json: { put: from } };
  },
};

/** @throws Refusal `promote.bad-despite` */
function despiteOf(said: string | undefined): Set<Despite> {
  const words = new Set((said ?? '').split(',').filter((word) => word !== ''));
  const known: ReadonlySet<string> = new Set(['age', 'clock'] satisfies Despite[]);
  if ([...words].some((word) => !known.has(word))) throw new Refusal('promote.bad-despite');
  return words as Set<Despite>;
}

/** That a platform started here is not one of two. One that cannot be asked keeps nobody from working. @throws Refusal `start.two-write` */
async function requireOneWriter(settings: Settings): Promise<void> {
  const pair = await pairIfAny(settings);
  const status = pair === null ? null : await pairStatus(pair).catch(() => null);
  if (status?.here === 'primary' && status.other === 'primary') throw new Refusal('start.two-write');
}

/** Where the objects are now; nothing where they lie in the data folder, as ever. */
function objectLines({ inStore, left, missing }: RestoredObjects): string[] {
  if (inStore === null) return [];
  if (left === 0)
    return [
      `S3 存储里:${inStore.there} 个附件本来就在、内容一样,没有动;${inStore.put} 个放回去了`,
      `In the S3 store ${inStore.there} attachments were there with the same content and stay as they are; ${inStore.put} were put back`,
    ];
  return [
    `附件没有放进备份,一直留在 S3 存储里:应有 ${left} 个,缺 ${missing.length} 个`,
    `The attachments were not in the backup and stay in the S3 store: of ${left}, ${missing.length} are missing`,
    ...missing,
  ];
}

function bundleName(): string {
  return `mingchu-support-${clock.now().toISOString().replace(/[-:.]/g, '')}.zip`;
}

const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Prints and ends the process: what was put together to compute the books anew has nothing to stop. */
function end(code: number, text: string, to: NodeJS.WriteStream = process.stdout): void {
  to.write(`${text}\n`, () => process.exit(code));
}

async function main(): Promise<void> {
  // what a store or a database says goes into the command's own words
  Logger.overrideLogger(false);
  const args = process.argv.slice(2);
  const isJson = args.includes('--json');
  try {
    const asked = readCommandLine(args);
    if ('help' in asked) return end(EXIT.well, asked.help);
    const outcome = await DOING[asked.command](settingsOf(process.env), asked);
    return end(
      outcome.isWell ? EXIT.well : EXIT.refused,
      isJson ? JSON.stringify(outcome.json) : outcome.lines.join('\n'),
    );
  } catch (error) {
    if (error instanceof WrongUsage) return end(EXIT.usage, error.message, process.stderr);
    const refusal = isNoRoom(error) ? new Refusal('disk.full') : error;
    if (!(refusal instanceof Refusal)) {
      return end(EXIT.fault, error instanceof Error ? (error.stack ?? error.message) : String(error), process.stderr);
    }
    const { code, details, zh, en } = refusal;
    if (isJson) return end(EXIT.refused, JSON.stringify({ refused: code, ...details }));
    return end(EXIT.refused, `${zh}\n${en}`, process.stderr);
  }
}

/** Of a file, of SQLite's, or of a program that wrote one for us. */
function isNoRoom(error: unknown): boolean {
  if (error instanceof Refusal)
    return error.code === 'program.failed' && /errno:? 28\b|No space left/.test(error.message);
  return isFull(error) || ['ENOSPC', 'EDQUOT'].includes(String((error as { code?: unknown } | null)?.code));
}

function settingsOf(env: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(env);
  } catch (error) {
    throw new WrongUsage(`设置有误 / the settings: ${(error as Error).message}`);
  }
}

void main();
