import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueController } from './catalogue.controller.js';
import { Ingredient, IngredientList, IngredientMeasure, IngredientOwn } from './catalogue.entities.js';
import './catalogue.problems.js';
import { FoodScreening } from './food-screening.js';
import { IngredientLists } from './ingredient-lists.js';
import { Ingredients } from './ingredients.js';
import { Measures } from './measures.js';

@Module({
  imports: [TypeOrmModule.forFeature([Ingredient, IngredientList, IngredientMeasure, IngredientOwn])],
  controllers: [CatalogueController],
  providers: [FoodScreening, IngredientLists, Ingredients, Measures],
  exports: [FoodScreening, Ingredients],
})
export class CatalogueModule {}
