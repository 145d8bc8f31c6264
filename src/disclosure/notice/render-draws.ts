import { businessDateOf } from '../../contract/business-date.js';
import type { drawEndpoints } from '../../contract/http/draws.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import type { Language } from '../../contract/language.js';
import { type Html, html, NOTHING } from '../public/html.js';
import { pageWords } from '../public/page-words.js';

/** The draws that were announced as the body of a page; every text in it is text. */
export function renderDraws({ items }: ResponseOf<(typeof drawEndpoints)['announced']>, language: Language): Html {
  const t = pageWords(language);
  const draws = items.map(
    ({ id, area, from, to, publishedAt, listsSha256, numberSource, numberDay, publicNumber, isRevealed }) =>
      html`<h2>${area} ${from} — ${to}</h2>
<p>${t('drawPublished', { date: businessDateOf(Date.parse(publishedAt)) })} ${t('drawNumber', { source: numberSource, day: numberDay })} ${publicNumber ?? NOTHING}</p>
<p class="muted">SHA-256</p><p class="hash">${listsSha256}</p>
<p>${isRevealed ? html`<a href="/api/announced-draws/${id}/file">${t('drawFile')}</a>` : t('drawSecret')}</p>`,
  );
  return html`<h1>${t('draws')}</h1><p>${t('drawsWhy')}</p>${items.length === 0 ? html`<p>${t('drawsNone')}</p>` : draws}`;
}
