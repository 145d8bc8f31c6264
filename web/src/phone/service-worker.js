/* Opens the phone pages without a network. Acts are kept by the outbox, not here; `/api` is never cached. */
const CACHE = 'mingchu-phone-__VERSION__';
const FILES = JSON.parse('__FILES__');
const SHELL = '/phone';

/** A file under /assets is named after its content: what the first visit has brought need not come again. */
const freshness = (url) => (url.startsWith('/assets/') ? 'default' : 'reload');

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(CACHE)
      .then((cache) => cache.addAll([...FILES, SHELL].map((url) => new Request(url, { cache: freshness(url) }))))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((keys) => Promise.all(keys.filter((key) => key !== CACHE).map((key) => caches.delete(key))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (FILES.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then((kept) => kept ?? fetch(request)));
  } else if (request.mode === 'navigate' && /^\/phone(\/|$)/.test(url.pathname)) {
    event.respondWith(fetch(request).catch(() => caches.match(SHELL)));
  }
});
