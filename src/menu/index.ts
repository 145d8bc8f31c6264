export { MenuModule } from './menu.module.js';
export { WeekJudge } from './week/week-judge.js';
