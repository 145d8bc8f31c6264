import { Controller, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { exportsEndpoints as api } from '../contract/http/exports.js';
import {
  Caller,
  DomainError,
  Endpoint,
  IdempotencyKey,
  Input,
  type InputOf,
  type Principal,
  readBytes,
} from '../platform/index.js';
import { MAX_FILE_BYTES, readBlankSheet } from '../roster/index.js';
import { ExportProfiles } from './export-profiles.js';
import { ExportRuns } from './export-runs.js';

const TYPES = { csv: 'text/csv; charset=utf-8', xlsx: api.file.produces as string };

@Controller()
export class ExportsController {
  constructor(
    private readonly exportProfiles: ExportProfiles,
    private readonly exportRuns: ExportRuns,
  ) {}

  @Endpoint(api.readTemplate)
  async readTemplate(@Req() request: Request) {
    const bytes = await readBytes(request, MAX_FILE_BYTES);
    if (bytes === null) throw new DomainError('roster.file-too-large', { megabytes: MAX_FILE_BYTES / 1024 / 1024 });
    return { template: await readBlankSheet(bytes) };
  }

  @Endpoint(api.profiles)
  profiles(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.profiles>) {
    return this.exportProfiles.ofArea(caller, params.areaId);
  }

  @Endpoint(api.createProfile)
  createProfile(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.createProfile>,
  ) {
    return this.exportProfiles.create(caller, key, params.areaId, body);
  }

  @Endpoint(api.changeProfile)
  changeProfile(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.changeProfile>) {
    return this.exportProfiles.change(caller, params.profileId, body);
  }

  @Endpoint(api.run)
  run(@Caller() caller: Principal, @IdempotencyKey() key: string, @Input() { params, body }: InputOf<typeof api.run>) {
    return this.exportRuns.run(caller, key, params.profileId, body);
  }

  @Endpoint(api.runs)
  runs(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.runs>) {
    return this.exportRuns.of(caller, params.profileId);
  }

  @Endpoint(api.file)
  async file(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.file>): Promise<StreamableFile> {
    const { bytes, name, format } = await this.exportRuns.file(caller, params.runId);
    return new StreamableFile(bytes, {
      ...{ type: TYPES[format], length: bytes.length, disposition: `attachment; filename="${name}"` },
    });
  }
}
