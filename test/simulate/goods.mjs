/** What is bought: where it lies, how long it keeps, and fen for a kilogram or a piece. */
export const GOODS = {
  rice: { name: '大米', category: 'staple', place: 'dry_store', keepsDays: 180, priceFen: 560 },
  oil: { name: '菜籽油', category: 'oil', place: 'dry_store', keepsDays: 300, priceFen: 1_450 },
  greens: { name: '小白菜', category: 'vegetable', place: 'cold_store', keepsDays: 2, priceFen: 340 },
  pork: { name: '猪后腿肉', category: 'meat', place: 'cold_store', keepsDays: 2, priceFen: 2_600 },
  eggs: { name: '鸡蛋', category: 'egg', place: 'cold_store', keepsDays: 12, priceFen: 110 },
};
