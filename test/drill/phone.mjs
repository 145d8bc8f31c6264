import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { villageSchool } from '../bench/daily-burden/village-school.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { localDate, Rig } from '../setup/rig.mjs';
import { seeded } from './kill/seeded.mjs';
import { DAY, fillForm, noteOf } from './phone/day.mjs';
import { KillableBrowser } from './phone/killable-browser.mjs';
import { Line } from './phone/line.mjs';

/** Of the kills so many meet the phone while it sends, the others while the day is kept without a line. */
const WHILE_SENDING = 0.2;
/** A form is filled in about so long, saved in so long, and all is sent in so long: kills fall anywhere within. */
const FILLING_MS = 2_500;
const SAVING_MS = 120;
const SENDING_MS = 2_500;
/** Longest wait until everything is sent. */
const PATIENCE_MS = 120_000;

/**
 * A day's acts with their photos on a phone whose line is cut, and whose browser is killed (-9, every process of it) at
 * seeded points: while forms are filled, while they are saved, and while all is sent once the line is back. At the platform
 * are then exactly those acts, once each, in the order they were saved, none late; nothing that the phone said was saved is
 * lost.
 *
 * @param {string[]} args
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function phoneDrill(args) {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
  });
  const [kills, seed] = [wholeNumber(values.kills), wholeNumber(values.seed)];
  const rig = await Rig.start('phone');
  const profile = await mkdtemp(join(tmpdir(), 'mingchu-phone-profile-'));
  const line = new Line(rig.port);
  const faults = [];
  const browser = new KillableBrowser(profile, (text) => faults.push(text));
  try {
    const school = await villageSchool(rig);
    const day = new Day(browser, await line.open(), school.manager.token, seeded(seed));
    await day.firstVisit();
    line.cut();
    const sending = Math.max(1, Math.round(kills * WHILE_SENDING));
    await day.keep(kills - sending);
    const kept = await day.onPhone();
    line.mend();
    await day.send(sending);
    const figures = compare(kept, await arrived(school));
    const lines = [{ kills: day.kills, seed, ...figures, lost: figures.lost + day.lost, faults: faults.length }];
    for (const fault of faults) note(fault);
    const { lost, doubled, outOfOrder, late, photosLost } = lines[0];
    const ok = day.kills === kills && lost + doubled + outOfOrder + late + photosLost + faults.length === 0;
    return { ok: ok && figures.acts === DAY.flatMap((form) => form.kinds).length, lines };
  } finally {
    await browser.kill();
    await line.close();
    await rig.stop();
    await rm(profile, { recursive: true, force: true });
  }
}

class Day {
  kills = 0;
  /** Forms that the phone said were saved and that it did not have after a kill. */
  lost = 0;
  #said = new Set();
  #dying = null;

  constructor(browser, url, token, random) {
    this.browser = browser;
    this.url = url;
    this.token = token;
    this.random = random;
  }

  /** With a line: the pages and the last answers of the platform are kept for when there is none. */
  async firstVisit() {
    await this.#open();
    await this.page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await this.page.waitForLoadState('networkidle');
  }

  async #open() {
    this.page = await this.browser.start();
    const session = { name: 'mingchu_session', value: this.token, url: this.url, httpOnly: true, sameSite: 'Strict' };
    await this.page.context().addCookies([session]);
    await this.page.goto(`${this.url}/phone`, { waitUntil: 'commit' });
    await this.page.getByTestId('tile-delivery').waitFor();
  }

  /** In so many milliseconds the battery is empty. */
  #killIn(ms) {
    this.#dying = delay(ms).then(() => this.browser.kill());
  }

  /** Does it, whatever of it the kill leaves undone. @returns whether it was done */
  async #through(what) {
    try {
      await what();
      return true;
    } catch (error) {
      if (this.#dying === null) throw error;
      return false;
    } finally {
      if (this.#dying !== null) {
        await this.#dying;
        this.#dying = null;
        this.kills += 1;
        await this.#open();
        const kept = new Set((await this.onPhone()).map(({ note: own }) => own));
        for (const own of this.#said) if (!kept.has(own)) this.lost += 1;
      }
    }
  }

  /** Keeps the day; the browser is killed so often while it does. */
  async keep(kills) {
    const points = DAY.map(() => []);
    for (let kill = 0; kill < kills; kill += 1) {
      const [form, isSaving] = [this.random.below(DAY.length), this.random.below(2) === 0];
      points[form].push({ isSaving, ms: this.random.below(isSaving ? SAVING_MS : FILLING_MS) });
    }
    for (const [index, { slug }] of DAY.entries()) {
      const isKept = async () => (await this.onPhone()).some(({ note: own }) => own === noteOf(index));
      while (!(await isKept())) await this.#through(() => this.#one(index, points[index].shift()));
      // What was to strike a form that was saved before strikes the phone at rest
      for (const { ms } of points[index]) {
        this.#killIn(ms);
        await this.#through(() => this.#dying);
      }
      note(`${slug}: kept, ${this.kills} kills`);
    }
  }

  async #one(index, point) {
    if (point?.isSaving === false) this.#killIn(point.ms);
    const save = await fillForm(this.page, index);
    if (point?.isSaving === true) this.#killIn(point.ms);
    await save();
    this.#said.add(noteOf(index));
  }

  /** Has all of it sent; the browser is killed so often while it does. */
  async send(kills) {
    for (let kill = 0; kill < kills; kill += 1) {
      this.#killIn(this.random.below(SENDING_MS));
      await this.#through(async () => {
        await this.page.reload({ waitUntil: 'commit' });
        await this.#dying;
      });
    }
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const unsent = (await this.onPhone()).filter(({ state }) => state !== 'sent');
      if (unsent.length === 0) return;
      const [{ kind, state, problem }] = unsent;
      if (state === 'refused' || Date.now() > until)
        throw new Error(`still on the phone: ${kind}, ${state}, ${problem}`);
      await delay(200);
    }
  }

  /** What lies on the phone, in the order it was saved. */
  async onPhone() {
    const items = await this.page.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open('mingchu-phone');
          opening.onsuccess = () => {
            const all = opening.result.transaction('outbox').objectStore('outbox').getAll();
            all.onsuccess = () => {
              opening.result.close();
              const items = all.result.sort((a, b) => a.savedAt - b.savedAt);
              resolve(
                items.map(({ actId, kind, state, problem, body, photos }) => ({
                  ...{ actId, kind, state, problem: problem?.code ?? null },
                  ...{ note: body.note, photos: photos.length },
                })),
              );
            };
          };
        }),
    );
    return items;
  }
}

