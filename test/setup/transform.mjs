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
/** Where a file declares names of its own: one, or several within braces. */
const DECLARED = /(?:\b(?:function|class|const|let|var|as)\s+(\w+))|(?:\b(?:const|let|var|import)\s*\{([^}]*)\})/g;

function prefixOf(source) {
  const own = new Set(Array.from(source.matchAll(DECLARED), ([, name, names]) => name ?? names.split(/\W+/)).flat());
  return `const { ${OFTEN.filter((name) => !own.has(name)).join(', ')} } = globalThis;`;
}

const USE_STRICT = /^(?:\s|\/\*.*?\*\/|\/\/[^\n]*\n)*['"]use strict/s;

/** Another one when what is put before a file changes: what jest has kept is made anew. */
const PREFIX_FORM = 2;

const swc = createTransformer();

/** As `@swc/jest` for our own files; a library's are only given those names. No line gets another number. */
export default {
  ...swc,
  getCacheKey: (source, path, options) => `${swc.getCacheKey(source, path, options)}-${PREFIX_FORM}`,
  process(source, path, options) {
    if (path.includes('/node_modules/')) {
      if (source.startsWith('#!') || path.endsWith('.json')) return { code: source };
      const isStrict = USE_STRICT.test(source);
      return { code: (isStrict ? "'use strict';" : '') + prefixOf(source) + source };
    }
    const out = swc.process(source, path, options);
    return { ...out, code: prefixOf(source) + out.code };
  },
};
