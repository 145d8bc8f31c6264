import { plainAct } from '../declaring/declaration.js';

/** Vegetables are tested for pesticide residues before they are used (O-19): an enzyme that is held back says there are some. */
export const act = plainAct({
  kind: 'acceptance.pesticide-test',
  version: 1,
  stage: 'acceptance',
  placeKinds: ['gate', 'scale', 'preparation'],
  signers: null,
  watched: true,
  ledgers: ['L15'],
  zh: '农残快检',
  en: 'Pesticide quick test',
  summary:
    'A quick test of vegetables for pesticide residues (L15, O-19): the inhibition, and what was done where it is positive',
  phone: { slug: 'pesticide-test', icon: '农' },
  fields: {
    tested: { type: 'words', label: { zh: '样品', en: 'Sample' }, max: 60, name: 'tested' },
    supplierName: { type: 'words', label: { zh: '供货者', en: 'Supplier' }, max: 80, suggests: 'supplier' },
    inhibitionTenths: {
      type: 'number',
      label: { zh: '抑制率', en: 'Inhibition' },
      unit: 'tenths-percent',
      min: 0,
      max: 1000,
      limits: { below: 'pesticide.positive_tenths_percent' },
    },
    handled: {
      type: 'words',
      label: { zh: '处理情况', en: 'What was done' },
      max: 200,
      name: 'handled',
      optional: true,
      requiredWhen: {
        of: ['inhibitionTenths'],
        rule: 'O-19',
        ask: {
          zh: '阳性:这批菜先隔离,再测一次,还是阳性就退货或销毁,写下怎么处理的',
          en: 'Positive: set these goods aside, test once more, send back or destroy them if it stays so, and say what was done',
        },
      },
    },
  },
  named: ['tested', 'inhibitionTenths'],
  help: {
    zh: '叶菜一批测一次,测好才能用。\n照仪器写抑制率,不要自己估。\n阳性的先隔离再复测,还是阳性就退货或销毁。\n快检只是初筛,不能当正式检验报告。',
    en: 'Test leafy greens once for each batch, before they are used.\nEnter the inhibition the device shows; do not guess.\nSet a positive batch aside and test again; if it stays positive send it back or destroy it.\nA quick test only screens: it is no laboratory report.',
  },
});
