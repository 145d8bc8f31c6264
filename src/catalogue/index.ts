export { Ingredient } from './catalogue.entities.js';
export { CatalogueModule } from './catalogue.module.js';
export { FoodScreening } from './food-screening.js';
export { Ingredients } from './ingredients.js';
