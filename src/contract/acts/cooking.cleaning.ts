import { plainAct } from '../declaring/declaration.js';

const POINTS = ['floorsClean', 'surfacesClean', 'machinesClean', 'drainsClean'] as const;

/** One room is cleaned; the place of the record says which (L18). */
export const act = plainAct({
  kind: 'cooking.cleaning',
  version: 1,
  stage: 'cooking',
  placeKinds: ['preparation', 'stove', 'washing', 'serving', 'dining_hall', 'dry_store', 'cold_store'],
  signers: 'cosign.cleaning',
  watched: true,
  ledgers: ['L18'],
  zh: '清洁',
  en: 'Cleaning',
  summary: 'A room cleaned (L18): floors, surfaces, machines, drains and bins',
  phone: { slug: 'cleaning', icon: '洁', well: { zh: '全部干净', en: 'All clean' } },
  fields: {
    floorsClean: { type: 'yes-no', label: { zh: '地面、墙面', en: 'Floors and walls' } },
    surfacesClean: { type: 'yes-no', label: { zh: '台面、水池', en: 'Surfaces and sinks' } },
    machinesClean: { type: 'yes-no', label: { zh: '设备、工具', en: 'Machines and tools' } },
    drainsClean: { type: 'yes-no', label: { zh: '下水沟、垃圾桶', en: 'Drains and bins' } },
    remark: {
      type: 'words',
      label: { zh: '问题说明', en: 'Remark' },
      max: 500,
      optional: true,
      requiredWhen: { of: POINTS, is: false, ask: { zh: '没弄干净的,请写明情况', en: 'Say what is not clean yet' } },
    },
  },
  named: [...POINTS],
  help: {
    zh: '一间一间录:先选哪一间,再看四项。\n看一项点一项,没有替您勾好的。\n没弄干净的照实点“不符合”,写一句什么时候补上。',
    en: 'One record for each room: choose it, then look at the four points.\nAnswer each; none is ticked for you.\nWhere it is not clean say so, and when it will be.',
  },
});
