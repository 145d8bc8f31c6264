import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { fieldEndpoints as api } from '../../contract/http/inspection-field.js';
import {
  Caller,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  languageOf,
  type Principal,
} from '../../platform/index.js';
import { Measures } from './measures.js';
import { Packs } from './packs.js';
import { Recounts } from './recounts.js';

@Controller()
export class FieldController {
  constructor(
    private readonly packs: Packs,
    private readonly recounts: Recounts,
    private readonly measures: Measures,
  ) {}

  @Endpoint(api.pack)
  pack(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.pack>, @Req() request: Request) {
    return this.packs.pack(caller, params.inspectionId, languageOf(request));
  }

  @Endpoint(api.recounts)
  ofVisit(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.recounts>) {
    return this.recounts.ofVisit(caller, params.inspectionId);
  }

  @Endpoint(api.recount)
  count(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.recount>,
  ) {
    return this.recounts.count(caller, key, params.inspectionId, body);
  }

  @Endpoint(api.measures)
  measured(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.measures>) {
    return this.measures.ofVisit(caller, params.inspectionId);
  }

  @Endpoint(api.measure)
  measure(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.measure>,
  ) {
    return this.measures.measure(caller, key, params.inspectionId, body);
  }
}
