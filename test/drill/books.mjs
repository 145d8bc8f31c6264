import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { ACT_KINDS } from '../../dist/src/contract/acts.js';
import { BOOK_KINDS } from '../../dist/src/contract/http/books.js';
import { LEDGERS } from '../../dist/src/contract/ledgers.js';
import { note, wholeNumber } from '../setup/named.mjs';
import { playTerm } from '../simulate/play.mjs';

const run = promisify(execFile);
/** The month in which the term begins, and the day on which it is closed. */
const DAYS = 'from=2026-03-01&to=2026-04-01';
/** LibreOffice's words for: comma, double quotes, UTF-8, all cells as shown, each sheet into a file of its own. */
const AS_SHOWN = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';
/** They may have nothing to tell: what they hold is kept on paper. */
const ON_PAPER = ['L22'];

/**
 * Every ledger of a school whose term was played through the public API: as PDF and as a blank form, with
 * pictures of their pages for somebody to look at, and as a workbook. What LibreOffice shows of the workbook must be, cell by cell, what the books say.
 *
 * @param {string[]} args
 * @returns {Promise<{ok: boolean, lines: object[]}>}
 */
export async function books(args) {
  const { values } = parseArgs({
    args,
    options: { days: { type: 'string', default: '10' }, folder: { type: 'string' } },
  });
  const kept = values.folder ?? null;
  const folder = kept ?? (await mkdtemp(join(tmpdir(), 'mingchu-books-')));
  await mkdir(folder, { recursive: true });
  const found = { ledgers: 0, pages: 0, cells: 0, empty: [], differences: [] };
  const plan = { schools: 1, days: wholeNumber(values.days), seed: 7, atOnce: 1, note };
  try {
    await playTerm(plan, async (world, [school]) => {
      await say(world, school);
      for (const ledger of Object.keys(LEDGERS)) await take(world, school, ledger, folder, found);
      note(`${found.pages} pages`);
      const shown = await shownByLibreOffice(folder);
      for (const ledger of Object.keys(LEDGERS)) await compare(school, ledger, shown.get(ledger) ?? [], found);
    });
  } finally {
    if (kept === null) await rm(folder, { recursive: true, force: true });
  }
  for (const difference of found.differences.slice(0, 20)) note(JSON.stringify(difference));
  const { ledgers, pages, cells, empty } = found;
  const isFilled = empty.every((ledger) => ON_PAPER.includes(ledger));
  const ok = found.differences.length === 0 && isFilled && ledgers === Object.keys(LEDGERS).length;
  return { ok, lines: [{ ok, ledgers, pages, cells, empty, differences: found.differences.length }] };
}

/** The public has something to say, too. */
async function say(world, school) {
  const form = { category: 'praise', grade: 'good', text: '菜热,味道好' };
  const answer = await fetch(`${world.url}/api/notices/${school.id}/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(form),
  });
  if (answer.status !== 201) throw new Error(`feedback was answered ${answer.status}: ${await answer.text()}`);
}

async function take(world, school, ledger, folder, found) {
  const fetched = async (file) => {
    const answer = await fetch(`${world.url}/api${school.path(`/ledgers/${ledger}/${file}`)}`, {
      headers: { authorization: `Bearer ${readerOf(school, ledger).token}`, 'accept-language': 'zh-CN' },
    });
    if (answer.status === 200) return Buffer.from(await answer.arrayBuffer());
    throw new Error(`${file} of ${ledger} was answered ${answer.status}: ${await answer.text()}`);
  };
  const at = (name) => join(folder, `${ledger}${name}`);
  await writeFile(at('.pdf'), await fetched(`sheet.pdf?${DAYS}`));
  await writeFile(at('-blank.pdf'), await fetched('blank.pdf'));
  await writeFile(at('.xlsx'), await fetched(`table.xlsx?${DAYS}`));
  found.pages += await pagesOf(at('.pdf'));
  for (const name of ['', '-blank']) await run('pdftoppm', ['-r', '60', '-png', at(`${name}.pdf`), at(name)]);
}

/** Health data and what the public said are for different people. */
const readerOf = (school, ledger) => (ledger === 'L29' ? school.principal : school.officer);

async function compare(school, ledger, shown, found) {
  found.ledgers += 1;
  // below its headings, a sheet without a record has one sentence that says so
  if (shown.every((rows) => (rows[1] ?? []).filter((cell) => cell !== '').length <= 1)) found.empty.push(ledger);
  for (const cells of await whatTheBooksSay(school, ledger)) {
    found.cells += cells.length;
    if (!shown.some((rows) => rows.some((row) => holds(row, cells)))) found.differences.push({ ledger, cells });
  }
}

/** Whether `cells` stand in `row` one beside the other. */
function holds(row, cells) {
  return row.some((_, start) => cells.every((cell, index) => row[start + index] === cell));
}

async function pagesOf(file) {
  const { stdout } = await run('pdfinfo', [file]);
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]);
}

/** @returns {Promise<Map<string, string[][][]>>} of each ledger its sheets, row by row, as LibreOffice shows them */
async function shownByLibreOffice(folder) {
  const office = await mkdtemp(join(tmpdir(), 'mingchu-office-'));
  try {
    const workbooks = (await readdir(folder)).filter((file) => file.endsWith('.xlsx'));
    const out = join(office, 'shown');
    const profile = `-env:UserInstallation=file://${join(office, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', AS_SHOWN, '--outdir', out];
    await run('soffice', [...args, ...workbooks.map((file) => join(folder, file))]);
    const shown = new Map();
    for (const file of (await readdir(out)).sort()) {
      const rows = parse(await readFile(join(out, file)), { bom: true, relax_column_count: true });
      const ledger = file.slice(0, 3);
      shown.set(ledger, [...(shown.get(ledger) ?? []), rows]);
    }
    return shown;
  } finally {
    await rm(office, { recursive: true, force: true });
  }
}

/** The rows of acts as the books have them: an act's own cells, and those of each of its lines. */
async function whatTheBooksSay(school, ledger) {
  const rows = [];
  for (const kind of BOOK_KINDS.filter((one) => ACT_KINDS[one].ledgers.includes(ledger))) {
    for (let after = ''; after !== null; ) {
      const page = await school.officer.get(school.path(`/books/${kind}?${DAYS}&limit=200${after}`));
      for (const { cells, lines } of page.items) {
        if (lines.length === 0) rows.push(cells);
        for (const line of lines) rows.push([...cells, ...line]);
      }
      after = page.next === null ? null : `&after=${page.next}`;
    }
  }
  return rows;
}
