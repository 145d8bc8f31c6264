import { createHash } from 'node:crypto';
import type { Language } from '../../contract/language.js';
import { Html, html } from './html.js';

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:46rem;padding:0 1rem 3rem;color:#1b2a22;background:#fff}' +
  'h1{font-size:1.4rem;margin:1rem 0 .2rem}h2{font-size:1.1rem;margin:1.6rem 0 .4rem;border-bottom:2px solid #2f7d55}' +
  'h3{font-size:1rem;margin:.8rem 0 .2rem}p{margin:.3rem 0}.muted{color:#5c6b63;font-size:.9rem}' +
  'table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;padding:.25rem .4rem;border-bottom:1px solid #dde5e0;vertical-align:top}' +
  '.n{text-align:right;white-space:nowrap}.d{white-space:nowrap}.wide{overflow-x:auto}.warn{color:#9a3412;font-weight:600}' +
  'pre{white-space:pre-wrap;font:inherit;margin:.3rem 0}label{display:block;margin:.6rem 0}' +
  'input,select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.4rem;border:1px solid #8a978f;border-radius:4px}' +
  'input[type=checkbox]{width:auto}button{font:inherit;padding:.5rem 1.2rem;border:0;border-radius:4px;background:#2f7d55;color:#fff}' +
  '.hash{font-family:ui-monospace,monospace;overflow-wrap:anywhere}.code{font:600 1.3rem/1.6 ui-monospace,monospace;overflow-wrap:anywhere}';

/** Nothing but this one style sheet and a form to ourselves: what somebody smuggles into a text does not run. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page that stands alone. */
export function page(language: Language, title: string, body: Html): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title><style>${new Html(STYLE)}</style></head><body>${body}</body></html>
`.text;
}
