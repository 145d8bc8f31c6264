import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { ActBooks } from './act-books.js';
import { ActReach } from './act-reach.js';
import { ActRecorder } from './act-recorder.js';
import { ActStanding } from './act-standing.js';
import { Attachments } from './attachments.js';
import { Branches } from './branches.js';
import { Chain } from './chain.js';
import { ClosedMonths } from './closed-months.js';
import { CoSigning } from './co-signing.js';
import { Correcting } from './correcting.js';
import { DeclaredActsController } from './declared-acts.controller.js';
import { DeclaredActs } from './declared-acts.js';
import { FollowUps } from './follow-ups.js';
import { JournalController } from './journal.controller.js';
import { JOURNAL_ENTITIES } from './journal.entities.js';
import { JournalReader } from './journal-reader.js';
import { JournalVerifier } from './journal-verifier.js';
import './journal.problems.js';
import { JournalService } from './journal.service.js';
import { MadeThings } from './made-things.js';
import { PhotoSweep } from './photo-sweep.js';
import { BookTable } from './printed/book-table.js';
import { BooksController } from './printed/books.controller.js';
import { Books } from './printed/books.js';
import { ThingNames } from './printed/thing-names.js';
import { Refusing } from './refusing.js';
import { RestrictedReading } from './restricted-reading.js';
import { Reversing } from './reversing.js';
import { SealedActs } from './sealed-acts.js';
import { SecondPerson } from './second-person.js';
import { SigningRules } from './signing-rules.js';

/** Floor 2: every module above records through it and reads from it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(JOURNAL_ENTITIES), CatalogueModule],
  controllers: [JournalController, DeclaredActsController, BooksController],
  providers: [
    ActBooks,
    ActReach,
    ActRecorder,
    ActStanding,
    Attachments,
    Books,
    BookTable,
    Branches,
    Chain,
    ClosedMonths,
    CoSigning,
    Correcting,
    DeclaredActs,
    FollowUps,
    JournalReader,
    JournalService,
    JournalVerifier,
    MadeThings,
    PhotoSweep,
    Refusing,
    RestrictedReading,
    Reversing,
    SealedActs,
    SecondPerson,
    SigningRules,
    ThingNames,
  ],
  exports: [
    ActBooks,
    ActReach,
    ActRecorder,
    ActStanding,
    Books,
    Branches,
    Chain,
    ClosedMonths,
    DeclaredActs,
    JournalReader,
    SealedActs,
    ThingNames,
  ],
})
export class JournalModule {}
