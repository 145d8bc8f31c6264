import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Results to be published',
  help: 'The result of a visit is published within a number of working days. Here are those that are not published yet, the longest over first; open a visit to publish its result.',
  none: 'No result waits to be published.',
  school: 'School',
  area: 'Area',
  kind: 'Kind',
  units: 'Inspected by',
  closedOn: 'Visit ended',
  dueOn: 'Publish by',
  overdue: 'overdue',
  today: 'due today',
  withoutHolidays: 'Holidays are not entered: only weekends are left out, so the last day may be later',
};
