import { dictionary } from '../../shared/i18n/language';

const zh = {
  headcount: '班级就餐人数',
  accompany: '陪餐记录',
  'committee-visit': '家长委员会检查',
  hello: '{name},{school},{date}',
  noToken: '链接不完整。请从学校发来的消息里重新打开,或重新扫码。',
  noMeal: '今天还没有餐次计划,请稍后再打开。',
  meal: '哪一餐',
  className: '{name}(在册 {size} 人)',
  present: '今天到校人数',
  served: '在校就餐人数',
  paidBy: '其中{group}(人)',
  reason: '人数超过在册或到校时,请说明原因',
  dinerRole: '您是',
  'role.leader': '学校负责人',
  'role.teacher': '教师',
  'role.parent': '家长',
  food: '饭菜质量',
  hygiene: '卫生情况',
  order: '就餐秩序',
  'grade.excellent': '优',
  'grade.good': '良',
  'grade.fair': '中',
  'grade.poor': '差',
  others: '一起来的家长(可不填)',
  problem: '发现的问题(评“差”必填)',
  submit: '提交',
  done: '已记录,谢谢!可以关闭本页。',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
