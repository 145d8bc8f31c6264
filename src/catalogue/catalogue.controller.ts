import { Controller } from '@nestjs/common';
import { catalogueEndpoints as api } from '../contract/http/catalogue.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { IngredientLists } from './ingredient-lists.js';
import { Ingredients } from './ingredients.js';

@Controller()
export class CatalogueController {
  constructor(
    private readonly catalogue: Ingredients,
    private readonly areaLists: IngredientLists,
  ) {}

  @Endpoint(api.ingredients)
  ingredients(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.ingredients>) {
    return this.catalogue.page(caller, query);
  }

  @Endpoint(api.createIngredient)
  createIngredient(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.createIngredient>) {
    return this.catalogue.create(caller, body);
  }

  @Endpoint(api.stateMeasure)
  stateMeasure(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.stateMeasure>) {
    return this.catalogue.stateMeasure(caller, params.ingredientId, body);
  }

  @Endpoint(api.withdrawIngredient)
  withdrawIngredient(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.withdrawIngredient>) {
    return this.catalogue.withdraw(caller, params.ingredientId);
  }

  @Endpoint(api.proposals)
  proposals(@Caller() caller: Principal) {
    return this.areaLists.proposals(caller);
  }

  @Endpoint(api.takeOver)
  takeOver(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.takeOver>) {
    return this.areaLists.takeOver(caller, params.ingredientId, body);
  }

  @Endpoint(api.lists)
  lists() {
    return this.areaLists.owners();
  }

  @Endpoint(api.setListOwner)
  setListOwner(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.setListOwner>) {
    return this.areaLists.setOwner(caller, body);
  }

  @Endpoint(api.merges)
  merges() {
    return this.catalogue.merges();
  }

  @Endpoint(api.mergeIngredient)
  mergeIngredient(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.mergeIngredient>) {
    return this.catalogue.merge(caller, params.ingredientId, body);
  }

  @Endpoint(api.undoMerge)
  undoMerge(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.undoMerge>) {
    return this.catalogue.undoMerge(caller, params.ingredientId, body.reason);
  }
}
