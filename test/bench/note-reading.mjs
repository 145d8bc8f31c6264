import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
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

/**
 * What is read off drawn delivery notes, and how much of it is wrong. `docs/note-reading.md` says what these notes can tell
 * and what not. A line whose sum agrees although amount or price is wrong fails it: that check is what a person leans on.
 */
export async function noteReading(args) {
  const { values } = parseArgs({ args, options: { notes: { type: 'string', default: '64' } } });
  const count = wholeNumber(values.notes);
  const modelFolder = await noteModel();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  // The thread that the platform starts to read notes, asked as the platform asks it
  const worker = new Worker(join(ROOT, 'dist/src/procurement/notes/main.js'));
  const read = [];
  let cpuMs = 0;
  try {
    const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: SCALE });
    for (let index = 0; index < count; index++) {
      const drawn = drawNote(index);
      const photo = await photoOf(page, drawn);
      const before = process.cpuUsage();
      worker.postMessage({ modelFolder, photo });
      const [{ note, failed }] = await once(worker, 'message');
      if (!note) throw new Error(failed);
      const { user, system } = process.cpuUsage(before);
      cpuMs += (user + system) / 1_000;
      read.push({ drawn, seen: note });
      if (read.length % 8 === 0) say(`${read.length} notes…`);
    }
  } finally {
    await worker.terminate();
    await browser.close();
  }
  const by = (key, kinds) =>
    kinds.map((kind) => ({ [key]: kind, ...figuresOf(read.filter((it) => it.drawn[key] === kind)) }));
  const figures = figuresOf(read);
  return {
    ok: figures.agreesThoughWrong === 0,
    lines: [
      ...wrongOf(read),
      ...by('condition', CONDITIONS),
      ...by('layout', LAYOUTS),
      {
        ...figures,
        // with what loading the models took
        cpuMsPerNote: Math.round(cpuMs / read.length),
        mostMb: Math.round(process.resourceUsage().maxRSS / 1_024),
      },
    ],
  };
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
