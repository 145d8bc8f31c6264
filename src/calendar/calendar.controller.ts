import { Controller } from '@nestjs/common';
import { calendarEndpoints as api } from '../contract/http/calendar.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { SchoolCalendars } from './school-calendars.js';

@Controller()
export class CalendarController {
  constructor(private readonly calendars: SchoolCalendars) {}

  @Endpoint(api.areaCalendar)
  areaCalendar(@Input() { params }: InputOf<typeof api.areaCalendar>) {
    return this.calendars.ofArea(params.areaId, params.schoolYear);
  }

  @Endpoint(api.setAreaCalendar)
  setAreaCalendar(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setAreaCalendar>) {
    return this.calendars.setOfArea(caller, params.areaId, params.schoolYear, body);
  }

  @Endpoint(api.schoolCalendar)
  schoolCalendar(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.schoolCalendar>) {
    return this.calendars.ofSchool(caller, params.schoolId, params.schoolYear);
  }

  @Endpoint(api.setSchoolCalendar)
  setSchoolCalendar(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setSchoolCalendar>) {
    return this.calendars.setOfSchool(caller, params.schoolId, params.schoolYear, body);
  }

  @Endpoint(api.schoolDays)
  schoolDays(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.schoolDays>) {
    return this.calendars.schoolDays(caller, params.schoolId, query);
  }

  @Endpoint(api.warnings)
  warnings(@Caller() caller: Principal) {
    return this.calendars.warnings(caller);
  }
}
