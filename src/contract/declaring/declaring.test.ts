import { describe, expect, it } from '@jest/globals';
import { checked, DomainError, ofToday } from '../../platform/index.js';
import { PLAIN_ACTS } from './all.js';
import { plainAct, upcast } from './declaration.js';
import { endpointOf } from './endpoint.js';
import { cellOf, columnsOf, helpOf, namesOf } from './in-words.js';
import { boundsOf, firstMissing, firstUnasked, limitKeysOf, mayStayEmpty } from './missing.js';

const AT = '2026-11-29T08:00:00.000Z';
const ID = '0191f9a0-7d6e-7bbb-8888-0123456789ab';
const envelope = { placeId: ID, occurredAt: AT, capturedAt: AT };

/** A kind in its third version: it began with `hot`, which became a temperature, and was then given a remark. */
const act = plainAct({
  kind: 'cooking.warming',
  version: 3,
  stage: 'cooking',
  placeKinds: ['stove'],
  signers: null,
  watched: true,
  ledgers: [],
  zh: '保温',
  en: 'Kept warm',
  summary: 'Food that is kept warm',
  phone: { slug: 'warming', icon: '暖' },
  fields: {
    tenths: {
      type: 'number',
      unit: 'tenths-celsius',
      min: -500,
      max: 3000,
      limits: { min: 'hold.hot_tenths_c' },
      label: { zh: '温度', en: 'Temperature' },
    },
    covered: { type: 'yes-no', label: { zh: '加盖', en: 'Covered' } },
    by: {
      type: 'choice',
      label: { zh: '用什么', en: 'By' },
      options: { bath: { zh: '水浴', en: 'Water bath' } },
    },
    remark: {
      type: 'words',
      max: 20,
      optional: true,
      label: { zh: '说明', en: 'Remark' },
      requiredWhen: { of: ['covered'], is: false, ask: { zh: '为什么', en: 'Why' } },
    },
  },
  named: ['by', 'covered'],
  upcasts: {
    1: ({ hot, ...rest }) => ({ ...rest, tenths: hot === true ? 600 : 0 }),
    2: (old) => ({ ...old, remark: null }),
  },
});
const route = endpointOf(act);
const read = (body: object) => checked(route.body as never, ofToday(route.versions, { ...envelope, ...body }));

