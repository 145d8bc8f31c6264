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

/**
 * What is read off drawn delivery notes, and how much of it is wrong. `docs/note-reading.md` says what these notes can tell
 * and what not. A line whose sum agrees although amount or price is wrong fails it: that check is what a person leans on.
 */
export async function noteReading(args) {
  const { values } = parseArgs({ args, options: { notes: { type: 'string', default: '64' } } });
  const count = wholeNumber(values.notes);
  const folder = await noteModel();
  const { loadNoteModel } = await import(`${ROOT}dist/src/procurement/notes/note-model.js`);
  const { readNote } = await import(`${ROOT}dist/src/procurement/notes/read-note.js`);
  const photos = await photosOf(count);
  const model = await loadNoteModel(folder);
  await model.read(photos[0].jpeg); // the first is slower by what is compiled then
  const read = [];
  for (const [i, { drawn, jpeg }] of photos.entries()) {
    const before = process.cpuUsage();
    const { texts, ...size } = await model.read(jpeg);
    const seen = readNote(texts, size);
    const { user, system } = process.cpuUsage(before);
    read.push({ drawn, seen, cpuMs: (user + system) / 1_000 });
    if (i % 8 === 7) say(`${i + 1} notes…`);
  }
  const by = (key, kinds) => kinds.map((kind) => ({ [key]: kind, ...figuresOf(read.filter((it) => it.drawn[key] === kind)) }));
  const figures = figuresOf(read);
  return {
    ok: read.length === count && count > 0 && figures.agreesThoughWrong === 0,
    lines: [
      ...wrongOf(read),
      ...by('condition', CONDITIONS),
      ...by('layout', LAYOUTS),
      {
        ...figures,
        cpuMsPerNote: Math.round(read.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / read.length),
        rssMb: Math.round(process.resourceUsage().maxRSS / 1_024),
      },
    ],
  };
}

async function photosOf(count) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: VIEW, deviceScaleFactor: SCALE });
    const photos = [];
    for (let index = 0; index < count; index++) {
      const drawn = drawNote(index);
      await page.setContent(drawn.html);
      const jpeg = await photographed(sharp, await page.screenshot(), { condition: drawn.condition, index });
      photos.push({ drawn, jpeg });
    }
    return photos;
  } finally {
    await browser.close();
  }
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
  const ofNote = (key) => tally(read, ({ seen }) => seen[key], ({ seen, drawn }) => seen[key].text === drawn[key]);
  const amountIsRight = ({ found, line }) => found.amount === line.amount && found.unit === line.unit;
  const priceIsRight = ({ found, line }) => found.unitPriceFen === line.unitPriceFen;
  const digits = ({ found, line }) =>
    (found?.amount === line.amount ? line.count.length : 0) + (found && priceIsRight({ found, line }) ? line.price.length : 0);
  return {
    notes: read.length,
    supplier: ofNote('supplier'),
    date: ofNote('date'),
    noteNo: ofNote('noteNo'),
    lines: printed.length,
    name: tally(printed, ({ found }) => found, ({ found, line }) => found.name === line.name),
    amount: tally(printed, ({ found }) => found?.amount ?? null, amountIsRight),
    price: tally(printed, ({ found }) => found?.unitPriceFen ?? null, priceIsRight),
    madeUp: pairs.filter(({ line }) => line === null).length,
    agreesThoughWrong: printed.filter((it) => it.found?.agrees && !(amountIsRight(it) && priceIsRight(it))).length,
    digitsSavedPerLine: Number((printed.reduce((sum, it) => sum + digits(it), 0) / Math.max(1, printed.length)).toFixed(1)),
  };
}

/** Each line that was not read as printed, to look at. */
function wrongOf(read) {
  return [...pairsOf(read)]
    .filter(({ line, found }) => !line || !found || found.name !== line.name || found.amount !== line.amount || found.unitPriceFen !== line.unitPriceFen)
    .map(({ drawn: { layout, condition }, line, found }) => ({
      ...{ layout, condition, printed: line && `${line.name} ${line.count}${line.printed} ${line.price}` },
      read: found && `${found.name} ${found.amount} ${found.unit} ${found.unitPriceFen}`,
    }));
}
