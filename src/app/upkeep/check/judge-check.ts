import type { CaseMarkCause } from '../../../contract/http/cases.js';
import { span } from '../../../contract/span.js';
import { type Level, type Words, words } from '../../../contract/words/reason-words.js';
import { backupWords, certificateWords, diskWords, type ServerLimits } from '../../../contract/words/server-words.js';
import { FONT_FILES } from '../../../platform/font-files.js';

/** What was found on this machine. What could not be found out is null. */
export interface CheckFacts {
  now: Date;
  version: string;
  database: {
    kind: 'sqlite' | 'mysql';
    /** Why it does not answer; null when it does. */
    fault: string | null;
    /** Null when it does not answer, and of a SQLite file that is not there yet. */
    version: string | null;
    /** Of MySQL and MariaDB: its collation. */
    collation: string | null;
  };
  /** Steps of the schema that the next start takes, and those that this program does not know. Null: none of ours. */
  schema: { pending: number; unknown: number } | null;
  key: { file: string; isGiven: boolean; mode: number | null };
  /** `days`: until it ends; null where the platform has not made its own yet. Null: it speaks plainly. */
  certificate: { days: number | null } | null;
  freeBytes: number | null;
  /** This machine's clock minus another: of the database's server, and of the address that was given. */
  clockAheadMs: { database: number | null; http: number | null };
  missingFonts: readonly string[];
  /** Why no film can be marked here, by a trial; null when one can. */
  marking: CaseMarkCause | null;
  /** The store that speaks S3, and why it does not answer or let us in. Null: objects lie in the data folder. */
  objects: { store: string; fault: string | null } | null;
  /** Null where none is needed. */
  hasDumpProgram: boolean | null;
  backupAt: Date | null;
  /** `elsewhere`: where on this machine a platform answers that does not run by these settings. */
  port: { number: number; isFree: boolean; running: string | null; elsewhere: string | null };
}

export type CheckLine = Words & { check: string };

/** One line for each thing that was looked at: how it is, and what to do. */
export function judgeCheck(facts: CheckFacts, limits: ServerLimits): CheckLine[] {
  const lines: Record<string, Words | null> = {
    database: databaseWords(facts.database),
    charset: charsetWords(facts.database),
    schema: facts.database.version === null ? null : schemaWords(facts),
    key: keyWords(facts),
    certificate:
      facts.certificate !== null && facts.certificate.days === null
        ? words(
            'unknown',
            '还没有证书,或者读不到:第一次启动会自己做一个',
            'There is no certificate yet, or it cannot be read: the first start makes one',
          )
        : certificateWords({ certificateDaysLeft: facts.certificate?.days ?? null }, limits),
    disk: diskWords(facts, limits),
    clock: clockWords(facts.clockAheadMs, limits),
    fonts: fontWords(facts.missingFonts),
    ffmpeg: ffmpegWords(facts.marking),
    objects: objectsWords(facts.objects),
    dump: dumpWords(facts.hasDumpProgram),
    backup: backupWords(facts, limits),
    port: portWords(facts.port),
  };
  return Object.entries(lines).flatMap(([check, said]) => (said === null ? [] : [{ check, ...said }]));
}

/** The gravest of the lines; what is not known is not well. */
export function gravest(lines: readonly { level: Level }[]): Level {
  const order: readonly Level[] = ['fault', 'watch', 'unknown'];
  return order.find((level) => lines.some((line) => line.level === level)) ?? 'ok';
}

function databaseWords({ kind, fault, version }: CheckFacts['database']): Words {
  if (fault !== null)
    return words('fault', `数据库:${fault.split(' / ')[0]}`, `Database: ${fault.split(' / ').at(-1)}`);
  if (version === null)
    return words(
      'watch',
      '还没有数据库文件:第一次启动会建好。不该这样的话,看 DATA_DIR 对不对',
      'There is no database file yet: the first start makes it. If there should be one, see whether DATA_DIR is right',
    );
  const name = kind === 'sqlite' ? 'SQLite' : 'MySQL/MariaDB';
  return words('ok', `数据库有应答:${name} ${version}`, `The database answers: ${name} ${version}`);
}