describe('a body that comes in versions', () => {
  const today = { tenths: 600, covered: true, by: 'bath', remark: null };

  it.each([
    ['of today', { v: 3, tenths: 600, covered: true, by: 'bath' }],
    ['of the one before', { v: 2, tenths: 600, covered: true, by: 'bath' }],
    ['of the first, which named none', { hot: true, covered: true, by: 'bath' }],
  ])('%s is read as one of today', (_, body) => expect(read(body)).toMatchObject({ ...today, v: 3 }));

  it('of tomorrow is refused by a code of its own, whatever else it says', () => {
    const refused = (() => {
      try {
        return read({ v: 4, unheard: 1 });
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'journal.version-unknown', details: { version: 4, newest: 3 } });
  });

  it.each([{ v: 'x' }, { v: 0 }, { v: 1.5 }, { v: 3, tenths: 60.5, covered: true, by: 'bath' }])(
    'that is none is no body of any version: %j',
    (body) => expect(() => read(body)).toThrow(DomainError),
  );

  it('has a way up from every version that was ever declared', () => {
    for (const declared of PLAIN_ACTS) {
      for (let version = 1; version < declared.version; version += 1) {
        expect(() => upcast(declared, version, {})).not.toThrow(RangeError);
      }
    }
  });
});

describe('a field that is required because of another', () => {
  const values = { tenths: 590, covered: true, by: 'bath', remark: null };
  const required = plainAct({
    ...act,
    named: [],
    fields: {
      ...act.fields,
      remark: { ...act.fields.remark, requiredWhen: { of: ['tenths'], ask: { zh: '', en: '' } } },
    },
  });

  it('may stay empty until an answer asks for it, and is told so on the form', () => {
    const said = (covered: boolean | null) => mayStayEmpty(act.fields.remark, { ...values, covered }, () => undefined);
    expect([said(null), said(true), said(false)]).toEqual([true, true, false]);
    expect(mayStayEmpty(act.fields.tenths, values, () => undefined)).toBe(false);
  });

  it('is asked for by an answer', () => {
    expect(firstMissing(act, values, () => undefined)).toBeNull();
    expect(firstMissing(act, { ...values, covered: false }, () => undefined)?.field).toBe('remark');
    expect(firstMissing(act, { ...values, covered: false, remark: 'x' }, () => undefined)).toBeNull();
  });

  it.each([
    [599, true],
    [600, false],
    [700, false],
    [701, true],
  ])('is asked for by a number out of its limits, which belong to what is allowed: %i', (tenths, isMissing) => {
    const bounds = { min: 600, max: 700 };
    expect(firstMissing(required, { ...values, tenths }, () => bounds) !== null).toBe(isMissing);
    expect(firstMissing(required, { ...values, tenths }, () => undefined)).toBeNull();
  });
});

describe('a field that goes by a choice', () => {
  const washing = plainAct({
    ...act,
    named: [],
    fields: {
      way: {
        type: 'choice',
        label: { zh: '方法', en: 'Way' },
        options: { steam: { zh: '蒸', en: 'Steam' }, soak: { zh: '泡', en: 'Soak' }, wipe: { zh: '擦', en: 'Wipe' } },
      },
      heat: {
        type: 'number',
        label: { zh: '热', en: 'Heat' },
        unit: 'tenths-celsius',
        min: 0,
        max: 3000,
        askedWhen: { of: 'way', is: ['steam'] },
      },
      minutes: {
        type: 'number',
        label: { zh: '时间', en: 'Minutes' },
        unit: 'minutes',
        min: 0,
        max: 99,
        limits: { by: 'way', of: { steam: { min: 'a.steam' }, soak: { min: 'a.soak', below: 'a.long' } } },
      },
      remark: { ...act.fields.remark, requiredWhen: { of: ['minutes'], ask: { zh: '', en: '' } } },
    },
  });
  const known = new Map([
    ['a.steam', 10],
    ['a.soak', 5],
    ['a.long', 60],
  ]);
  const missing = (values: Record<string, string | number | null>, limits: ReadonlyMap<string, number> = known) =>
    firstMissing(washing, values, (name) => boundsOf(washing.fields[name as 'heat'], values, (key) => limits.get(key)));

  it('is wanted only then, and unasked elsewhere', () => {
    expect(missing({ way: 'steam', heat: null, minutes: 10 })?.field).toBe('heat');
    expect(missing({ way: 'soak', heat: null, minutes: 10 })).toBeNull();
    expect(firstUnasked(washing, { way: 'soak', heat: 900 })).toBe('heat');
    expect(firstUnasked(washing, { way: 'steam', heat: 900 })).toBeNull();
  });

  it.each([
    ['steam', 9, true],
    ['steam', 10, false],
    ['soak', 9, false],
    ['soak', 4, true],
    ['soak', 59, false],
    ['soak', 60, true],
    ['wipe', 0, false],
  ])('has the limits of that choice: %s for %i', (way, minutes, isMissing) => {
    const values = { way, heat: way === 'steam' ? 1000 : null, minutes };
    expect(missing(values) !== null).toBe(isMissing);
    expect(missing(values, new Map())).toBeNull();
    expect(limitKeysOf(washing)).toEqual(['a.steam', 'a.soak', 'a.long']);
  });
});

describe('the words of a declared act', () => {
  it('are those of its fields, with units', () => {
    expect(columnsOf(act, 'zh').map(({ title }) => title)).toEqual(['温度', '加盖', '用什么', '说明']);
    const said = { tenths: -185, covered: false, by: 'bath', remark: null };
    const cells = columnsOf(act, 'en').map(({ field }) =>
      cellOf(act.fields[field as keyof typeof act.fields], said[field as keyof typeof said], 'en', () => null),
    );
    expect(cells).toEqual(['-18.5 ℃', '✗', 'Water bath', '']);
    expect(namesOf(act, said, 'zh')).toEqual(['水浴', '加盖']);
    expect(helpOf(act, 'zh')).toContain('温度、加盖、用什么。');
  });

  it('are the same wherever two kinds have a field of one name', () => {
    const labels = new Map<string, string>();
    for (const { fields } of PLAIN_ACTS) {
      for (const [name, { label }] of Object.entries(fields)) {
        expect([name, labels.get(name) ?? label.zh]).toEqual([name, label.zh]);
        labels.set(name, label.zh);
      }
    }
  });
});