/** Today's acts at the platform that have a note of ours, in the order of the chain, with their photos. */
async function arrived({ manager, path }) {
  const { items } = await manager.get(path(`/acts?date=${localDate(Date.now())}&limit=200`));
  const notes = new Set(DAY.map((_, index) => noteOf(index)));
  const own = items.filter((act) => notes.has(act.note)).sort((a, b) => a.chainIndex - b.chainIndex);
  const acts = [];
  for (const act of own) acts.push({ ...act, photos: (await manager.get(`/acts/${act.id}`)).attachments.length });
  return acts;
}

/** What was saved beside what arrived. */
function compare(kept, acts) {
  const ids = acts.map(({ id }) => id);
  const known = kept.filter(({ actId }) => ids.includes(actId));
  const forms = DAY.map(({ kinds, photos = 0 }, index) => ({ photos, wanted: kinds.length, own: noteOf(index) }));
  const perForm = forms.map(({ own, wanted, photos }) => {
    const here = acts.filter((act) => act.note === own);
    return { extra: here.length - wanted, without: here.filter((act) => act.photos !== photos).length };
  });
  return {
    acts: acts.length,
    lost: kept.length - known.length,
    doubled: perForm.reduce((sum, { extra }) => sum + Math.max(0, extra), 0),
    outOfOrder: known.filter(({ actId }, index) => ids[index] !== actId).length,
    late: acts.filter(({ late }) => late === true).length,
    unproven: acts.filter(({ unprovenTime }) => unprovenTime).length,
    photos: acts.reduce((sum, { photos }) => sum + photos, 0),
    photosLost: perForm.reduce((sum, { without }) => sum + without, 0),
  };
}
