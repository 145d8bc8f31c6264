import { defineProblems } from '../platform/index.js';

defineProblems({
  'auth.wrong-credentials': { status: 401, zh: '用户名或密码不正确', en: 'Wrong name or password' },
  'auth.too-many-attempts': {
    status: 429,
    zh: '尝试次数过多,请 {minutes} 分钟后再试',
    en: 'Too many attempts, try again in {minutes} minutes',
  },
  'auth.weak-pin': { status: 422, zh: '这个数字密码太简单', en: 'This PIN is too simple' },
  'auth.setup-closed': { status: 409, zh: '系统已有管理员', en: 'There is an administrator already' },
  'identity.username-taken': { status: 409, zh: '这个用户名已被使用', en: 'This name is taken' },
  'identity.outside-own-scope': {
    status: 422,
    zh: '不能授予超出本人管辖范围的岗位',
    en: 'A role outside one’s own area cannot be granted',
  },
  'identity.account-not-found': { status: 404, zh: '没有找到这个账号', en: 'No such account' },
  'identity.last-administrator': {
    status: 409,
    zh: '不能停用最后一个管理员',
    en: 'The last administrator cannot be disabled',
  },
  'identity.own-account': {
    status: 409,
    zh: '不能改自己的账号权限,请让另一位管理员来做',
    en: 'Nobody changes his own account’s rights: ask another administrator',
  },
  'identity.rank-too-high': {
    status: 422,
    zh: '只能管理级别低于本人的岗位和账号',
    en: 'Only roles and accounts below one’s own rank can be administered',
  },
  'identity.staff-number-twice': {
    status: 422,
    zh: '同一个工号在名单里出现了两次',
    en: 'The same staff number stands in the list twice',
  },
});
