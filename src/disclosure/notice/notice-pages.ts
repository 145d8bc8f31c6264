import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { businessDateOf } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { Language } from '../../contract/language.js';
import { School } from '../../organization/index.js';
import { Clock, DomainError, Hints, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { page } from '../public/page.js';
import { pageWords } from '../public/page-words.js';
import { NoticeFacts } from './notice-facts.js';
import { NOTICE_CHANGED } from './notice-settings.js';
import { renderNotice } from './render-notice.js';

/** So many pages are remembered, the ones asked for last: some 30 MB at the most. */
const MOST_PAGES = 400;

export interface NoticePage {
  html: Buffer;
  gzip: Buffer;
  /** A weak one: packed or not, it says the same. */
  etag: string;
}

/**
 * Notices as pages. Each is made once and given to everybody until it is `notice.fresh_seconds` old or what it shows was
 * changed by hand; whoever asks while it is being made waits for that one.
 */
@Injectable()
export class NoticePages {
  private readonly pages = new Map<string, { page: Promise<NoticePage>; until: number }>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly facts: NoticeFacts,
    hints: Hints,
  ) {
    hints.on(NOTICE_CHANGED, z.object({ schoolId: z.string() }), ({ schoolId }) => this.forget(schoolId));
  }

  /** @throws DomainError `organization.school-not-found`, also for a school that is closed */
  async of(schoolId: string, language: Language): Promise<NoticePage> {
    const key = keyOf(schoolId, language);
    const known = this.pages.get(key);
    const now = this.clock.now().getTime();
    if (known && now < known.until) {
      this.pages.delete(key); // to the end: the one that nobody asked for the longest goes first
      this.pages.set(key, known);
      return known.page;
    }
    const made = { page: Promise.resolve({} as NoticePage), until: Number.POSITIVE_INFINITY };
    made.page = this.make(schoolId, language).then(({ made: fresh, seconds }) => {
      made.until = now + seconds * 1_000;
      return fresh;
    });
    this.pages.set(key, made);
    this.trim();
    return made.page.catch((error: unknown) => {
      if (this.pages.get(key) === made) this.pages.delete(key);
      throw error;
    });
  }

  private forget(schoolId: string): void {
    this.pages.delete(keyOf(schoolId, 'zh'));
    this.pages.delete(keyOf(schoolId, 'en'));
  }

  private trim(): void {
    for (const key of this.pages.keys()) {
      if (this.pages.size <= MOST_PAGES) return;
      this.pages.delete(key);
    }
  }

  private make(schoolId: string, language: Language): Promise<{ made: NoticePage; seconds: number }> {
    return this.uow.read(async (tx) => {
      const school = await tx.findOneBy(School, { id: schoolId, state: 'enabled' });
      if (school === null) throw new DomainError('organization.school-not-found', {}, { field: 'schoolId' });
      const at = { date: businessDateOf(this.clock.now()), areaCode: school.areaCode };
      const days = await this.policy.number(tx, 'notice.delivery_days', at);
      const body = renderNotice(await this.facts.of(tx, school), language, days);
      const text = page(language, pageWords(language)('title', { school: school.name }), body);
      const html = Buffer.from(text);
      const made = { html, gzip: gzipSync(html), etag: `W/"${sha256(html).slice(0, 32)}"` };
      return { made, seconds: await this.policy.number(tx, 'notice.fresh_seconds', at) };
    });
  }
}

const keyOf = (schoolId: string, language: Language): string => `${schoolId} ${language}`;
