import { Controller } from '@nestjs/common';
import { appEndpoints as api } from '../contract/http/app.js';
import { openApiDocument } from '../platform/http/openapi.js';
import { Endpoint, Input, type InputOf, UnitOfWork } from '../platform/index.js';
import { DeclaredRoutes } from './declared-routes.js';
import { Diagnosis } from './diagnosis.js';
import { VERSION } from './version.js';

@Controller()
export class AppController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly routes: DeclaredRoutes,
    private readonly diagnosis: Diagnosis,
  ) {}

  @Endpoint(api.health)
  async health(): Promise<{ status: 'ok'; version: string }> {
    await this.uow.read((tx) => tx.query('SELECT 1'));
    return { status: 'ok', version: VERSION };
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
