import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { pupilsEndpoints as api } from '../contract/http/pupils.js';
import {
  Caller,
  DomainError,
  Endpoint,
  Input,
  type InputOf,
  languageOf,
  type Principal,
  readBytes,
} from '../platform/index.js';
import { MAX_FILE_BYTES } from '../roster/index.js';
import { PupilLists } from './pupil-lists.js';
import { PupilMonths } from './pupil-months.js';

@Controller()
export class PupilsController {
  constructor(
    private readonly lists: PupilLists,
    private readonly months: PupilMonths,
  ) {}

  @Endpoint(api.profiles)
  profiles(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.profiles>) {
    return this.lists.profiles(caller, params.areaId);
  }

  @Endpoint(api.saveProfile)
  saveProfile(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.saveProfile>) {
    return this.lists.saveProfile(caller, params.areaId, body);
  }

  @Endpoint(api.take)
  async take(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.take>,
    @Req() request: Request,
  ) {
    const how = { asOf: query.asOf, isTaken: query.take === 'yes', language: languageOf(request) };
    return this.lists.take(caller, params.profileId, how, await fileOf(request));
  }

  @Endpoint(api.answer)
  async answer(
    @Caller() caller: Principal,
    @Input() { params, query }: InputOf<typeof api.answer>,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    const how = { month: query.month, language: languageOf(request) };
    const bytes = await this.lists.answer(caller, params.profileId, how, await fileOf(request));
    return new StreamableFile(bytes, {
      ...{ type: api.answer.produces as string, length: bytes.length },
      disposition: `attachment; filename="pupils-${query.month}.xlsx"`,
    });
  }

  @Endpoint(api.compare)
  compare(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.compare>) {
    return this.months.of(caller, params.areaId, params.month, query);
  }
}

async function fileOf(request: Request): Promise<Buffer> {
  const bytes = await readBytes(request, MAX_FILE_BYTES);
  if (bytes === null) throw new DomainError('roster.file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
  return bytes;
}
