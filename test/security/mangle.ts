/**
 * Things that are not as they should be: what strangers, broken phones and older programs send. Each is made of a good
 * one and a few numbers, so that the same numbers make the same one again.
 */

/** One throw of chance: every number is used for one choice. */
export type Dice = readonly number[];

/** Values that belong nowhere, or nearly nowhere. */
const STRANGE_VALUES: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, -0, 1e308, 2 ** 53, -(2 ** 63), '', ' ', [], {}, [[]], [null]],
  ...['NaN', 'null', 'undefined', 'true', '1', '-1', '0x10', '1e3', '__proto__', 'constructor', 'toString'],
  ...['\u0000', 'a\u0000b', '\ud800', '\udfff x', '\u202e', '\ufeff', '\u200b', '👩‍👩‍👧', 'é'.normalize('NFD'), '１２'],
  ...[
    "' OR 1=1 --",
    '"; DROP TABLE act; --',
    '%bf%27',
    "1' AND SLEEP(3)='0",
    '\u0024{7*7}',
    '{{7*7}}',
    '$(touch x)',
    '`id`',
  ],
  ...['../../etc/passwd', '..\\..\\x', 'file:///etc/passwd', 'http://169.254.169.254/', '<script>alert(1)</script>'],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '+275760-09-13T00:00:00.001Z', '2026-11-02T00:00:00Z', '24:00'],
  ...['00000000-0000-0000-0000-000000000000', 'a'.repeat(300), '长'.repeat(50_000), 'x\r\nX-A: b', '=1+1', '%'],
  ...[
    Array.from({ length: 2_000 }, () => null),
    { length: 1e9 },
    { toString: 1 },
    JSON.parse('{"then":1}'),
    nested(31),
    nested(40),
  ],
];

/** Texts that stand for no JSON value, put where one should be. */
const STRANGE_TEXTS = [
  ...['NaN', 'Infinity', '-Infinity', 'undefined', '01', '.5', '1.', '+1', '1e999', '-1e999', "'a'", '/* */1', '{a:1}'],
  ...['"\\ud800"', '"\\u0000"', '"\\x41"', '"\t"', '9'.repeat(400), '{"__proto__":{"polluted":1}}', '[1,]', '', '#'],
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

export function pick<T>(from: readonly T[], die: number | undefined): T {
  return from[(die ?? 0) % from.length] as T;
}

type Path = (string | number)[];

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))];
}

/** `value` with what stands at `path` changed by `change`, which gets the object or list above it and the key there. */
function changedAt(value: unknown, path: Path, change: (above: Record<string, unknown>, key: string) => void): unknown {
  const whole = { value: structuredClone(value) };
  const all = ['value', ...path];
  const above = all.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], whole);
  change(above as Record<string, unknown>, String(all.at(-1)));
  return whole.value;
}

/** A body as bytes that is wrong in one or two ways; now and then it is still a good one, as with anybody’s mistakes. */
export function mangledJson(good: unknown, [how = 0, where = 0, what = 0, more = 0]: Dice): Buffer {
  const path = pick(pathsIn(good), where);
  const text = (value: unknown) => JSON.stringify(value) ?? 'null';
  const put = (value: unknown) =>
    changedAt(good, path, (above, key) => {
      above[key] = value;
    });
  const ways: (() => string | Buffer)[] = [
    () => text(put(pick(STRANGE_VALUES, what))),
    () => text(put(pick(STRANGE_VALUES, what))),
    () => text(put(pick(STRANGE_VALUES, what))),
    () => text(mangledTwice(put(pick(STRANGE_VALUES, what)), more)),
    // the name is put in by its text: a value of that name would be lost on the way to text
    () => text(put('\u0001here')).replace('"\\u0001here"', () => pick(STRANGE_TEXTS, what)),
    () =>
      text(
        changedAt(good, path, (above, key) => {
          if (Array.isArray(above)) above.splice(Number(key), 1);
          else delete above[key];
        }),
      ),
    () =>
      text(
        changedAt(good, path, (above, key) => {
          if (Array.isArray(above)) above.push(...(above as unknown[]), ...(above as unknown[]));
          else above[pick([`${key}X`, key.toUpperCase(), 'id', 'schoolId', 'role', 'version', ''], what)] = above[key];
        }),
      ),
    // the same name twice: which of the two counts?
    () =>
      text(good).replace(
        '{',
        () => `{"${pick(Object.keys(good ?? { a: 1 }), what) ?? 'a'}":${pick(STRANGE_TEXTS, more)},`,
      ),
    () =>
      text(good).replace('{', () => `{"${pick(['__proto__', 'constructor', 'prototype'], what)}":{"polluted":true},`),
    () => text(good).slice(0, where % (text(good).length + 1)),
    () => `${text(good)}${pick(['}', ',', '\u0000', text(good), '//'], what)}`,
    () => flipped(Buffer.from(text(good)), where, what),
    () =>
      Buffer.concat([Buffer.from(text(good).slice(0, -1)), Buffer.from([0xff, 0xfe, 0x80, 0xc0]), Buffer.from('}')]),
    () => Buffer.from(text(good), 'utf16le'),
    () => `\ufeff${text(good)}`,
    () => pick(['', ' ', 'null', '[]', '0', '"a"', '<a/>', 'a=1&b=2', '['.repeat(20_000), '{"a":'.repeat(5_000)], what),
  ];
  const made = pick(ways, how)();
  return Buffer.isBuffer(made) ? made : Buffer.from(made);
}

