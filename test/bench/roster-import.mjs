import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import writeXlsxFile from 'write-excel-file/node';
import { startMariaDb } from '../setup/mariadb.mjs';
import { note, wholeNumber } from '../setup/named.mjs';
import { Rig } from '../setup/rig.mjs';

const DATABASE = 'roster_import';
const COUNTIES = ['532301', '532302', '532322', '532323', '532324', '532325', '532326', '532327', '532328', '532329'];
const POLL_MS = 100;

/**
 * The lists of a prefecture (schools, their classes, their people) handed in as xlsx and taken over, on each database.
 * The classes are cancelled on the way and gone on with; afterwards the same files again must change nothing.
 *
 * @param {string[]} args
 */
export async function rosterImport(args) {
  const { values } = parseArgs({
    args,
    options: {
      schools: { type: 'string', default: '1500' },
      classes: { type: 'string', default: '12000' },
      people: { type: 'string', default: '6000' },
      limit: { type: 'string', default: '60' },
    },
  });
  const size = Object.fromEntries(['schools', 'classes', 'people'].map((kind) => [kind, wholeNumber(values[kind])]));
  const lists = await listsOf(size);
  const lines = [await onDatabase('sqlite', lists, size)];
  const mariadb = await startMariaDb();
  try {
    await mariadb.query(`CREATE DATABASE ${DATABASE} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    lines.push(await onDatabase('mariadb', lists, size, mariadb.url(DATABASE)));
  } finally {
    await mariadb.stop();
  }
  const limit = wholeNumber(values.limit);
  const isRight = ({ seconds, created, wrong, cancelledAtRow, changedAgain }) =>
    seconds <= limit &&
    Object.entries(size).every(([kind, rows]) => created[kind] === rows) &&
    wrong === 1 &&
    cancelledAtRow < size.classes &&
    changedAgain === 0;
  return { ok: lines.every(isRight), lines };
}

async function onDatabase(database, lists, size, databaseUrl) {
  note(`roster-import on ${database}…`);
  const rig = await Rig.start('roster-import', databaseUrl ? { databaseUrl } : {});
  try {
    const admin = await rig.signIn('system_admin');
    const health = watchHealth(rig.url);
    const created = {};
    const secondsOf = {};
    let wrong = 0;
    let cancelledAtRow = null;
    const startedAt = performance.now();
    for (const [kind, bytes] of Object.entries(lists)) {
      const begunAt = performance.now();
      const { id } = await handIn(rig, admin, kind, bytes);
      await admin.post(`/roster/imports/${id}/run`);
      if (kind === 'classes') {
        cancelledAtRow = await cancelOnTheWay(admin, id);
        await admin.post(`/roster/imports/${id}/run`);
      }
      const { counts } = await settled(admin, id);
      created[kind] = counts.created;
      wrong += counts.wrong;
      secondsOf[kind] = tenths((performance.now() - begunAt) / 1000);
    }
    const seconds = tenths((performance.now() - startedAt) / 1000);
    let changedAgain = 0;
    for (const [kind, bytes] of Object.entries(lists)) {
      const { id } = await handIn(rig, admin, kind, bytes);
      await admin.post(`/roster/imports/${id}/run`);
      const { counts } = await settled(admin, id);
      changedAgain += counts.created + counts.changed;
    }
    const rows = Object.values(size).reduce((sum, count) => sum + count, 0);
    const slowestHealthMs = await health.stop();
    return { database, rows, seconds, secondsOf, created, wrong, cancelledAtRow, changedAgain, slowestHealthMs };
  } finally {
    await rig.stop();
  }
}

async function handIn(rig, admin, kind, bytes) {
  const response = await fetch(`${rig.url}/api/roster/${kind}/imports?fileName=${kind}.xlsx`, {
    method: 'POST',
    headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/octet-stream' },
    body: bytes,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${kind}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

/** Waits until some rows are in, then cancels. @returns how many rows were done with when it had stopped */
async function cancelOnTheWay(admin, id) {
  let status = await admin.get(`/roster/imports/${id}`);
  while (status.state === 'running' && status.doneRows === 0) {
    await pause(POLL_MS);
    status = await admin.get(`/roster/imports/${id}`);
  }
  return (await admin.post(`/roster/imports/${id}/cancel`)).doneRows;
}

async function settled(admin, id) {
  for (;;) {
    const status = await admin.get(`/roster/imports/${id}`);
    if (status.state === 'done') return status;
    if (status.state !== 'running') throw new Error(`import ${id} is ${status.state}`);
    await pause(POLL_MS);
  }
}

/** How long the platform makes others wait meanwhile. */
function watchHealth(url) {
  let slowest = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const askedAt = performance.now();
      await (await fetch(`${url}/api/health`)).text();
      slowest = Math.max(slowest, performance.now() - askedAt);
      await pause(POLL_MS);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await watching;
      return Math.round(slowest);
    },
  };
}

/** The three lists as xlsx; among the schools is one row more, of a county that is not in the prefecture. */
async function listsOf(size) {
  const codes = Array.from({ length: size.schools }, (_, i) => `3253${String(i).padStart(6, '0')}`);
  const schools = codes.map((code, i) => [
    ...[code, `测试学校 ${code}`, COUNTIES[i % COUNTIES.length]],
    ...(i % 20 === 0 ? ['中心校', '', '食堂'] : pointOrSchool(codes, i)),
  ]);
  const classes = Array.from({ length: size.classes }, (_, i) => [
    codes[i % codes.length],
    `${Math.floor(i / codes.length) + 1} 班`,
    String(20 + (i % 30)),
  ]);
  const people = Array.from({ length: size.people }, (_, i) => [
    ...[`张${i}`, `G${100_000 + i}`, `138${String(i).padStart(8, '0')}`, codes[i % codes.length]],
    ['食堂管理员', '从业人员', '食品安全员', ''][Math.floor(i / codes.length) % 4],
  ]);
  return {
    schools: await xlsxOf([
      ['学校标识码', '学校名称', '县市代码', '类型', '所属中心校标识码', '供餐模式'],
      ...schools,
      ['3253999999', '外州学校', '530102', '学校', '', ''],
    ]),
    classes: await xlsxOf([['学校标识码', '班级', '人数'], ...classes]),
    people: await xlsxOf([['姓名', '工号', '手机', '学校标识码', '岗位'], ...people]),
  };
}

/** A teaching point of the central school before it when both lie in one county, else a school of its own. */
function pointOrSchool(codes, i) {
  const central = i - (i % 20);
  const isNear = COUNTIES[i % COUNTIES.length] === COUNTIES[central % COUNTIES.length];
  return isNear ? ['教学点', codes[central], '食堂'] : ['学校', '', '企业'];
}

const xlsxOf = (rows) => writeXlsxFile(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
const tenths = (value) => Math.round(value * 10) / 10;
