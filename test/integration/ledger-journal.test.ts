import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { In } from 'typeorm';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { procurementEndpoints } from '../../src/contract/http/procurement.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { SessionDirectory } from '../../src/identity/index.js';
import { Attachment } from '../../src/journal/journal.entities.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { PhotoSweep } from '../../src/journal/photos/photo-sweep.js';
import { imageTypeOf } from '../../src/platform/http/photo-upload.js';
import { Outbox, type Principal } from '../../src/platform/index.js';
import { Canteen } from './canteen.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';
import { JPEG } from './things.js';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the journal', () => {
  let platform: TestPlatform;
  let canteen: Canteen;
  beforeAll(async () => {
    platform = await TestPlatform.start();
    canteen = await Canteen.open(platform);
  });
  afterAll(() => platform.stop());

  describe('undoes', () => {
    it('an act once, mirrored in stock, and not a second time', async () => {
      const [lotId = ''] = await canteen.stocked(canteen.line());
      const { body: issued } = await canteen.issue(await canteen.meal(), lotId, 4_000);
      expect((await canteen.reverse(issued.actId)).status).toBe(201);
      expect(await canteen.amountOf(lotId, canteen.school.places.dry_store)).toBe(10_000);
      const again = await Promise.all([canteen.reverse(issued.actId), canteen.reverse(issued.actId)]);
      expect(again.map(({ problem }) => problem.code)).toEqual(Array(2).fill('journal.already-reversed'));
    });

    it('no delivery whose goods have gone on, and names the record that rests on it (R-M13)', async () => {
      const accepted = await canteen.accept([canteen.line()]);
      await canteen.cosign(accepted.actId);
      const lotId = accepted.lines[0]?.lotId as string;
      const { gate, dry_store } = canteen.school.places;
      const lines = [{ lotId, grams: 2_500 }];
      const into = { ...canteen.now(dry_store), fromPlaceId: gate, lines };
      const { actId } = await canteen.does(warehouseEndpoints.stockIn, into);
      const refused = (await canteen.reverse(accepted.actId)).problem;
      expect(refused).toMatchObject({ code: 'journal.act-in-use', details: { actId, actKind: 'stock.in' } });
      expect(refused.title).toMatch(
        /^后面还有记录用到了它:canteen_manager .+ \d+月\d+日 \d\d:\d\d 在dry_store的入库\(食材.+\)。请用“更正”,后面的记录会一起处理$/,
      );
    });

    it('a delivery that nobody signed yet, which then can be signed no more', async () => {
      const { actId } = await canteen.accept([canteen.line()]);
      expect((await canteen.reverse(actId)).status).toBe(201);
      expect((await canteen.cosign(actId)).problem.code).toBe('journal.already-reversed');
    });

    it('neither co-signatures nor reversals, and not for a worker', async () => {
      const { actId } = await canteen.accept([canteen.line()]);
      const { body } = await canteen.cosign(actId);
      expect((await canteen.reverse(body.coSignature.actId)).problem.code).toBe('journal.not-reversible');
      expect((await canteen.reverse(actId, canteen.school.people.canteen_worker)).status).toBe(403);
      const { body: reversal } = await canteen.reverse(actId);
      expect((await canteen.reverse(reversal.actId)).problem.code).toBe('journal.not-reversible');
    });
  });

  describe('keeps its chain', () => {
    it('through acts of many kinds at once, without a gap (I18)', async () => {
      const own = await Canteen.open(platform);
      const lots = await own.stocked(own.line(), own.line());
      const mealId = await own.meal();
      await Promise.all(
        Array.from({ length: 20 }, (_, i) =>
          i % 2 ? own.issue(mealId, lots[i % 4 === 1 ? 0 : 1] ?? '', 100) : own.accept([own.line()]),
        ),
      );
      const verdict = await own.verify();
      expect(verdict).toMatchObject({ intact: true, acts: 4 + 20 });
    });

    it('and names the first act whose particulars were changed', async () => {
      const own = await Canteen.open(platform);
      const first = await own.accept([own.line()]);
      await own.accept([own.line()]);
      await platform.uow.write((tx) =>
        tx.query(`UPDATE delivery_line SET weighed_grams = 11000 WHERE act_id = '${first.actId}'`),
      );
      expect(await own.verify()).toMatchObject({
        intact: false,
        firstBad: { chainIndex: 0, actId: first.actId, why: 'changed' },
      });
    });

    it('and names every act that was changed or is missing, also behind the first one', async () => {
      const own = await Canteen.open(platform);
      const acts = [];
      for (let i = 0; i < 6; i += 1) acts.push((await own.accept([own.line()])).actId);
      const change = (id = '') => `UPDATE delivery_line SET weighed_grams = 11000 WHERE act_id = '${id}'`;
      const trigger = await platform.uow.read((tx) => tx.query(SHOW_DELETE_TRIGGER));
      await platform.uow.write((tx) => tx.query('DROP TRIGGER act_no_delete'));
      try {
        for (const sql of [change(acts[0]), change(acts[5]), `DELETE FROM act WHERE id = '${acts[2]}'`]) {
          await platform.uow.write((tx) => tx.query(sql));
        }
        const bad = [
          { chainIndex: 0, actId: acts[0], why: 'changed' },
          { chainIndex: 2, actId: null, why: 'missing' },
          { chainIndex: 5, actId: acts[5], why: 'changed' },
        ];
        expect(await own.verify()).toMatchObject({ intact: false, acts: 6, firstBad: bad[0], bad, badCount: 3 });
      } finally {
        await platform.uow.write((tx) => tx.query(trigger[0].sql));
      }
    });

    it('whatever characters are written, and refuses half of one at the door', async () => {
      const own = await Canteen.open(platform);
      const round = (remark: string, more: object = {}) => ({
        ...own.now(own.school.places.dry_store),
        ...{ offWallAndFloor: true, labelled: true, rawAndCookedApart: true, noPests: true, nothingExpired: true },
        remark,
        ...more,
      });
      const kept = [
        '👍 好',
        '𠮷野家',
        'e\u0301 é',
        'Ａ a',
        '\ufffd\ufffe',
        '👩‍👩‍👧',
        'tab\there\nline',
        "'; --\\ %_",
        'ß ẞ İ',
      ];
      for (const text of kept) {
        const { actId } = await own.does(warehouseEndpoints.recordRound, round(text, { note: text, deviceId: null }));
        expect(await own.act(actId)).toMatchObject({ note: text, particulars: { remark: text } });
      }
      const refused = [
        [round('x\ud800y'), 'remark'],
        [round('fine', { note: '\udc4d\ud83d' }), 'note'],
        [round('fine', { timeToken: 'a\ud83d' }), 'timeToken'],
        [round('fine', { deviceId: 'a\u0000b' }), 'deviceId'],
        [round('fine', { 'k\ud83d': 1 }), ''],
      ] as const;
      for (const [body, field] of refused) {
        const { status, problem } = await own.call(warehouseEndpoints.recordRound, body);
        expect([status, problem.code, problem.field]).toEqual([400, 'request.broken-text', field]);
        // in words of people, not in those of the code
        expect(problem.title).not.toMatch(/[a-z]/i);
      }
      expect(await own.verify()).toMatchObject({ intact: true, acts: kept.length, bad: [] });
    });

    it('by taking no act of which the database has kept something else than was sealed', async () => {
      const own = await Canteen.open(platform);
      const [lotId = ''] = await own.stocked(own.line());
      const body = own.issueBody(await own.meal(), [{ lotId, grams: 10 }]);
      const issue = (said: { note: string; receiverName: string }) =>
        own.call(warehouseEndpoints.stockOut, { ...body, ...said });
      const run = (sql: string) => platform.uow.write((tx) => tx.query(sql));
      const { acts } = await own.verify();
      const said = { note: '007', receiverName: '007' };
      for (const { lossy, lossless } of [keptOtherwise('act', 'note'), keptOtherwise('stock_act', 'receiver_name')]) {
        for (const sql of lossy) await run(sql);
        try {
          const { status, problem } = await issue(said);
          expect([status, problem.code]).toEqual([422, 'journal.not-kept-as-written']);
        } finally {
          for (const sql of lossless) await run(sql);
        }
      }
      expect((await issue(said)).status).toBe(201);
      expect(await own.verify()).toMatchObject({ intact: true, acts: acts + 1 });
    });

    it('for those who answer for it: no worker has it recomputed, and who asks at once shares one answer', async () => {
      const params = { schoolId: canteen.school.id };
      const ask = (as: Session) => platform.call(journalEndpoints.verify, { as, params });
      expect((await ask(canteen.school.people.canteen_worker)).status).toBe(403);
      const answers = await Promise.all(Array.from({ length: 30 }, () => ask(canteen.manager)));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      const manager = (await platform.app.get(SessionDirectory).principalOf(canteen.manager.token)) as Principal;
      const journal = platform.app.get(JournalService);
      const verdicts = await Promise.all(Array.from({ length: 30 }, () => journal.verify(manager, params.schoolId)));
      expect(new Set(verdicts).size).toBeLessThan(15);
      const others = await Promise.all([ask(canteen.manager), ask(canteen.school.people.principal)]);
      expect(others.map(({ body }) => body.intact)).toEqual([true, true]);
    });

    it('and the database itself refuses to change or remove an act (I5)', async () => {
      const { actId } = await canteen.accept([canteen.line()]);
      for (const sql of [`UPDATE act SET note = 'x' WHERE id = '${actId}'`, `DELETE FROM act WHERE id = '${actId}'`]) {
        await expect(platform.uow.write((tx) => tx.query(sql))).rejects.toThrow(/append-only/);
      }
    });

    it(`and sees a cut-off tail and a removed act (${DATABASE_UNDER_TEST}, triggers lifted)`, async () => {
      const own = await Canteen.open(platform);
      const acts = [await own.accept([own.line()]), await own.accept([own.line()]), await own.accept([own.line()])];
      const trigger = await platform.uow.read((tx) => tx.query(SHOW_DELETE_TRIGGER));
      await platform.uow.write((tx) => tx.query('DROP TRIGGER act_no_delete'));
      try {
        const remove = (id = '') => platform.uow.write((tx) => tx.query(`DELETE FROM act WHERE id = '${id}'`));
        await remove(acts[2]?.actId);
        expect((await own.verify()).firstBad).toMatchObject({ chainIndex: 2, why: 'missing' });
        await remove(acts[1]?.actId);
        expect((await own.verify()).firstBad).toMatchObject({ chainIndex: 1, why: 'missing' });
        await platform.uow.write((tx) =>
          tx.query(`UPDATE chain_head SET count = 1 WHERE school_id = '${own.school.id}'`),
        );
        expect((await own.verify()).firstBad).toMatchObject({ chainIndex: 1, why: 'cut-off' });
      } finally {
        await platform.uow.write((tx) => tx.query(trigger[0].sql));
      }
    });
  });

  it('tells of an act when it is recorded and when it is signed', async () => {
    const heard: string[] = [];
    for (const type of ['act.recorded', 'act.signed']) {
      platform.app.get(Outbox).on<{ actId: string }>(type, async ({ actId }) => void heard.push(`${type} ${actId}`));
    }
    const { actId } = await canteen.accept([canteen.line()]);
    const { body } = await canteen.cosign(actId);
    await platform.settled();
    expect(heard).toEqual(
      expect.arrayContaining([
        `act.recorded ${actId}`,
        `act.recorded ${body.coSignature.actId}`,
        `act.signed ${actId}`,
      ]),
    );
  });

  it('calls late what was captured late, and leaves open what nobody can prove (test vector 8)', async () => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const accept = (occurredAt: string, capturedAt: string) =>
      canteen.does(procurementEndpoints.accept, {
        placeId: canteen.school.places.gate,
        occurredAt,
        capturedAt,
        supplierId: canteen.supplierId,
        lines: [canteen.line()],
      });
    expect(await accept(ago(90), ago(1))).toMatchObject({ late: true, unprovenTime: false });
    expect(await accept(ago(735), ago(735))).toMatchObject({ late: null, unprovenTime: true });
    expect(await accept(ago(20), ago(15))).toMatchObject({ late: false, unprovenTime: false });
  });

  it('tells a wrong clock of the device from a wrong time, in words (R-M15)', async () => {
    const accept = async (occurredAt: string, capturedAt: string) =>
      (
        await canteen.call(procurementEndpoints.accept, {
          ...{ placeId: canteen.school.places.gate, occurredAt, capturedAt },
          supplierId: canteen.supplierId,
          lines: [canteen.line()],
        })
      ).problem;
    const ahead = new Date(Date.now() + 26 * 3_600_000).toISOString();
    expect(await accept(ahead, ahead)).toMatchObject({
      code: 'journal.captured-in-future',
      title: expect.stringMatching(
        /^手机时间不对:手机上是 \d+年\d+月\d+日 \d\d:\d\d,现在是 .+请先校准手机时间,再填一次发生时间$/,
      ),
    });
    const reset = '2020-01-01T00:03:00.000Z';
    expect(await accept(reset, reset)).toMatchObject({
      code: 'journal.clock-unset',
      title: expect.stringContaining('手机上是 2020年1月1日 08:03'),
    });
    expect((await accept(ahead, new Date().toISOString())).code).toBe('journal.occurred-in-future');
  });

  describe('keeps photos', () => {
    const otherPicture = () =>
      sharp({ create: { width: 2, height: 2, channels: 3, background: '#123456' } })
        .jpeg()
        .toBuffer();
    const upload = async (content: Uint8Array, as: Session = canteen.manager) => {
      const path = journalEndpoints.upload.path.replace(':schoolId', canteen.school.id);
      const headers = { authorization: `Bearer ${as.token}`, 'content-type': 'image/jpeg' };
      const response = await fetch(`${platform.url}/api${path}`, { method: 'POST', headers, body: content });
      return {
        status: response.status,
        body: (await response.json()) as { id: string; mediaType: string; code: string },
      };
    };
    const fetchPhoto = (attachmentId: string, as: Session) =>
      fetch(`${platform.url}/api/attachments/${attachmentId}/content`, {
        headers: { authorization: `Bearer ${as.token}` },
      });

    it('as what they are, shows them with their act, and only to those who may see it', async () => {
      const { status, body } = await upload(PNG);
      expect([status, body.mediaType]).toEqual([201, 'image/png']);
      const { actId } = await canteen.does(procurementEndpoints.accept, {
        ...canteen.now(canteen.school.places.gate),
        supplierId: canteen.supplierId,
        lines: [canteen.line()],
        attachmentIds: [body.id],
      });
      expect((await canteen.act(actId)).attachments).toMatchObject([{ id: body.id }]);
      const shown = await fetchPhoto(body.id, canteen.school.people.auditor);
      expect(shown.headers.get('content-type')).toBe('image/png');
      expect(imageTypeOf(Buffer.from(await shown.arrayBuffer()))).toBe('image/png');
      const other = await Canteen.open(platform);
      expect((await fetchPhoto(body.id, other.manager)).status).toBe(404);
      const foreign = await other.call(procurementEndpoints.accept, {
        ...other.now(other.school.places.gate),
        supplierId: other.supplierId,
        lines: [other.line()],
        attachmentIds: [body.id],
      });
      expect(foreign.problem).toMatchObject({ code: 'journal.attachment-not-found', field: 'attachmentIds' });
    });

    it('for seven days when no act names them, for good when one does', async () => {
      const [named, unnamed] = [await upload(JPEG), await upload(await otherPicture())];
      await canteen.does(procurementEndpoints.accept, {
        ...canteen.now(canteen.school.places.gate),
        supplierId: canteen.supplierId,
        lines: [canteen.line()],
        attachmentIds: [named.body.id],
      });
      const sweep = platform.app.get(PhotoSweep);
      expect(await sweep.sweep()).toBe(0);
      const uploadedAt = new Date(Date.now() - 8 * 86_400_000);
      await platform.uow.write((tx) =>
        tx.update(Attachment, { id: In([named.body.id, unnamed.body.id]) }, { uploadedAt }),
      );
      expect(await sweep.sweep()).toBe(1);
      expect((await fetchPhoto(unnamed.body.id, canteen.manager)).status).toBe(404);
      expect((await fetchPhoto(named.body.id, canteen.manager)).status).toBe(200);
    });

    it('but not scripts called photos, nor more than 5 MB', async () => {
      expect((await upload(Buffer.from('<svg onload="alert(1)"/>'))).body.code).toBe('journal.attachment-not-an-image');
      const large = Buffer.concat([PNG, Buffer.alloc(5 * 1024 * 1024)]);
      expect((await upload(large)).status).toBe(413);
    });
  });

  it('pages through a day without losing or repeating an act', async () => {
    const own = await Canteen.open(platform);
    const made = [];
    for (let i = 0; i < 5; i += 1) made.push((await own.accept([own.line()])).actId);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { items, next }: { items: { id: string }[]; next: string | null } = await platform.ok(
        journalEndpoints.acts,
        {
          as: own.manager,
          params: { schoolId: own.school.id },
          query: { date: own.today, limit: 2, ...(after ? { after } : {}) },
        },
      );
      seen.push(...items.map(({ id }) => id));
      after = next ?? undefined;
    } while (after);
    expect(seen.sort()).toEqual(made.sort());
  });
});

