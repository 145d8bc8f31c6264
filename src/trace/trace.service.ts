import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '../contract/http/endpoint.js';
import type { TraceDirection, traceEndpoints } from '../contract/http/trace.js';
import type { Language } from '../contract/language.js';
import { Clock, type Principal, UnitOfWork } from '../platform/index.js';
import { ActNames } from './act-names.js';
import { LotFacts } from './lot-facts.js';
import { passportCompleteness } from './passport/passport-completeness.js';
import { PassportFacts } from './passport/passport-facts.js';
import { passportLinks } from './passport/passport-links.js';
import { traceBackward } from './trace-backward.js';
import { traceForward } from './trace-forward.js';
import { gapInWords } from './trace-words.js';

type Api = typeof traceEndpoints;
const REACHES_NOBODY = { schools: 0, meals: 0, classes: 0, portions: 0 };

/** From the lot to the pupil’s tray and back. Reads only; everything can be rebuilt from the journal. */
@Injectable()
export class TraceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly lotFacts: LotFacts,
    private readonly passportFacts: PassportFacts,
    private readonly actNames: ActNames,
  ) {}

  /** @throws DomainError `trace.lot-not-found` */
  lot(
    caller: Principal,
    lotId: string,
    direction: TraceDirection,
    language: Language,
  ): Promise<ResponseOf<Api['lot']>> {
    return this.uow.read(async (tx) => {
      const lot = await this.lotFacts.require(tx, caller, lotId);
      const { facts, reversedActs, outsideScope } =
        direction === 'forward'
          ? await this.lotFacts.forward(tx, caller, lot, language)
          : await this.lotFacts.backward(tx, caller, lot, language);
      const trace = 'moves' in facts ? traceForward(facts) : { ...traceBackward(facts), reached: REACHES_NOBODY };
      const outside = { what: 'outside_scope' as const, nodeId: null, name: String(outsideScope) };
      const missing = [...trace.missing, ...(outsideScope > 0 ? [outside] : [])];
      return {
        lotId,
        direction,
        ...trace,
        complete: missing.length === 0,
        missing: missing.map((gap) => gapInWords(gap, language)),
        reversedActs,
        asOf: this.clock.now().toISOString(),
      };
    });
  }

  /** @throws DomainError `trace.meal-not-found` */
  passport(caller: Principal, mealId: string, language: Language): Promise<ResponseOf<Api['passport']>> {
    return this.uow.read(async (tx) => {
      const { facts, reversedActs, outsideScope } = await this.passportFacts.gather(tx, caller, mealId);
      const { missing, ...completeness } = passportCompleteness(facts);
      return {
        ...facts,
        links: passportLinks(facts),
        completeness: { ...completeness, missing: missing.map((gap) => gapInWords(gap, language)) },
        reversedActs,
        outsideScope,
        asOf: this.clock.now().toISOString(),
      };
    });
  }

  /** @throws DomainError `journal.act-not-found` */
  names(caller: Principal, actId: string, language: Language): Promise<ResponseOf<Api['names']>> {
    return this.uow.read(async (tx) => ({ items: await this.actNames.of(tx, caller, actId, language) }));
  }
}
