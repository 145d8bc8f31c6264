import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KitchenModule } from '../kitchen/index.js';
import { WarehouseModule } from '../warehouse/index.js';
import { IncidentBook } from './incident-book.js';
import { IncidentDesk } from './incident-desk.js';
import { IncidentMessages } from './incident-messages.js';
import { IncidentVerifier } from './incident-verifier.js';
import { IncidentsController } from './incidents.controller.js';
import { INCIDENT_ENTITIES } from './incidents.entities.js';
import './incidents.problems.js';

/** Floor 7: suspected food incidents, from the report to those who must be told. */
@Module({
  imports: [TypeOrmModule.forFeature(INCIDENT_ENTITIES), KitchenModule, WarehouseModule],
  controllers: [IncidentsController],
  providers: [IncidentBook, IncidentDesk, IncidentMessages, IncidentVerifier],
})
export class IncidentsModule {}
