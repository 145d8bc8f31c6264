import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import type { Request, Response } from 'express';
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

  @Endpoint(api.setSign)
  setSign(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.setSign>, @Req() request: Request) {
    return this.filing.setSign(caller, params.cameraId, request);
  }

  @Endpoint(api.sign)
  async sign(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.sign>): Promise<StreamableFile> {
    const { content, type } = await this.filing.sign(caller, params.cameraId);
    return new StreamableFile(content, { type, length: content.length });
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
