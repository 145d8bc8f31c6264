import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/index.js';
import { CatalogueModule } from '../catalogue/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { FootageModule } from '../footage/index.js';
import { JournalModule } from '../journal/index.js';
import { OrganizationModule } from '../organization/index.js';
import { ProcurementModule } from '../procurement/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { CheckingService } from './checking.service.js';
import { ChecksController } from './checks.controller.js';
import { CHECK_ENTITIES } from './checks.entities.js';
import './checks.problems.js';
import { DayReader } from './dossier/day-reader.js';
import { Dossiers } from './dossier/dossiers.js';
import { PeerReader } from './dossier/peers.js';
import { DoubtVerifier } from './doubt-verifier.js';
import { EpisodeBook } from './episodes/episode-book.js';
import { EpisodeDesk } from './episodes/episode-desk.js';
import { ReviewDays } from './episodes/review-days.js';

export { EpisodeDesk };

/** Floor 8: what does not fit in a school’s day and over its days, found by rules. */
@Module({
  imports: [
    TypeOrmModule.forFeature(CHECK_ENTITIES),
    ...[CalendarModule, CatalogueModule, EvidenceModule, FootageModule, JournalModule],
    ...[OrganizationModule, ProcurementModule, WarehouseModule],
  ],
  controllers: [ChecksController],
  providers: [CheckingService, DayReader, Dossiers, DoubtVerifier, EpisodeBook, EpisodeDesk, PeerReader, ReviewDays],
  exports: [EpisodeDesk],
})
export class ChecksModule {}
