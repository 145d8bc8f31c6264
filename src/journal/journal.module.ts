import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CatalogueModule } from '../catalogue/index.js';
import { ActBooks } from './act-books.js';
import { ActRecorder } from './act-recorder.js';
import { ActStanding } from './act-standing.js';
import { ClosedMonths } from './closed-months.js';
import { DeclaredActsController } from './declared/declared-acts.controller.js';
import { DeclaredActs } from './declared/declared-acts.js';
import { JournalController } from './journal.controller.js';
import { JOURNAL_ENTITIES } from './journal.entities.js';
import { Attachments } from './photos/attachments.js';
import { ActReach } from './reading/act-reach.js';
import { JournalReader } from './reading/journal-reader.js';
import { Chain } from './sealing/chain.js';
import { JournalVerifier } from './sealing/journal-verifier.js';
import { CoSigning } from './signing/co-signing.js';
import { Branches } from './undoing/branches.js';
import { Correcting } from './undoing/correcting.js';
import { FollowUps } from './undoing/follow-ups.js';
import './journal.problems.js';
import { MadeThings } from './declared/made-things.js';
import { JournalService } from './journal.service.js';
import { PhotoSweep } from './photos/photo-sweep.js';
import { BookTable } from './printed/book-table.js';
import { BooksController } from './printed/books.controller.js';
import { Books } from './printed/books.js';
import { ThingNames } from './printed/thing-names.js';
import { RestrictedReading } from './reading/restricted-reading.js';
import { SealedActs } from './sealing/sealed-acts.js';
import { Refusing } from './signing/refusing.js';
import { SecondPerson } from './signing/second-person.js';
import { SigningRules } from './signing/signing-rules.js';
import { Reversing } from './undoing/reversing.js';

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
    Attachments,
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
