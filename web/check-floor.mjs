import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

/**
 * The oldest browser that must show the pages is Chrome 87. The build lowers syntax to it; this looks through the emitted
 * files for what the build does not lower: calls and CSS that came later, and addresses of other hosts that would be fetched.
 * A call behind `?.`, or behind a condition that names it, is taken for guarded.
 * The styles antd writes at run time are looked at by `test/e2e/desk.test.ts`.
 */
const FLOOR = 87;
const root = process.argv[2] ?? fileURLToPath(new URL('../dist/web/', import.meta.url));

/** Looked at by eye, for the chunk (its name without the hash) of a library each. */
const ACCEPTED = {
  'matchContext .startViewTransition()': 'a method of the router itself; it asks the document whether it can',
  'react .startViewTransition()': 'within try, and only for <ViewTransition>, which no page has',
  'react navigation': 'only where `typeof navigation` is an object',
  'video crypto.randomUUID': 'within try, with another source of ids behind it',
  'antd :where(': 'not written with `hashed: false`',
  'antd :has(': 'taken out by src/desk/antd-floor.ts',
  'antd @layer': 'not written without `layer`',
  'antd color-mix(': 'only of <Space.Compact>, which no page has',
};
/** Names that look like addresses and are never fetched: XML names, an id in a stream, a base for taking paths apart, an example. */
const NEVER_FETCHED =
  /^https?:\/\/(www\.w3\.org\/(2000\/svg|1998\/Math\/MathML|1999\/xlink|XML\/1998\/namespace)$|react\.dev\/errors\/|aomedia\.org\/emsg\/ID3$|localhost$|192\.168\.1\.64\/)/;

