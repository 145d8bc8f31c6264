import { useMemo, useSyncExternalStore } from 'react';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED = 'mingchu.language';
const listeners = new Set<() => void>();
let current: Language = read();

function read(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN'; // storage may be forbidden; Chinese is the language of the house
  }
}

export function language(): Language {
  return current;
}

export function setLanguage(next: Language): void {
  current = next;
  try {
    localStorage.setItem(STORED, next);
  } catch {
    // the choice then lasts as long as the page
  }
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
}

export function onLanguage(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, language);
}

export type Values = Record<string, string | number>;

/** Puts `{name}` in `text` from `values`; a name without a value stays as it is, so that it is noticed. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/**
 * A translator for one set of words. Chinese is the source and always there; English must say everything it says and
 * is fetched when somebody wants it, so that phones in village kitchens do not carry it. Until then Chinese serves.
 */
export function dictionary<Key extends string>(
  zh: Record<Key, string>,
  loadEnglish: () => Promise<Record<NoInfer<Key>, string>>,
): { useT: () => Translate<Key>; has: (key: string) => key is Key } {
  let english: Record<Key, string> | null = null;
  const keys = new Set(Object.keys(zh));
  const readers = new Set<() => void>();
  const change = async (): Promise<void> => {
    if (current === 'en') english ??= await loadEnglish();
    for (const tell of readers) tell();
  };
  listeners.add(() => void change());
  if (current === 'en') void change();
  const subscribe = (tell: () => void): (() => void) => {
    readers.add(tell);
    return () => readers.delete(tell);
  };
  const inUse = (): Record<Key, string> => (current === 'en' && english !== null ? english : zh);
  return {
    has: (key): key is Key => keys.has(key),
    useT: () => {
      const words = useSyncExternalStore(subscribe, inUse);
      return useMemo<Translate<Key>>(() => (key, values) => fill(words[key], values), [words]);
    },
  };
}