function mangledTwice(value: unknown, die: number): unknown {
  const path = pick(pathsIn(value), die);
  return changedAt(value, path, (above, key) => {
    above[key] = pick(STRANGE_VALUES, die >>> 3);
  });
}

function flipped(bytes: Buffer, where: number, what: number): Buffer {
  if (bytes.length > 0) bytes[where % bytes.length] = (bytes[where % bytes.length] as number) ^ (1 << (what % 8));
  return bytes;
}

/** Texts for a place in an address: percent signs and all, as they travel. */
const STRANGE_PARTS = [
  ...['%00', '%ff', '%', '%zz', '%2e%2e%2f%2e%2e', '..%5c', '%252e%252e', 'null', 'undefined', '__proto__', '%20', '*'],
  ...['-1', '0', '1e9', 'a'.repeat(4_000), '%F0%9F%91%A9', '2026-02-30', '2026-13', '9999-99', '%27%20OR%201=1--', ';'],
  ...['00000000-0000-0000-0000-000000000000', 'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF', '%ED%A0%80', '[]', '%0d%0aX:1'],
];
const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'limit',
  'after',
  'from',
  'to',
  'date',
  'search',
  'kind',
  'a[b]',
  'a[]',
  'x',
];

export const strangePart = (die: number | undefined): string => pick(STRANGE_PARTS, die);

/** A query, with its question mark, that says something strange beside or instead of what is meant. */
export function mangledQuery(
  good: Readonly<Record<string, string>>,
  [how = 0, where = 0, what = 0, more = 0]: Dice,
): string {
  const plain = Object.entries(good).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const names = [...Object.keys(good), ...STRANGE_NAMES];
  const strange = `${pick(names, where)}=${strangePart(what)}`;
  const ways = [
    () => [...plain.filter((_, i) => i !== where % Math.max(1, plain.length)), strange],
    () => [...plain, strange],
    () => [strange, ...plain, `${pick(names, more)}=${strangePart(more)}`],
    () => [...plain, ...plain, strange, strange],
    () => plain.slice(1),
    () => Array.from({ length: 1_200 }, (_, i) => `p${i}=1`),
  ];
  return `?${pick(ways, how)().join('&')}`;
}

/** Headers that say something strange of a request. Values are sent as they stand, byte for byte. */
const STRANGE_HEADERS: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml' },
  { 'content-type': 'multipart/form-data; boundary=' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'application/json; charset=gbk' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json;'.padEnd(3_000, 'a') },
  { 'content-type': '' },
  { 'content-type': 'image/jpeg' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br' },
  { 'content-encoding': 'compress' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'x'.repeat(5_000) },
  { 'idempotency-key': '../../x' },
  { 'accept-language': '*;q=9, \u00e9, '.repeat(50) },
  { authorization: 'Bearer' },
  { authorization: 'Bearer constructor' },
  { authorization: `Bearer ${'a'.repeat(200)}` },
  { authorization: 'Basic YTpi' },
  { authorization: `Bearer ${'eyJhbGciOiJub25lIn0'}.e30.` },
  { cookie: 'mingchu_session=constructor; mingchu_session=; =' },
  { 'x-forwarded-for': '1.2.3.4, ::1', 'x-forwarded-proto': 'https' },
  { 'x-http-method-override': 'DELETE' },
  { range: 'bytes=0-,5-1,-' },
  { 'if-none-match': '*' },
  { accept: 'image/*;q=nan' },
  { origin: 'null' },
  { 'upload-offset': '-1', 'upload-length': '1e99' },
];

export const strangeHeaders = (die: number | undefined): Readonly<Record<string, string>> => pick(STRANGE_HEADERS, die);
