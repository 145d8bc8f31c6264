import { plainAct } from '../declaring/declaration.js';

/** Goods that may not be eaten are set aside and dealt with, found here or called back by others (L28, S-13, S-15). */
export const act = plainAct({
  kind: 'storage.unfit-goods',
  version: 1,
  stage: 'storage',
  placeKinds: ['dry_store', 'cold_store', 'preparation', 'stove', 'gate'],
  signers: 'cosign.unfit_goods',
  watched: true,
  ledgers: ['L28'],
  zh: '不合格食品处理',
  en: 'Unfit goods',
  summary: 'Unfit or recalled goods (L28; S-13, S-15): which, how much, why, set aside or not, and what became of them',
  phone: { slug: 'unfit-goods', icon: '废', often: 'seldom' },
  fields: {
    unfitGoods: { type: 'words', label: { zh: '食品名称', en: 'Goods' }, max: 60, name: 'unfit-goods' },
    unfitLot: {
      type: 'words',
      label: { zh: '批号或生产日期', en: 'Lot or date on the pack' },
      max: 60,
      name: 'unfit-lot',
      optional: true,
    },
    supplierName: { type: 'words', label: { zh: '供货者', en: 'Supplier' }, max: 80, suggests: 'supplier' },
    unfitGrams: {
      type: 'number',
      label: { zh: '不合格数量', en: 'Amount' },
      unit: 'grams-by-kg',
      min: 1,
      max: 100_000_000,
    },
    unfitFor: {
      type: 'choice',
      label: { zh: '为什么不合格', en: 'Why' },
      options: {
        expired: { zh: '过期', en: 'Expired' },
        spoiled: { zh: '变质、异味、发霉', en: 'Spoiled' },
        failed: { zh: '检测不合格', en: 'Failed a test' },
        recalled: { zh: '接到召回通知', en: 'Recalled' },
        forbidden: { zh: '禁用食品', en: 'Forbidden food' },
        papers: { zh: '证票不全', en: 'Papers missing' },
      },
    },
    setAside: { type: 'yes-no', label: { zh: '已隔离并标明“不合格”', en: 'Set aside and marked' } },
    becameOf: {
      type: 'choice',
      label: { zh: '怎么处理', en: 'What became of it' },
      options: {
        returned: { zh: '退货', en: 'Sent back' },
        destroyed: { zh: '销毁', en: 'Destroyed' },
        sealed: { zh: '封存等处理', en: 'Sealed for now' },
      },
    },
    handled: { type: 'words', label: { zh: '处理情况', en: 'What was done' }, max: 200, name: 'handled' },
    remark: {
      type: 'words',
      label: { zh: '问题说明', en: 'Remark' },
      max: 500,
      optional: true,
      requiredWhen: {
        of: ['setAside'],
        is: false,
        rule: 'S-15',
        ask: { zh: '请马上隔离、标明不合格;不能隔离的写原因', en: 'Set it aside and mark it now, or say why not' },
      },
    },
  },
  named: ['unfitGoods', 'unfitFor'],
  help: {
    zh: '发现不能吃的,先隔离、贴“不合格”,再来录。\n已经在系统库存里的,还要到“报损”里销账。\n写清退给谁、怎么销毁的,拍一张照。\n接到召回通知的,把通知也拍下来。',
    en: 'Set unfit goods aside and mark them first, then record it here.\nWhat is in stock must also be written off.\nSay to whom it went back or how it was destroyed, with a photo.\nOf a recall take a photo of the notice, too.',
  },
});
