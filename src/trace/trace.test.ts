import { describe, expect, it } from '@jest/globals';
import { ACT_KINDS, type ActKind } from '../contract/acts.js';
import { PASSPORT_GAPS, TRACE_GAPS } from '../contract/http/trace.js';
import { type BackwardFacts, traceBackward } from './trace-backward.js';
import { type ForwardFacts, type TracedAct, traceForward } from './trace-forward.js';
import { gapInWords } from './trace-words.js';

function act(id: string, kind: ActKind, minute: number, overrides: Partial<TracedAct> = {}): TracedAct {
  const at = new Date(Date.UTC(2026, 10, 23, 0, minute)).toISOString();
  const rest = { placeId: 'store', person: '王芳', status: 'recorded' as const, signaturesMissing: 0 };
  return { id, kind, label: ACT_KINDS[kind].en, at, ...rest, ...overrides };
}

/** 10 kg of pork into the store, 6 kg to lunch, into one dish, sampled and handed to two classes; 4 kg left. */
function lunch(overrides: Partial<ForwardFacts> = {}): ForwardFacts {
  return {
    lot: { id: 'lot', name: 'Pork', receivedOn: '2026-11-23', useBy: '2026-11-24', unit: 'g' },
    moves: [
      move('in', 'stock_in', 1, 'gate', 'store', 10_000),
      { ...move('out', 'issue', 5, 'store', 'kitchen', 6_000), mealId: 'meal' },
    ],
    counts: [],
    batches: [
      { act: act('batch', 'cooking.batch', 30), mealId: 'meal', dishName: 'Stew', amount: 6_000, sampled: true },
    ],
    samples: [
      {
        act: act('sample', 'cooking.sample', 40),
        batchId: 'batch',
        gramsTenths: 1_250,
        keepUntil: 'x',
        discardedAt: null,
      },
    ],
    meals: [{ id: 'meal', label: '2026-11-23 lunch', at: null, placeId: null }],
    handOvers: [handOver('h1', '1A', 38), handOver('h2', '1B', 40)],
    dispatches: [],
    stock: [{ locationId: 'store', label: 'Dry store', placeId: 'store', amount: 4_000 }],
    ...overrides,
  };
}

function move(
  id: string,
  type: 'stock_in' | 'issue' | 'write_off',
  minute: number,
  fromLocation: string,
  toLocation: string,
  amount: number,
): ForwardFacts['moves'][number] {
  const kind = { stock_in: 'stock.in', issue: 'stock.out', write_off: 'stock.write-off' } as const;
  return { act: act(id, kind[type], minute), type, fromLocation, toLocation, amount, mealId: null, reason: null };
}

function handOver(id: string, classId: string, portions: number): ForwardFacts['handOvers'][number] {
  const lines = [{ batchId: 'batch', portions }];
  return {
    act: act(id, 'distribution.hand-over', 60),
    schoolId: 's',
    mealId: 'meal',
    classId,
    className: classId,
    lines,
  };
}

function dispatch(
  id: string,
  siteSchoolId: string,
  portions: number,
  receivedPortions: number | null = portions,
): ForwardFacts['dispatches'][number] {
  const lines = [{ batchId: 'batch', portions }];
  const site = { siteSchoolId, siteName: siteSchoolId, receivedPortions };
  return { act: act(id, 'distribution.dispatch', 55), mealId: 'meal', ...site, lines };
}

const edges = (facts: ForwardFacts) =>
  traceForward(facts).links.map(({ from, to, quantity }) => `${from}>${to}:${quantity?.amount ?? '?'}`);

