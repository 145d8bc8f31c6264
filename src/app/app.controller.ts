import { Controller } from '@nestjs/common';
import { appEndpoints as api } from '../contract/http/app.js';
import { openApiDocument } from '../platform/http/openapi.js';
import { Endpoint, UnitOfWork } from '../platform/index.js';
import { DeclaredRoutes } from './declared-routes.js';

@Controller()
export class AppController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly routes: DeclaredRoutes,
  ) {}

  @Endpoint(api.health)
  async health(): Promise<{ status: 'ok' }> {
    await this.uow.read((tx) => tx.query('SELECT 1'));
    return { status: 'ok' };
  }

  @Endpoint(api.openapi)
  openapi(): object {
    return openApiDocument(this.routes.all());
  }
}
