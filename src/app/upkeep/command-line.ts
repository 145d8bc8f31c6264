import { parseArgs } from 'node:util';

/** What somebody at a terminal asked for. */
export interface Asked {
  command: Command;
  /** What stands after the command without a name. */
  operands: readonly string[];
  options: Readonly<Record<string, string | undefined>>;
  /** The answer as one line of JSON. */
  isJson: boolean;
}

interface CommandDoc {
  zh: string;
  en: string;
  /** Of the one thing that is named without an option; null where there is none. */
  operand: string | null;
  options: Readonly<Record<string, { value: string; zh: string; en: string; isRequired?: boolean }>>;
}

const PASSPHRASE = {
  value: 'FILE',
  zh: '口令文件(只有自己能读,至少 12 个字)',
  en: 'file with the passphrase: readable by its owner only, 12 characters at least',
};

/** Every command with its options, in the order in which they are explained. */
export const COMMANDS = {
  check: {
    zh: '看这台服务器能不能好好运行平台;每一行说明怎么办',
    en: 'looks whether this server can run the platform well; each line says what to do',
    operand: null,
    options: {
      'http-date': {
        value: 'URL',
        zh: '用这个网址应答里的时间核对服务器的钟',
        en: 'compare the clock with the time in the answer of this address',
      },
    },
  },
  backup: {
    zh: '平台运行着也可以备份:数据库、附件、审计印记,逐个文件有校验',
    en: 'a backup beside the running platform: database, attachments, audit marks, each file with its checksum',
    operand: null,
    options: {
      to: {
        value: 'FOLDER',
        zh: '备份放在这个文件夹里',
        en: 'the folder that the backup is put into',
        isRequired: true,
      },
      'passphrase-file': { ...PASSPHRASE, zh: `连同密钥和证书一起,用口令加密;${PASSPHRASE.zh}` },
      keep: {
        value: 'N',
        zh: '做完以后只留最新的 N 份',
        en: 'afterwards only the newest N backups in that folder stay',
      },
      objects: {
        value: 'copy|leave',
        zh: '附件在 S3 存储里的:copy 取出来放进备份(默认),leave 只记下名字,由存储自己保管',
        en: 'where attachments lie in an S3 store: copy fetches them into the backup (the default), leave takes down their names and leaves them to the store',
      },
    },
  },
  restore: {
    zh: '把备份放进空的数据库和空的数据文件夹,先核对每一个文件,放完重新核算一遍',
    en: 'puts a backup into an empty database and an empty data folder; every file is checked before, and the books are computed anew afterwards',
    operand: 'FOLDER',
    options: {
      'passphrase-file': PASSPHRASE,
      'keys-from': {
        value: 'FOLDER',
        zh: '另存的密钥:里面有 keys 和 tls 两个文件夹',
        en: 'keys that were kept apart: a folder that holds `keys` and `tls`',
      },
    },
  },
  status: {
    zh: '版本、数据库、录像盒、上次备份、证书、硬盘',
    en: 'version, database, boxes, last backup, certificate, disk',
    operand: null,
    options: {},
  },
  'support-bundle': {
    zh: '给维护人员的一个压缩包,不含密码和个人信息',
    en: 'an archive for whoever maintains the program, without passwords and without particulars of people',
    operand: null,
    options: {
      to: { value: 'FILE', zh: '压缩包的名字', en: 'name of the archive' },
      log: {
        value: 'FILE',
        zh: '平台的日志(journalctl -u mingchu -o cat > FILE)',
        en: 'the log of the platform (journalctl -u mingchu -o cat > FILE)',
      },
    },
  },
  install: {
    zh: '从安装包装到这台服务器上并启动;不需要网络。最后一行是要打开的网址',
    en: 'puts the bundle onto this server and starts it, without network; the last line is the address to open',
    operand: null,
    options: {
      to: { value: 'FOLDER', zh: '程序放在哪里(默认 /opt/mingchu)', en: 'where the program goes (/opt/mingchu)' },
      data: { value: 'FOLDER', zh: '数据放在哪里(默认 /var/lib/mingchu)', en: 'where data goes (/var/lib/mingchu)' },
      config: { value: 'FOLDER', zh: '设置和口令(默认 /etc/mingchu)', en: 'settings and secrets (/etc/mingchu)' },
      backups: {
        value: 'FOLDER',
        zh: '备份(默认 /var/backups/mingchu);最好是另一块硬盘',
        en: 'backups (/var/backups/mingchu), best on another disk',
      },
      user: {
        value: 'NAME',
        zh: '以 root 安装时,平台用哪个用户运行(默认 mingchu,没有就建)',
        en: 'installed by root: as whom the platform runs (mingchu), made where there is none',
      },
      settings: {
        value: 'FILE',
        zh: '另外的设置,一行一项,如 DATABASE_URL=…',
        en: 'further settings, one on each line, as DATABASE_URL=…',
      },
    },
  },
  start: {
    zh: '启动装好的平台;最后一行是网址',
    en: 'starts the installed platform; the last line is its address',
    operand: null,
    options: {},
  },
  stop: { zh: '停下装好的平台', en: 'stops the installed platform', operand: null, options: {} },
  upgrade: {
    zh: '换成新版:先备份,新版没有人能碰到的时候先试;不正常就自动退回',
    en: 'to a new release: a backup first, then it is tried where nobody reaches it; not well, the one before goes on by itself',
    operand: 'BUNDLE',
    options: {},
  },
  rollback: {
    zh: '退回更新以前的那一版',
    en: 'back to the release before the last upgrade',
    operand: null,
    options: {
      lose: {
        value: 'N',
        zh: '知道会丢掉更新以后的 N 条(记录和审计日志合计)',
        en: 'knowing that N acts and entries of the audit log, taken together, are lost that came since',
      },
    },
  },
  replica: {
    zh: '两台 MariaDB:init 让这台跟着另一台,status 谁是主、差多少,promote 这台当主,rejoin 从前的主回来跟着',
    en: 'two servers of MariaDB: init lets this one follow the other, status says who writes and how far behind the other is, promote lets this one write, rejoin brings back one that wrote before',
    operand: 'init|status|promote|rejoin',
    options: {
      pair: {
        value: 'FILE',
        zh: '写两台地址的文件(默认 DATA_DIR/replica.json)',
        en: 'file with both addresses (DATA_DIR/replica.json)',
      },
      despite: {
        value: 'age|clock',
        zh: 'promote 用:知道这台的东西旧了、另一台后来记的会丢(age),或知道两台的钟不一样(clock)',
        en: 'of promote: knowing that what is here is old and that what the other took since is lost (age), or that the clocks differ (clock)',
      },
    },
  },
  archive: {
    zh: '把过完了的学期写成文件:封存的记录、公开日志、照片的校验、营养餐月报;不用数据库也能用 proof/verify.mjs 核对。数据库里什么也不删',
    en: 'writes a term that is over into files: records as sealed, the public log, digests of photos, monthly returns; proof/verify.mjs checks them without the database. Nothing is deleted from it',
    operand: null,
    options: {
      to: { value: 'FOLDER', zh: '放在这个文件夹里', en: 'the folder that it is put into', isRequired: true },
      from: { value: 'DATE', zh: '学期的第一天', en: 'first day of the term', isRequired: true },
      until: { value: 'DATE', zh: '学期的最后一天', en: 'last day of the term', isRequired: true },
      county: { value: 'CODE', zh: '一个县的全部学校(六位代码)', en: 'all schools of a county (its six digits)' },
      school: { value: 'ID', zh: '一所学校(编号)', en: 'one school (its id)' },
    },
  },
  mirror: {
    zh: '把附件、密钥、证书里新的和变了的复制到另一台的数据文件夹,复制后再核对',
    en: 'copies what is new or changed of attachments, keys and certificates into the data folder of the other server, and reads it once more',
    operand: null,
    options: { to: { value: 'FOLDER', zh: '另一台的数据文件夹', en: 'data folder of the other', isRequired: true } },
  },
  migrate: {
    zh: '(upgrade 用)平台停着的时候把数据库升级到这一版',
    en: '(of upgrade) brings the database to this release while the platform stands still',
    operand: null,
    options: {},
  },
  'database-copy': {
    zh: '(upgrade 用)把停着的数据库复制到文件夹里',
    en: '(of upgrade) copies the database at rest into a folder',
    operand: null,
    options: { to: { value: 'FOLDER', zh: '放在这里', en: 'where it goes', isRequired: true } },
  },
  'database-put': {
    zh: '(rollback 用)用副本换掉数据库里的一切',
    en: '(of rollback) puts such a copy in the place of everything in the database',
    operand: 'FOLDER',
    options: {},
  },
} as const satisfies Record<string, CommandDoc>;

