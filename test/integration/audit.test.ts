import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CHAIN_START, chainHash } from '../../src/contract/hashing.js';
import { auditEndpoints } from '../../src/contract/http/audit.js';
import { AuditEntry, AuditHead } from '../../src/platform/audit/audit.entities.js';
import { auditLeaf } from '../../src/platform/audit/audit-log.js';
import { AuditLog, AuditMarks } from '../../src/platform/index.js';
import { DATABASE_UNDER_TEST, type Session, TestPlatform } from './harness.js';

describe(`the audit log on ${DATABASE_UNDER_TEST}`, () => {
  let platform: TestPlatform;
  let auditor: Session;
  let kept: { entries: AuditEntry[]; head: AuditHead };

  const note = (subjectId: string, areaCode: string | null = '532301') =>
    platform.uow.write((tx) =>
      platform.app
        .get(AuditLog)
        .note(tx, { by: null, action: 'test.done', subject: { kind: 'thing', id: subjectId }, areaCode }),
    );
  const verify = () => platform.ok(auditEndpoints.verify, { as: auditor });
  const head = async () => (await platform.uow.write((tx) => tx.find(AuditHead)))[0] as AuditHead;
  /** Writes what is given as if with the database's own password. */
  const replaceAll = async (entries: AuditEntry[], newHead: AuditHead) => {
    await platform.uow.write((tx) => tx.createQueryBuilder().delete().from(AuditEntry).execute());
    await platform.uow.write((tx) => tx.insert(AuditEntry, entries));
    await platform.uow.write((tx) =>
      tx.update(AuditHead, { chain: newHead.chain }, { count: newHead.count, hash: newHead.hash }),
    );
  };
  const rechained = (entries: readonly AuditEntry[]): { entries: AuditEntry[]; hash: string } => {
    let hash = CHAIN_START;
    const chained = entries.map((entry, seq) => {
      const { hash: _, ...rest } = { ...entry, seq };
      hash = chainHash(hash, auditLeaf(rest));
      return { ...rest, hash };
    });
    return { entries: chained, hash };
  };

  beforeAll(async () => {
    platform = await TestPlatform.start();
    auditor = await platform.newPerson('auditor', '532300');
    for (let i = 0; i < 8; i += 1) await note(`thing ${i}`);
  });
  afterAll(() => platform.stop());

  it('keeps one chain whoever writes at once', async () => {
    const before = (await head()).count;
    await Promise.all(Array.from({ length: 100 }, (_, i) => note(`at once ${i}`)));
    const entries = await platform.uow.write((tx) => tx.find(AuditEntry, { order: { seq: 'ASC' } }));
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: before + 100 }, (_, i) => i));
    expect(await verify()).toMatchObject({ intact: true, firstBad: null });
  });

  it('takes back what was done when it cannot be noted', async () => {
    const names = () => platform.uow.write((tx) => tx.countBy(AuditEntry, { subjectId: 'half' }));
    await expect(
      platform.uow.write(async (tx) => {
        await platform.app
          .get(AuditLog)
          .note(tx, { by: null, action: 'test.half', subject: { kind: 'thing', id: 'half' } });
        await platform.app
          .get(AuditLog)
          .note(tx, { by: null, action: 'test.half', subject: { kind: 'thing', id: 'half' }, detail: { no: 0.5 } });
      }),
    ).rejects.toThrow(RangeError);
    expect(await names()).toBe(0);
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('is guarded by the database itself', async () => {
    await expect(platform.uow.write((tx) => tx.update(AuditEntry, { seq: 0 }, { who: 'nobody' }))).rejects.toThrow(
      /append-only/,
    );
    await expect(platform.uow.write((tx) => tx.delete(AuditEntry, { seq: 0 }))).rejects.toThrow(/append-only/);
  });

  it('shows a reader what concerns his area, and the platform’s own to the prefecture', async () => {
    await note('chuxiong', '532301');
    await note('everything', null);
    const county = await platform.newPerson('auditor', '532301');
    const other = await platform.newPerson('auditor', '532302');
    const seen = async (as: Session) =>
      (await platform.ok(auditEndpoints.entries, { as, query: { limit: 200, action: 'test.' } })).items.map(
        ({ subjectId }) => subjectId,
      );
    expect(await seen(auditor)).toEqual(expect.arrayContaining(['chuxiong', 'everything']));
    expect(await seen(county)).toContain('chuxiong');
    expect(await seen(county)).not.toContain('everything');
    expect(await seen(other)).toEqual([]);
  });

  it('finds by words, taking % and _ as they stand, and pages without loss', async () => {
    await note('100%_a');
    const bySubject = await platform.ok(auditEndpoints.entries, {
      as: auditor,
      query: { subjectId: '100%_a', limit: 5 },
    });
    expect(bySubject.items).toHaveLength(1);
    expect(
      (await platform.ok(auditEndpoints.entries, { as: auditor, query: { action: '%', limit: 5 } })).items,
    ).toEqual([]);
    const all: number[] = [];
    let after: string | undefined;
    do {
      const found = await platform.ok(auditEndpoints.entries, {
        as: auditor,
        query: { action: 'test.', limit: 7, ...(after === undefined ? {} : { after }) },
      });
      all.push(...found.items.map(({ seq }) => seq));
      after = found.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(all).size).toBe(await platform.uow.write((tx) => tx.countBy(AuditEntry, { action: 'test.done' })));
  });

  it('notes who took a copy, and gives formulas no life', async () => {
    await note('=HYPERLINK("x")');
    const { status, body, headers } = await platform.call(auditEndpoints.export, {
      as: auditor,
      query: { action: 'test.' },
    });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(body).toContain(`"'=HYPERLINK(""x"")"`);
    const { items } = await platform.ok(auditEndpoints.entries, {
      as: auditor,
      query: { action: 'audit.exported', limit: 1 },
    });
    expect(items[0]).toMatchObject({ accountId: auditor.accountId, detail: { action: 'test.' } });
  });

  describe('whoever has the database’s password', () => {
    beforeAll(async () => {
      for (const action of ['update', 'delete'])
        await platform.uow.write((tx) => tx.query(`DROP TRIGGER audit_entry_no_${action}`));
    });
    beforeEach(async () => {
      await platform.app.get(AuditMarks).mark();
      kept = {
        entries: await platform.uow.write((tx) => tx.find(AuditEntry, { order: { seq: 'ASC' } })),
        head: await head(),
      };
    });
    afterEach(async () => {
      await replaceAll(kept.entries, kept.head);
      expect(await verify()).toMatchObject({ intact: true });
    });

    it('is found out when he edits an entry', async () => {
      await platform.uow.write((tx) => tx.update(AuditEntry, { seq: 5 }, { who: 'somebody else' }));
      expect(await verify()).toMatchObject({ intact: false, firstBad: { seq: 5, why: 'changed' } });
    });

    it('is found out when he takes one away', async () => {
      await platform.uow.write((tx) => tx.delete(AuditEntry, { seq: 3 }));
      expect(await verify()).toMatchObject({ firstBad: { seq: 3, why: 'missing' } });
    });

    it('is found out when he puts one in between, and moves the rest', async () => {
      const [before, after] = [kept.entries.slice(0, 4), kept.entries.slice(4)];
      const forged = { ...(kept.entries[3] as AuditEntry), seq: 4, subjectId: 'forged' };
      const moved = after.map((entry) => ({ ...entry, seq: entry.seq + 1 }));
      await replaceAll([...before, forged, ...moved], { ...kept.head, count: kept.head.count + 1 });
      expect(await verify()).toMatchObject({ firstBad: { seq: 4, why: 'changed' } });
    });

    it('is found out when he exchanges two', async () => {
      const swapped = kept.entries.map((entry) =>
        entry.seq === 6 || entry.seq === 7
          ? { ...(kept.entries[13 - entry.seq] as AuditEntry), seq: entry.seq }
          : entry,
      );
      await replaceAll(swapped, kept.head);
      expect(await verify()).toMatchObject({ firstBad: { seq: 6, why: 'changed' } });
    });

    it('is found out when he adds one behind the platform’s back', async () => {
      const last = kept.entries.at(-1) as AuditEntry;
      await platform.uow.write((tx) => tx.insert(AuditEntry, { ...last, seq: last.seq + 1, subjectId: 'added' }));
      expect(await verify()).toMatchObject({ firstBad: { seq: last.seq + 1, why: 'not-in-head' } });
    });

    it('is found out when he cuts off the end, with or without the head', async () => {
      const cut = kept.entries.slice(0, -4);
      const end = cut.at(-1) as AuditEntry;
      await replaceAll(cut, kept.head);
      expect(await verify()).toMatchObject({ firstBad: { seq: end.seq + 1, why: 'missing' } });
      await replaceAll(cut, { ...kept.head, count: cut.length, hash: end.hash });
      expect(await verify()).toMatchObject({ firstBad: { seq: cut.length, why: 'cut-off' } });
    });

    it('is found out even when he writes the whole chain anew', async () => {
      const { entries, hash } = rechained(
        kept.entries.map((entry) => (entry.seq === 2 ? { ...entry, who: 'somebody else' } : entry)),
      );
      await replaceAll(entries, { ...kept.head, hash });
      expect(await verify()).toMatchObject({ intact: false, firstBad: { why: 'rewritten' } });
    });

    it('cannot write marks of his own without the platform’s key', async () => {
      const file = join(platform.settings.dataDir, 'audit', 'marks.txt');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replaceAll(/^\d+/gm, '1'));
      expect(await verify()).toMatchObject({ marks: 0, forgedMarks: text.trim().split('\n').length });
      writeFileSync(file, text);
    });
  });
});
