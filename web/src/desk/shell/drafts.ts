const PREFIX = 'draft ';

/** Where a draft lies: it is one person's, of one form, about one thing. */
export function draftKey(accountId: string, form: string, subject: string): string {
  return `${PREFIX}${accountId} ${form} ${subject}`;
}

/**
 * What was typed, as far as it still has the shape of `initial`; null when nothing is kept. Only what `initial` names is
 * taken, and only in its type, except where that is null: a newer page may ask for other things than the one that kept it.
 */
export function readDraft<Draft extends object>(key: string, initial: Draft, store = sessionStore()): Draft | null {
  const kept = parsed(store?.getItem(key) ?? null);
  if (kept === null) return null;
  const entries = Object.entries(initial).map(([name, value]) => {
    const mine = kept[name];
    return [name, isAlike(mine, value) ? mine : value];
  });
  return Object.fromEntries(entries) as Draft;
}

/** Keeps `draft`, or forgets it where it says no more than `initial`. */
export function keepDraft<Draft extends object>(
  key: string,
  draft: Draft,
  initial: Draft,
  store = sessionStore(),
): void {
  try {
    if (JSON.stringify(draft) === JSON.stringify(initial)) store?.removeItem(key);
    else store?.setItem(key, JSON.stringify(draft));
  } catch {
    // a full or forbidden store keeps nothing; the form itself still has the text
  }
}

export function hasDraft(key: string, store = sessionStore()): boolean {
  return parsed(store?.getItem(key) ?? null) !== null;
}

/** Of everybody but `accountId`; of everybody where it is null, since the person has left. */
export function forgetDrafts(accountId: string | null, store = sessionStore()): void {
  if (store === null) return;
  const own = accountId === null ? null : draftKey(accountId, '', '').trimEnd();
  for (const key of Array.from({ length: store.length }, (_, index) => store.key(index))) {
    if (key?.startsWith(PREFIX) && (own === null || !key.startsWith(`${own} `))) store.removeItem(key);
  }
}

function parsed(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}

function isAlike(value: unknown, like: unknown): boolean {
  if (like === null) return true; // what may be left out has no type to be held to
  if (Array.isArray(like)) return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === typeof like && value !== null && !Array.isArray(value);
}

/** The store of this window: it outlives a reload and a sign-in, and ends with the window. */
function sessionStore(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
