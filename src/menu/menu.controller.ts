import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { compositionEndpoints } from '../contract/http/food-composition.js';
import { menuEndpoints as api } from '../contract/http/menu.js';
import { menuProposalEndpoints } from '../contract/http/menu-proposal.js';
import { dietEndpoints } from '../contract/http/special-diets.js';
import {
  Caller,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  languageOf,
  type Principal,
  readBytes,
} from '../platform/index.js';
import { MAX_FILE_BYTES } from '../roster/index.js';
import { Compositions } from './composition/compositions.js';
import { SpecialDiets } from './diets/special-diets.js';
import { Dishes } from './dishes.js';
import { MenuProposals } from './proposal/menu-proposals.js';
import { Menus } from './week/menus.js';
import { OrderProposals } from './week/order-proposals.js';
import { WeekJudge } from './week/week-judge.js';
import { WeekTable } from './week/week-table.js';

@Controller()
export class MenuController {
  constructor(
    private readonly tables: Compositions,
    private readonly recipes: Dishes,
    private readonly menus: Menus,
    private readonly judge: WeekJudge,
    private readonly table: WeekTable,
    private readonly orders: OrderProposals,
    private readonly proposals: MenuProposals,
    private readonly special: SpecialDiets,
  ) {}

  @Endpoint(compositionEndpoints.compositions)
  compositions(@Input() { query }: InputOf<typeof compositionEndpoints.compositions>) {
    return this.tables.page(query);
  }

  @Endpoint(compositionEndpoints.previewTable)
  async previewTable(@Req() request: Request) {
    return this.tables.preview(await readBytes(request, MAX_FILE_BYTES), languageOf(request));
  }

  @Endpoint(compositionEndpoints.takeTable)
  async takeTable(
    @Caller() caller: Principal,
    @Input() { query }: InputOf<typeof compositionEndpoints.takeTable>,
    @Req() request: Request,
  ) {
    return this.tables.take(caller, query, await readBytes(request, MAX_FILE_BYTES));
  }

  @Endpoint(api.dishes)
  dishes(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.dishes>) {
    return this.recipes.list(caller, params.schoolId);
  }

  @Endpoint(api.saveDish)
  saveDish(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.saveDish>,
  ) {
    return this.recipes.save(caller, key, params.schoolId, body);
  }

  @Endpoint(api.week)
  week(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.week>) {
    return this.menus.week(caller, params.schoolId, params.monday);
  }

  @Endpoint(api.saveWeek)
  saveWeek(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.saveWeek>,
  ) {
    return this.menus.save(caller, key, params.schoolId, params.monday, body);
  }

  @Endpoint(menuProposalEndpoints.propose)
  propose(
    @Caller() caller: Principal,
    @Input() { params, body }: InputOf<typeof menuProposalEndpoints.propose>,
    @Req() request: Request,
  ) {
    const left = new AbortController();
    request.res?.once('close', () => left.abort());
    return this.proposals.of(caller, params.schoolId, params.monday, body, left.signal);
  }

  @Endpoint(api.day)
  day(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.day>) {
    return this.menus.day(caller, params.schoolId, params.date);
  }

  @Endpoint(dietEndpoints.diets)
  diets(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof dietEndpoints.diets>) {
    return this.special.list(caller, params.schoolId, query.date);
  }

  @Endpoint(dietEndpoints.stateDiet)
  stateDiet(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof dietEndpoints.stateDiet>,
  ) {
    return this.special.state(caller, key, params.schoolId, body);
  }

  @Endpoint(dietEndpoints.endDiet)
  endDiet(@Caller() caller: Principal, @Input() { params }: InputOf<typeof dietEndpoints.endDiet>) {
    return this.special.end(caller, params.schoolId, params.dietId);
  }

  @Endpoint(api.judgement)
  judgement(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.judgement>) {
    return this.judge.judge(caller, params.schoolId, params.monday);
  }

  @Endpoint(api.weekTable)
  async weekTable(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.weekTable>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const text = await this.table.of(caller, params.schoolId, params.monday, languageOf(request));
    const bytes = Buffer.from(text);
    return new StreamableFile(bytes, {
      type: 'text/csv; charset=utf-8',
      length: bytes.length,
      disposition: `attachment; filename="menu-${params.monday}.csv"`,
    });
  }

  @Endpoint(api.requisition)
  requisition(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.requisition>) {
    return this.judge.requisition(caller, params.schoolId, params.date, query);
  }

  @Endpoint(api.orderProposal)
  orderProposal(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.orderProposal>) {
    return this.orders.proposal(caller, params.schoolId, params.date, query);
  }
}
