import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueController } from './catalogue.controller.js';
import { Ingredient } from './catalogue.entities.js';
import './catalogue.problems.js';
import { FoodScreening } from './food-screening.js';
import { Ingredients } from './ingredients.js';

@Module({
  imports: [TypeOrmModule.forFeature([Ingredient])],
  controllers: [CatalogueController],
  providers: [FoodScreening, Ingredients],
  exports: [FoodScreening, Ingredients],
})
export class CatalogueModule {}
