import { plainAct } from '../declaring/declaration.js';

/** A round through a store (S-15, O-08): each point is looked at and answered, none is ticked before. */
export const act = plainAct({
  kind: 'storage.round',
  version: 1,
  stage: 'storage',
  placeKinds: ['dry_store', 'cold_store'],
  signers: null,
  watched: true,
  ledgers: ['L19', 'L21'],
  zh: '库房巡查',
  en: 'Storage round',
  route: { id: 'warehouse.recordRound', path: 'storage-rounds' },
  summary: 'A round through a store (S-15, O-08): each point in order or not, with words where it is not',
  phone: { slug: 'round', icon: '巡', well: { zh: '全部符合', en: 'All in order' } },
  fields: {
    offWallAndFloor: { type: 'yes-no', label: { zh: '离墙离地', en: 'Off wall and floor' } },
    labelled: { type: 'yes-no', label: { zh: '标签齐全', en: 'Labelled' } },
    rawAndCookedApart: { type: 'yes-no', label: { zh: '生熟分开', en: 'Raw and cooked apart' } },
    noPests: { type: 'yes-no', label: { zh: '无虫鼠迹象', en: 'No pests' } },
    nothingExpired: { type: 'yes-no', label: { zh: '无过期食品', en: 'Nothing expired' } },
    remark: {
      type: 'words',
      label: { zh: '问题说明', en: 'Remark' },
      max: 500,
      optional: true,
      requiredWhen: {
        of: ['offWallAndFloor', 'labelled', 'rawAndCookedApart', 'noPests', 'nothingExpired'],
        is: false,
        code: 'warehouse.remark-missing',
        rule: 'S-15',
        ask: { zh: '有不符合项,请写明情况', en: 'Say what is not in order' },
      },
    },
  },
  named: ['offWallAndFloor', 'labelled', 'rawAndCookedApart', 'noPests', 'nothingExpired'],
  help: {
    zh: '照着单子一项一项看,没有替您勾好的:不符合的先点,其余看过都符合的可以一次点。\n不合格的点“不符合”,写一句怎么处理的。\n每天至少一次。',
    en: 'Look at each point; none is ticked for you. Tap what is wrong first, then the rest in one go.\nTap “no” where it is wrong and say what you did.\nOnce a day at least.',
  },
});
