import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { findingEndpoints as api } from '../../contract/http/findings.js';
import {
  Caller,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  languageOf,
  type Principal,
} from '../../platform/index.js';
import { FindingPhotos } from '../photos.js';
import { FindingReader } from './finding-reader.js';
import { Findings } from './findings.js';

@Controller()
export class FindingController {
  constructor(
    private readonly findings: Findings,
    private readonly reader: FindingReader,
    private readonly photos: FindingPhotos,
  ) {}

  @Endpoint(api.clauses)
  clauses(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.clauses>, @Req() request: Request) {
    return this.reader.clauses(caller, params.schoolId, languageOf(request));
  }

  @Endpoint(api.open)
  open(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.open>,
  ) {
    return this.findings.open(caller, key, params.schoolId, body);
  }

  @Endpoint(api.findings)
  ofSchool(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.findings>) {
    return this.reader.ofSchool(caller, params.schoolId, query);
  }

  @Endpoint(api.allFindings)
  all(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.allFindings>) {
    return this.reader.all(caller, query);
  }

  @Endpoint(api.finding)
  finding(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.finding>) {
    return this.reader.finding(caller, params.findingId);
  }

  @Endpoint(api.answer)
  answer(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.answer>,
  ) {
    return this.findings.answer(caller, key, params.findingId, body);
  }

  @Endpoint(api.settle)
  settle(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.settle>,
  ) {
    return this.findings.settle(caller, key, params.findingId, body);
  }

  @Endpoint(api.reopen)
  reopen(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.reopen>,
  ) {
    return this.findings.reopen(caller, key, params.findingId, body);
  }

  @Endpoint(api.uploadPhoto)
  uploadPhoto(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.uploadPhoto>,
    @Req() request: Request,
  ) {
    return this.photos.upload(caller, params.schoolId, request);
  }

  @Endpoint(api.photoContent)
  async photoContent(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.photoContent>) {
    const { photo, content } = await this.photos.open(caller, params.photoId);
    return new StreamableFile(content, { type: photo.mediaType, length: photo.bytes });
  }
}
