import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Programme money',
  why: 'The claim comes from the counts of each day and its standard, the cost of food from the lots issued and their prices; neither is typed. What is not known is “—”, not nought.',
  month: 'Month',
  print: 'Print',
  export: 'Export table',
  'term.unknown':
    'Nobody has said under which terms this school takes part in the programme, so no claim can be computed.',
  'term.known': '{area}, {stage}, since {from} (by: {source}).',
  'term.title': 'State the terms',
  'term.from': 'Since',
  'term.area': 'Area type',
  'term.stage': 'School stage',
  'term.source': 'By which paper',
  'term.state': 'State',
  claim: 'Claim (yuan)',
  'claim.from':
    'Each day: pupils of the programme who ate × its standard, {pupilDays} in all; a pupil counts once a day',
  cost: 'Cost of food (yuan)',
  'cost.from':
    'Lots issued for subsidised meals × their price; what several schools ate is shared by portions; only what is known',
  perHead: 'Cost for a pupil and day (yuan)',
  'perHead.from': 'School days with known cost and count, {pupilDays} pupils and days',
  average: 'Cost of the year against the standard',
  'average.from': '{from} to {to}, {days} days known, {unknown} not; the year comes to at least {least} % (F-06)',
  'missing.title': 'What is missing',
  'missing.nothing': 'Nothing was found missing.',
  'missing.terms': 'The terms are not stated.',
  'missing.uncounted': 'Nobody counted on {count} school days: {dates}. Their claim is unknown.',
  'missing.partly': 'On {count} days some classes were not counted: {dates}.',
  'missing.undecided': 'The calendar does not say of {count} days whether pupils come: {dates}; not claimed.',
  'missing.counted-off':
    'Pupils were counted on {count} days that are no school days: {dates}; not claimed. If they are make-up days, change the calendar first.',
  'missing.cost': 'The cost of {count} school days is not wholly known; see “why not” below.',
  'check.question':
    'Please check: with all {pupils} pupils fed, this claim amounts to {days} feeding days, and there were {schoolDays} school days so far.',
  'stretch.low':
    'Please explain: from {from} to {to} the food of {days} days in a row cost far less than the standard.',
  'stretch.high':
    'Please explain: from {from} to {to} the food of {days} days in a row cost far more than the standard.',
  'days.title': 'Days',
  'days.day': 'Date',
  'days.status': 'Status',
  'days.pupils': 'Pupils who ate',
  'days.classes': 'Classes counted',
  'days.standard': 'Standard (yuan)',
  'days.amount': 'Claim (yuan)',
  'meals.title': 'Cost of meals',
  'meals.help':
    '“Issued” is all that was issued for the meal; “this school” is the part its pupils bear, by portions eaten.',
  'meals.meal': 'Meal',
  'meals.notSubsidised': '(not subsidised)',
  'meals.issued': 'Issued (yuan)',
  'meals.share': 'This school (yuan)',
  'meals.gaps': 'Why not',
  madeAt: 'Through {through}, computed {at}.',
  'sign.maker': 'Made by',
  'sign.principal': 'Principal',
  'sign.date': 'Date',
};
