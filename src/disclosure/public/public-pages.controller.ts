import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { businessDateOf } from '../../contract/business-date.js';
import { drawEndpoints } from '../../contract/http/draws.js';
import { feedbackEndpoints, feedbackForm, trackingForm } from '../../contract/http/feedback.js';
import { fundsNoticeEndpoints, fundsPageParams, fundsPageQuery } from '../../contract/http/funds-notices.js';
import { schoolParams } from '../../contract/http/journal.js';
import { noticeEndpoints } from '../../contract/http/notices.js';
import type { Language } from '../../contract/language.js';
import { DrawOutcomes } from '../../inspection/index.js';
import { Clock, checked, DomainError, Endpoint, languageOf, problemText, problemWords } from '../../platform/index.js';
import { FeedbackBook } from '../feedback/feedback-book.js';
import { sentPage, trackedPage } from '../feedback/feedback-forms.js';
import { FundsNotices } from '../funds-notice/funds-notices.js';
import { renderFundsNotice } from '../funds-notice/render-funds-notice.js';
import { NoticePages } from '../notice/notice-pages.js';
import { renderDraws } from '../notice/render-draws.js';
import { type Html, html } from './html.js';
import { PAGE_POLICY, page } from './page.js';
import { pageWords } from './page-words.js';

const { send, follow } = feedbackEndpoints;

/** Pages that anybody reads in any browser: a refusal is a page, too. */
@Controller()
export class PublicPagesController {
  constructor(
    private readonly pages: NoticePages,
    private readonly book: FeedbackBook,
    private readonly outcomes: DrawOutcomes,
    private readonly funds: FundsNotices,
    private readonly clock: Clock,
  ) {}

  @Endpoint(noticeEndpoints.page)
  notice(@Req() request: Request, @Res() response: Response): Promise<void> {
    return answered(request, response, async (language) => {
      const { schoolId } = checked(schoolParams, request.params);
      const { html: whole, gzip, etag } = await this.pages.of(schoolId, language);
      response.setHeader('Cache-Control', 'public, max-age=60');
      response.setHeader('ETag', etag);
      response.vary('Accept-Language').vary('Accept-Encoding');
      const isPacked = request.acceptsEncodings('gzip') === 'gzip';
      if (isPacked) response.setHeader('Content-Encoding', 'gzip');
      return isPacked ? gzip : whole;
    });
  }

  @Endpoint(drawEndpoints.page)
  draws(@Req() request: Request, @Res() response: Response): Promise<void> {
    return answered(request, response, async (language) => {
      response.setHeader('Cache-Control', 'public, max-age=60');
      response.vary('Accept-Language');
      return page(language, pageWords(language)('draws'), renderDraws(await this.outcomes.announced(), language));
    });
  }

  @Endpoint(fundsNoticeEndpoints.page)
  fundsNotice(@Req() request: Request, @Res() response: Response): Promise<void> {
    return answered(request, response, async (language) => {
      const { areaId } = checked(fundsPageParams, request.params);
      const { month = null } = checked(fundsPageQuery, request.query);
      const published = await this.funds.published(areaId, month);
      response.setHeader('Cache-Control', 'public, max-age=60');
      response.vary('Accept-Language');
      const title = pageWords(language)('funds', { area: published.areaName, month: published.month });
      return page(language, title, renderFundsNotice(areaId, published, language));
    });
  }

  @Endpoint(send)
  sendFeedback(@Req() request: Request, @Res() response: Response): Promise<void> {
    return answered(request, response, async (language) => {
      const { schoolId } = checked(schoolParams, request.params);
      const said = checked(feedbackForm, request.body ?? {});
      const { feedback, tracking } = await this.book.take(schoolId, said, request.ip ?? '');
      return titled(language, sentPage(feedback, tracking, language));
    });
  }

  @Endpoint(follow)
  followFeedback(@Req() request: Request, @Res() response: Response): Promise<void> {
    return answered(request, response, async (language) => {
      const { schoolId } = checked(schoolParams, request.params);
      const { tracking } = checked(trackingForm, request.body ?? {});
      const { feedback, answers } = await this.book.follow(schoolId, tracking);
      return titled(language, trackedPage(feedback, answers, { language, today: businessDateOf(this.clock.now()) }));
    });
  }
}

const titled = (language: Language, body: Html): string => page(language, pageWords(language)('say'), body);

/** Sends the page that `make` makes, or the refusal in words. What is no refusal is for the filter of everything. */
async function answered(
  request: Request,
  response: Response,
  make: (language: Language) => Promise<string | Buffer>,
): Promise<void> {
  const language = languageOf(request);
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  let content: string | Buffer;
  try {
    content = await make(language);
  } catch (error) {
    const text = error instanceof DomainError ? problemText(error.code) : undefined;
    if (!(error instanceof DomainError) || text === undefined) throw error;
    const t = pageWords(language);
    response.status(text.status);
    content = page(
      language,
      t('refused'),
      html`<h1>${t('refused')}</h1><p class="warn">${problemWords(text[language], error.details, language)}</p>`,
    );
  }
  response.type('text/html; charset=utf-8').send(content);
}
