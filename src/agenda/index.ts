export { AgendaModule } from './agenda.module.js';
export { DutyBoards } from './board/duty-boards.js';
