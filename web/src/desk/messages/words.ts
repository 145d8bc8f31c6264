import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '消息',
  help: '把事情发到本部门的企业微信、钉钉、飞书群。消息里只有学校、部门和数量,没有人名、电话和班级;详情请登录平台看。同一个群每分钟最多 20 条,多的合并成一条。夜里只发食品安全事件。',
  of: '{area}的群机器人',
  none: '还没有群机器人。',
  'maker.wecom': '企业微信',
  'maker.dingtalk': '钉钉',
  'maker.feishu': '飞书',
  'kind.incident': '疑似食品安全事件',
  'kind.unreported': '到时未报的学校',
  'level.1': '只要马上要处理的',
  'level.2': '还要当天汇总的',
  'level.3': '还要每周汇总的',
  name: '群名',
  maker: '类型',
  webhook: '机器人地址(从群里复制,保存后不再显示)',
  secret: '加签密钥(没有就不填)',
  about: '通知范围',
  kinds: '通知哪些事',
  level: '级别',
  add: '添加机器人',
  rest: '停用',
  again: '启用',
  resting: '已停用',
  try: '试发',
  tried: '已安排试发,几秒后到群里看',
  signed: '加签',
  waiting: '待发 {count} 条',
  lastSent: '上次发出 {time}',
  neverSent: '还没有发过',
  dead: '{count} 条没有发出,不再重试:{error}',
  noArea: '只有负责一个地区的部门能设置。',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
