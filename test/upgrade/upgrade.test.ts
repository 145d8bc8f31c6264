import { afterEach, describe, expect, it } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { keepContentOfOldActs } from '../../src/app/migrations/content-of-old-acts.js';
import { journalEndpoints } from '../../src/contract/http/journal.js';
import { warehouseEndpoints } from '../../src/contract/http/warehouse.js';
import { Act } from '../../src/journal/journal.entities.js';
import { Chain } from '../../src/journal/sealing/chain.js';
import { SteppedClock } from '../../src/platform/index.js';
import { DATABASE_UNDER_TEST, TestPlatform } from '../integration/harness.js';
import { load } from './load.js';

/** Shortly after the last act of the fixture. */
const AFTERWARDS = new Date('2026-11-25T11:00:00.000+08:00');
/** How many acts each release left behind. */
const RELEASES: [string, number][] = [
  ['0.1', 23],
  ['0.2', 60],
];

describe('a database of an earlier release', () => {
  let platform: TestPlatform;
  afterEach(() => platform.stop());

  const upgradeFrom = async (release: string, changes: string[] = []) => {
    const clock = new SteppedClock(AFTERWARDS);
    platform = await TestPlatform.upon((database) => load(release, database, changes), clock);
  };
  const upgrade = (...changes: string[]) => upgradeFrom('0.1', changes);
  const query = (sql: string) => platform.uow.write((tx) => tx.query(sql));
  const acts = () => platform.uow.read((tx) => tx.find(Act, { order: { chainIndex: 'ASC' } }));
  const verdict = async () => {
    const [first] = await acts();
    return platform.uow.read((tx) => platform.app.get(Chain).verify(tx, first?.schoolId ?? ''));
  };
  const firstOf = async (kind: string) => (await acts()).find((act) => act.kind === kind) as Act;
  const bad = async () => (await verdict()).bad.map(({ actId, why }) => [actId, why]);

  /** Records a storage round as the fixture's manager did, and answers its id. */
  const round = async () => {
    const before = await firstOf('storage.round');
    const as = { accountId: before.actorAccountId, username: '', password: '', token: '' };
    as.token = await platform.tokenOf(before.actorAccountId);
    const at = AFTERWARDS.toISOString();
    const { actId } = await platform.ok(warehouseEndpoints.recordRound, {
      as,
      params: { schoolId: before.schoolId },
      body: {
        ...{ placeId: before.placeId, occurredAt: at, capturedAt: at, remark: null },
        ...{ offWallAndFloor: true, labelled: true, rawAndCookedApart: true, noPests: true, nothingExpired: true },
      },
    });
    return { actId, as };
  };

  it.each(RELEASES)(
    'of %s keeps the bytes of every act, and its chain goes on with new ones',
    async (release, count) => {
      await upgradeFrom(release);
      expect(await verdict()).toMatchObject({ intact: true, acts: count, bad: [] });
      const [{ kept }] = await query('SELECT COUNT(*) AS kept FROM act_content');
      expect(Number(kept)).toBe(count);
      const { actId, as } = await round();
      expect(await verdict()).toMatchObject({ intact: true, acts: count + 1 });
      for (const { id, leafHash } of await acts()) {
        const shown = await platform.ok(journalEndpoints.act, { as, params: { actId: id } });
        expect(shown).toMatchObject({ leafHash, particulars: expect.any(Object) });
      }
      expect((await firstOf('storage.round')).id).not.toBe(actId);
    },
  );

  it('does not take over an act that had been changed before as if it were sound', async () => {
    await upgrade(
      "UPDATE storage_round SET remark = 'nothing'",
      'UPDATE delivery_line SET weighed_grams = 11000 WHERE line_no = 1 AND noted_grams IS NOT NULL',
    );
    const changed = [(await firstOf('acceptance.delivery')).id, (await firstOf('storage.round')).id];
    expect(await bad()).toEqual(changed.map((id) => [id, 'changed']));
  });

  it('nor one whose particulars were gone', async () => {
    await upgrade('DELETE FROM leftovers');
    expect(await bad()).toEqual([[(await firstOf('dining.leftovers')).id, 'changed']]);
  });

  it('tells of each act of before and after that is changed later, in its bytes or beside them', async () => {
    await upgrade();
    const { actId } = await round();
    const old = await firstOf('dining.accompany');
    const read = await firstOf('storage.reading');
    await query('DROP TRIGGER act_content_no_update');
    await query('DROP TRIGGER act_no_update');
    const other = `${DATABASE_UNDER_TEST === 'sqlite' ? 'CAST(' : ''}REPLACE(personal, '"note":null', '"note":"x"')${DATABASE_UNDER_TEST === 'sqlite' ? ' AS BLOB)' : ''}`;
    for (const id of [old.id, actId]) await query(`UPDATE act_content SET personal = ${other} WHERE act_id = '${id}'`);
    await query(`UPDATE storage_reading SET value_tenths = 41 WHERE id = '${read.id}'`);
    expect(await bad()).toEqual([read.id, old.id, actId].map((id) => [id, 'changed']));
    const cooked = await firstOf('cooking.batch');
    await query(`UPDATE act SET occurred_at = occurred_at + 1 WHERE id = '${cooked.id}'`);
    await query('DROP TRIGGER act_content_no_delete');
    const meal = await firstOf('cooking.meal');
    await query(`DELETE FROM act_content WHERE act_id = '${meal.id}'`);
    expect(await bad()).toEqual([read.id, meal.id, cooked.id, old.id, actId].map((id) => [id, 'changed']));
  });

  it('may be broken off anywhere in the step: what is there is left, what is missing is written', async () => {
    await upgrade();
    const bytes = () => query('SELECT act_id, version, envelope, personal FROM act_content ORDER BY act_id');
    const before = await bytes();
    await query('DROP TRIGGER act_content_no_delete');
    await query('DELETE FROM act_content WHERE act_id IN (SELECT id FROM act WHERE chain_index > 7)');
    // in its turn: what the platform does by itself meanwhile writes over the same connection
    await platform.uow.write(async ({ queryRunner }) => {
      await keepContentOfOldActs(queryRunner as QueryRunner);
      await keepContentOfOldActs(queryRunner as QueryRunner);
    });
    expect(await bytes()).toEqual(before);
    expect(await verdict()).toMatchObject({ intact: true });
  });
});
