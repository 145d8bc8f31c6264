import { Controller, Req } from '@nestjs/common';
import type { Request } from 'express';
import { checkEndpoints as api } from '../contract/http/checks.js';
import {
  Caller,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  languageOf,
  type Principal,
} from '../platform/index.js';
import { Dossiers } from './dossier/dossiers.js';
import { EpisodeDesk } from './episodes/episode-desk.js';

@Controller()
export class ChecksController {
  constructor(
    private readonly desk: EpisodeDesk,
    private readonly dossiers: Dossiers,
  ) {}

  @Endpoint(api.episodes)
  episodes(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.episodes>, @Req() request: Request) {
    return this.desk.page(caller, query, languageOf(request));
  }

  @Endpoint(api.say)
  say(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.say>,
    @Req() request: Request,
  ) {
    return this.desk.say(caller, key, params.episodeId, body, languageOf(request));
  }

  @Endpoint(api.asked)
  asked(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.asked>, @Req() request: Request) {
    return this.desk.ofSchool(caller, params.schoolId, query, languageOf(request));
  }

  @Endpoint(api.answer)
  answer(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.answer>,
    @Req() request: Request,
  ) {
    return this.desk.answer(caller, key, params.episodeId, body, languageOf(request));
  }

  @Endpoint(api.dossier)
  dossier(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.dossier>) {
    return this.dossiers.read(caller, params.schoolId, params.date, query.chain);
  }
}