export type Command = keyof typeof COMMANDS;

/** 0 done and well · 1 refused, or something is amiss · 2 wrong usage · 3 a fault that nobody foresaw. */
export const EXIT = { well: 0, refused: 1, usage: 2, fault: 3 } as const;

/** The command cannot be understood; the message says how it is used. */
export class WrongUsage extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'WrongUsage';
  }
}

/** The words of `--help`: of one command, or of all. */
export function helpOf(command: Command | null): string {
  if (command === null) {
    const lines = Object.entries(COMMANDS).map(
      ([name, { zh, en }]) => `  ${name.padEnd(16)} ${zh}\n${' '.repeat(19)}${en}`,
    );
    return [
      '用法 / usage: mingchu COMMAND [--json] [--help]',
      ...lines,
      '  结束码 / exit code: 0 好 / well · 1 拒绝或有问题 / refused, or something is amiss · 2 用法不对 / wrong usage · 3 意外 / fault',
      '  设置和平台的一样(环境变量)/ The settings are those of the platform (environment).',
    ].join('\n');
  }
  const { zh, en, operand, options }: CommandDoc = COMMANDS[command];
  const named = Object.entries(options);
  const usage = named.map(([name, { value, isRequired }]) =>
    isRequired ? `--${name} ${value}` : `[--${name} ${value}]`,
  );
  return [
    ['用法 / usage: mingchu', command, ...(operand === null ? [] : [operand]), ...usage, '[--json]'].join(' '),
    `  ${zh}\n  ${en}`,
    ...named.map(
      ([name, words]) => `  --${`${name} ${words.value}`.padEnd(24)} ${words.zh}\n${' '.repeat(29)}${words.en}`,
    ),
  ].join('\n');
}

