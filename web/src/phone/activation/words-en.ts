import type { Words } from './words';

export const en: Record<Words, string> = {
  title: 'Activate your account',
  help: 'Enter the activation code of your slip. Each slip serves once.',
  code: 'Activation code',
  next: 'Next',
  hello: 'Hello {name} ({unit})',
  username: 'User name (may be changed; begins with a small letter)',
  password: 'Choose a password',
  again: 'Password again',
  differ: 'The two passwords differ',
  ruleDengbao:
    'At least {minLength} characters, {classes} of: capitals, small letters, digits, signs; without your name.',
  ruleNist: 'At least {minLength} characters, a sentence will do; no common password.',
  pin: 'Six-digit PIN: for confirming as second person in the canteen, others may leave it out',
  submit: 'Activate',
  done: 'Done. Your user name is {username}: keep it in mind.',
  toPhone: 'Sign in on the phone pages (canteen)',
  toDesk: 'Sign in at the desk',
};
