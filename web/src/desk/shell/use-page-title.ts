import { type RefObject, useEffect } from 'react';

/** Calls the window as the heading of the page it shows: offices have several open beside each other. */
export function usePageTitle(main: RefObject<HTMLElement | null>, name: string): void {
  useEffect(() => {
    const put = (): void => {
      const heading = main.current?.querySelector('h1')?.textContent?.trim() ?? '';
      document.title = heading === '' ? name : `${heading} · ${name}`;
    };
    put();
    const watched = new MutationObserver(put);
    if (main.current !== null) watched.observe(main.current, { childList: true, subtree: true, characterData: true });
    return () => {
      watched.disconnect();
      document.title = name;
    };
  }, [main, name]);
}
