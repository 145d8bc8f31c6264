import { Controller } from '@nestjs/common';
import { drawEndpoints as api } from '../../contract/http/draws.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../../platform/index.js';
import { DrawFigures } from './draw-figures.js';
import { DrawOutcomes } from './draw-outcomes.js';
import { Draws } from './draws.js';
import { RiskGrades } from './risk-grades.js';

@Controller()
export class DrawController {
  constructor(
    private readonly draws: Draws,
    private readonly outcomes: DrawOutcomes,
    private readonly riskGrades: RiskGrades,
    private readonly drawFigures: DrawFigures,
  ) {}

  @Endpoint(api.grades)
  grades(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.grades>) {
    return this.riskGrades.ofArea(caller, params.areaId);
  }

  @Endpoint(api.stateGrades)
  stateGrades(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.stateGrades>,
  ) {
    return this.riskGrades.state(caller, key, params.areaId, body);
  }

  @Endpoint(api.inspectors)
  inspectors(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.inspectors>) {
    return this.draws.inspectors(caller, params.areaId);
  }

  @Endpoint(api.draws)
  ofArea(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.draws>) {
    return this.draws.ofArea(caller, params.areaId);
  }

  @Endpoint(api.prepare)
  prepare(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.prepare>,
  ) {
    return this.draws.prepare(caller, key, params.areaId, body);
  }

  @Endpoint(api.change)
  change(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.change>) {
    return this.draws.change(caller, params.drawId, body);
  }

  @Endpoint(api.draw)
  one(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.draw>) {
    return this.draws.one(caller, params.drawId);
  }

  @Endpoint(api.publish)
  publish(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.publish>,
  ) {
    return this.draws.publish(caller, key, params.drawId, body);
  }

  @Endpoint(api.stateNumber)
  stateNumber(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.stateNumber>,
  ) {
    return this.draws.stateNumber(caller, key, params.drawId, body);
  }

  @Endpoint(api.outcome)
  outcome(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.outcome>) {
    return this.outcomes.seen(caller, params.drawId);
  }

  @Endpoint(api.figures)
  figures(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.figures>) {
    return this.drawFigures.ofQuarter(caller, params.areaId, params.quarter);
  }

  @Endpoint(api.announced)
  announced() {
    return this.outcomes.announced();
  }

  @Endpoint(api.file)
  file(@Input() { params }: InputOf<typeof api.file>) {
    return this.outcomes.file(params.drawId);
  }
}
