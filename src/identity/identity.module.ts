import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AUTHENTICATOR, SETTINGS, type Settings } from '../platform/index.js';
import { AccountReader } from './account-reader.js';
import { Accounts } from './accounts.js';
import { Authority } from './authority.js';
import { CoSigners } from './co-signers.js';
import { Forgetting } from './forgetting.js';
import { IdentityController } from './identity.controller.js';
import {
  Account,
  AccountGrant,
  ActivationSlip,
  FormerPassword,
  Person,
  ProviderLink,
  RecoveryCode,
  Session,
  SetupOffer,
  SignInFailure,
  Warrant,
} from './identity.entities.js';
import { IdentityService } from './identity.service.js';
import { Officers } from './officers.js';
import { OwnAccount } from './own-account.js';
import { Passwords } from './passwords.js';
import { PeopleController } from './people.controller.js';
import { People } from './people.js';
import { PersonSwitch } from './person-switch.js';
import { PersonVerifier } from './person-verifier.js';
import { CasLine } from './provider/cas-line.js';
import { OidcLine } from './provider/oidc-line.js';
import { ProviderController } from './provider/provider.controller.js';
import { ProviderLine } from './provider/provider-line.js';
import { ProviderSignIn } from './provider/provider-sign-in.js';
import { SecondFactor } from './second-factor.js';
import { SecretHash } from './secret-hash.js';
import { SessionDirectory } from './sessions.js';
import { SetUpDuty } from './set-up-duty.js';
import { SignInLimiter } from './sign-in-limiter.js';
import { Slips } from './slips.js';
import { WarrantNotes } from './warrant-notes.js';
import { WarrantReader } from './warrant-reader.js';

/** Global because the guard in front of every route asks it who is calling. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Person,
      Account,
      AccountGrant,
      FormerPassword,
      ProviderLink,
      RecoveryCode,
      ActivationSlip,
      Session,
      SetupOffer,
      SignInFailure,
      Warrant,
    ]),
  ],
  controllers: [IdentityController, PeopleController, ProviderController],
  providers: [
    Forgetting,
    IdentityService,
    OwnAccount,
    Accounts,
    AccountReader,
    People,
    Authority,
    Slips,
    Passwords,
    SecretHash,
    SecondFactor,
    SetUpDuty,
    SessionDirectory,
    SignInLimiter,
    PersonVerifier,
    CoSigners,
    Officers,
    PersonSwitch,
    {
      provide: ProviderLine,
      useFactory: (settings: Settings) => (settings.cas === null ? new OidcLine(settings) : new CasLine(settings)),
      inject: [SETTINGS],
    },
    ProviderSignIn,
    WarrantReader,
    { provide: APP_INTERCEPTOR, useClass: WarrantNotes },
    { provide: AUTHENTICATOR, useExisting: SessionDirectory },
  ],
  exports: [AUTHENTICATOR, CoSigners, Officers, SessionDirectory, PersonVerifier, IdentityService, People],
})
export class IdentityModule {}