/**
 * Reads what stands behind the program's name.
 *
 * @returns the words of `--help` where that was asked for
 * @throws WrongUsage
 */
export function readCommandLine(args: readonly string[]): Asked | { help: string } {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h') return { help: helpOf(null) };
  if (!Object.hasOwn(COMMANDS, name)) {
    const unknown = name === '' ? '' : `没有这个命令 / no such command: ${name}\n`;
    throw new WrongUsage(unknown + helpOf(null));
  }
  const command = name as Command;
  const doc: CommandDoc = COMMANDS[command];
  const { values, positionals } = parsed(command, doc, rest);
  if (values['help'] === true) return { help: helpOf(command) };
  const required = Object.keys(doc.options).filter((option) => doc.options[option]?.isRequired && !values[option]);
  const missing = [
    ...required.map((option) => `--${option}`),
    ...(doc.operand !== null && positionals.length === 0 ? [doc.operand] : []),
  ];
  if (missing.length > 0) throw new WrongUsage(`缺 / missing: ${missing.join(' ')}\n${helpOf(command)}`);
  const tooMany = positionals.slice(doc.operand === null ? 0 : 1);
  if (tooMany.length > 0) throw new WrongUsage(`多余 / too many: ${tooMany.join(' ')}\n${helpOf(command)}`);
  const { help: _, json, ...options } = values;
  return { command, operands: positionals, options: options as Asked['options'], isJson: json === true };
}

function parsed(command: Command, { options }: CommandDoc, args: readonly string[]) {
  const own = Object.keys(options).map((name) => [name, { type: 'string' as const }]);
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...(Object.fromEntries(own) as Record<string, { type: 'string' }>),
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      } as Record<string, { type: 'string' | 'boolean'; short?: string }>,
      allowPositionals: true,
    });
  } catch (error) {
    throw new WrongUsage(`${optionWords(error as Error & { code?: string })}\n${helpOf(command)}`);
  }
}

/** What is wrong with an option, in both languages; what is in quotes in the message is what was typed. */
function optionWords({ code, message }: Error & { code?: string }): string {
  const typed = /'([^']+)'/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项 / no such option: ${typed}`;
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项有误 / the options: ${message}`;
  return /does not take/.test(message)
    ? `这个选项后面不写东西 / this option takes no value: ${typed}`
    : `这个选项后面要写东西 / this option needs a value: ${typed}`;
}
