import { defineProblems } from '../platform/index.js';

defineProblems({
  'catalogue.forbidden-food': {
    status: 422,
    zh: '学校食堂禁止采购和使用“{matched}”',
    en: 'A school canteen may not have “{matched}”',
  },
  'catalogue.doubtful-food': {
    status: 409,
    zh: '“{name}”可能是禁用食品,请确认并说明',
    en: '“{name}” may be forbidden food: confirm and say why it is not',
  },
  'catalogue.ingredient-exists': { status: 409, zh: '已有同名食材', en: 'There is already an ingredient of that name' },
  'catalogue.ingredient-not-found': { status: 422, zh: '没有找到这种食材', en: 'No such ingredient' },
});
