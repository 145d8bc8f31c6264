import { dictionary } from '../../../shared/i18n/language';

const zh = {
  site: '送到哪所学校',
  chooseSite: '请选择送到哪里',
  receiver: '接收人(可不填)',
  portions: '送出份数',
  holding: '装车时温度',
  seal: '封签号(可不填)',
  driver: '送餐人(可不填)',
  vehicle: '车牌号(可不填)',
  noPortions: '请填写至少一个菜的份数',
  why: '从烹饪结束算起,8–60 °C 之间超过两小时的要复热。接收学校当天也能看到这条记录。',
};
export type DispatchWord = keyof typeof zh;

export const { useT: useDispatchT } = dictionary(zh, async () => (await import('./dispatch-words-en')).en);
