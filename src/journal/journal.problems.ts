import { defineProblems } from '../platform/index.js';

defineProblems({
  'journal.act-exists': { status: 409, zh: '这条记录已经提交过', en: 'This act has already been recorded' },
  'journal.act-not-found': { status: 404, zh: '没有找到这条记录', en: 'No such act' },
  'journal.occurred-in-future': { status: 422, zh: '发生时间不能在将来', en: 'It cannot have happened in the future' },
  'journal.captured-in-future': {
    status: 422,
    zh: '保存时间在将来,请校准手机时间',
    en: 'The capture time lies in the future: check the device’s clock',
  },
  'journal.captured-before-occurred': {
    status: 422,
    zh: '保存时间早于发生时间',
    en: 'It was saved before it happened',
  },
  'journal.too-long-ago': { status: 422, zh: '发生时间太久,不能再补录', en: 'It happened too long ago to be recorded' },
  'journal.attachment-not-found': { status: 404, zh: '没有找到这张照片', en: 'No such photo' },
  'journal.attachment-too-large': { status: 413, zh: '照片不能超过 5 MB', en: 'A photo may have at most 5 MB' },
  'journal.attachment-not-an-image': {
    status: 415,
    zh: '只接受 JPEG、PNG 或 WebP 照片',
    en: 'Only JPEG, PNG and WebP photos are accepted',
  },
  'journal.nothing-to-sign': { status: 409, zh: '这条记录不需要再会签', en: 'This act needs no further signature' },
  'journal.same-person': {
    status: 409,
    zh: '同一个人不能签两次,请另一位人员签字',
    en: 'One person may not sign twice: a second person must sign',
  },
  'journal.not-reversible': {
    status: 409,
    zh: '会签和冲销记录不能单独冲销',
    en: 'Co-signatures and reversals cannot be reversed',
  },
  'journal.already-reversed': { status: 409, zh: '这条记录已经冲销', en: 'This act has been reversed' },
  'journal.act-in-use': {
    status: 409,
    zh: '其他记录引用了这条记录,请先冲销它们',
    en: 'Other acts refer to this one: reverse them first',
  },
  'journal.not-kept-as-written': {
    status: 422,
    zh: '数据库没有照原样保存文字,这条记录没有记下。请去掉特殊字符后重试,并告诉管理员',
    en: 'The database did not keep the text as it was written; nothing was recorded. Leave out special characters, and tell the administrator',
  },
  'journal.verification-busy': {
    status: 503,
    zh: '正在核对其他学校的记录,请稍后再试',
    en: 'Other schools’ records are being verified; please try again later',
  },
  'journal.meal-not-found': { status: 422, zh: '没有找到这一餐', en: 'No such meal' },
  'journal.batch-not-found': { status: 422, zh: '没有找到这一锅菜', en: 'No such cooking batch' },
  'journal.sample-not-found': { status: 422, zh: '没有找到这份留样', en: 'No such retained sample' },
});
