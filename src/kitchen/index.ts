export { Batches } from './batches.js';
export { Meal } from './kitchen.entities.js';
export { KitchenModule } from './kitchen.module.js';
export { KitchenService } from './kitchen.service.js';
export { mealInWords } from './meal-words.js';
export { Meals } from './meals.js';
export { SampleDiscards } from './sample-discards.js';
export { Samples } from './samples.js';
