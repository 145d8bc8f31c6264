import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/node';
import { Not } from 'typeorm';
import { act as morningCheck } from '../../src/contract/acts/cooking.morning-check.js';
import { endpointOf } from '../../src/contract/declaring/endpoint.js';
import { feedbackEndpoints } from '../../src/contract/http/feedback.js';
import { kitchenEndpoints } from '../../src/contract/http/kitchen.js';
import { LEDGER_IDS, printingEndpoints } from '../../src/contract/http/printing.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { structureEndpoints } from '../../src/contract/http/structure.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { LEDGERS } from '../../src/contract/ledgers.js';
import { AuditEntry, SteppedClock } from '../../src/platform/index.js';
import { LedgerPrint } from '../../src/printing/printing.entities.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';
import { entriesOfZip } from './zip-entries.js';

const run = promisify(execFile);
/** 10:00 in Yunnan, so that no act of a test falls on another day. */
const MORNING = new Date('2026-11-10T02:00:00.000Z');
const TODAY = '2026-11-10';
const EMPTY_DAY = '2026-11-09';

describe(`ledgers as files, on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchu-prints-'));
    platform = await TestPlatform.start(new SteppedClock(MORNING));
    canteen = await Canteen.open(platform);
  });
  afterAll(async () => {
    await platform.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const get = (own: Canteen, file: string, as: Session = own.manager, language = 'zh') =>
    fetch(`${platform.url}/api/schools/${own.school.id}/ledgers/${file}`, {
      headers: { authorization: `Bearer ${as.token}`, 'accept-language': language },
    });
  const bytesOf = async (own: Canteen, file: string, as?: Session, language?: string): Promise<Buffer> => {
    const answer = await get(own, file, as, language);
    if (answer.status !== 200) throw new Error(`${file} answered ${answer.status}: ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  };
  const days = (from: string, to = from) => `?from=${from}&to=${to}`;
  /** What a reader of the file gets to see, page by page, as it lies on the paper. */
  const pagesOf = async (pdf: Buffer, order: '-layout' | '-raw' = '-layout'): Promise<string[]> => {
    const file = join(folder, 'printed.pdf');
    await writeFile(file, pdf);
    const { stdout } = await run('pdftotext', [order, file, '-']);
    return stdout.split('\f').slice(0, -1);
  };
  /** Cell by cell, as if each stood on one line. */
  const cellsPrinted = async (own: Canteen, file: string): Promise<string[]> =>
    (await pagesOf(await bytesOf(own, file), '-raw')).map((page) => page.replaceAll(/\s/g, ''));
  const printed = async (own: Canteen, file: string, as?: Session, language?: string) =>
    pagesOf(await bytesOf(own, file, as, language));
  const sheetsOf = async (own: Canteen, file: string, as?: Session) => readXlsxFile(await bytesOf(own, file, as));

  describe('as PDF', () => {
    it('has the head of its columns and which page it is on each, and no row is lost or doubled between them', async () => {
      const own = await Canteen.open(platform);
      const numbers = Array.from({ length: 90 }, (_, index) => `P${index + 100}`);
      // The second is longer than a page, so that it is cut between its lines
      for (const part of [numbers.slice(0, 45), numbers.slice(45)]) {
        const lines = part.map((supplierLot) => own.line({ supplierLot }));
        await own.does(procurementEndpoints.accept, {
          ...own.now(own.school.places.gate),
          ...{ supplierId: own.supplierId, lines, confirms: ['twice'], deliveryNoteNo: part[0]?.slice(1) },
        });
      }
      const pages = await printed(own, `L01/sheet.pdf${days(TODAY)}`);
      expect(pages.length).toBeGreaterThan(2);
      pages.forEach((page, index) => {
        expect(page).toContain('L01 进货查验记录');
        expect(page).toContain('保质期至');
        expect(page.replaceAll(/\s/g, '')).toContain(`第${index + 1}页/共${pages.length}页`);
      });
      const found = pages.join('').match(/P\d{3}(?=.* kg)/g);
      expect(found).toEqual(numbers);
    });

    it('embeds a TrueType font, of which it carries only what it uses', async () => {
      const pdf = await bytesOf(canteen, `L07/sheet.pdf${days(EMPTY_DAY)}`);
      const file = join(folder, 'fonts.pdf');
      await writeFile(file, pdf);
      const { stdout } = await run('pdffonts', [file]);
      const fonts = stdout.trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +\S+ +yes yes yes/);
      expect(pdf.length).toBeLessThan(100_000);
    });

    it('draws rare characters, degrees and signs, and all of a long note', async () => {
      const own = await Canteen.open(platform);
      const note = Array.from({ length: 80 }, (_, index) => `鸡㙡菌${index}。`).join('');
      await own.does(warehouseEndpoints.recordReading, {
        ...own.now(own.school.places.dry_store),
        ...{ quantity: 'temperature', valueTenths: 181, note },
      });
      const text = (await printed(own, `L17/sheet.pdf${days(TODAY)}`)).join('').replaceAll(/\s/g, '');
      expect(text).toContain('18.1°C');
      expect(text).toContain(note);
    });

    it('strikes through what was taken back, says why, and names who signed in the system', async () => {
      const own = await Canteen.open(platform);
      const { actId } = await own.accept([own.line()]);
      await own.cosign(actId);
      await own.reverse(actId);
      const [cells] = await cellsPrinted(own, `L01/sheet.pdf${days(TODAY)}`);
      expect(cells).toContain('已冲销:录错');
      const [page = ''] = await printed(own, `L01/sheet.pdf${days(TODAY)}`);
      expect(page).toMatch(/供货方 签字.*验收人 签字/);
      expect(page).toMatch(/系统中的会签人:canteen_manager/);
    });

    it('of days without a record says that nothing was recorded, in the language asked for', async () => {
      const [page = ''] = await printed(canteen, `L08/sheet.pdf${days(EMPTY_DAY)}`);
      expect(page).toContain('2026-11-09 没有记录。');
      expect(page).toContain('共 0 条记录');
      const [english = ''] = await printed(canteen, `L08/sheet.pdf${days(EMPTY_DAY)}`, undefined, 'en');
      expect(english).toContain('Nothing was recorded on 2026-11-09.');
    });

    it('is a blank form with the same columns, as many rows as wanted, and nothing of the school but its name', async () => {
      const own = await Canteen.open(platform);
      await own.accept([own.line({ supplierLot: '不该出现' })]);
      const pages = await printed(own, 'L01/blank.pdf?rows=30');
      expect(pages.length).toBeGreaterThan(1);
      for (const cells of await cellsPrinted(own, 'L01/blank.pdf?rows=30')) expect(cells).toContain('生产批号');
      expect(pages.join('')).toMatch(/空白表,手工填写/);
      expect(pages.join('')).not.toMatch(/不该出现|校验码/);
      expect((await get(own, 'L01/blank.pdf?rows=0')).status).toBe(400);
      // Ready meals have a part where a company brings them, and only there
      expect(pages.join('')).not.toContain('外购成品餐验收');
      const params = { schoolId: own.school.id };
      const { version } = await platform.ok(structureEndpoints.structure, { as: platform.admin, params });
      const body = { version, from: own.today, mode: 'enterprise' as const };
      await platform.ok(structureEndpoints.setSupplyMode, { as: platform.admin, params, body });
      for (const book of ['L01', 'L07'])
        expect((await printed(own, `${book}/blank.pdf?rows=5`)).join('')).toContain('外购成品餐验收');
      expect(await platform.uow.read((tx) => tx.countBy(LedgerPrint, { schoolId: own.school.id }))).toBe(0);
    });

    it('exists for each of the ledgers, filled and blank; the suppliers’ is the list of them', async () => {
      for (const ledger of LEDGER_IDS.filter((id) => id !== 'L09' && id !== 'L29')) {
        const pdf = await bytesOf(canteen, `${ledger}/sheet.pdf${days(TODAY)}`);
        expect([ledger, pdf.subarray(0, 5).toString()]).toEqual([ledger, '%PDF-']);
      }
      for (const ledger of ['L09', 'L22', 'L25', 'L29']) {
        const [blank = ''] = await printed(canteen, `${ledger}/blank.pdf`);
        expect(blank).toContain(`${ledger} ${LEDGERS[ledger]?.zh}`);
      }
      expect((await printed(canteen, `L25/sheet.pdf${days(TODAY)}`))[0]).toContain('楚雄粮油');
      expect((await printed(canteen, `L22/sheet.pdf${days(TODAY)}`))[0]).toContain('记在纸上');
    });

    it('says what the public said and was answered (L29), to those who may read it', async () => {
      const schoolId = canteen.school.id;
      const sent = await fetch(`${platform.url}/api/notices/${schoolId}/feedback`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ category: 'complaint', grade: 'fair', text: '米饭夹生', contact: '13800000000' }),
      });
      expect(sent.status).toBe(201);
      const { principal } = canteen.school.people;
      const list = await platform.ok(feedbackEndpoints.list, { as: principal, query: { schoolId } });
      const params = { schoolId, feedbackId: list.items[0]?.id ?? '' };
      await platform.ok(feedbackEndpoints.answer, { as: principal, params, body: { text: '已调整加水量' } });
      const [page = ''] = await printed(canteen, `L29/sheet.pdf${days(TODAY)}`, principal);
      for (const words of ['米饭夹生', '投诉举报', '已调整加水量', '未向学校公开']) expect(page).toContain(words);
      expect(page).not.toContain('13800000000');
      const refused = await get(canteen, `L29/sheet.pdf${days(TODAY)}`);
      expect(((await refused.json()) as { code: string }).code).toBe('printing.feedback-restricted');
    });
  });

  describe('its check code', () => {
    const lastPrint = async (own: Canteen) =>
      platform.uow.read((tx) => tx.findOneByOrFail(LedgerPrint, { schoolId: own.school.id }));
    const check = (own: Canteen, printId: string, as: Session = own.manager) =>
      platform.call(printingEndpoints.print, { as, params: { schoolId: own.school.id, printId } });

    it('stands on the paper and says whether the books still say the same, whatever the language and the names', async () => {
      const own = await Canteen.open(platform);
      const { actId } = await own.accept([own.line()]);
      const [page = ''] = await printed(own, `L01/sheet.pdf${days(TODAY)}`);
      const { id } = await lastPrint(own);
      const { body } = await check(own, id);
      expect(body).toMatchObject({ ledger: 'L01', title: '进货查验记录', from: TODAY, verdict: 'same' });
      expect(page).toContain(`校验码 ${body.printed.code}`);
      const english = await platform.call(printingEndpoints.print, {
        ...{ as: own.manager, params: { schoolId: own.school.id, printId: id }, language: 'en' },
      });
      expect(english.body.verdict).toBe('same');

      await own.cosign(actId);
      const after = (await check(own, id)).body;
      expect(after).toMatchObject({ verdict: 'changed', printed: { acts: 1 }, now: { acts: 1 } });
      expect(after.now.code).not.toBe(after.printed.code);
    });

    it('changes with a record of those days that comes later, and with one that is taken back', async () => {
      const own = await Canteen.open(platform);
      await printed(own, `L01/sheet.pdf${days(TODAY)}`);
      const empty = await lastPrint(own);
      const { actId } = await own.accept([own.line()]);
      expect((await check(own, empty.id)).body).toMatchObject({ verdict: 'changed', now: { acts: 1 } });
      await printed(own, `L01/sheet.pdf${days(TODAY)}`);
      const again = { schoolId: own.school.id, id: Not(empty.id) };
      const { id } = await platform.uow.read((tx) => tx.findOneByOrFail(LedgerPrint, again));
      expect((await check(own, id)).body.verdict).toBe('same');
      await own.reverse(actId);
      expect((await check(own, id)).body.verdict).toBe('changed');
    });

    it('is for who may read the school’s ledgers, and of that school only', async () => {
      const own = await Canteen.open(platform);
      await printed(own, `L06/sheet.pdf${days(TODAY)}`);
      const { id } = await lastPrint(own);
      expect((await check(own, id, canteen.manager)).status).toBe(404);
      expect((await check(canteen, id)).problem.code).toBe('printing.print-not-found');
    });

    it('is in the audit log with who printed what', async () => {
      const own = await Canteen.open(platform);
      await printed(own, `L06/sheet.pdf${days(EMPTY_DAY, TODAY)}`);
      await bytesOf(own, `L06/table.xlsx${days(TODAY)}`);
      const noted = await platform.uow.read((tx) => tx.findBy(AuditEntry, { schoolId: own.school.id }));
      const of = (action: string) => noted.find((entry) => entry.action === action);
      expect(of('printing.printed')).toMatchObject({
        ...{ accountId: own.manager.accountId, subjectId: (await lastPrint(own)).id },
        detail: { ledger: 'L06', from: EMPTY_DAY, to: TODAY, rows: 0 },
      });
      expect(of('printing.exported')).toMatchObject({ detail: { ledger: 'L06', from: TODAY, to: TODAY, rows: 0 } });
    });
  });

  describe('as a workbook', () => {
    it('keeps figures as figures and days as days, each reading as it does on paper', async () => {
      const own = await Canteen.open(platform);
      await own.does(procurementEndpoints.accept, {
        ...own.now(own.school.places.gate),
        supplierId: own.supplierId,
        lines: [own.line({ weighedGrams: 12_500, unitPriceFenPerKg: 650, useBy: '2026-11-15', arrivalTenthsC: -185 })],
      });
      const file = await bytesOf(own, `L01/table.xlsx${days(TODAY)}`);
      const [sheet] = await readXlsxFile(file);
      const [heads = [], row = []] = sheet?.data ?? [];
      const said = Object.fromEntries(heads.map((head, index) => [String(head), row[index]]));
      expect(said).toMatchObject({
        ...{ 链号: 0, 日期: new Date(TODAY), 供货者: '楚雄粮油', 实收: 12.5, 单价: 6.5, 到货温度: -18.5 },
        ...{ 保质期至: new Date('2026-11-15'), 状态: '待第二人确认(还差 1 人)' },
      });
      const entries = await entriesOfZip(file);
      const formats = entries.get('xl/styles.xml')?.toString() ?? '';
      for (const format of ['0.0 "kg"', '0.00 "元/kg"', '0.0 "℃"', 'yyyy-mm-dd', 'hh:mm']) {
        expect(formats).toContain(`formatCode="${format.replaceAll('"', '&quot;')}"`);
      }
    });

    it('has headings that stay, and no cell that a program runs as a formula', async () => {
      const own = await Canteen.open(platform);
      const texts = ['=1+1', '+1', '-2+3', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x")'].map((text) => text.trim());
      await own.accept(texts.map((supplierLot) => own.line({ supplierLot })));
      const file = await bytesOf(own, `L01/table.xlsx${days(TODAY)}`);
      const xml = [...(await entriesOfZip(file))].find(([name]) => /sheet1\.xml$/.test(name))?.[1].toString() ?? '';
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).not.toContain('<f>');
      const [sheet] = await readXlsxFile(file);
      const column = sheet?.data[0]?.indexOf('生产批号') ?? -1;
      expect(sheet?.data.slice(1).map((row) => row[column])).toEqual(texts);
    });

    it('has a sheet for each kind of act that fills the ledger', async () => {
      const own = await Canteen.open(platform);
      const batchId = await own.cook(await own.meal());
      await own.does(kitchenEndpoints.keepSample, {
        ...own.now(own.school.places.sample_cabinet),
        ...{ batchId, grams: 150, containerCode: 'B-3' },
      });
      const sheets = await sheetsOf(own, `L07/table.xlsx${days(TODAY)}`);
      expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
        ['留样', 2],
        ['留样销毁', 2],
      ]);
      expect(sheets[1]?.data[1]?.[0]).toBe('2026-11-10 没有记录。');
    });
  });

  it('L09 is printed for who may read it, each print noted, and is refused to all others', async () => {
    const own = await Canteen.open(platform);
    const officer = await platform.newPerson('food_safety_officer', own.school.id);
    const well = { noSymptoms: true, handsWell: true, dressedWell: true, certificateValid: true, fit: 'fit' };
    await own.does(endpointOf(morningCheck), {
      ...own.now(own.school.places.preparation),
      ...{ who: '张三', bodyTenthsC: 365, ...well },
    });
    for (const file of [`L09/sheet.pdf${days(TODAY)}`, `L09/table.xlsx${days(TODAY)}`]) {
      const refused = await get(own, file, own.school.people.principal);
      expect((await refused.json()) as object).toMatchObject({ code: 'journal.book-restricted' });
    }
    expect((await printed(own, `L09/sheet.pdf${days(TODAY)}`, officer)).join('')).toContain('张三');
    const { id } = await platform.uow.read((tx) => tx.findOneByOrFail(LedgerPrint, { schoolId: own.school.id }));
    const params = { schoolId: own.school.id, printId: id };
    const byPrincipal = await platform.call(printingEndpoints.print, { as: own.school.people.principal, params });
    expect(byPrincipal.problem.code).toBe('journal.book-restricted');
    const noted = await platform.uow.read((tx) => tx.findBy(AuditEntry, { accountId: officer.accountId }));
    expect(noted.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['journal.restricted-read', 'printing.printed']),
    );
  });

  it('covers no more days than a book, and not more rows than anybody reads', async () => {
    const long = await get(canteen, `L01/sheet.pdf${days('2026-01-01', TODAY)}`);
    expect((await long.json()) as object).toMatchObject({ code: 'journal.book-span' });
  });
});
