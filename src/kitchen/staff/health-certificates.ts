import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { act as certificate } from '../../contract/acts/cooking.health-certificate.js';
import type { act as morningCheck } from '../../contract/acts/cooking.morning-check.js';
import { addDays, type BusinessDate, businessDateOf } from '../../contract/business-date.js';
import type { ValuesOf } from '../../contract/declaring/values.js';
import { nameKey } from '../../contract/sound-text.js';
import { DeclaredActs, JournalReader, type OpenAct } from '../../journal/index.js';
import type { School } from '../../organization/index.js';
import { Clock, DomainError } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { countingOn, lastDayOf } from './judge-certificate.js';

type Said = ValuesOf<(typeof certificate)['fields']>;
type Checked = ValuesOf<(typeof morningCheck)['fields']>;
type Kept = Said & { actId: string };

/** Before the first school was here. */
const EARLIEST = '2015-01-01';

/** Health certificates of who works in the kitchen: until when they hold, and that nobody works without (O-10). */
@Injectable()
export class HealthCertificates {
  constructor(
    private readonly declared: DeclaredActs,
    private readonly journal: JournalReader,
    private readonly policy: Policy,
    private readonly clock: Clock,
  ) {
    declared.askedAlso('cooking.health-certificate', (open, said) => refuseDates(open, said as Said));
    declared.askedAlso('cooking.morning-check', (open, said) => this.refuseUnfit(open, said as Checked));
  }

  /**
   * Those of the school that end within `healthcert.remind_days`, or ended so lately: the earliest first. What ended long ago and
   * was not renewed is of somebody who does not work here any more; where he does, the morning check says so.
   */
  async endingOf(
    tx: EntityManager,
    school: Pick<School, 'id' | 'areaCode'>,
  ): Promise<{ actId: string; who: string; validUntil: BusinessDate; ended: boolean }[]> {
    const date = businessDateOf(this.clock.now());
    const days = await this.policy.number(tx, 'healthcert.remind_days', { date, areaCode: school.areaCode });
    return [...countingOn(await this.ofSchool(tx, school.id, date), date).values()]
      .filter(({ validUntil }) => validUntil <= addDays(date, days) && validUntil >= addDays(date, -days))
      .map(({ actId, who, validUntil }) => ({ actId, who, validUntil, ended: validUntil < date }))
      .sort((a, b) => a.validUntil.localeCompare(b.validUntil) || a.who.localeCompare(b.who));
  }

  private async ofSchool(tx: EntityManager, schoolId: string, to: BusinessDate): Promise<Kept[]> {
    const acts = await this.journal.standingOfSchool(tx, schoolId, 'cooking.health-certificate', {
      from: EARLIEST,
      to,
    });
    const values = await this.declared.valuesOf(
      tx,
      certificate,
      acts.map(({ act }) => act.id),
    );
    return [...values].map(([actId, said]) => ({ actId, ...said }));
  }

  /** Of a person without a certificate on file nothing is known but what the check itself says. */
  private async refuseUnfit({ tx, act, date, breaks, isNew }: OpenAct, said: Checked): Promise<void> {
    if (!isNew || said.fit !== 'fit') return;
    const today = businessDateOf(act.recordedAt);
    const kept = countingOn(await this.ofSchool(tx, act.schoolId, today), date).get(nameKey(said.who));
    const over = kept === undefined ? !said.certificateValid : kept.validUntil < date;
    if (!over) return;
    const details = { who: said.who, validUntil: kept?.validUntil ?? null };
    breaks('certificate-over', new DomainError('kitchen.certificate-over', details, { field: 'fit', rule: 'O-10' }));
  }
}

/** @throws DomainError `kitchen.certificate-dates` where it ends before it began, or lasts longer than one does (O-10) */
async function refuseDates({ limit, isNew }: OpenAct, { issuedOn, validUntil }: Said): Promise<void> {
  const months = await limit('healthcert.valid_months');
  if (!isNew || (validUntil >= issuedOn && validUntil <= lastDayOf(issuedOn, months))) return;
  throw new DomainError('kitchen.certificate-dates', { months }, { field: 'validUntil', rule: 'O-10' });
}
