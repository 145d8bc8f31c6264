import { plainAct } from '../declaring/declaration.js';

/** Kitchen waste is handed to whoever collects it, who must have a paper for that (S-19); one who hands over and one more sign. */
export const act = plainAct({
  kind: 'dining.waste-hand-over',
  version: 1,
  stage: 'dining',
  placeKinds: ['washing', 'gate', 'dining_hall'],
  signers: 'cosign.waste_hand_over',
  watched: true,
  ledgers: ['L11'],
  zh: '餐厨废弃物交接',
  en: 'Kitchen waste handed over',
  summary:
    'Kitchen waste handed to its collector (L11, S-19): what, how much, to whom with which paper; one whose paper is over is asked about',
  phone: { slug: 'waste-hand-over', icon: '废', often: 'seldom' },
  fields: {
    wasteOf: {
      type: 'choice',
      label: { zh: '种类', en: 'Kind' },
      options: {
        food: { zh: '餐厨垃圾', en: 'Food waste' },
        oil: { zh: '废弃油脂', en: 'Waste oil' },
        mixed: { zh: '混合', en: 'Both, not sorted' },
      },
    },
    wasteGrams: { type: 'number', label: { zh: '数量', en: 'Amount' }, unit: 'grams-by-kg', min: 1, max: 10_000_000 },
    collector: { type: 'words', label: { zh: '收运单位', en: 'Collected by' }, max: 80, name: 'collector' },
    collectorPaperNo: {
      type: 'words',
      label: { zh: '收运许可证或协议编号', en: 'Number of its licence or contract' },
      max: 60,
      name: 'collector-paper',
    },
    paperUntil: { type: 'date', label: { zh: '许可证或协议有效期至', en: 'Valid until' } },
    handler: { type: 'words', label: { zh: '收运人', en: 'Who took it' }, max: 40, name: 'waste-handler' },
    handlerContact: {
      type: 'words',
      label: { zh: '联系方式', en: 'How to reach them' },
      max: 40,
      name: 'handler-contact',
      optional: true,
    },
    vehiclePlate: { type: 'words', label: { zh: '车牌', en: 'Plate' }, max: 20, name: 'waste-plate', optional: true },
  },
  named: ['wasteOf', 'collector'],
  help: {
    zh: '收运的人来拉餐厨垃圾或废油时记一次,过秤后写公斤数。\n看收运单位的许可证或协议,编号和有效期照上面写,拍一张。\n证过期的会问您:先要新证;今天不能不拉走的,写明原因,会打上标记。\n记的人和另一个在场的人都要签。\n不要交给没有证的人,也不要拿去喂猪。',
    en: 'Record it each time waste or used oil is collected, in kilograms as weighed.\nLook at the licence or contract of the collector, copy number and last day, take a photo.\nWhere it is over you are asked: have the new one shown, or say why it had to go today; the record is flagged.\nWhoever records and another who was there sign.\nGive it to nobody without a paper, and feed no pigs with it.',
  },
});
