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
  'disk.full': [
    '硬盘满了:没有做完,写了一半的已经删掉。腾出地方(先移走旧备份和别的程序的文件,不要动 DATA_DIR 里的),再执行一次',
    'the disk is full: it was not finished, and what was half written is gone. Make room (old backups and files of other programs first, none in DATA_DIR) and do it again',
  ],
  'program.missing': [
    '缺少程序 {program}(mariadb 和 mariadb-dump:apt-get install mariadb-client)',
    'missing program {program} (mariadb and mariadb-dump: apt-get install mariadb-client)',
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
  'objects.away': [
    'S3 存储 {store} 没有给({why})。已经取到的还在,同一条命令再执行一次就接着做',
    'the S3 store {store} does not give what is asked ({why}). What was fetched stays: the same command goes on from there',
  ],
  'restore.objects-left': [
    '这份备份没有把附件取出来,它们留在 S3 存储 {store} 里:设置 S3_URL 和 S3_KEY_FILE,再恢复',
    'this backup left the attachments in the S3 store {store}: set S3_URL and S3_KEY_FILE, and restore again',
  ],
  'backup.bad-objects': [
    '--objects 后面写 copy;附件在 S3 存储里的(设置了 S3_URL)也可以写 leave',
    '--objects is followed by copy or, where attachments lie in an S3 store (S3_URL is set), by leave',
  ],
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
  'copy.none': ['{folder} 里没有这个数据库的副本', '{folder} holds no copy of this database'],
  'bundle.none': ['{folder} 不是明厨的安装包', '{folder} is no bundle of Mingchu'],
  'bundle.file-missing': ['安装包里少了一个文件:{path}', 'a file of the bundle is missing: {path}'],
  'bundle.file-changed': [
    '安装包里的文件被改过或坏了:{path}',
    'a file of the bundle was changed or is damaged: {path}',
  ],
  'bundle.file-more': [
    '安装包里多了一个不在清单上的文件:{path}',
    'the bundle holds a file that is not on its list: {path}',
  ],
  'bundle.other-machine': [
    '这个安装包是给 {arch} 的机器的,这台不是',
    'this bundle is for machines of {arch}, which this one is not',
  ],
  'install.there': [
    '{folder} 里已经装好了:更新用 mingchu upgrade',
    'it is installed in {folder} already: bring it to another release with mingchu upgrade',
  ],
  'install.none': [
    '这不是装好的明厨:用安装目录里的 bin/mingchu',
    'this is no installed Mingchu: use bin/mingchu of the installation',
  ],
  'install.unreadable': ['文件读不到:{file}', 'the file cannot be read: {file}'],
  'install.bad-path': [
    '文件夹要写完整路径,只用字母、数字和 . _ + - /:{path}',
    'a folder is named by its whole path, of letters, digits and . _ + - / alone: {path}',
  ],
  'install.bad-user': ['用户名不合适:{user}', 'this is no name for a user: {user}'],
  'install.no-user': ['没有这个用户:{user}', 'there is no such user: {user}'],
  'install.not-allowed': [
    '不能改 {folder}:用安装时的用户(一般是 root)执行',
    '{folder} may not be changed: do this as who installed it, mostly root',
  ],
  'service.running': ['平台已经在运行', 'the platform is running already'],
  'service.not-started': ['平台没有启动起来,它最后说:\n{why}', 'the platform did not start; it said last:\n{why}'],
  'release.failed': ['{release} 的 {command} 没有做成:{why}', '{command} of {release} did not succeed: {why}'],
  'upgrade.same': ['现在就是这一版:{version}', 'this release runs already: {version}'],
  'upgrade.older': [
    '{version} 比现在的旧,它不认识现在的数据库',
    '{version} is older than what runs, and does not know its database',
  ],
  'upgrade.cut-short': [
    '上一次更新没有做完:先 mingchu rollback',
    'an earlier upgrade was cut short: mingchu rollback first',
  ],
  'upgrade.not-well': ['新版 {release} 运行不正常:{why}', 'the new release {release} is not well: {why}'],
  'rollback.none': ['没有可以退回的更新', 'there is no upgrade to go back from'],
  'rollback.would-lose': [
    '更新({since})以后又有 {acts} 条记录、{entries} 条审计日志(检查、发现的问题、账号等),退回会全部丢掉。确定不要:加 --lose {count}',
    'since the upgrade of {since} there are {acts} more acts and {entries} more entries of the audit log (visits, findings, accounts and the like), and going back would lose them all. If that is meant: add --lose {count}',
  ],
  'rollback.bad-lose': ['--lose 要一个整数', '--lose takes a whole number'],
  'pair.sqlite': ['两台服务器要用 MariaDB:SQLite 只在一台上', 'two servers want MariaDB: SQLite is of one alone'],
  'pair.unreadable': [
    '写两台服务器地址的文件读不懂:{file}(格式见 docs/two-servers.md)',
    'the file with the addresses of both servers cannot be read: {file} (docs/two-servers.md says how it is written)',
  ],
  'pair.open': ['文件里有密码,别人也能读:chmod 600 {file}', 'others can read a file with passwords: chmod 600 {file}'],
  'pair.refuses': ['{server} 有应答,但不让进:{why}', '{server} answers and does not let this in: {why}'],
  'pair.here-away': ['这台的 MariaDB 没有应答', 'the MariaDB of this server does not answer'],
  'pair.other-away': ['另一台的 MariaDB 没有应答', 'the MariaDB of the other server does not answer'],
  'pair.other-only-reads': [
    '另一台只读,不是主服务器:先在该当主的那一台上 replica promote',
    'the other server only reads: replica promote on the one that is to write, first',
  ],
  'pair.settings': [
    'MariaDB 的设置不对(用 docker/mariadb/two-servers.cnf):{settings}',
    'settings of MariaDB are not as two servers want them (docker/mariadb/two-servers.cnf): {settings}',
  ],
  'replica.action': [
    'replica 后面写 init、status、promote 或 rejoin',
    'replica is followed by init, status, promote or rejoin',
  ],
  'replica.not-empty': [
    '这台上的数据库 {name} 不是空的:先删掉它',
    'the database {name} of this server is not empty: drop it first',
  ],
  'replica.not-following': ['没有跟上另一台:{why}', 'it does not follow the other server: {why}'],
  'replica.failed': ['从另一台收到的没有全部写进去:{why}', 'not all that came from the other was applied: {why}'],
  'promote.already': ['这台已经是主服务器', 'this server writes already'],
  'promote.other-writes': [
    '另一台还在写:两台都写,记录就分成两份。先停掉它的平台和 MariaDB',
    'the other server still writes, and two that write make two histories: stop its platform and its MariaDB first',
  ],
  'promote.clocks-differ': [
    '两台服务器的钟相差 {zh}:先看哪一台不准,打开 NTP(timedatectl set-ntp true),再 mingchu replica promote。现在就要换、知道这台的钟是准的:加 --despite clock',
    'the clocks of the two servers differ by {en}: see which is wrong and set it (timedatectl set-ntp true), then mingchu replica promote. If it must be now and this clock is right: add --despite clock',
  ],
  'promote.clock-back': [
    '这台的钟比最新的记录慢 {zh}:接着记,新记录的时间会排在旧的前面。先校时(timedatectl set-ntp true),再 mingchu replica promote。知道是另一台的钟错了:加 --despite clock',
    'the clock here is {en} behind the newest record: what is recorded next would be dated before it. Set it (timedatectl set-ntp true), then mingchu replica promote. If it was the other clock that was wrong: add --despite clock',
  ],
  'promote.stale': [
    '另一台没有应答,这台最新的东西是 {at} 的,已经 {zh}:另一台在那以后记的,这台没有,换过去就丢。先设法开另一台;确实回不来、知道会丢:mingchu replica promote --despite age。这台的钟不准的,先校时',
    'the other server does not answer, and the newest thing here is of {at}, {en} ago: what the other took since then is not here and would be lost. Try to get the other up first; if it is gone for good and that loss is known: mingchu replica promote --despite age. If this clock is wrong, set it first',
  ],
  'promote.bad-despite': [
    '--despite 后面写 age(知道会丢)、clock(知道钟的事),或两样:age,clock',
    '--despite is followed by age (the loss is known), clock (the clocks are known), or both: age,clock',
  ],
  'start.two-write': [
    '两台的 MariaDB 都能写:平台再启动,记录就分成两份。先运行 mingchu replica status,照它说的做',
    'both servers of MariaDB can be written to, and a platform started now would make two histories: run mingchu replica status and do what it says',
  ],
  'promote.behind': [
    '另一台有 {count} 个事务这台没有:让另一台当主',
    'the other server has {count} transactions that this one has not: promote that one',
  ],
  'rejoin.unseen': [
    '这台有 {count} 个事务另一台从来没有收到:不能接着用。先备份这台留着查,删掉数据库,再 replica init',
    'this server has {count} transactions that the other never saw, so it cannot follow it. Keep a backup of it to look into, drop its database, then replica init',
  ],
  'archive.dates': [
    '--from 和 --until 写日期(2026-02-15),前面的不晚于后面的',
    '--from and --until take dates (2026-02-15), the first not after the second',
  ],
  'archive.whose': [
    '--county(六位代码)和 --school(学校编号)写一样',
    'give one of --county (its six digits) and --school (its id)',
  ],
  'archive.not-over': [
    '{until} 还没有过完:只存档过完了的学期',
    '{until} is not over: only a term that is over is archived',
  ],
  'archive.no-school': ['没有这样的学校:{whose}', 'there is no such school: {whose}'],
  'archive.not-signed': [
    '{school} 的记录还没有全部进公开日志并签名:看签名程序(docs/service.md 的“公开日志和见证”),过一会儿再做',
    'not all records of {school} are in the public log and signed: see to the signer (docs/service.md), and do it again later',
  ],
  'archive.there': ['已经有这份存档:{folder}', 'this archive is there already: {folder}'],
  'mirror.none': ['没有这个文件夹:{folder}', 'there is no such folder: {folder}'],
  'mirror.changed': ['复制过去的和原来的不一样:{path}', 'a copy is not what was copied: {path}'],
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
