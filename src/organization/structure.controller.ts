import { Controller } from '@nestjs/common';
import { structureEndpoints as api } from '../contract/http/structure.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../platform/index.js';
import { SchoolEdits } from './school-edits.js';
import { StructureReader } from './structure-reader.js';

@Controller()
export class StructureController {
  constructor(
    private readonly reader: StructureReader,
    private readonly edits: SchoolEdits,
  ) {}

  @Endpoint(api.structure)
  structure(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.structure>) {
    return this.reader.structure(caller, params.schoolId);
  }

  @Endpoint(api.updateSchool)
  updateSchool(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.updateSchool>) {
    return this.edits.update(caller, params.schoolId, body);
  }

  @Endpoint(api.placeSchool)
  placeSchool(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.placeSchool>) {
    return this.edits.place(caller, params.schoolId, body);
  }

  @Endpoint(api.setPosition)
  setPosition(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setPosition>) {
    return this.edits.setPosition(caller, params.schoolId, body);
  }

  @Endpoint(api.setSupplyMode)
  setSupplyMode(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setSupplyMode>) {
    return this.edits.setSupplyMode(caller, params.schoolId, body);
  }

  @Endpoint(api.setCapacity)
  setCapacity(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setCapacity>) {
    return this.edits.setCapacity(caller, params.schoolId, body);
  }

  @Endpoint(api.setSchoolState)
  setSchoolState(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.setSchoolState>) {
    return this.edits.setState(caller, params.schoolId, body);
  }

  @Endpoint(api.endService)
  endService(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.endService>) {
    return this.edits.endService(caller, params.kitchenId, body);
  }

  @Endpoint(api.editClass)
  editClass(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.editClass>) {
    return this.edits.editClass(caller, params.schoolId, params.classId, body);
  }
}
