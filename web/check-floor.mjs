import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vite';

/**
 * The oldest browser that must show the pages is Chrome 87. The build lowers syntax to it; what it does not lower is looked
 * for here, in the files it emitted: calls and CSS that came later, and addresses of other hosts that would be fetched.
 * What a guard stands around is let through. Styles that antd writes at run time are looked at by `test/e2e/desk.test.ts`.
 */
const root = fileURLToPath(new URL('../dist/web/', import.meta.url));

/** Methods by name alone, whatever they are called on: `name: since`. */
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
  togglePopover: 114,
  hidePopover: 114,
  startViewTransition: 111,
  isSubsetOf: 122,
  isSupersetOf: 122,
  isDisjointFrom: 122,
  symmetricDifference: 122,
  getOrInsert: 145,
  getOrInsertComputed: 145,
  toHex: 140,
  toBase64: 140,
  requestVideoFrameCallback: 83,
};
/** Parts of things the browser brings: `owner.name`. */
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
  'navigator.userAgentData': 90,
  'navigator.userActivation': 72,
};
const GLOBALS = {
  structuredClone: 98,
  Iterator: 122,
  Temporal: 144,
  scheduler: 94,
  navigation: 102,
  reportError: 95,
  EyeDropper: 95,
  ManagedMediaSource: 999,
  AggregateError: 85,
};
/** Style properties given from a script, besides those in style sheets. */
const STYLE_KEYS = { aspectRatio: 88, accentColor: 93, colorScheme: 81, containerType: 105, textWrap: 114, scrollbarGutter: 94, overflowClipMargin: 90 };
const ATTRIBUTES = { inert: 102, popover: 114 };
const REGEX_FLAGS = { d: 90, v: 112 };
const FLOOR = 87;

function* children(node) {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'type') continue;
    for (const one of Array.isArray(value) ? value : [value]) if (one && typeof one.type === 'string') yield [key, one];
  }
}

function look(source, file, found) {
  const program = parseAst(source, { lang: 'js' });
  const text = (node) => source.slice(node.start, node.end);
  const report = (node, what, since) => {
    if (since > FLOOR) found.push({ file, what, since, near: source.slice(Math.max(0, node.start - 60), node.end + 40) });
  };
  const walk = (node, up, inFunction) => {
    const guarded = (name) =>
      up.some(
        ({ node: above, key }) =>
          (/^(Conditional|If)/.test(above.type) && key !== 'test' && new RegExp('\\b' + name + '\\b').test(text(above.test))) ||
          (/^(Conditional|If)/.test(above.type) && key === 'test') && /typeof|in /.test(text(above.test)) ||
          (above.type === 'LogicalExpression' && key === 'right' && new RegExp('\\b' + name + '\\b').test(text(above.left))),
      );
    const parent = up.at(-1);
    if (node.type === 'CallExpression' && !node.optional && node.callee.type === 'MemberExpression' && !node.callee.computed) {
      const name = node.callee.property.name;
      if (Object.hasOwn(METHODS, name) && !guarded(name)) report(node, `.${name}()`, METHODS[name]);
    }
    if (node.type === 'MemberExpression' && !node.computed) {
      const name = `${text(node.object).split('.').at(-1)}.${node.property.name}`;
      if (Object.hasOwn(PARTS, name) && !guarded(node.property.name)) report(node, name, PARTS[name]);
    }
    if (node.type === 'Identifier' && Object.hasOwn(GLOBALS, node.name)) {
      const bare = !(parent.node.type === 'MemberExpression' && parent.key === 'property') && !(parent.node.type === 'Property' && parent.key === 'key') && !(parent.node.type === 'UnaryExpression');
      if (bare && !guarded(node.name)) report(node, node.name, GLOBALS[node.name]);
    }
    if (node.type === 'Property' && !node.computed) {
      const name = node.key.name ?? node.key.value;
      if (Object.hasOwn(STYLE_KEYS, name)) report(node, `style ${name}`, STYLE_KEYS[name]);
      if (Object.hasOwn(ATTRIBUTES, name)) report(node, `attribute ${name}`, ATTRIBUTES[name]);
    }
    if (node.type === 'StaticBlock') report(node, 'class static block', 94);
    if (node.type === 'BinaryExpression' && node.left.type === 'PrivateIdentifier') report(node, '#x in', 91);
    if (node.type === 'AwaitExpression' && !inFunction) report(node, 'top-level await', 89);
    if (node.type === 'Literal' && node.regex)
      for (const flag of node.regex.flags) if (REGEX_FLAGS[flag]) report(node, `regex flag ${flag}`, REGEX_FLAGS[flag]);
    if (node.type === 'Literal' && typeof node.value === 'string' && /https?:\/\//.test(node.value)) found.push({file, what:'url', since: 0, near: node.value.slice(0,200)});
    if (node.type === 'TemplateElement' && /https?:\/\//.test(node.value.raw)) found.push({file, what:'url', since: 0, near: node.value.raw.slice(0,200)});
    if (node.type === 'Literal' && typeof node.value === 'string' && /:(where|is|has)\(|@layer|@container|color-mix\(|\d(dvh|svh|lvh)\b/.test(node.value)) found.push({file, what:'css in js', since: 88, near: node.value.slice(0,200)});
    if (node.type === 'TemplateElement' && /:(where|is|has)\(|@layer|@container|color-mix\(|\d(dvh|svh|lvh)\b/.test(node.value.raw)) found.push({file, what:'css in js', since: 88, near: node.value.raw.slice(0,200)});
    const inside = inFunction || /Function/.test(node.type);
    for (const [key, child] of children(node)) walk(child, [...up, { node, key }], inside);
  };
  walk(program, [], false);
}
const found = [];
const files = (await readdir(root, { recursive: true })).filter((f) => /\.(js|css|html)$/.test(f));
for (const f of files) {
  const source = await readFile(root + f, 'utf8');
  if (f.endsWith('.js')) look(source, f, found);
}
for (const x of found) console.log(`${x.file}  ${x.what} (${x.since})\n      ${x.near.replaceAll('\n', ' ')}`);
