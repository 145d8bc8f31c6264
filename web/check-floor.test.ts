import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** The ending of a file, what stands in it, and what must be said of it. */
const LACKING = [
  ['js', 'list.at(-1)', '.at()'],
  ['js', 'const a = list?.findLast(f)', '.findLast()'],
  ['js', 'const id = window.crypto.randomUUID()', 'crypto.randomUUID'],
  ['js', 'const b = structuredClone(a)', 'structuredClone'],
  ['js', 'fetch(u, { signal: AbortSignal.timeout(9) })', 'AbortSignal.timeout'],
  ['js', 'class A { static { f() } }', 'static block'],
  ['js', 'class A { #p; has(x) { return #p in x } }', '#x in'],
  ['js', 'await f()', 'top-level await'],
  ['js', 'const r = /[a--b]/v', '/v'],
  ['js', 'view({ style: { aspectRatio: 1 } })', 'aspectRatio:'],
  ['js', 'const css = `&:is(.a, .b)`', ':is('],
  ['js', 'load("https://cdn.example.com/a.js")', 'other host'],
  ['css', '.a:where(.b){color:red}', ':where('],
  ['css', '.a{color:red;aspect-ratio:1}', 'aspect-ratio'],
  ['css', '.a{height:100dvh}', 'dvh'],
  ['css', '.a{overflow:clip}', 'overflow:clip'],
  ['css', '.a{& .b{color:red}}', '{&'],
  ['css', '.a{background:url(//cdn.example.com/a.png)}', 'other host'],
  ['html', '<script src="https://cdn.example.com/a.js"></script>', 'other host'],
] as const;
const FINE = [
  ['js', 'const b = typeof structuredClone === "function" ? structuredClone(a) : copy(a)'],
  ['js', 'if ("randomUUID" in crypto) use(crypto.randomUUID())'],
  ['js', 'const last = list.findLast?.(f)'],
  ['js', 'const now = clock.at()'],
  ['js', 'const ns = "http://www.w3.org/2000/svg"'],
  ['css', '.a{inset:0;gap:4px}.a:focus-visible{color:red}'],
] as const;

describe('the check of what the browser floor lacks', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-floor-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** What is said of a build of these files, each named by its place in the list. */
  const checked = async (build: string, texts: readonly (readonly [ending: string, text: string, ...unknown[]])[]) => {
    const assets = join(folder, build, 'assets');
    await mkdir(assets, { recursive: true });
    for (const [i, [ending, text]] of texts.entries()) await writeFile(join(assets, `n${i}.${ending}`), text);
    const root = join(folder, build);
    const { status, stdout } = spawnSync(process.execPath, ['web/check-floor.mjs', root], { encoding: 'utf8' });
    return { ok: status === 0, said: stdout };
  };

  describe('of a build in which nothing is as it should be', () => {
    let said: string;
    beforeAll(async () => {
      const answer = await checked('lacking', LACKING);
      expect(answer.ok).toBe(false);
      said = answer.said;
    });

    it.each(LACKING.map((each, i) => [i, ...each] as const))('%s.%s: %s', (i, ending, _, what) => {
      expect(said).toContain(`n${i}.${ending}: ${what}`);
    });
  });

  it('is not content with a build in which one thing is amiss', async () => {
    expect(await checked('one', [['js', 'export const a = 1;'], LACKING[0]])).toMatchObject({ ok: false });
  });

  it('lets through what is guarded or only looks so', async () => {
    const { ok, said } = await checked('fine', FINE);
    expect(said).not.toContain('NOT IN CHROME');
    expect(ok).toBe(true);
  });
});
