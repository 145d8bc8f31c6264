import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Morning list',
  help: 'Schools that had nothing on record by the set time of a school day. No record does not mean that it was not done: ask first.',
  date: 'Day',
  summary:
    'As of {asOf}: {schoolDay} schools with school, {noSchool} without, {unknown} of which the calendar does not say; {late} with something missing.',
  none: 'Nothing is missing.',
  noneJudged: 'No school could be judged on this day: none is at school, or the calendar has not been filled in.',
  toCalendars: 'Fill in the calendar',
  school: 'School',
  area: 'County',
  missing: 'What is missing',
  'duty.check': 'daily check',
  'duty.delivery': 'delivery',
  'duty.sample': 'retained sample',
  'duty.accompany': 'dining along',
  'state.missing': '{duty}: not recorded (due {time})',
  'state.unsigned': '{duty}: waits for the second signature (due {time})',
  between: '; ',
  unknown: 'The calendar does not say whether there is school: {schools}',
  heading: 'Morning list of {date}',
  copy: 'Copy as text',
  copied: 'Copied',
};
