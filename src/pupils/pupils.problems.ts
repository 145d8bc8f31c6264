import { defineProblems } from '../platform/index.js';

defineProblems({
  'pupils.profile-not-found': { status: 404, zh: '没有找到这个名单方案', en: 'No such profile of a list' },
  'pupils.list-older': {
    status: 409,
    zh: '已经导入过 {asOf} 的名单,不能再导入更早的',
    en: 'A list of {asOf} has been taken; an older one cannot be',
  },
  'pupils.identity-wrong': {
    status: 422,
    zh: '证件号码不是 18 位,或最后一位校验不对',
    en: 'The identity number does not have 18 characters, or its last one does not check',
  },
  'pupils.word-unheard': {
    status: 422,
    zh: '看不懂“{word}”是还是否。请在方案里写明它表示“是”还是“否”,再导入',
    en: 'Whether “{word}” means yes or no is not known: say it in the profile of the list, then take it again',
  },
  'pupils.school-unknown': {
    status: 422,
    zh: '这个地区没有这个标识码或名称的学校',
    en: 'The area has no school of that code or name',
  },
});
