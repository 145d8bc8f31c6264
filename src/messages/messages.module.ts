import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MessageQueue } from './message-queue.js';
import { MESSAGE_ENTITIES } from './messages.entities.js';
import './messages.problems.js';
import { RobotDesk } from './robot-desk.js';
import { RobotLine } from './robots/robot-line.js';
import { RobotsController } from './robots.controller.js';

/** Floor 4: the one queue behind everything that tells a person outside the pages. */
@Module({
  imports: [TypeOrmModule.forFeature(MESSAGE_ENTITIES)],
  controllers: [RobotsController],
  providers: [MessageQueue, RobotDesk, RobotLine],
  exports: [MessageQueue],
})
export class MessagesModule {}
