import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { auditEndpoints as api } from '../contract/http/audit.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { AuditService } from './audit.service.js';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Endpoint(api.entries)
  entries(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.entries>) {
    return this.audit.page(caller, query);
  }

  @Endpoint(api.export)
  async export(
    @Caller() caller: Principal,
    @Input() { query }: InputOf<typeof api.export>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const text = await this.audit.export(caller, query);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="audit.csv"');
    return text;
  }

  @Endpoint(api.verify)
  verify(@Caller() caller: Principal) {
    return this.audit.verify(caller);
  }
}
