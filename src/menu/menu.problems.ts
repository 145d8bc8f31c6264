import { defineProblems } from '../platform/index.js';

defineProblems({
  'menu.not-an-edible-portion': {
    status: 422,
    zh: '可食部应为 0.1–100 的数,最多一位小数',
    en: 'the edible portion is a number from 0.1 to 100',
  },
  'menu.not-a-nutrient': {
    status: 422,
    zh: '不是每 100 克里的含量:应为数字,没有数据填“—”,微量填 Tr',
    en: 'not an amount in 100 g: a number, “—” for not measured, Tr for a trace',
  },
  'menu.not-an-allergen': {
    status: 422,
    zh: '致敏原不在允许的填写范围内;确认没有填“无”',
    en: 'not one of the allergens; enter “none” when there is none',
  },
  'menu.not-on-list': {
    status: 422,
    zh: '食材目录里没有这个名称,请先添加或改成目录里的名称',
    en: 'no ingredient of that name: add it first, or use the name on the list',
  },
  'menu.table-differs': {
    status: 409,
    zh: '这份文件和预览时的不同,请重新预览',
    en: 'This is not the file that was previewed; please preview it again',
  },
  'menu.ingredient-twice': { status: 422, zh: '同一种食材写了两次', en: 'An ingredient stands there twice' },
  'menu.portions-differ': {
    status: 422,
    zh: '每种食材都要写同样几个年龄段的克数(没有用到写 0)',
    en: 'Give every ingredient its grams for the same age groups (0 for none)',
  },
  'menu.dish-changed': {
    status: 409,
    zh: '“{name}”的配方已有第 {versionNo} 版,请先看一遍再改',
    en: '“{name}” is at version {versionNo} meanwhile; please look at it first',
  },
  'menu.dish-not-found': { status: 422, zh: '没有找到这道菜', en: 'No such dish' },
  'menu.day-outside-week': { status: 422, zh: '日期不在这一周', en: 'That day is not in this week' },
  'menu.meal-twice': { status: 422, zh: '同一天的同一餐写了两次', en: 'A meal of a day stands there twice' },
  'menu.no-diners': { status: 422, zh: '请填写各年龄段的就餐人数', en: 'Say how many eat, by age group' },
  'menu.portion-missing': {
    status: 422,
    zh: '“{name}”的配方没有写这个年龄段的克数:{age}',
    en: '“{name}” has no grams for this age group: {age}',
  },
  'menu.reason-missing': {
    status: 422,
    zh: '改动已有的食谱,请写明原因',
    en: 'Say why the menu is changed',
  },
  'menu.week-changed': {
    status: 409,
    zh: '这一周的食谱已有第 {versionNo} 版,请先看一遍再改',
    en: 'The menu is at version {versionNo} meanwhile; please look at it first',
  },
  'menu.too-few-dishes': {
    status: 422,
    zh: '能用的菜品只有 {dishes} 道,这样排至少要 {needed} 道。缺数据或不合要求的:{names}',
    en: 'Only {dishes} dishes can be used of {needed} that this needs. Without their figures, or not wanted: {names}',
  },
  'menu.solver-busy': {
    status: 503,
    zh: '正在为别的学校计算,请过半分钟再试',
    en: 'It is at work for other schools; please try again in half a minute',
  },
  'menu.nothing-planned': { status: 404, zh: '还没有制定食谱', en: 'No menu is planned' },
});
