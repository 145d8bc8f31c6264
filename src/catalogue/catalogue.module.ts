import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueController } from './catalogue.controller.js';
import { Ingredient, IngredientMeasure } from './catalogue.entities.js';
import './catalogue.problems.js';
import { FoodScreening } from './food-screening.js';
import { Ingredients } from './ingredients.js';
import { Measures } from './measures.js';

@Module({
  imports: [TypeOrmModule.forFeature([Ingredient, IngredientMeasure])],
  controllers: [CatalogueController],
  providers: [FoodScreening, Ingredients, Measures],
  exports: [FoodScreening, Ingredients],
})
export class CatalogueModule {}
