import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AUTHENTICATOR } from '../platform/index.js';
import { Accounts } from './accounts.js';
import { Authority } from './authority.js';
import { IdentityController } from './identity.controller.js';
import {
  Account,
  AccountGrant,
  ActivationSlip,
  FormerPassword,
  Person,
  RecoveryCode,
  Session,
  SignInFailure,
} from './identity.entities.js';
import { IdentityService } from './identity.service.js';
import { People } from './people.js';
import { PersonVerifier } from './person-verifier.js';
import { SessionDirectory } from './sessions.js';
import { SignInLimiter } from './sign-in-limiter.js';

/** Global because the guard in front of every route asks it who is calling. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Person,
      Account,
      AccountGrant,
      FormerPassword,
      RecoveryCode,
      ActivationSlip,
      Session,
      SignInFailure,
    ]),
  ],
  controllers: [IdentityController],
  providers: [
    IdentityService,
    Accounts,
    People,
    Authority,
    SessionDirectory,
    SignInLimiter,
    PersonVerifier,
    { provide: AUTHENTICATOR, useExisting: SessionDirectory },
  ],
  exports: [AUTHENTICATOR, SessionDirectory, PersonVerifier, IdentityService, People],
})
export class IdentityModule {}