/** Makes the database keep another text than the one it was given, and takes that back. SQLite keeps 7 for 007 in a column of numbers. */
const keptOtherwise = (table: string, column: string) =>
  DATABASE_UNDER_TEST === 'sqlite'
    ? {
        lossy: [
          `ALTER TABLE ${table} RENAME COLUMN ${column} TO as_it_is`,
          `ALTER TABLE ${table} ADD COLUMN ${column} INTEGER`,
        ],
        lossless: [
          `ALTER TABLE ${table} DROP COLUMN ${column}`,
          `ALTER TABLE ${table} RENAME COLUMN as_it_is TO ${column}`,
        ],
      }
    : {
        lossy: [
          `CREATE TRIGGER lossy BEFORE INSERT ON ${table} FOR EACH ROW SET NEW.${column} = CONCAT(NEW.${column}, '?')`,
        ],
        lossless: ['DROP TRIGGER lossy'],
      };

const SHOW_DELETE_TRIGGER =
  DATABASE_UNDER_TEST === 'sqlite'
    ? "SELECT sql FROM sqlite_master WHERE name = 'act_no_delete'"
    : `SELECT CONCAT('CREATE TRIGGER act_no_delete BEFORE DELETE ON act FOR EACH ROW ', ACTION_STATEMENT) AS \`sql\`
       FROM information_schema.TRIGGERS WHERE TRIGGER_NAME = 'act_no_delete' AND TRIGGER_SCHEMA = DATABASE()`;
