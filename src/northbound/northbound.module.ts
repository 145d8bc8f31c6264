import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { FootageModule } from '../footage/index.js';
import { OrganizationModule } from '../organization/index.js';
import { PlaybackModule } from '../playback/index.js';
import { UpperCamera, UpperPlatform } from './northbound.entities.js';
import './northbound.problems.js';
import { UpperDesk } from './upper-desk.js';
import { UpperAnswers } from './uppers/upper-answers.js';
import { UpperCameras } from './uppers/upper-cameras.js';
import { Uppers } from './uppers/uppers.js';
import { UppersController } from './uppers.controller.js';

/** Floor 10: what platforms above this one are shown (GB/T 28181). */
@Module({
  imports: [TypeOrmModule.forFeature([UpperPlatform, UpperCamera]), OrganizationModule, FootageModule, PlaybackModule],
  controllers: [UppersController],
  providers: [UpperCameras, UpperAnswers, Uppers, UpperDesk],
})
export class NorthboundModule {}
