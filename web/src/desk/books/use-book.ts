import { useQuery } from '@tanstack/react-query';
import type { ActKind } from '../../../../src/contract/acts';
import type { bookEndpoints } from '../../../../src/contract/http/books';
import type { ResponseOf } from '../../../../src/contract/http/endpoint';
import { api } from '../../shared/api';
import { may } from '../../shared/grants';
import { useLanguage } from '../../shared/i18n/language';
import { deskRoutes } from '../../shared/routes/desk-routes';
import { useMe } from '../session';

export type Book = ResponseOf<(typeof bookEndpoints)['book']>;

export interface WantedBook {
  schoolId: string;
  kind: ActKind;
  from: string;
  to: string;
}

/** All pages of it: paper has no “more”. The platform bounds the days. */
async function wholeBook({ schoolId, kind, from, to }: WantedBook, signal: AbortSignal): Promise<Book> {
  const ask = (after?: string): Promise<Book> =>
    api.call(deskRoutes.book, {
      params: { schoolId, kind },
      query: { from, to, limit: 100, ...(after ? { after } : {}) },
      signal,
    });
  const book = await ask();
  const items = [...book.items];
  let { next } = book;
  while (next !== null) {
    const page = await ask(next);
    items.push(...page.items);
    next = page.next;
  }
  return { ...book, items, next: null };
}

/** The book, in the language of the page; what it says is words. */
export function useBook(wanted: WantedBook | null) {
  const language = useLanguage();
  return useQuery({
    queryKey: ['book', wanted, language],
    enabled: wanted !== null,
    gcTime: 60_000,
    queryFn: ({ signal }) => wholeBook(wanted as WantedBook, signal),
  });
}

/** Whether the school's chain holds; nothing is asked for who may not have it recomputed. */
export function useVerification(schoolId: string, isWanted: boolean) {
  const mayVerify = may(useMe(), 'chain.verify');
  const verification = useQuery({
    queryKey: ['verification', schoolId],
    enabled: isWanted && mayVerify,
    queryFn: ({ signal }) => api.call(deskRoutes.verify, { params: { schoolId }, signal }),
  });
  return { ...verification, mayVerify };
}
