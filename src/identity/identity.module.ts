import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AUTHENTICATOR } from '../platform/index.js';
import { IdentityController } from './identity.controller.js';
import { Account, AccountGrant, Session, SignInFailure } from './identity.entities.js';
import { IdentityService } from './identity.service.js';
import { PersonVerifier } from './person-verifier.js';
import { SessionDirectory } from './sessions.js';
import { SignInLimiter } from './sign-in-limiter.js';

/** Global because the guard in front of every route asks it who is calling. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Account, AccountGrant, Session, SignInFailure])],
  controllers: [IdentityController],
  providers: [
    IdentityService,
    SessionDirectory,
    SignInLimiter,
    PersonVerifier,
    { provide: AUTHENTICATOR, useExisting: SessionDirectory },
  ],
  exports: [AUTHENTICATOR, SessionDirectory, PersonVerifier, IdentityService],
})
export class IdentityModule {}
