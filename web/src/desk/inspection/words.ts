import { dictionary } from '../../shared/i18n/language';

export const zh = {
  'leads.title': '近七日线索',
  'leads.none': '近七日没有记录与画面不相符之处。',
  'leads.more': '全部 {count} 条在疑点队列中',
  'leads.open': '还没有人看过',
  'checks.title': '检查表',
  'checks.progress': '已填 {done} / {all}',
  'checks.whole': '食堂总体',
  'checks.hint': '逐个场所看一遍,每条点一下。点错了再点一次别的,以最后一次为准,过程都保留。',
  'checks.closed': '检查结束后不能再填。',
  'checks.notGiven': '没有填',
  'check.fits': '符合',
  'check.does_not_fit': '不符合',
  'check.not_applicable': '不适用',
  'check.not_looked_at': '未查',
  'found.title': '本次检查提出的问题',
  'found.none': '还没有提出问题。',
  'joins.yes': '计入正在进行的检查({kind},{date} 签到)',
  'joins.no': '这个问题不计入检查,单独办理。',
  'joins.asking': '正在查看有没有进行中的检查…',
  'plan.school': '选择学校',
  'plan.search': '输入校名或学校标识码',
  'plan.none': '没有找到学校',
  'pin.wrong': 'PIN 不对,请本人重新输入。',
  'pin.wrongLeft': 'PIN 不对,还可以试 {count} 次,之后这个用户名要等一会儿才能再试。',
  'awaited.count': '{count} 个问题待本校答复',
  'deadline.today': '今天到期',
  'deadline.left': '还有 {count} 天',
  'deadline.passed': '已过 {count} 天',
  'draft.discard': '不要了',
} as const;
export type Words = keyof typeof zh;

export const { useT: useVisitT } = dictionary<Words>(zh, async () => (await import('./words-en')).en);
