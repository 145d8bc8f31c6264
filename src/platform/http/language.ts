import type { Request } from 'express';
import type { Language } from '../../contract/language.js';

/** The language of what is said to this caller: Chinese, unless English is what he asks for first. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh';
}
