import { actWithEffects, type BookColumn } from '../declaring/declaration.js';

/** Papers that come with goods (S-11, S-12, O-19, O-20). */
export const GOODS_PAPER = {
  type: 'choice',
  label: { zh: '类别', en: 'Kind' },
  options: {
    licence: { zh: '许可证', en: 'Licence' },
    conformity: { zh: '合格证', en: 'Certificate of conformity' },
    inspection: { zh: '检验报告', en: 'Inspection report' },
    animal_quarantine: { zh: '动物检疫证明', en: 'Animal quarantine' },
    pork_inspection: { zh: '肉品检验证明', en: 'Pork inspection' },
    produce_promise: { zh: '承诺达标合格证', en: 'Producer’s promise' },
    pesticide_test: { zh: '农残检测', en: 'Pesticide test' },
    receipt: { zh: '送货单', en: 'Delivery note' },
    other: { zh: '其他', en: 'Other' },
  },
} satisfies BookColumn;

/** A paper that was missing when goods were accepted, and was to follow (S-12). */
export const act = actWithEffects({
  kind: 'acceptance.goods-paper',
  version: 1,
  stage: 'acceptance',
  placeKinds: ['gate', 'scale'],
  signers: null,
  watched: false,
  ledgers: [],
  book: {
    columns: {
      lotId: { type: 'thing', label: { zh: '食材批次', en: 'Goods' } },
      paperKind: { ...GOODS_PAPER, label: { zh: '证照类别', en: 'Paper' } },
      paperNo: { type: 'words', label: { zh: '证照编号', en: 'Number' } },
    },
  },
  zh: '补交票证',
  en: 'Paper that followed',
});
