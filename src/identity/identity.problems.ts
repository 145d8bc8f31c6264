import { defineProblems } from '../platform/index.js';

defineProblems({
  'auth.wrong-credentials': { status: 401, zh: '用户名或密码不正确', en: 'Wrong name or password' },
  'auth.too-many-attempts': {
    status: 429,
    zh: '尝试次数过多,请 {minutes} 分钟后再试',
    en: 'Too many attempts, try again in {minutes} minutes',
  },
  'auth.busy': {
    status: 429,
    zh: '现在登录的人太多,请过几秒再试',
    en: 'Too many people are signing in just now, try again in a few seconds',
  },
  'auth.code-required': {
    status: 401,
    zh: '请输入手机验证器上的六位动态码',
    en: 'Enter the six-digit code of your authenticator',
  },
  'auth.wrong-code': { status: 401, zh: '动态码不正确,或已经用过', en: 'The code is wrong, or was used before' },
  'auth.totp-already': { status: 409, zh: '已经绑定了验证器', en: 'There is an authenticator already' },
  'auth.totp-not-offered': { status: 409, zh: '还没有绑定验证器', en: 'There is no authenticator yet' },
  'auth.totp-required': { status: 409, zh: '管理员必须使用验证器', en: 'Administrators must use an authenticator' },
  'auth.password-too-short': {
    status: 422,
    zh: '密码太短,至少要 {minLength} 个字符',
    en: 'The password is too short: at least {minLength} characters',
  },
  'auth.password-too-plain': {
    status: 422,
    zh: '密码太简单:大写字母、小写字母、数字、符号至少要有 {classes} 种',
    en: 'The password is too plain: mix at least {classes} of capitals, small letters, digits and signs',
  },
  'auth.password-has-name': {
    status: 422,
    zh: '密码里不能有本人的姓名、用户名或单位名',
    en: 'The password must not contain your name, user name or office',
  },
  'auth.password-common': {
    status: 422,
    zh: '这个密码太常见,容易被猜到',
    en: 'This password is too common and easily guessed',
  },
  'auth.password-used-before': { status: 422, zh: '不能用最近用过的密码', en: 'This password was used not long ago' },
  'auth.switch-needs-password': {
    status: 409,
    zh: '这个人今天还没有用密码在这部手机上登录,请先退出,再用密码登录',
    en: 'This person has not signed in on this phone with a password today: sign out, and sign in with it',
  },
  'auth.provider-none': { status: 404, zh: '这里没有接入统一登录', en: 'There is no identity provider here' },
  'auth.provider-away': {
    status: 503,
    zh: '统一登录现在连不上,请用用户名和密码登录',
    en: 'The identity provider cannot be reached: sign in with name and password',
  },
  'auth.provider-expired': {
    status: 409,
    zh: '统一登录等得太久了,请回到登录页再试一次',
    en: 'That took too long: go back to the sign-in page and try once more',
  },
  'auth.provider-refused': {
    status: 401,
    zh: '统一登录没有成功,请再试一次,或用用户名和密码登录',
    en: 'The identity provider did not let you in: try once more, or sign in with name and password',
  },
  'auth.provider-not-linked': {
    status: 403,
    zh: '统一登录认识您,但您的账号还没有与它关联。请把这个编号告诉管理员:{subject}',
    en: 'The identity provider knows you, but no account here is linked to it. Tell your administrator this number: {subject}',
  },
  'identity.provider-subject-taken': {
    status: 409,
    zh: '这个编号已经关联了另一个账号',
    en: 'Another account is linked to this number',
  },
  'identity.provider-not-linked': {
    status: 409,
    zh: '这个账号没有关联统一登录',
    en: 'This account is not linked to the identity provider',
  },
  'auth.session-not-found': { status: 404, zh: '没有找到这次登录', en: 'No such session' },
  'auth.slip-unknown': {
    status: 404,
    zh: '激活码不正确,请照着纸条再输一次',
    en: 'No such activation code: read it from the slip once more',
  },
  'auth.slip-used': {
    status: 410,
    zh: '这张激活条已经用过了。忘了密码请找管理员重新发一张',
    en: 'This slip was used already. If the password is lost, ask the administrator for a new slip',
  },
  'auth.slip-expired': {
    status: 410,
    zh: '这张激活条过期了,请找管理员重新发一张',
    en: 'This slip has expired: ask the administrator for a new one',
  },
  'auth.slip-replaced': {
    status: 410,
    zh: '这张激活条已作废,请用最新发的那一张',
    en: 'This slip is void: use the newest one',
  },
  'auth.weak-pin': { status: 422, zh: '这个数字密码太简单', en: 'This PIN is too simple' },
  'auth.setup-closed': { status: 409, zh: '系统已有管理员', en: 'There is an administrator already' },
  'identity.username-taken': { status: 409, zh: '这个用户名已被使用', en: 'This name is taken' },
  'identity.staff-number-taken': { status: 409, zh: '这个工号已有人使用', en: 'This staff number is taken' },
  'identity.grant-already': { status: 409, zh: '已经有这个岗位了', en: 'This role is held already' },
  'identity.grant-not-found': { status: 404, zh: '没有找到这个岗位', en: 'No such role' },
  'identity.account-disabled': { status: 409, zh: '这个账号已停用', en: 'This account is disabled' },
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
  'identity.administrators-apart': {
    status: 422,
    zh: '三员分立:系统、安全、审计管理员不能由同一人兼任,也不能兼任要写业务记录的岗位',
    en: 'System, security and audit administrator are three people, and none of them writes business records',
  },
  'identity.warrant-needed': {
    status: 422,
    zh: '这个岗位只能凭事由、按期限授权:请写明事由和到期时间',
    en: 'This role is given for a reason and until a day only: say both',
  },
  'identity.warrant-length': {
    status: 422,
    zh: '到期时间应在开始之后、{days} 天之内',
    en: 'A warrant ends after it begins and within {days} days',
  },
  'identity.warrant-beginning': {
    status: 422,
    zh: '开始时间最多可以定在 {days} 天以后',
    en: 'A warrant begins within {days} days',
  },
  'identity.warrant-document': {
    status: 422,
    zh: '审计授权要有依据:请填写文件文号(如审计通知书文号)',
    en: 'A warrant for audit rests on a paper: say its number',
  },
  'identity.warrant-ledgers': {
    status: 422,
    zh: '请指明审计授权可以看哪些台账;其他岗位的授权不分台账和录像',
    en: 'A warrant for audit names which books it opens; that of another role names neither books nor footage',
  },
  'identity.warrant-footage': {
    status: 422,
    zh: '录像要指明一所学校里的地点和起止时间;没有指明的看不到',
    en: 'Footage is named by places of one school, with a beginning and a later end',
  },
  'identity.warrant-not-found': { status: 404, zh: '没有找到这份授权', en: 'No such warrant' },
  'identity.staff-number-twice': {
    status: 422,
    zh: '同一个工号在名单里出现了两次',
    en: 'The same staff number stands in the list twice',
  },
  'identity.staff-number-of-other': {
    status: 422,
    zh: '这个工号在系统里是另一个单位的另一个人。请核对工号;若是各单位自己编的工号,请在前面加上单位的代码',
    en: 'This staff number is that of somebody else at another place. Check it; put the place’s code before numbers that each place gives out by itself',
  },
  'identity.staff-number-noughts': {
    status: 422,
    zh: '系统里同单位有同名的人,工号只差前面的 0,多半是被表格去掉了。请把工号列设为文本,填完整的工号',
    en: 'Somebody of this name and place has this number but for the noughts before it, which a spreadsheet takes away: make the column text and enter the whole number',
  },
});
