import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AUTHENTICATOR, SETTINGS, type Settings } from '../platform/index.js';
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
import { OwnAccount } from './own-account.js';
import { AccountReader } from './people/account-reader.js';
import { Accounts } from './people/accounts.js';
import { CoSigners } from './people/co-signers.js';
import { Forgetting } from './people/forgetting.js';
import { Officers } from './people/officers.js';
import { PeopleController } from './people/people.controller.js';
import { People } from './people/people.js';
import { PersonVerifier } from './people/person-verifier.js';
import { Slips } from './people/slips.js';
import { Authority } from './rank/authority.js';
import { SetUpDuty } from './rank/set-up-duty.js';
import { Passwords } from './sign-in/passwords.js';
import { PersonSwitch } from './sign-in/person-switch.js';
import { CasLine } from './sign-in/provider/cas-line.js';
import { OidcLine } from './sign-in/provider/oidc-line.js';
import { ProviderController } from './sign-in/provider/provider.controller.js';
import { ProviderLine } from './sign-in/provider/provider-line.js';
import { ProviderSignIn } from './sign-in/provider/provider-sign-in.js';
import { SecondFactor } from './sign-in/second-factor.js';
import { SecretHash } from './sign-in/secret-hash.js';
import { SessionDirectory } from './sign-in/sessions.js';
import { SignInLimiter } from './sign-in/sign-in-limiter.js';
import { WarrantNotes } from './warrants/warrant-notes.js';
import { WarrantReader } from './warrants/warrant-reader.js';

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
