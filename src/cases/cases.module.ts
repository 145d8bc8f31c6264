import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChecksModule } from '../checks/index.js';
import { FootageModule } from '../footage/index.js';
import { IdentityModule } from '../identity/index.js';
import { InspectionModule } from '../inspection/index.js';
import { JournalModule } from '../journal/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PlaybackModule } from '../playback/index.js';
import { TransparencyModule } from '../transparency/index.js';
import { CaseDesk } from './case-desk.js';
import { CaseOrigins } from './case-origins.js';
import { CaseReader } from './case-reader.js';
import { CasesController } from './cases.controller.js';
import { CASE_ENTITIES } from './cases.entities.js';
import './cases.problems.js';
import { CaseCopy } from './copy/case-copy.js';
import { CaseExports } from './copy/case-exports.js';
import { CaseSigner } from './copy/sign-manifest.js';
import { Custody } from './custody.js';
import { CustodyVerifier } from './custody-verifier.js';
import { FootageFetch } from './footage-fetch.js';
import { MarkBurner } from './marks/mark-burner.js';

/** Floor 9: what is kept together because somebody looks into something, and copies of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature(CASE_ENTITIES),
    ...[ChecksModule, FootageModule, IdentityModule, InspectionModule, JournalModule],
    ...[OrganizationModule, PlaybackModule, TransparencyModule],
  ],
  controllers: [CasesController],
  providers: [
    ...[CaseCopy, CaseDesk, CaseExports, CaseOrigins, CaseReader],
    ...[CaseSigner, Custody, CustodyVerifier, FootageFetch, MarkBurner],
  ],
})
export class CasesModule {}
