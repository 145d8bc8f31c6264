import { afterEach, describe, expect, it } from '@jest/globals';
import { patienceFor } from '../../test/setup/patience.js';

/** Programs of release 0.1 and of this one, each in a process of its own, on one line. */
const { Rig } = (await import('../../test/setup/rig.mjs' as string)) as { Rig: RigClass };
const { hasOldCommit, oldBuild } = (await import('../../test/setup/old-build.mjs' as string)) as {
  hasOldCommit(): Promise<boolean>;
  oldBuild(): Promise<string>;
};
/** Release 0.1 is built from this clone's own history. Without it the golden messages remain. */
const sides = (await hasOldCommit()) ? ['the box', 'the platform'] : [];
const ROOT = process.cwd();

interface Api {
  get(path: string): Promise<{ items: Record<string, unknown>[] }>;
}
interface RigLike {
  school: { schoolId: string; places: Record<string, string> };
  boxFolder: string;
  startAgent(cameras: object[], settings: object, build: string): Promise<string[]>;
  signIn(role: string): Promise<Api>;
  stop(): Promise<unknown>;
}
interface RigClass {
  start(name: string, options?: { build?: string }): Promise<RigLike>;
}

describe('a box and a platform of different releases', () => {
  let rig: RigLike | undefined;
  afterEach(async () => {
    await rig?.stop();
  });

  if (sides.length === 0)
    it('are left out: the history of this clone is cut short, so that release 0.1 cannot be built', () => undefined);

  it.each(sides)('understand each other where %s is of release 0.1', async (which) => {
    const old = await oldBuild();
    const running = await Rig.start('old-and-new', { build: which === 'the platform' ? old : ROOT });
    rig = running;
    // Nobody is there: what is said of it is said all the same.
    const camera = { name: 'away', onvifUrl: 'http://127.0.0.1:9/onvif', username: 'u', password: 'p' };
    const cameras = [{ ...camera, placeId: running.school.places['stove'] }];
    await running.startAgent(cameras, {}, which === 'the box' ? old : ROOT);
    const admin = await running.signIn('system_admin');
    const inSchool = `/schools/${running.school.schoolId}`;
    const { default: Database } = await import('libsql');
    const index = new Database(`${running.boxFolder}/agent.db`, { readonly: true });
    const numbered = () =>
      Number((index.prepare("SELECT value FROM meta WHERE key = 'seq'").get() as { value: string } | undefined)?.value);
    const first = () =>
      (index.prepare('SELECT MIN(seq) AS seq FROM outbox').get() as { seq: number | null }).seq ??
      Number.POSITIVE_INFINITY;

    await until('the camera is spoken of', async () => {
      const { items } = await admin.get(`${inSchool}/cameras`);
      return items.every(({ state }) => state === 'unreachable');
    });
    const told = numbered();
    expect(told).toBeGreaterThan(0);
    await until('all of it is taken', async () => first() > told);
    index.close();
    expect((await admin.get(`${inSchool}/box-quarantine`)).items).toEqual([]);
  });
});

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  while (!(await isSo())) {
    if (performance.now() - startedAt > patienceFor(30_000)) throw new Error(`waited in vain until ${what}`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
