import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '库存',
  'expiring.title': '过期和快到期的',
  'expiring.why': '{days} 天内到期的在这里。过期的不得领用和烹饪,谁签字都不行(S-13):报损,或退给供货者。',
  'expiring.none': '没有过期或快到期的。',
  'expiring.in': '还有 {days} 天',
  'expiring.today': '今天最后一天',
  asOf: '某一时刻的存量',
  why: '查某一时刻各处存着什么。以后补录或冲销的记录不改变“按当时记录”的结果。',
  date: '日期',
  time: '时刻',
  known: '按哪时的记录',
  'known.now': '现在已知的全部记录',
  'known.then': '到这一刻为止的记录',
  show: '查看',
  place: '地点',
  goods: '食材',
  useBy: '到期日',
  amount: '存量',
  noUseBy: '无到期日',
  expired: '已过期',
  kitchen: '厨房',
  none: '按这些记录,各处都没有存货。',
  short: '账上不够:取用多于当时入账的数',
  answered: '{at} 的存量,按 {knownAt} 为止的记录。',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