/** Methods, on whatever they are called, with the version that brought them. */
const METHODS = {
  at: 92,
  findLast: 97,
  findLastIndex: 97,
  toSorted: 110,
  toReversed: 110,
  toSpliced: 110,
  with: 110,
  isWellFormed: 111,
  toWellFormed: 111,
  throwIfAborted: 100,
  showPicker: 99,
  checkVisibility: 105,
  showPopover: 114,
  hidePopover: 114,
  togglePopover: 114,
  startViewTransition: 111,
  symmetricDifference: 122,
  isSubsetOf: 122,
  isSupersetOf: 122,
  isDisjointFrom: 122,
};
const PARTS = {
  'Object.hasOwn': 93,
  'Object.groupBy': 117,
  'Map.groupBy': 117,
  'Array.fromAsync': 121,
  'Promise.withResolvers': 119,
  'Promise.try': 128,
  'AbortSignal.abort': 93,
  'AbortSignal.timeout': 103,
  'AbortSignal.any': 116,
  'URL.canParse': 120,
  'URL.parse': 126,
  'Response.json': 105,
  'RegExp.escape': 136,
  'crypto.randomUUID': 92,
  'Intl.supportedValuesOf': 99,
  'Intl.DurationFormat': 129,
};
const GLOBALS = { structuredClone: 98, reportError: 95, scheduler: 94, navigation: 102, Iterator: 122, Temporal: 144 };
/** Options of `Intl` and style properties given as keys of an object. */
const KEYS = {
  aspectRatio: 88,
  accentColor: 93,
  overflowClipMargin: 90,
  containerType: 105,
  textWrap: 114,
  inert: 102,
};
const VALUES = { shortOffset: 95, longOffset: 95, shortGeneric: 95, longGeneric: 95 };
const REGEX_FLAGS = { d: 90, v: 112 };
const CSS = [
  [/:(?:where|is)\(/g, 88],
  [/:has\(/g, 105],
  [/@layer\b/g, 99],
  [/@container\b/g, 105],
  [/color-mix\(/g, 111],
  [/\d(?:[dsl]v[hw]|[dsl]vmin|[dsl]vmax)\b/g, 108],
];
const DECLARATIONS = [
  [/(?<=[{;]\s*)(?:aspect-ratio|accent-color|text-wrap|container-type|scrollbar-gutter)\s*:/g, 88],
  [/(?<=[{;]\s*)border-(?:start|end)-(?:start|end)-radius\s*:/g, 89],
  [/(?<=[{;]\s*)overflow(?:-[xy])?\s*:\s*clip/g, 90],
  [/[{;]\s*&/g, 112],
];

const findings = [];
const report = (file, what, since, near) => findings.push({ file, what, since, near: near.replace(/\s+/g, ' ') });

function lookAtStyle(file, text, rules) {
  for (const [pattern, since] of rules)
    for (const match of text.matchAll(pattern))
      report(file, match[0].replace(/\d/, ''), since, text.slice(Math.max(0, match.index - 40), match.index + 60));
}

/** A text of a script: an address that may be fetched, or CSS that may be written. */
function lookAtText(file, text) {
  if (/^(https?:)?\/\/[\w.-]+/.test(text) && !NEVER_FETCHED.test(text)) report(file, 'other host', Infinity, text);
  if (/^[\s&.:@#\w>~+*,()'"[\]=;{}%-]*$/.test(text)) lookAtStyle(file, text, CSS);
}

function lookAtScript(file, source) {
  const text = (node) => source.slice(node.start, node.end);
  const found = (node, what, since) =>
    since > FLOOR && report(file, what, since, source.slice(Math.max(0, node.start - 40), node.start + 80));

  const walk = (node, above, inFunction) => {
    const isGuarded = (name) =>
      above.some(({ node: outer, key }) => {
        const asked =
          /^(Conditional|If)/.test(outer.type) && key !== 'test'
            ? outer.test
            : outer.type === 'LogicalExpression' && key === 'right' && outer.left;
        return asked && text(asked).includes(name);
      });
    const unguarded = (what, table, name) => {
      if (Object.hasOwn(table, name) && !isGuarded(name.split('.').at(-1))) found(node, what, table[name]);
    };
    const { node: parent, key: role } = above.at(-1) ?? {};
    switch (node.type) {
      case 'CallExpression': {
        const { callee } = node;
        const isOwnAt = callee.property?.name === 'at' && node.arguments.length === 0;
        if (callee.type === 'MemberExpression' && !callee.computed && !node.optional && !isOwnAt)
          unguarded(`.${callee.property.name}()`, METHODS, callee.property.name);
        break;
      }
      case 'MemberExpression': {
        const name = `${text(node.object).split('.').at(-1)}.${text(node.property)}`;
        if (!node.computed) unguarded(name, PARTS, name);
        break;
      }
      case 'Identifier': {
        const isName =
          ['property', 'key'].includes(role) ||
          ['params', 'id', 'label'].includes(role) ||
          parent.operator === 'typeof';
        if (!isName) unguarded(node.name, GLOBALS, node.name);
        break;
      }
      case 'ObjectExpression':
        for (const { key, computed } of node.properties.filter((each) => each.key)) {
          const name = key.name ?? key.value;
          if (!computed && Object.hasOwn(KEYS, name)) found(key, `${name}:`, KEYS[name]);
        }
        break;
      case 'Literal':
        for (const flag of node.regex?.flags ?? '') if (REGEX_FLAGS[flag]) found(node, `/${flag}`, REGEX_FLAGS[flag]);
        if (typeof node.value !== 'string') break;
        if (Object.hasOwn(VALUES, node.value)) found(node, node.value, VALUES[node.value]);
        lookAtText(file, node.value);
        break;
      case 'TemplateElement':
        lookAtText(file, node.value.cooked ?? '');
        break;
      case 'StaticBlock':
        found(node, 'static block', 94);
        break;
      case 'BinaryExpression':
        if (node.left.type === 'PrivateIdentifier') found(node, '#x in', 91);
        break;
      case 'AwaitExpression':
        if (!inFunction) found(node, 'top-level await', 89);
    }
    for (const [key, value] of Object.entries(node))
      for (const child of [value].flat())
        if (typeof child?.type === 'string')
          walk(child, [...above, { node, key }], inFunction || node.type.includes('Function'));
  };
  walk(parseAst(source), [], false);
}

const files = (await readdir(root, { recursive: true })).filter((name) => /\.(js|css|html|svg)$/.test(name)).sort();
for (const file of files) {
  const text = await readFile(`${root}/${file}`, 'utf8');
  if (file.endsWith('.js')) lookAtScript(file, text);
  else if (file.endsWith('.css')) {
    const bare = text.replace(/\/\*.*?\*\//gs, '');
    lookAtStyle(file, bare, [...CSS, ...DECLARATIONS]);
    for (const [match] of bare.matchAll(/(url\(|@import)\s*["']?(https?:)?\/\/[^)"';]*/g))
      report(file, 'other host', Infinity, match);
  } else
    for (const [match] of text.matchAll(/\b(src|href|action|srcset|content)\s*=\s*["'](https?:)?\/\/[^"']*/g))
      report(file, 'other host', Infinity, match);
}

const chunk = (file) => file.replace(/^assets\//, '').replace(/-[\w-]{8}\.\w+$/, '');
const met = new Set();
const wrong = findings.filter(({ file, what }) => {
  const name = `${chunk(file)} ${what.trim()}`;
  met.add(name);
  return !(name in ACCEPTED);
});
for (const { file, what, since, near } of wrong)
  console.log(
    `NOT IN CHROME ${FLOOR}: ${file}: ${what}${since === Infinity ? '' : ` (since ${since})`}\n    … ${near}`,
  );
const scripts = files.filter((name) => name.endsWith('.js')).length;
if (scripts === 0) console.log('NOT BUILT: there is nothing to look at');
for (const name of Object.keys(ACCEPTED)) if (!met.has(name)) console.log(`no longer needed: ${name}`);
console.log(`${scripts} scripts, ${files.length - scripts} other files looked at, ${wrong.length} wrong`);
process.exit(wrong.length === 0 && scripts > 0 ? 0 : 1);
