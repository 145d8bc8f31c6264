import { REASON } from '../declaring/book-columns.js';
import { actWithEffects, type BookColumn } from '../declaring/declaration.js';
import { readAsGrams, saidInGrams } from '../declaring/of-grams.js';
import { GOODS_PAPER } from './acceptance.goods-paper.js';

/** Where goods come from, where that is not simply the supplier with his licence (S-12, F-04). */
export const GOODS_SOURCE = {
  type: 'choice',
  label: { zh: '来源', en: 'From' },
  options: {
    supplier: { zh: '供货商', en: 'Supplier' },
    market: { zh: '市场零购', en: 'Market' },
    farmer: { zh: '农户', en: 'Farmer' },
    own_grown: { zh: '自种自养', en: 'Own-grown' },
    donation: { zh: '捐赠', en: 'Donation' },
    cash: { zh: '应急现金采购', en: 'Bought in haste, in cash' },
  },
} satisfies BookColumn;

type Said = Readonly<Record<string, unknown>>;
const linesOf = ({ lines }: Said): Said[] => (Array.isArray(lines) ? lines : []);

export const act = actWithEffects({
  kind: 'acceptance.delivery',
  version: 5,
  stage: 'acceptance',
  placeKinds: ['gate', 'scale'],
  signers: 'acceptance.min_inspectors',
  watched: true,
  atOnce: 'acceptance.min_inspectors',
  ledgers: ['L01'],
  book: {
    columns: {
      supplierId: { type: 'thing', label: { zh: '供货者', en: 'Supplier' } },
      supplierAddress: { type: 'words', label: { zh: '供货者地址', en: 'Address of the supplier' } },
      supplierContact: { type: 'words', label: { zh: '供货者联系人、电话', en: 'How to reach the supplier' } },
      deliveryNoteNo: { type: 'words', label: { zh: '送货单号', en: 'Delivery note' } },
      vehiclePlate: { type: 'words', label: { zh: '车牌', en: 'Plate' } },
      delivererName: { type: 'words', label: { zh: '送货人', en: 'Driver' } },
    },
    lines: {
      field: 'lines',
      columns: {
        ingredientId: { type: 'thing', label: { zh: '食材', en: 'Ingredient' } },
        spec: { type: 'words', label: { zh: '品牌及规格', en: 'Brand and pack' } },
        producer: { type: 'words', label: { zh: '生产者(地址、电话)', en: 'Producer (address, telephone)' } },
        supplierLot: { type: 'words', label: { zh: '生产批号', en: 'Supplier lot' } },
        madeOn: { type: 'date', label: { zh: '生产日期', en: 'Made on' } },
        useBy: { type: 'date', label: { zh: '保质期至', en: 'Use by' } },
        orderedAmount: { type: 'quantity', label: { zh: '订货', en: 'Ordered' } },
        notedAmount: { type: 'quantity', label: { zh: '单据数量', en: 'On note' } },
        measuredAmount: { type: 'quantity', label: { zh: '实收', en: 'Measured' } },
        acceptedAmount: { type: 'quantity', label: { zh: '接收', en: 'Accepted' } },
        unitPriceFen: { type: 'price', label: { zh: '单价', en: 'Price' } },
        arrivalTenthsC: {
          type: 'number',
          unit: 'tenths-celsius',
          label: { zh: '到货温度', en: 'On arrival' },
        },
        decision: {
          type: 'choice',
          label: { zh: '结论', en: 'Decision' },
          options: {
            accept: { zh: '合格', en: 'Accepted' },
            part: { zh: '部分接收', en: 'Accepted in part' },
            refuse: { zh: '拒收', en: 'Refused' },
          },
        },
        reason: REASON,
        certificates: {
          type: 'list',
          label: { zh: '票证', en: 'Papers' },
          of: {
            kind: GOODS_PAPER,
            number: { type: 'words', label: { zh: '编号', en: 'Number' } },
          },
        },
        goodsSource: GOODS_SOURCE,
        missingPapers: {
          type: 'list',
          label: { zh: '待补票证', en: 'Papers to follow' },
          of: { kind: GOODS_PAPER, dueOn: { type: 'date', label: { zh: '最迟', en: 'By' } } },
        },
      },
    },
  },
  zh: '配送验收',
  en: 'Delivery accepted',
  upcasts: {
    1: readAsGrams,
    2: (old) => ({ ...old, lines: linesOf(old).map((line) => ({ goodsSource: null, ...line })) }),
    3: (old) => ({ ...old, lines: linesOf(old).map((line) => ({ missingPapers: [], ...line })) }),
    4: (old) => ({
      ...{ supplierAddress: null, supplierContact: null, ...old },
      lines: linesOf(old).map((line) => ({ spec: null, producer: null, ...line })),
    }),
  },
  inFirstWords: ({ supplierAddress = null, supplierContact = null, ...said }) =>
    saidInGrams({
      ...said,
      ...(supplierAddress === null ? {} : { supplierAddress }),
      ...(supplierContact === null ? {} : { supplierContact }),
      lines: linesOf(said).map(({ goodsSource = null, missingPapers = [], spec = null, producer = null, ...line }) => ({
        ...line,
        ...(spec === null ? {} : { spec }),
        ...(producer === null ? {} : { producer }),
        ...(goodsSource === null ? {} : { goodsSource }),
        ...(Array.isArray(missingPapers) && missingPapers.length > 0 ? { missingPapers } : {}),
      })),
    }),
});
