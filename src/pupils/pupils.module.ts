import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FundsModule } from '../funds/index.js';
import { PupilLists } from './pupil-lists.js';
import { PupilMacs } from './pupil-macs.js';
import { PupilMonths } from './pupil-months.js';
import { PupilsController } from './pupils.controller.js';
import { PUPILS_ENTITIES } from './pupils.entities.js';
import './pupils.problems.js';

/** Floor 8: pupils as registers list them, against who was fed. */
@Module({
  imports: [TypeOrmModule.forFeature(PUPILS_ENTITIES), FundsModule],
  controllers: [PupilsController],
  providers: [PupilLists, PupilMacs, PupilMonths],
})
export class PupilsModule {}
