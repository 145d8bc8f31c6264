import { lazy } from 'react';

const SCREENS: Record<string, ReturnType<typeof lazy>> = {
  '/phone/activate': lazy(async () => ({ default: (await import('./activation/ActivateScreen')).ActivateScreen })),
  '/phone/guest': lazy(async () => ({ default: (await import('./guest/GuestScreen')).GuestScreen })),
  '/phone/spare': lazy(async () => ({ default: (await import('./spare/SpareScreen')).SpareScreen })),
};

/** Pages for people who are not signed in, each with its own small load. */
export function OpenScreens() {
  const Screen = SCREENS[location.pathname];
  return Screen === undefined ? null : <Screen />;
}
