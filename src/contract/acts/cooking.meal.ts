import { actWithEffects } from '../declaring/declaration.js';

export const act = actWithEffects({
  kind: 'cooking.meal',
  version: 1,
  stage: 'cooking',
  placeKinds: ['stove', 'preparation'],
  signers: null,
  watched: false,
  ledgers: ['L05'],
  book: {
    columns: {
      date: { type: 'date', label: { zh: '日期', en: 'Date' } },
      mealKind: {
        type: 'choice',
        label: { zh: '餐次', en: 'Meal' },
        options: {
          breakfast: { zh: '早餐', en: 'Breakfast' },
          lunch: { zh: '午餐', en: 'Lunch' },
          dinner: { zh: '晚餐', en: 'Dinner' },
          snack: { zh: '加餐', en: 'Snack' },
        },
      },
      plannedDiners: { type: 'number', unit: 'persons', label: { zh: '计划人数', en: 'Planned diners' } },
    },
    lines: {
      field: 'dishes',
      columns: {
        name: { type: 'words', label: { zh: '菜品', en: 'Dish' } },
        confirmation: { type: 'words', label: { zh: '说明', en: 'Confirmation' } },
      },
    },
  },
  zh: '餐次计划',
  en: 'Meal planned',
});
