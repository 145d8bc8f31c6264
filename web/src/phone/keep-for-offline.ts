let isAsked = false;

/**
 * Lets the browser fetch and keep all files of the phone pages, so that they open without a network. They work without it.
 * Called once a screen stands: on a slow line the first screen needs the line for itself.
 */
export function keepForOffline(): void {
  if (isAsked || !import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  isAsked = true;
  void navigator.serviceWorker.register('/phone-sw.js', { scope: '/phone' }).catch(() => undefined);
}
