import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { filingEndpoints as api } from '../../contract/http/filing.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { FilingService } from './filing.service.js';

@Controller()
export class FilingController {
  constructor(private readonly filing: FilingService) {}

  @Endpoint(api.filings)
  filings(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.filings>) {
    return this.filing.filings(caller, params.schoolId);
  }

  @Endpoint(api.setFiling)
  set(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setFiling>) {
    return this.filing.set(caller, params.cameraId, body);
  }

  @Endpoint(api.filingForm)
  async form(
    @Caller() caller: Principal,
    @Input() { params }: InputOf<typeof api.filingForm>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const bytes = await this.filing.form(caller, params.schoolId);
    response.setHeader('Content-Disposition', 'attachment; filename="camera-filing.xlsx"');
    return new StreamableFile(bytes, { type: api.filingForm.produces ?? '', length: bytes.length });
  }
}