function charsetWords({ kind, fault, collation }: CheckFacts['database']): Words | null {
  if (kind === 'sqlite' || fault !== null) return null;
  return collation === 'utf8mb4_bin'
    ? words('ok', '数据库的字符集是 utf8mb4_bin', 'The database’s character set is utf8mb4_bin')
    : words(
        'fault',
        `数据库的字符集是 ${collation ?? '?'}:请用 CHARACTER SET utf8mb4 COLLATE utf8mb4_bin 建库,再启动平台`,
        `The database’s character set is ${collation ?? '?'}: make it with CHARACTER SET utf8mb4 COLLATE utf8mb4_bin before the platform is started on it`,
      );
}

function schemaWords({ schema, version }: CheckFacts): Words {
  if (schema === null)
    return words(
      'watch',
      '数据库里还没有明厨的表:第一次启动会建好',
      'The database has no tables of Mingchu yet: the first start makes them',
    );
  if (schema.unknown > 0)
    return words(
      'fault',
      `数据库比程序(${version})新:请装回新版程序`,
      `The database is newer than this program (${version}): install the newer program again`,
    );
  return schema.pending === 0
    ? words('ok', '数据库结构是本程序的版本', 'The schema is at the version of this program')
    : words(
        'watch',
        `下次启动要升级数据库(${schema.pending} 步):先备份`,
        `The next start changes the schema (${schema.pending} steps): make a backup before`,
      );
}

/** Nobody but the owner may read the key. */
function keyWords({ key: { file, isGiven, mode }, schema }: CheckFacts): Words {
  if (isGiven) return words('ok', '密钥在 PLATFORM_KEY 里', 'The key is in PLATFORM_KEY');
  if (mode === null)
    return schema === null
      ? words('watch', `还没有密钥:第一次启动会生成 ${file}`, `There is no key yet: the first start makes ${file}`)
      : words(
          'fault',
          `读不到密钥 ${file}:请从另存的备份放回,或换用能读它的用户`,
          `The key ${file} cannot be read: put it back from where it was kept apart, or be a user who may read it`,
        );
  return (mode & 0o077) === 0
    ? words('ok', '密钥只有自己能读', 'Only its owner can read the key')
    : words('fault', `别人也能读密钥:chmod 600 ${file}`, `Others can read the key: chmod 600 ${file}`);
}

function clockWords({ database, http }: CheckFacts['clockAheadMs'], { clockMinutes }: ServerLimits): Words {
  const compared = [database, http].filter((ahead) => ahead !== null);
  if (compared.length === 0)
    return words(
      'unknown',
      '没有别的钟可以核对:加上 --http-date URL',
      'There is no other clock to compare with: add --http-date URL',
    );
  const far = compared.filter((ahead) => Math.abs(ahead) > clockMinutes * 60_000);
  if (far.length === 0) return words('ok', '服务器的钟准', 'The server’s clock is right');
  const { zh, en } = span(Math.max(...far.map(Math.abs)));
  return words(
    'fault',
    `服务器的钟和${far[0] === database ? '数据库服务器' : '给出的网址'}相差 ${zh}:请打开 NTP 校时`,
    `The server’s clock and that of ${far[0] === database ? 'the database’s server' : 'the address given'} differ by ${en}: set it by NTP`,
  );
}

function fontWords(missing: readonly string[]): Words {
  if (missing.length === 0) return words('ok', '打印用的字体都在', 'The fonts to print with are there');
  const cure = `apt-get install ${missing.join(' ')}`;
  return missing.includes(FONT_FILES[0].package)
    ? words(
        'watch',
        `缺少打印用的字体,台账和表格打不出 PDF:${cure}`,
        `A font is missing, without which ledgers and forms cannot be printed as PDF: ${cure}`,
      )
    : words(
        'watch',
        `缺少生僻字的字体,打印出来的名字里可能缺字:${cure}`,
        `The font of rare characters is missing, which printed names may lack: ${cure}`,
      );
}

