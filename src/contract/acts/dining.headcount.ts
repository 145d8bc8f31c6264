import { MEAL, REASON } from '../declaring/book-columns.js';
import { actWithEffects, type BookColumn, type Words } from '../declaring/declaration.js';
import { OTHER_PAYERS, PAYER_WORDS } from '../payers.js';

type Said = Readonly<Record<string, unknown>>;
const linesOf = ({ lines }: Said): Said[] => (Array.isArray(lines) ? lines : []);

/** Portions of groups, in one cell: 寄宿生伙食费 12 人. */
const portionsOf = (label: Words): BookColumn => ({
  type: 'list',
  label,
  of: {
    payer: {
      type: 'choice',
      label: { zh: '经费', en: 'Paid by' },
      options: Object.fromEntries(OTHER_PAYERS.map((payer) => [payer, PAYER_WORDS[payer]])),
    },
    served: { type: 'number', unit: 'persons', label: { zh: '就餐', en: 'Served' } },
  },
});

export const act = actWithEffects({
  kind: 'dining.headcount',
  version: 2,
  stage: 'dining',
  placeKinds: ['dining_hall'],
  signers: null,
  watched: true,
  ledgers: ['L23'],
  book: {
    columns: { mealId: MEAL, reason: REASON, others: portionsOf({ zh: '教职工、来客', en: 'Staff and guests' }) },
    lines: {
      field: 'lines',
      columns: {
        classId: { type: 'thing', label: { zh: '班级', en: 'Class' } },
        present: { type: 'number', unit: 'persons', label: { zh: '到校', en: 'Present' } },
        served: { type: 'number', unit: 'persons', label: { zh: '就餐', en: 'Served' } },
        payers: portionsOf({ zh: '其中不用补助', en: 'Of them not on the subsidy' }),
      },
    },
  },
  zh: '就餐人数',
  en: 'Headcount',
  upcasts: {
    // Everybody who was counted ate on the subsidy, and of nobody else anything was said
    1: (old) => ({ others: [], ...old, lines: linesOf(old).map((line) => ({ payers: [], ...line })) }),
  },
  inFirstWords: ({ others, ...said }) => ({
    ...said,
    ...(isEmpty(others) ? {} : { others }),
    lines: linesOf(said).map(({ payers, ...line }) => (isEmpty(payers) ? line : { ...line, payers })),
  }),
});

const isEmpty = (list: unknown): boolean => !Array.isArray(list) || list.length === 0;
