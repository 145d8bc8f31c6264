import type { Request } from 'express';

/** Of the words that a page asks for. */
export function languageOf(request: Request): 'zh' | 'en' {
  return request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh';
}