/** What is lost is the same; what to do is not. */
const MARKING_CURES: Readonly<Record<CaseMarkCause, readonly [zh: string, en: string]>> = {
  no_program: ['缺少 ffmpeg:apt-get install ffmpeg', 'ffmpeg is missing: apt-get install ffmpeg'],
  no_font: [
    `缺少字体:apt-get install ${FONT_FILES[0].package}`,
    `the font is missing: apt-get install ${FONT_FILES[0].package}`,
  ],
  no_filter: [
    '服务器上的 ffmpeg 不能写字或不能编 H.264:换 Debian 自带的(apt-get install ffmpeg)',
    'the ffmpeg here cannot draw text or encode H.264: take that of Debian (apt-get install ffmpeg)',
  ],
  undecodable: ['试的那一段没有做成:再检查一次', 'the trial did not succeed: check again'],
  killed: ['试的那一段被中断:再检查一次', 'the trial was broken off: check again'],
};

function ffmpegWords(cause: CaseMarkCause | null): Words {
  if (cause === null)
    return words('ok', 'ffmpeg 能给证据副本的录像加标记', 'ffmpeg can mark the films in copies of cases');
  const [zh, en] = MARKING_CURES[cause];
  return words(
    'watch',
    `证据副本里没有加了标记的录像,其余照常。${zh}`,
    `Copies of cases have no marked films; all else works. The reason: ${en}`,
  );
}

function objectsWords(objects: CheckFacts['objects']): Words | null {
  if (objects === null) return null;
  const { store, fault } = objects;
  return fault === null
    ? words('ok', `S3 存储 ${store} 有应答`, `The S3 store ${store} answers`)
    : words(
        'fault',
        `S3 存储 ${store} 用不了(${fault}):照片和附件存不进去,也看不到。看 S3_URL、S3_KEY_FILE、服务器的钟,或找存储的管理员`,
        `The S3 store ${store} cannot be used (${fault}): photos and attachments are neither taken nor shown. See S3_URL, S3_KEY_FILE and this server’s clock, or ask who keeps the store`,
      );
}

function dumpWords(isThere: boolean | null): Words | null {
  if (isThere === null) return null;
  return isThere
    ? words('ok', '备份数据库的程序在', 'The program that copies the database is there')
    : words(
        'watch',
        '缺少 mariadb-dump,不能备份:apt-get install mariadb-client',
        'mariadb-dump is missing, no backup can be made: apt-get install mariadb-client',
      );
}

function portWords({ number, isFree, running, elsewhere }: CheckFacts['port']): Words {
  if (running !== null)
    return words('ok', `平台正在端口 ${number} 上运行(${running})`, `The platform runs on port ${number} (${running})`);
  if (elsewhere !== null) {
    return words(
      'watch',
      `有平台在 ${elsewhere} 上运行,但这里按另一套设置(端口 ${number})检查,其余各行说的可能不是它。请带上平台的设置(HOST、PORT、DATA_DIR 等)再检查一次`,
      `A platform runs at ${elsewhere}, and this looked by other settings (port ${number}): the other lines may not be about it. Check again with the settings of that platform (HOST, PORT, DATA_DIR and so on)`,
    );
  }
  return isFree
    ? words('ok', `端口 ${number} 空着`, `Port ${number} is free`)
    : words(
        'fault',
        `端口 ${number} 被别的程序占着,或者不许用:ss -ltnp 看是谁,或用 PORT 换一个`,
        `Port ${number} is taken by another program, or may not be used: ss -ltnp says by which; or choose another with PORT`,
      );
}
