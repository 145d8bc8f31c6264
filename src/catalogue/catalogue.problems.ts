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
  'catalogue.not-owner': {
    status: 403,
    zh: '这份食材目录由别的部门维护,您不能改动',
    en: 'This list of ingredients is owned by another organ; you cannot change it',
  },
  'catalogue.on-list-already': {
    status: 409,
    zh: '已经在这个地区的目录里了,或不是这个地区的学校添加的',
    en: 'It is on that list already, or no school of that area added it',
  },
  'catalogue.merge-itself': { status: 422, zh: '不能并入自己', en: 'It cannot be a double of itself' },
  'catalogue.merge-chain': {
    status: 409,
    zh: '其中一种已经并入别的食材,或有食材并入了它,请先撤销',
    en: 'One of them is a double already, or has doubles; undo that first',
  },
  'catalogue.merge-units-differ': {
    status: 409,
    zh: '两种食材的计量单位不同,请先说明为同一单位',
    en: 'The two are counted in different units; state the same one first',
  },
  'catalogue.ingredient-not-found': { status: 422, zh: '没有找到这种食材', en: 'No such ingredient' },
});
