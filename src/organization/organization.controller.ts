import { Controller } from '@nestjs/common';
import { organizationEndpoints as api } from '../contract/http/organization.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { OrganizationService } from './organization.service.js';

@Controller()
export class OrganizationController {
  constructor(private readonly organization: OrganizationService) {}

  @Endpoint(api.areas)
  areas() {
    return this.organization.areas();
  }

  @Endpoint(api.schools)
  schools(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.schools>) {
    return this.organization.schools(caller, query);
  }

  @Endpoint(api.createSchool)
  createSchool(@Caller() caller: Principal, @Input() { body }: InputOf<typeof api.createSchool>) {
    return this.organization.createSchool(caller, body);
  }

  @Endpoint(api.school)
  school(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.school>) {
    return this.organization.school(caller, params.schoolId);
  }

  @Endpoint(api.createKitchen)
  createKitchen(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.createKitchen>) {
    return this.organization.createKitchen(caller, params.schoolId, body);
  }

  @Endpoint(api.serveSchool)
  serveSchool(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.serveSchool>) {
    return this.organization.serveSchool(caller, params.kitchenId, body);
  }

  @Endpoint(api.createPlace)
  createPlace(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.createPlace>) {
    return this.organization.createPlace(caller, params.schoolId, body);
  }

  @Endpoint(api.createClass)
  createClass(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.createClass>) {
    return this.organization.createClass(caller, params.schoolId, body);
  }

  @Endpoint(api.setTimetable)
  setTimetable(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setTimetable>) {
    return this.organization.setTimetable(caller, params.schoolId, body);
  }

  @Endpoint(api.timetable)
  timetable(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.timetable>) {
    return this.organization.timetable(caller, params.schoolId, query.date);
  }
}
