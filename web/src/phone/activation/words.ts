import { dictionary } from '../../shared/i18n/language';

const zh = {
  title: '激活账号',
  help: '请输入激活条上的激活码。每张激活条只能用一次。',
  code: '激活码',
  next: '下一步',
  hello: '您好,{name}({unit})',
  username: '用户名(可以改,小写字母开头)',
  password: '给自己设一个密码',
  again: '再输一次密码',
  differ: '两次输入的密码不一样',
  ruleDengbao: '至少 {minLength} 个字符,大写字母、小写字母、数字、符号至少 {classes} 种,不含姓名和用户名。',
  ruleNist: '至少 {minLength} 个字符,可以用一句话,不能是常见密码。',
  pin: '六位数字密码(PIN):食堂人员第二人确认时用,其他人可不填',
  submit: '激活',
  done: '激活成功。您的用户名是 {username},请记好。',
  toPhone: '到手机版登录(食堂人员)',
  toDesk: '到电脑版登录',
} as const;

export const { useT } = dictionary(zh, async () => (await import('./words-en')).en);
export type Words = keyof typeof zh;
