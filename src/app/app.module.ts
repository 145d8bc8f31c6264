import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { IdentityModule } from '../identity/index.js';
import { OrganizationModule } from '../organization/index.js';
import { AccessGuard } from '../platform/http/access.guard.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { PlatformModule, type PlatformOptions } from '../platform/platform.module.js';
import { PolicyModule } from '../policy/index.js';
import { AppController } from './app.controller.js';
import { DeclaredRoutes } from './declared-routes.js';

/** Floor 7: names every module once. What is not listed here does not exist. */
// TEMPORARY until VideoModule is wired
import { Global } from '@nestjs/common';
import { AGENT_AUTHENTICATOR } from '../platform/index.js';
@Global()
@Module({ providers: [{ provide: AGENT_AUTHENTICATOR, useValue: { agentOf: async () => null } }], exports: [AGENT_AUTHENTICATOR] })
class NoVideo {}

@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [DiscoveryModule, PlatformModule.forRoot(options), PolicyModule, IdentityModule, OrganizationModule, NoVideo],
      controllers: [AppController],
      providers: [
        DeclaredRoutes,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
