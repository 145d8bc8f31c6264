import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarController } from './calendar.controller.js';
import { SchoolCalendar } from './calendar.entities.js';
import { SchoolCalendars } from './school-calendars.js';

@Module({
  imports: [TypeOrmModule.forFeature([SchoolCalendar])],
  controllers: [CalendarController],
  providers: [SchoolCalendars],
  exports: [SchoolCalendars],
})
export class CalendarModule {}
