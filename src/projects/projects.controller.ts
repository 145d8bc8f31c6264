import { Controller } from '@nestjs/common';
import { projectEndpoints as api } from '../contract/http/projects.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../platform/index.js';
import { ProjectReader } from './project-reader.js';
import { Projects } from './projects.js';

@Controller()
export class ProjectsController {
  constructor(
    private readonly projects: Projects,
    private readonly reader: ProjectReader,
  ) {}

  @Endpoint(api.list)
  list(@Caller() caller: Principal, @Input() { query }: InputOf<typeof api.list>) {
    return this.reader.list(caller, query);
  }

  @Endpoint(api.plan)
  plan(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string,
    @Input() { params, body }: InputOf<typeof api.plan>,
  ) {
    return this.projects.plan(caller, key, params.schoolId, body);
  }

  @Endpoint(api.say)
  say(@Caller() caller: Principal, @IdempotencyKey() key: string, @Input() { params, body }: InputOf<typeof api.say>) {
    return this.projects.say(caller, key, params.projectId, body);
  }
}
