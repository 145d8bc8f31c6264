import { Controller } from '@nestjs/common';
import { dutyBoardEndpoints as api } from '../../contract/http/duty-board.js';
import { Caller, Endpoint, Input, type InputOf, type Principal } from '../../platform/index.js';
import { BoardMessages } from './board-messages.js';
import { DutyBoards } from './duty-boards.js';

@Controller()
export class DutyBoardController {
  constructor(
    private readonly boards: DutyBoards,
    private readonly messages: BoardMessages,
  ) {}

  @Endpoint(api.board)
  board(@Caller() caller: Principal, @Input() { params }: InputOf<typeof api.board>) {
    return this.boards.board(caller, params.date);
  }

  @Endpoint(api.schools)
  schools(@Caller() caller: Principal, @Input() { params, query }: InputOf<typeof api.schools>) {
    return this.boards.schools(caller, params.date, query);
  }

  @Endpoint(api.ask)
  ask(@Caller() caller: Principal, @Input() { params, body }: InputOf<typeof api.ask>) {
    return this.messages.ask(caller, params.schoolId, body.duties);
  }
}
