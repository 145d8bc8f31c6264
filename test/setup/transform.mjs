import { createTransformer } from '@swc/jest';

/**
 * Globals that are made a module's own names before it runs. In the realm that jest makes for each test file every look
 * at a global goes through a handler of Node's: counting pixels took twenty-five times as long as outside of it. Nothing
 * that a test replaces (clocks, timers, `fetch`) is among them.
 */
const OFTEN = [
  ...['Math', 'Number', 'Object', 'Array', 'String', 'Boolean', 'Symbol', 'Error', 'TypeError', 'JSON', 'Reflect'],
  ...['Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'Buffer', 'Uint8Array', 'Float32Array', 'Float64Array', 'RegExp'],
];
/** Where a file gives one of those names a meaning of its own. */
const OWN = new RegExp(`(?:function|class|const|let|var|as|[{,])\\s+(${OFTEN.join('|')})\\b`, 'g');

function prefixOf(source) {
  const own = new Set(Array.from(source.matchAll(OWN), ([, name]) => name));
  return `const { ${OFTEN.filter((name) => !own.has(name)).join(', ')} } = globalThis;`;
}

const swc = createTransformer();

/** As `@swc/jest` for our own files; a library's are only given those names. No line gets another number. */
export default {
  ...swc,
  process(source, path, options) {
    if (path.includes('/node_modules/')) {
      if (source.startsWith('#!') || path.endsWith('.json')) return { code: source };
      const isStrict = /^\s*(?:\/\*[^]*?\*\/\s*|\/\/.*\n\s*)*['"]use strict/.test(source);
      return { code: (isStrict ? "'use strict';" : '') + prefixOf(source) + source };
    }
    const out = swc.process(source, path, options);
    return { ...out, code: prefixOf(source) + out.code };
  },
};
