import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

describe('the check of what the browser floor lacks', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-floor-'));
    await mkdir(join(folder, 'assets'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const check = async (name: string, text: string): Promise<{ ok: boolean; said: string }> => {
    const file = join(folder, 'assets', name);
    await writeFile(join(folder, 'assets', 'fine-00000000.js'), 'export const a = 1;');
    await writeFile(file, text);
    const { status, stdout } = spawnSync(process.execPath, ['web/check-floor.mjs', folder], { encoding: 'utf8' });
    await rm(file);
    return { ok: status === 0, said: stdout };
  };

  it.each([
    ['x.js', 'list.at(-1)', '.at()'],
    ['x.js', 'const a = list?.findLast(f)', '.findLast()'],
    ['x.js', 'const id = window.crypto.randomUUID()', 'crypto.randomUUID'],
    ['x.js', 'const b = structuredClone(a)', 'structuredClone'],
    ['x.js', 'fetch(u, { signal: AbortSignal.timeout(9) })', 'AbortSignal.timeout'],
    ['x.js', 'class A { static { f() } }', 'static block'],
    ['x.js', 'class A { #p; has(x) { return #p in x } }', '#x in'],
    ['x.js', 'await f()', 'top-level await'],
    ['x.js', 'const r = /[a--b]/v', '/v'],
    ['x.js', 'view({ style: { aspectRatio: 1 } })', 'aspectRatio:'],
    ['x.js', 'const css = `&:is(.a, .b)`', ':is('],
    ['x.js', 'load("https://cdn.example.com/a.js")', 'other host'],
    ['x.css', '.a:where(.b){color:red}', ':where('],
    ['x.css', '.a{color:red;aspect-ratio:1}', 'aspect-ratio'],
    ['x.css', '.a{height:100dvh}', 'dvh'],
    ['x.css', '.a{overflow:clip}', 'overflow:clip'],
    ['x.css', '.a{& .b{color:red}}', '{&'],
    ['x.css', '.a{background:url(//cdn.example.com/a.png)}', 'other host'],
    ['x.html', '<script src="https://cdn.example.com/a.js"></script>', 'other host'],
  ])('%s: %s', async (name, text, what) => {
    const { ok, said } = await check(name, text);
    expect(ok).toBe(false);
    expect(said).toContain(`x.${name.split('.')[1]}: ${what}`);
  });

  it.each([
    ['x.js', 'const b = typeof structuredClone === "function" ? structuredClone(a) : copy(a)'],
    ['x.js', 'if ("randomUUID" in crypto) use(crypto.randomUUID())'],
    ['x.js', 'const last = list.findLast?.(f)'],
    ['x.js', 'const now = clock.at()'],
    ['x.js', 'const ns = "http://www.w3.org/2000/svg"'],
    ['x.css', '.a{inset:0;gap:4px}.a:focus-visible{color:red}'],
  ])('lets %s through: %s', async (name, text) => {
    expect(await check(name, text)).toMatchObject({ ok: true });
  });
});
