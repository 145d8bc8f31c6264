/**
 * @typedef {{keyword: string, text: string}} Instruction `text` is all behind the keyword, continued lines joined
 * @typedef {{name: string, instructions: Instruction[]}} Stage
 */

const KNOWN = new Set(['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD']);

/**
 * Reads a Dockerfile into its stages, in order. A stage without a name is called by its number.
 *
 * @param {string} text
 * @returns {Stage[]}
 * @throws Error for an instruction that is not one of those we carry out
 */
export function readDockerfile(text) {
  const stages = [];
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, ' ')
    .split('\n');
  for (const line of lines.map((raw) => raw.trim()).filter((raw) => raw !== '')) {
    const [, keyword, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (!KNOWN.has(keyword)) throw new Error(`not carried out here: ${line}`);
    if (keyword === 'FROM') {
      const [, image, name] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest) ?? [];
      stages.push({ name: name ?? String(stages.length), instructions: [{ keyword, text: image }] });
    } else stages.at(-1).instructions.push({ keyword, text: rest });
  }
  return stages;
}

/** `["a", "b"]` as a list. @throws Error for the shell form: it would hide the process from Docker's signals */
export function execForm(text) {
  if (!text.startsWith('[')) throw new Error(`write it in exec form: ${text}`);
  return JSON.parse(text);
}

/** `A=1 B=2` as an object. @param {string} text */
export function readEnv(text) {
  return Object.fromEntries(
    text.split(/\s+/).map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

/** Top-level names left out of the build context. @throws Error for a pattern, which is not carried out here */
export function readIgnored(text) {
  const names = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const pattern = names.find((name) => /[*?!/]/.test(name));
  if (pattern) throw new Error(`not carried out here: ${pattern} in a .dockerignore`);
  return new Set(names);
}
