import { readdir, readFile, writeFile } from 'node:fs/promises';

/**
 * Writes the list of all kinds of acts from the files that declare them, so that nobody keeps it by hand. Every build does;
 * `test/architecture` looks whether it is the one that stands in the repository.
 *
 * @param {string} root of the repository, with a slash at its end
 */
export async function listActs(root) {
  const file = `${root}src/contract/acts/declared.ts`;
  const wanted = await actsOf(root);
  if ((await readFile(file, 'utf8').catch(() => '')) !== wanted) await writeFile(file, wanted);
}

/** What the list must say. @param {string} root as of `listActs` */
export async function actsOf(root) {
  const files = await readdir(`${root}src/contract/acts`);
  const kinds = files.flatMap((name) => /^([a-z-]+\.[a-z-]+)\.ts$/.exec(name)?.[1] ?? []).sort();
  const nameOf = (kind) => kind.replace(/[.-](\w)/g, (_, letter) => letter.toUpperCase());
  return [
    '// Written by scripts/list-acts.mjs from the files beside it: do not change it by hand.',
    ...kinds.map((kind) => `import { act as ${nameOf(kind)} } from './${kind}.js';`),
    '',
    '/** Every kind of act, by its code. */',
    'export const DECLARED = {',
    ...kinds.map((kind) => `  '${kind}': ${nameOf(kind)},`),
    '} as const;',
    '',
  ].join('\n');
}
