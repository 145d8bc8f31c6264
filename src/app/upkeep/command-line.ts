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
