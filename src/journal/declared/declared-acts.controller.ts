import { Controller } from '@nestjs/common';
import { PLAIN_ACTS } from '../../contract/declaring/all.js';
import type { PlainAct } from '../../contract/declaring/declaration.js';
import { endpointOf } from '../../contract/declaring/endpoint.js';
import { Caller, Endpoint, IdempotencyKey, Input, type InputOf, type Principal } from '../../platform/index.js';
import { DeclaredActs } from './declared-acts.js';

type Bound = InputOf<ReturnType<typeof endpointOf>>;

/** The routes of the plain kinds: one method for each, bound below as a decorator would bind it. */
@Controller()
export class DeclaredActsController {
  constructor(readonly acts: DeclaredActs) {}
}

function bind(act: PlainAct): void {
  const { prototype } = DeclaredActsController;
  const endpoint = endpointOf(act);
  const name = endpoint.id;
  const descriptor = {
    configurable: true,
    value(this: DeclaredActsController, caller: Principal, idempotencyKey: string, { params, body }: Bound) {
      return this.acts.record(act, { caller, idempotencyKey, schoolId: params.schoolId, body });
    },
  };
  Object.defineProperty(prototype, name, descriptor);
  [Caller(), IdempotencyKey(), Input()].forEach((argument, index) => {
    argument(prototype, name, index);
  });
  Endpoint(endpoint)(prototype, name, descriptor);
}
for (const act of PLAIN_ACTS) bind(act);
