import { actWithEffects, type BookColumn } from '../declaring/declaration.js';

/** Papers that the school keeps of whoever sells to it (L25, S-12). */
export const PAPER_KIND = {
  type: 'choice',
  label: { zh: '证照类别', en: 'Paper' },
  options: {
    food_licence: { zh: '食品经营(生产)许可证', en: 'Food licence' },
    business_licence: { zh: '营业执照', en: 'Business licence' },
    contract: { zh: '供货合同', en: 'Supply contract' },
    test_report: { zh: '产品检验报告', en: 'Test report of a product' },
    animal_health: { zh: '动物防疫条件合格证', en: 'Animal health certificate' },
    staff_health: { zh: '送货人健康证明', en: 'Health certificate of the deliverer' },
    grower: { zh: '种植养殖者身份证明', en: 'Proof of who grows it' },
    other_paper: { zh: '其他证照', en: 'Another paper' },
  },
} satisfies BookColumn;

export const act = actWithEffects({
  kind: 'acceptance.supplier-paper',
  version: 1,
  stage: 'acceptance',
  placeKinds: ['gate', 'scale'],
  signers: null,
  watched: false,
  ledgers: ['L25'],
  book: {
    columns: {
      supplierId: { type: 'thing', label: { zh: '供货者', en: 'Supplier' } },
      paperKind: PAPER_KIND,
      paperNo: { type: 'words', label: { zh: '证照编号', en: 'Number' } },
      validUntil: { type: 'date', label: { zh: '有效期至', en: 'Valid until' } },
    },
  },
  zh: '供货者证照',
  en: 'Paper of a supplier',
});
