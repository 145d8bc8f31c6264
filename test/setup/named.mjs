/**
 * Runs one of several programs by its name and ends the process: `NAME [options]`, or `--list`.
 *
 * The chosen program returns its figures, which become the last line of output, and whether it passed. It ends with 0
 * only when it passed, with 1 when it did not or threw, with 2 when there is none of that name.
 *
 * @param {string} noun `drill` or `bench`
 * @param {Record<string, {about: string, run: (args: string[]) => Promise<{ok: boolean, lines: object[]}>}>} programs
 */
export async function runNamed(noun, programs) {
  const [name, ...args] = process.argv.slice(2);
  if (name === '--list') {
    for (const [key, { about }] of Object.entries(programs)) process.stdout.write(`${key.padEnd(12)} ${about}\n`);
    process.exit(0);
  }
  const program = Object.hasOwn(programs, name ?? '') ? programs[name] : undefined;
  if (!program) {
    process.stderr.write(`usage: npm run ${noun} -- NAME [options]; names: ${Object.keys(programs).join(', ')}\n`);
    process.exit(2);
  }
  try {
    const { ok, lines } = await program.run(args);
    await new Promise((written) =>
      process.stdout.write(lines.map((line) => `${JSON.stringify({ [noun]: name, ...line })}\n`).join(''), written),
    );
    process.exit(ok ? 0 : 1);
  } catch (error) {
    process.stderr.write(`${error.stack}\n`);
    process.exit(error.code?.startsWith?.('ERR_PARSE_ARGS') ? 2 : 1);
  }
}

/** Progress, for the person who waits. Figures go to standard output only. */
export const note = (text) => process.stderr.write(`${text}\n`);

/** A positive whole number from the command line. @throws Error that ends a drill or bench with 2 */
export function wholeNumber(text) {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw Object.assign(new Error(`${text} is not a positive whole number`), { code: 'ERR_PARSE_ARGS_VALUE' });
}
