import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OrganizationModule } from '../organization/index.js';
import { RehearsedRows } from './rehearsed-rows.js';
import { RosterController } from './roster.controller.js';
import { RosterFault, RosterImport } from './roster.entities.js';
import { RosterService } from './roster.service.js';
import { RosterSweep } from './roster-sweep.js';
import { TakeRows } from './take-rows.js';

@Module({
  imports: [TypeOrmModule.forFeature([RosterImport, RosterFault]), OrganizationModule],
  controllers: [RosterController],
  providers: [RosterService, RosterSweep, RehearsedRows, TakeRows],
})
export class RosterModule {}
