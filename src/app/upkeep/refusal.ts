/** Why a command did not do what it was asked to. `{name}` is replaced from the details. */
const WORDS = {
  'database.missing': ['没有这个数据库文件:{file}', 'there is no such database file: {file}'],
  'database.unreachable': ['连不上数据库:{why}', 'the database cannot be reached: {why}'],
  'database.none-of-ours': [
    '这不是明厨的数据库,或者还没有启动过一次',
    'this is no database of Mingchu, or the platform was never started on it',
  ],
  'database.schema-moving': [
    '数据库正在升级,等平台启动完再备份',
    'the schema is being changed: make the backup once the platform has started',
  ],
  'program.missing': [
    '缺少程序 {program}:apt-get install mariadb-client',
    'missing program {program}: apt-get install mariadb-client',
  ],
  'program.failed': ['{program} 没有做完:{why}', '{program} did not finish: {why}'],
  'passphrase.unreadable': ['口令文件读不到:{file}', 'the file with the passphrase cannot be read: {file}'],
  'passphrase.open': [
    '口令文件别人也能读:chmod 600 {file}',
    'others can read the file with the passphrase: chmod 600 {file}',
  ],
  'passphrase.short': ['口令太短,至少 12 个字', 'the passphrase is too short: 12 characters at least'],
  'passphrase.wrong': [
    '口令不对,或者密钥文件被改过',
    'the passphrase is not the right one, or the sealed keys were changed',
  ],
  'passphrase.missing': [
    '这份备份里的密钥是加密的:用 --passphrase-file 给出口令,或用 --keys-from 给出另存的密钥',
    'the keys in this backup are sealed: give the passphrase with --passphrase-file, or keys kept apart with --keys-from',
  ],
  'keys.missing': [
    '没有平台的密钥 keys/platform.key:用 --keys-from 给出另存的密钥。没有它,摄像头和验证器的密码打不开',
    'the platform’s key keys/platform.key is missing: give the keys kept apart with --keys-from. Without it passwords of cameras and authenticators cannot be opened',
  ],
  'keys.differ': [
    '{file} 里已有另一把密钥:用它打不开备份里的密码。移走它,或把设置指到别处,再恢复',
    '{file} holds another key already, which does not open what is in the backup: move it away, or let the settings name another place, and restore again',
  ],
  'keys.unreadable': ['密钥文件读不到:{file}', 'a file of the keys cannot be read: {file}'],
  'backup.not-whole': [
    '{folder} 不是一份做完的备份(没有可读的 manifest.json)',
    '{folder} is no finished backup (it has no manifest.json that can be read)',
  ],
  'backup.manifest-changed': [
    'manifest.json 被改过:不用这份备份',
    'manifest.json was changed: this backup is not used',
  ],
  'backup.file-missing': ['备份里少了一个文件:{path}', 'a file of the backup is missing: {path}'],
  'backup.file-changed': ['备份里的文件被改过或坏了:{path}', 'a file of the backup was changed or is damaged: {path}'],
  'backup.newer-program': [
    '这份备份是更新的程序({version})做的:先把程序更新到那一版',
    'this backup was made by a newer program ({version}): update the program first',
  ],
  'backup.other-database': [
    '这份备份是 {kind} 的,设置里的数据库不是',
    'this is a backup of {kind}, and the settings name another kind of database',
  ],
  'backup.bad-keep': ['--keep 要一个正整数', '--keep takes a positive whole number'],
  'restore.cut-short': [
    '上一次恢复没有做完:清空 {folder} 和数据库,再恢复一次',
    'an earlier restore was cut short: empty {folder} and the database, and restore again',
  ],
  'restore.folder-not-empty': [
    '数据文件夹不是空的:{folder}。恢复只往空文件夹里放',
    'the data folder is not empty: {folder}. A backup is restored into an empty one only',
  ],
  'restore.database-not-empty': [
    '数据库不是空的:{what}。恢复只往空的数据库里放',
    'the database is not empty: {what}. A backup is restored into an empty one only',
  ],
} as const;

export type RefusalCode = keyof typeof WORDS;

/** Not done, for a reason that the person at the terminal can do something about. Nothing is half done that is not named. */
export class Refusal extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, string>> = {},
  ) {
    const [zh, en] = WORDS[code].map((text) => text.replace(/\{(\w+)\}/g, (_, name: string) => details[name] ?? ''));
    super(`${zh} / ${en}`);
    this.name = 'Refusal';
    this.zh = zh as string;
    this.en = en as string;
  }
}
