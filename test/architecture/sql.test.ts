import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { APPEND_ONLY_TABLES } from '../../src/app/migrations/append-only.js';
import { migrations } from '../../src/app/migrations/index.js';

/**
 * What MySQL 8 or TiDB 8.5 lacks of what MariaDB takes, as their manuals have it (TiDB: “MySQL Compatibility”, “SELECT”; read in
 * November 2026). Nothing here has been run on TiDB: this only keeps out what is known not to run there.
 */
const LACKING: Readonly<Record<string, RegExp>> = {
  'stored programs': /\b(?:CREATE|DROP|ALTER|CALL) +(?:DEFINER\b.*?)?(?:PROCEDURE|FUNCTION|EVENT)\b|\bCALL +\w+ *\(/,
  triggers: /\b(?:CREATE|DROP) +TRIGGER\b/,
  'full text': /\bFULLTEXT\b|\bMATCH *\([^)]*\) *AGAINST\b/,
  'spatial types': /\bSPATIAL\b|\bST_[A-Z]\w+ *\(|\b(?:GEOMETRY|POINT|POLYGON|LINESTRING) +(?:NOT )?NULL\b/,
  'a table made of a query': /\bCREATE +(?:TEMPORARY +)?TABLE +\S+ +(?:AS +)?\(?SELECT\b/,
  'rows given back by a write': /\bRETURNING\b/,
  'locks that skip or are shared': /\bSKIP LOCKED\b|\bFOR SHARE\b|\bLOCK IN SHARE MODE\b|\bLOCK TABLES\b/,
  'lateral joins': /\bLATERAL\b/,
  'tables of JSON or XML': /\b(?:JSON_TABLE|ExtractValue|UpdateXML)\b/,
  'distributed transactions': /\bXA (?:START|BEGIN|END|PREPARE|COMMIT|ROLLBACK)\b/,
  'care of tables': /\b(?:OPTIMIZE|REPAIR|CHECK|CHECKSUM) +TABLE\b|\bHANDLER +\S+ +(?:OPEN|READ)\b/,
  sequences: /\b(?:NEXTVAL|LASTVAL|SETVAL)\b|\bNEXT VALUE FOR\b|\bCREATE +SEQUENCE\b/,
  'rows counted beside a limit': /\bSQL_CALC_FOUND_ROWS\b|\bFOUND_ROWS *\(/,
  'set operations with all': /\b(?:INTERSECT|EXCEPT|MINUS) +ALL\b/,
};

/** Each with why it is right there, and what it is instead on a database that lacks it. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  // Only where the database is MariaDB or SQLite (`givesBack`), else the rows are asked for
  'src/platform/database/dialect/writing.ts: rows given back by a write': ['RETURNING'],
  // The second lock on what is only added to. A database without triggers would want a user who may not UPDATE or DELETE there
  'src/platform/database/dialect/sql.ts: triggers': ['CREATE TRIGGER', 'CREATE TRIGGER'],
};

const NAMES = '\\(`\\w+`(?:, `\\w+`)*\\)';
const COLUMN =
  '`\\w+` (?:(?:var(?:char|binary)|char|binary)\\(\\d+\\)|(?:big|small|tiny)?int|(?:medium|long)?(?:text|blob))(?: NOT)? NULL(?: DEFAULT [^,]+)?';
const KEY = `(?:(?:UNIQUE )?INDEX \`\\w+\`|PRIMARY KEY) ${NAMES}`;

/** What a step of the schema consists of. One change of a table at a time: of several in one statement TiDB takes few kinds. */
const FORMS: readonly RegExp[] = [
  new RegExp(
    `^CREATE TABLE (?:IF NOT EXISTS )?\`\\w+\` \\((?:${COLUMN}|${KEY})(?:, (?:${COLUMN}|${KEY}))*\\) ENGINE=InnoDB$`,
  ),
  new RegExp(`^CREATE (?:UNIQUE )?INDEX \`\\w+\` ON \`\\w+\` ${NAMES}$`),
  new RegExp(`^ALTER TABLE \`\\w+\` ADD (?:COLUMN )?${COLUMN}$`),
  /^ALTER TABLE `\w+` DROP COLUMN `\w+`$/,
  /^ALTER TABLE `\w+` ADD CONSTRAINT `\w+` CHECK \(.*\)$/,
  /^DROP INDEX `\w+` ON `\w+`$/,
  /^(?:INSERT|INSERT IGNORE) INTO `?\w+`? /,
  /^(?:UPDATE|DELETE FROM) `?\w+`? /,
];
const GUARD =
  /^(?:DROP TRIGGER IF EXISTS `(\w+)_no_(?:update|delete)`$|CREATE TRIGGER `(\w+)_no_(update|delete)` BEFORE (UPDATE|DELETE) ON `(\w+)` )/;

/** What `text` uses of what is lacking elsewhere: `what: how it stands there`, each as often as it is there. */
function lackingIn(text: string): [what: string, found: string][] {
  return Object.entries(LACKING).flatMap(([what, pattern]) =>
    [...text.matchAll(new RegExp(pattern, 'g'))].map(([found]): [string, string] => [what, found]),
  );
}

/** Comments say what is not done, too. */
const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

describe('SQL that MariaDB, MySQL and TiDB take', () => {
  it('is all there is in the programs, but where the dialect knows which database it has', () => {
    const found: Record<string, string[]> = {};
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
    );
    expect(files.length).toBeGreaterThan(500);
    for (const path of files) {
      for (const [what, how] of lackingIn(withoutComments(readFileSync(join('src', path), 'utf8')))) {
        const place = `${join('src', path)}: ${what}`;
        found[place] = [...(found[place] ?? []), how];
      }
    }
    expect(found).toEqual(KNOWN);
  });

  it('is what the steps of the schema consist of, beside the guards of what is only added to', () => {
    const strange: string[] = [];
    for (const { name, mysql } of migrations) {
      for (const statement of mysql) {
        const guard = GUARD.exec(statement);
        if (guard !== null) {
          const [, dropped, made, when, action, table] = guard;
          const isOurs = APPEND_ONLY_TABLES.includes(dropped ?? made ?? '');
          if (isOurs && made === table && when?.toUpperCase() === action) continue;
        }
        const isAllowed = FORMS.some((form) => form.test(statement)) && lackingIn(statement).length === 0;
        if (!isAllowed) strange.push(`${name}: ${statement.slice(0, 200)}`);
      }
    }
    expect(strange).toEqual([]);
  });

  it.each([
    ['stored programs', 'CREATE PROCEDURE p() BEGIN END'],
    ['stored programs', 'CALL tidy(1)'],
    ['triggers', 'CREATE TRIGGER t BEFORE UPDATE ON act FOR EACH ROW SET x = 1'],
    ['full text', 'CREATE FULLTEXT INDEX i ON supplier (name)'],
    ['full text', 'SELECT 1 FROM s WHERE MATCH (name) AGAINST (?)'],
    ['spatial types', 'ALTER TABLE school ADD at POINT NOT NULL'],
    ['a table made of a query', 'CREATE TABLE copy AS SELECT * FROM act'],
    ['rows given back by a write', 'INSERT INTO act VALUES (1) RETURNING id'],
    ['locks that skip or are shared', 'SELECT id FROM job LIMIT 1 FOR UPDATE SKIP LOCKED'],
    ['lateral joins', 'SELECT 1 FROM a JOIN LATERAL (SELECT 1) b'],
    ['tables of JSON or XML', "SELECT * FROM JSON_TABLE(?, '$' COLUMNS (x INT PATH '$')) t"],
    ['sequences', 'SELECT NEXTVAL(s)'],
  ])('is not %s: %s', (what, sql) => {
    expect(lackingIn(sql).map(([named]) => named)).toEqual([what]);
  });

  it.each([
    'ALTER TABLE `act` ADD `a` int NULL, ADD `b` int NULL',
    'ALTER TABLE `act` DROP PRIMARY KEY',
    'ALTER TABLE `act` MODIFY `id` binary(16) NOT NULL',
    'ALTER TABLE `act` ADD `of` enum(`a`) NOT NULL',
    'CREATE TABLE `t` (`id` uuid NOT NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
    'CREATE TABLE `t` (`id` varchar(36) NOT NULL, PRIMARY KEY (`id`)) ENGINE=Aria',
    'CREATE INDEX `i` ON `t` ((lower(`name`)))',
  ])('is no step of the schema: %s', (statement) => {
    expect(FORMS.filter((form) => form.test(statement))).toEqual([]);
  });

  it('is there where a table is made, changed and filled', () => {
    for (const statement of [
      'CREATE TABLE `t` (`id` varchar(36) NOT NULL, `at` bigint NULL, PRIMARY KEY (`id`)) ENGINE=InnoDB',
      'ALTER TABLE `t` ADD `note` text NULL',
      'ALTER TABLE `t` ADD CONSTRAINT `t_amount` CHECK (grams > 0)',
      'CREATE UNIQUE INDEX `t_by_at` ON `t` (`at`, `id`)',
    ]) {
      expect([statement, FORMS.some((form) => form.test(statement)) && lackingIn(statement).length === 0]).toEqual([
        ...[statement, true],
      ]);
    }
  });
});