describe('where a lot went', () => {
  it('follows it to other schools, and counts a portion once that is handed out there again', () => {
    const dispatches = [dispatch('d1', 'far', 60), dispatch('d2', 's', 45)];
    const facts = lunch({ dispatches });
    expect(edges(facts)).toEqual(expect.arrayContaining(['meal>d1:?', 'd1>far:?']));
    const { reached, nodes } = traceForward(facts);
    // to `s` 45 went, and 38 and 40 of them were handed to its classes
    expect(reached).toMatchObject({ schools: 2, classes: 2, portions: 38 + 40 + 60 });
    expect(nodes.filter(({ type }) => type === 'site').map(({ id }) => id)).toEqual(['far', 's']);
  });

  it('follows it from the store to the classes, and says where the rest is', () => {
    expect(edges(lunch())).toEqual([
      'lot>in:10000',
      'in>out:6000',
      'out>batch:6000',
      'batch>meal:?',
      'batch>sample:?',
      'meal>h1:?',
      'h1>1A:?',
      'meal>h2:?',
      'h2>1B:?',
      'in>store:4000',
    ]);
    const { missing, reached } = traceForward(lunch());
    expect(missing).toEqual([]);
    expect(reached).toEqual({ schools: 1, meals: 1, classes: 2, portions: 78 });
  });

  it('gives every end of every link a node, each id once', () => {
    const { nodes, links } = traceForward(lunch());
    const ids = nodes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.flatMap(({ from, to }) => [from, to]).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('leaves the amount open where two stock-ins filled one store, and never runs in a circle', () => {
    const moves = [
      move('in1', 'stock_in', 1, 'gate', 'store', 5_000),
      move('in2', 'stock_in', 2, 'gate', 'store', 5_000),
      move('to-cellar', 'stock_in', 3, 'store', 'cellar', 3_000),
      move('back', 'stock_in', 4, 'cellar', 'store', 3_000),
    ];
    const empty = { moves, batches: [], samples: [], meals: [], handOvers: [], dispatches: [], stock: [] };
    expect(edges(lunch(empty))).toEqual([
      'lot>in1:5000',
      'lot>in2:5000',
      'in1>to-cellar:?',
      'in2>to-cellar:?',
      'to-cellar>back:3000',
    ]);
  });

  it('counts pupils once who were given two dishes of the lot', () => {
    const lines = [
      { batchId: 'batch', portions: 38 },
      { batchId: 'second', portions: 40 },
      { batchId: 'other-dish', portions: 90 },
    ];
    const second = {
      act: act('second', 'cooking.batch', 31),
      mealId: 'meal',
      dishName: 'Soup',
      amount: 1,
      sampled: true,
    };
    const facts = lunch({ batches: [...lunch().batches, second], handOvers: [{ ...handOver('h1', '1A', 0), lines }] });
    expect(traceForward(facts).reached.portions).toBe(40);
  });

  it.each<[string, Partial<ForwardFacts>, string[]]>([
    ['issued, and no dish names it', { batches: [], samples: [], meals: [], handOvers: [] }, ['use_of_issue out']],
    ['cooked without an issue for that meal', { moves: lunch().moves.slice(0, 1) }, ['issue_of_input batch']],
    [
      'cooked, and nothing kept of it',
      { batches: lunch().batches.map((it) => ({ ...it, sampled: false })) },
      ['sample batch'],
    ],
    ['cooked, and handed to nobody', { handOvers: [] }, ['handover batch']],
    ['cooked, and sent to another school', { handOvers: [], dispatches: [dispatch('d1', 'site', 60)] }, []],
    ['sent, and received by nobody', { dispatches: [dispatch('d1', 'site', 60, null)] }, ['receipt d1']],
    [
      'an issue still to be signed',
      { moves: lunch().moves.map((it) => ({ ...it, act: { ...it.act, status: 'awaiting_second' as const } })) },
      ['signature in', 'signature out'],
    ],
    [
      'more cooked offline than the books have',
      { batches: lunch().batches.map((it) => ({ ...it, act: { ...it.act, status: 'pending_shortage' as const } })) },
      ['shortage batch'],
    ],
  ])('names what is missing: %s', (_, overrides, expected) => {
    expect(traceForward(lunch(overrides)).missing.map(({ what, nodeId }) => `${what} ${nodeId}`)).toEqual(expected);
  });
});

describe('where a lot came from', () => {
  const facts: BackwardFacts = {
    lot: { id: 'lot', name: 'Pork', supplierLot: 'P-7', madeOn: null, useBy: '2026-11-24', receivedOn: '2026-11-23' },
    delivery: {
      act: act('delivery', 'acceptance.delivery', 0),
      deliveryNoteNo: null,
      vehiclePlate: null,
      delivererName: null,
      orderedAmount: null,
      notedAmount: 10_000,
      measuredAmount: 10_000,
      acceptedAmount: 10_000,
      unit: 'g',
      unitPriceFen: null,
      arrivalTenthsC: 38,
      certificates: [{ kind: 'animal_quarantine', number: '1', attachmentId: null }],
      signatures: [{ name: '王芳', method: 'own-session', signedAt: 'x' }],
    },
    supplier: { id: 'supplier', name: 'Butcher', licenceNo: 'L', licenceValidUntil: '2026-11-23' },
  };

  it('names delivery and supplier, with a licence that was valid on its last day', () => {
    const { nodes, links, missing } = traceBackward(facts);
    expect(nodes.map(({ type }) => type)).toEqual(['supplier', 'delivery', 'lot']);
    const quantity = { amount: 10_000, unit: 'g' };
    expect(links).toEqual([
      { from: 'supplier', to: 'delivery', quantity, grams: 10_000 },
      { from: 'delivery', to: 'lot', quantity, grams: 10_000 },
    ]);
    expect(missing).toEqual([]);
  });

  it.each<[string, Partial<BackwardFacts>, string[]]>([
    ['the delivery was taken back', { delivery: null }, ['delivery']],
    ['no papers came with it', { delivery: { ...facts.delivery, certificates: [] } as never }, ['certificate']],
    [
      'the licence had ended the day before',
      { supplier: { ...facts.supplier, licenceValidUntil: '2026-11-22' } as never },
      ['licence_expired'],
    ],
    ['nobody knows the supplier', { supplier: null }, ['supplier']],
  ])('says so when %s', (_, overrides, expected) => {
    expect(traceBackward({ ...facts, ...overrides }).missing.map(({ what }) => what)).toEqual(expected);
  });
});

it('has words for every gap in both languages, and they name the thing', () => {
  for (const what of [...TRACE_GAPS, ...PASSPORT_GAPS]) {
    const said = (['zh', 'en'] as const).map((it) => gapInWords({ what, nodeId: null, name: '油' }, it).words);
    expect(said.every((words) => words.length > 4)).toBe(true);
    expect(/[\u4e00-\u9fff]/.test(said[1]?.replace('油', '') ?? '')).toBe(false);
  }
});
