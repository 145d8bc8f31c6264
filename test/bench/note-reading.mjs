import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { noteModel } from '../../scripts/note-model.mjs';
import { ROOT } from '../../scripts/root.mjs';
import { chromiumPath } from '../setup/chromium.mjs';
import { note as say, wholeNumber } from '../setup/named.mjs';
import { CONDITIONS, drawNote, LAYOUTS, photographed } from './note-reading/drawn-notes.mjs';

const VIEW = { width: 1_100, height: 1_000 };
/** What a phone sends is at most 1600 pixels long. */
const SCALE = 1.4;
const TICK_MS = 10;

/**
 * What is read off drawn delivery notes, and how much of it is wrong. `docs/note-reading.md` says what these notes can tell
 * and what not. A line whose sum agrees although amount or price is wrong fails it: that check is what a person leans on.
 */
export async function noteReading(args) {
  const { values } = parseArgs({ args, options: { notes: { type: 'string', default: '64' } } });
  const count = wholeNumber(values.notes);
  const modelFolder = await noteModel();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const readers = Array.from({ length: availableParallelism() }, () => new Reader(modelFolder));
  const read = [];
  try {
    const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: SCALE });
    let index = 0;
    let camera = Promise.resolve();
    const next = async () => {
      const drawn = drawNote(index);
      const mine = camera.then(() => photoOf(page, drawn));
      index += 1;
      camera = mine.catch(() => undefined);
      return { drawn, jpeg: await mine };
    };
    const work = async (reader) => {
      while (index < count) {
        const { drawn, jpeg } = await next();
        read.push({ drawn, seen: await reader.read(jpeg) });
        if (read.length % 8 === 0) say(`${read.length} notes…`);
      }
    };
    await Promise.all(readers.map(work));
    const spent = readers.map((reader) => reader.spent());
    const by = (key, kinds) =>
      kinds.map((kind) => ({ [key]: kind, ...figuresOf(read.filter((it) => it.drawn[key] === kind)) }));
    const figures = figuresOf(read);
    return {
      ok: read.length === count && figures.agreesThoughWrong === 0,
      lines: [
        ...wrongOf(read),
        ...by('condition', CONDITIONS),
        ...by('layout', LAYOUTS),
        {
          ...figures,
          cpuMsPerNote: Math.round(spent.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / read.length),
          mostMb: Math.max(...spent.map(({ mostMb }) => mostMb)),
        },
      ],
    };
  } finally {
    for (const reader of readers) reader.end();
    await browser.close();
  }
}

/** The process that the platform starts to read notes, asked as the platform asks it. */
class Reader {
  constructor(modelFolder) {
    this.modelFolder = modelFolder;
    this.child = fork(join(ROOT, 'dist/src/procurement/notes/main.js'), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  async read(jpeg) {
    const { child, modelFolder } = this;
    child.send({ modelFolder, photo: jpeg.toString('base64') });
    const [answer] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => [{ failed: 'the reader ended' }]),
    ]);
    if (!answer.note) throw new Error(answer.failed);
    return answer.note;
  }

  /** With what loading the models took. */
  spent() {
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [, kb] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'latin1'));
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, mostMb: Math.round(Number(kb) / 1_024) };
  }

  end() {
    this.child.disconnect();
  }
}

async function photoOf(page, drawn) {
  await page.setContent(drawn.html);
  return photographed(sharp, await page.screenshot(), drawn);
}

/** What is printed beside what was read; lines are paired by their place in the table. */
function* pairsOf(read) {
  for (const { drawn, seen } of read) {
    const left = [...seen.lines];
    for (const line of drawn.lines) {
      const at = left.findIndex((one) => one.name === line.name);
      const loose = at >= 0 ? at : left.findIndex((one) => one.name.includes(line.name.slice(0, 2)));
      yield { drawn, line, found: loose >= 0 ? left.splice(loose, 1)[0] : null };
    }
    for (const found of left) yield { drawn, line: null, found };
  }
}

function figuresOf(read) {
  const pairs = [...pairsOf(read)];
  const printed = pairs.filter(({ line }) => line !== null);
  const tally = (all, said, right) => ({
    right: all.filter((it) => said(it) !== null && right(it)).length,
    unknown: all.filter((it) => said(it) === null).length,
    wrong: all.filter((it) => said(it) !== null && !right(it)).length,
  });
  const ofNote = (key) =>
    tally(
      read,
      ({ seen }) => seen[key],
      ({ seen, drawn }) => seen[key].text === drawn[key],
    );
  const amountIsRight = ({ found, line }) => found.amount === line.amount && found.unit === line.unit;
  const priceIsRight = ({ found, line }) => found.unitPriceFen === line.unitPriceFen;
  const digits = ({ found, line }) =>
    (found?.amount === line.amount ? line.count.length : 0) +
    (found && priceIsRight({ found, line }) ? line.price.length : 0);
  return {
    notes: read.length,
    supplier: ofNote('supplier'),
    date: ofNote('date'),
    noteNo: ofNote('noteNo'),
    lines: printed.length,
    name: tally(
      printed,
      ({ found }) => found,
      ({ found, line }) => found.name === line.name,
    ),
    amount: tally(printed, ({ found }) => found?.amount ?? null, amountIsRight),
    price: tally(printed, ({ found }) => found?.unitPriceFen ?? null, priceIsRight),
    madeUp: pairs.filter(({ line }) => line === null).length,
    agreesThoughWrong: printed.filter((it) => it.found?.agrees && !(amountIsRight(it) && priceIsRight(it))).length,
    digitsSavedPerLine: Number(
      (printed.reduce((sum, it) => sum + digits(it), 0) / Math.max(1, printed.length)).toFixed(1),
    ),
  };
}

/** Each line that was not read as printed, to look at. */
function wrongOf(read) {
  return [...pairsOf(read)]
    .filter(
      ({ line, found }) =>
        !line ||
        !found ||
        found.name !== line.name ||
        found.amount !== line.amount ||
        found.unitPriceFen !== line.unitPriceFen,
    )
    .map(({ drawn: { layout, condition }, line, found }) => ({
      ...{ layout, condition, printed: line && `${line.name} ${line.count}${line.printed} ${line.price}` },
      read: found && `${found.name} ${found.amount} ${found.unit} ${found.unitPriceFen}`,
    }));
}
