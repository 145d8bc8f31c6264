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
  'catalogue.too-many-additions': {
    status: 429,
    zh: '今天新增的食材已达 {max} 种。请先在列表里找一找,确需新增的明天再加,或请县里统一添加',
    en: '{max} ingredients were added today: look through the list first, and add further ones tomorrow',
  },
  'catalogue.ingredient-not-found': { status: 422, zh: '没有找到这种食材', en: 'No such ingredient' },
});
