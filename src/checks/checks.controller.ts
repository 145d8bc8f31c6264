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
import { ReviewDays } from './episodes/review-days.js';

@Controller()
export class ChecksController {
  constructor(
    private readonly desk: EpisodeDesk,
    private readonly dossiers: Dossiers,
    private readonly counts: ReviewDays,
  ) {}

  @Endpoint(api.episodes)
  episodes(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.episodes>, @Req() request: Request) {
    return this.desk.page(caller, query, languageOf(request));
  }

  @Endpoint(api.episode)
  episode(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.episode>, @Req() request: Request) {
    return this.desk.one(caller, params.episodeId, languageOf(request));
  }

  @Endpoint(api.reviewDays)
  reviewDays(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.reviewDays>) {
    return this.counts.days(caller, query);
  }

  @Endpoint(api.reviewDay)
  reviewDay(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.reviewDay>) {
    return this.counts.day(caller, params.date, query);
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
