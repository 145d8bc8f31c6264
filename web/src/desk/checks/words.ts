import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '核查线索',
  one: '核查线索复核',
  lead: '按规则从各校每天的记录和录像中找出的不相符之处。每一条只是一个疑问,不是结论。',
  asked: '请学校说明的核查线索',
  none: '没有核查线索。',
  showAll: '已处理的也列出',
  cannotJudge: '无法判断的也列出',
  waiting: '还有 {days} 个学校日待检查',
  money: '涉及约 {yuan} 元',
  of: '{date} 又见',
  toDay: '打开全天',
  toPage: '看录像',
  evidence: '依据 {count} 项',
  text: '说明(撤销时必填)',
  answer: '学校说明',
  'say.asked': '请学校说明',
  'say.dismissed': '撤销',
  'say.settled': '办结',
  'say.reopened': '重新打开',
  'say.answered': '提交说明',
  'state.open': '未处理',
  'state.asked': '待学校说明',
  'state.answered': '学校已说明',
  'state.dismissed': '已撤销',
  'state.settled': '已办结',
  'word.asked': '请学校说明',
  'word.answered': '学校说明',
  'word.dismissed': '撤销',
  'word.settled': '办结',
  'word.reopened': '重新打开',
  'kind.cannot_judge': '无法判断',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
