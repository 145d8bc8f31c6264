import { Injectable } from '@nestjs/common';
import { act as bought } from '../../contract/acts/acceptance.bought-meal.js';
import type { ValuesOf } from '../../contract/declaring/values.js';
import { DeclaredActs, type OpenAct } from '../../journal/index.js';
import { SupplierPapers } from './supplier-papers.js';
import { Suppliers } from './suppliers.js';

type Said = ValuesOf<(typeof bought)['fields']>;

/**
 * Whoever brings ready meals is held against the file of suppliers, too (S-12): asked about, not refused, for the pupils wait and
 * the meals are there. A name that is not in the file says nothing.
 */
@Injectable()
export class ReadyMealLicences {
  constructor(
    declared: DeclaredActs,
    private readonly suppliers: Suppliers,
    private readonly papers: SupplierPapers,
  ) {
    declared.askedAlso('acceptance.bought-meal', (open, said) => this.askEnded(open, said as Said));
  }

  private async askEnded({ tx, act, date, ask, isNew }: OpenAct, { supplierName }: Said): Promise<void> {
    if (!isNew) return;
    const supplier = (await this.suppliers.ofSchool(tx, act.schoolId)).find(({ name }) => name === supplierName);
    const validUntil = supplier ? await this.papers.licensedUntil(tx, supplier) : null;
    if (validUntil === null || validUntil >= date) return;
    ask('licence-ended', { supplier: supplierName, validUntil }, 'supplierName');
  }
}
