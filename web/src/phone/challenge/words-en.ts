import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Please hold this code before “{camera}” ({place})',
  how: 'Walk up to the camera, hold the phone high with its screen towards the lens, and wait 20 seconds. Valid until {time}.',
  who: '{unit} is looking. Not being able to is no fault: tell them why.',
};
