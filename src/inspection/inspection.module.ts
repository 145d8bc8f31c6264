import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar/index.js';
import { EvidenceModule } from '../evidence/index.js';
import { FootageModule } from '../footage/index.js';
import { IdentityModule } from '../identity/index.js';
import { KitchenModule } from '../kitchen/index.js';
import { MessagesModule } from '../messages/index.js';
import { PlaybackModule } from '../playback/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { ChallengeController } from './challenge/challenge.controller.js';
import { Challenges } from './challenge/challenges.js';
import { Checks } from './checks.js';
import { DRAW_ENTITIES } from './draw/draw.entities.js';
import './draw/draw.problems.js';
import { DrawController } from './draw/draw.controller.js';
import { DrawFigures } from './draw/draw-figures.js';
import { DrawOutcomes } from './draw/draw-outcomes.js';
import { Draws } from './draw/draws.js';
import { RiskGrades } from './draw/risk-grades.js';
import { FieldController } from './field/field.controller.js';
import { Measures } from './field/measures.js';
import { Packs } from './field/packs.js';
import { Recounts } from './field/recounts.js';
import { VisitDocuments } from './field/visit-documents.js';
import { FindingController } from './findings/finding.controller.js';
import { FindingReader } from './findings/finding-reader.js';
import { Findings } from './findings/findings.js';
import { InspectionController } from './inspection.controller.js';
import { INSPECTION_ENTITIES } from './inspection.entities.js';
import './inspection.problems.js';
import { PublicationClock } from './findings/publication-clock.js';
import { Publications } from './findings/publications.js';
import { Subjects } from './findings/subjects.js';
import { FindingPhotoSweep } from './photo-sweep.js';
import { FindingPhotos } from './photos.js';
import { VisitReader } from './visits/visit-reader.js';
import { Visits } from './visits/visits.js';

/** Floor 6: visits of inspectors, and findings with the school's answers. */
@Module({
  imports: [
    TypeOrmModule.forFeature([...INSPECTION_ENTITIES, ...DRAW_ENTITIES]),
    CalendarModule,
    EvidenceModule,
    IdentityModule,
    FootageModule,
    KitchenModule,
    MessagesModule,
    PlaybackModule,
    WarehouseModule,
  ],
  controllers: [InspectionController, FindingController, FieldController, ChallengeController, DrawController],
  providers: [
    Challenges,
    Checks,
    DrawFigures,
    DrawOutcomes,
    Draws,
    FindingPhotos,
    FindingPhotoSweep,
    FindingReader,
    Findings,
    Measures,
    Packs,
    PublicationClock,
    Publications,
    Recounts,
    RiskGrades,
    Subjects,
    VisitDocuments,
    VisitReader,
    Visits,
  ],
  exports: [DrawOutcomes, FindingReader, Publications, VisitDocuments, VisitReader],
})
export class InspectionModule {}
