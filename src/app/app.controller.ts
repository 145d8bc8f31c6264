import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { appEndpoints as api } from '../contract/http/app.js';
import { openApiDocument } from '../platform/http/openapi.js';
import { Endpoint, Input, type InputOf } from '../platform/index.js';
import { DeclaredRoutes } from './declared-routes.js';
import { Diagnosis } from './diagnosis.js';
import { Health } from './health.js';

@Controller()
export class AppController {
  constructor(
    private readonly healthOf: Health,
    private readonly routes: DeclaredRoutes,
    private readonly diagnosis: Diagnosis,
  ) {}

  @Endpoint(api.health)
  async health(@Res({ passthrough: true }) response: Response) {
    const health = await this.healthOf.look();
    // One that is late still does its work: whatever watches it is not to take it away or start it anew for that.
    if (!health.database.reads || !health.database.writes) response.status(503);
    return health;
  }

  @Endpoint(api.diagnosis)
  diagnose(@Input() { query }: InputOf<typeof api.diagnosis>) {
    return this.diagnosis.look(query.browserAt ?? null);
  }

  @Endpoint(api.openapi)
  openapi(): object {
    return openApiDocument(this.routes.all());
  }
}
