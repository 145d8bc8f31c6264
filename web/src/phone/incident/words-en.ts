import type { Words } from './words';

export const en: Record<Words, string> = {
  report: 'Something happened? Report a food incident',
  reported: 'The incident noticed at {time} has reached the platform',
  unsent: 'The incident noticed at {time} has not gone out: call now',
  by: 'Education, market and health offices must be told by {time}',
  within: 'Education, market and health offices must be told within {minutes} minutes',
  'office.education': 'Education',
  'office.market': 'Market regulation',
  'office.health': 'Health',
  read: 'read at {time}',
  unread: 'nobody has read it',
  call: 'Call {phone}',
  text: 'Text message',
  noPhone: 'No duty telephone is known',
  keptAt: 'Telephones as the platform had them on {time}',
  unknown: 'This phone has no duty telephones yet: call the three offices by the numbers posted in the school',
};
