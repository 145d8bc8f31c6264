import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ingredients } from '../../catalogue/index.js';
import type { BusinessDate } from '../../contract/business-date.js';
import { groupBy, JournalReader, type StandingAct } from '../../journal/index.js';
import { Batches } from '../../kitchen/index.js';
import { SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, invariant, type Principal, UnitOfWork } from '../../platform/index.js';
import { Suppliers } from '../../procurement/index.js';
import { checkEpcis } from './check-epcis.js';
import { CONTEXT, type EpcisDocument, type EpcisEvent } from './epcis.js';
import { EPCIS_KINDS, type EpcisAct, type EpcisDay, eventsOfAct } from './events-of-act.js';

/** A school’s day as events of GS1 EPCIS 2.0, for systems of others that trace goods. */
@Injectable()
export class EpcisDays {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly directory: SchoolDirectory,
    private readonly journal: JournalReader,
    private readonly ingredients: Ingredients,
    private readonly suppliers: Suppliers,
    private readonly batches: Batches,
  ) {}

  /**
   * What happened to goods on that day at the school and in its kitchens, in the order of time. What waits for a signature or for
   * goods is no event yet. What was taken back is there with its `errorDeclaration`. Who takes it is noted.
   *
   * @throws DomainError `organization.school-not-found`
   */
  async export(caller: Principal, schoolId: string, date: BusinessDate): Promise<EpcisDocument> {
    const { document, areaCode } = await this.uow.read(async (tx) => {
      const school = await this.directory.require(tx, caller, 'school.read', schoolId);
      return { document: await this.document(tx, schoolId, date), areaCode: school.areaCode };
    });
    const events = document.epcisBody.eventList.length;
    await this.uow.write((tx) =>
      this.audit.note(tx, {
        ...{ by: caller, action: 'trace.epcis-exported', schoolId, areaCode, detail: { date, events } },
        subject: { kind: 'school', id: schoolId },
      }),
    );
    return document;
  }

  private async document(tx: EntityManager, schoolId: string, date: BusinessDate): Promise<EpcisDocument> {
    const kitchens = await this.directory.kitchensServing(tx, schoolId, date);
    const scope = { schoolId, kitchenIds: kitchens.map(({ id }) => id) };
    const all = await this.journal.actsOfDay(tx, scope, date);
    const shown = all.filter(({ act, state }) => EPCIS_KINDS.includes(act.kind) && isEvent(state));
    const acts = await this.epcisActs(tx, shown);
    const day = await this.day(tx, acts);
    const errors = await this.errors(tx, shown, day);
    const eventList = acts.flatMap((act) =>
      eventsOfAct(act, day).map((event): EpcisEvent => ({ ...event, ...errors.get(act.id) })),
    );
    const creationDate = this.clock.now().toISOString();
    const document: EpcisDocument = {
      ...{ '@context': CONTEXT, type: 'EPCISDocument', schemaVersion: '2.0', creationDate },
      epcisBody: { eventList },
    };
    // A lot of which more was used than came is a matter of the books, and is shown as it is
    const faults = checkEpcis(document).filter(({ fault }) => fault !== 'more-used-than-there-was');
    invariant(faults.length === 0, `EPCIS of ${schoolId} ${date}: ${JSON.stringify(faults.slice(0, 3))}`);
    return document;
  }

  private async epcisActs(tx: EntityManager, shown: readonly StandingAct[]): Promise<EpcisAct[]> {
    const acts = shown.map(({ act }) => act);
    const particulars = await this.journal.particularsOf(tx, acts);
    const ids = acts.map(({ id }) => id);
    const links = groupBy(await this.journal.linksOf(tx, ids), ({ actId }) => actId);
    return acts.map(({ id, kind, schoolId, placeId, occurredAt, recordedAt }) => ({
      ...{ id, kind, schoolId, placeId, occurredAt, recordedAt },
      particulars: particulars.get(id),
      links: links.get(id) ?? [],
    }));
  }

  private async day(tx: EntityManager, acts: readonly EpcisAct[]): Promise<EpcisDay> {
    const mealIds = acts.flatMap(({ particulars }) => (particulars as { mealId?: string | null })?.mealId ?? []);
    const cooked = await this.batches.ofMeals(tx, [...new Set(mealIds)]);
    const standing = new Set(
      (
        await this.journal.standing(
          tx,
          cooked.map(({ actId }) => actId),
        )
      ).map(({ id }) => id),
    );
    const delivered = acts
      .filter(({ kind }) => kind === 'acceptance.delivery')
      .map(({ particulars }) => goodsOf(particulars));
    const ingredients = await this.ingredients.namesOf(tx, [...new Set(delivered.flatMap((one) => one.ingredientIds))]);
    const suppliers = await this.suppliers.byIds(tx, [...new Set(delivered.map((one) => one.supplierId))]);
    const batches = groupBy(
      cooked.filter(({ actId }) => standing.has(actId)),
      ({ mealId }) => mealId,
    );
    return {
      batchesOfMeal: new Map([...batches].map(([mealId, rows]) => [mealId, rows.map(({ actId }) => actId)])),
      dishNames: await this.batches.dishNames(
        tx,
        cooked.map(({ actId }) => actId),
      ),
      names: new Map([...ingredients, ...suppliers.map(({ id, name }): [string, string] => [id, name])]),
    };
  }

  /** Of acts that were taken back, what is declared of them: they did not occur, or others say it better. */
  private async errors(
    tx: EntityManager,
    shown: readonly StandingAct[],
    day: EpcisDay,
  ): Promise<Map<string, Pick<EpcisEvent, 'errorDeclaration'>>> {
    const errors = new Map<string, Pick<EpcisEvent, 'errorDeclaration'>>();
    for (const { act, state } of shown) {
      if (state.reversedByActId === null) continue;
      const [reversal] = await this.journal.byIds(tx, [state.reversedByActId]);
      const declarationTime = (reversal?.act ?? act).recordedAt.toISOString();
      const { replacedByActId } = await this.journal.successionOf(tx, act.id);
      const successor = replacedByActId === null ? [] : await this.journal.byIds(tx, [replacedByActId]);
      const instead = (await this.epcisActs(tx, successor)).flatMap((one) => eventsOfAct(one, day));
      errors.set(act.id, {
        errorDeclaration:
          instead.length === 0
            ? { declarationTime, reason: 'did_not_occur' }
            : { declarationTime, reason: 'incorrect_data', correctiveEventIDs: instead.map(({ eventID }) => eventID) },
      });
    }
    return errors;
  }
}

function goodsOf(particulars: unknown): { supplierId: string; ingredientIds: string[] } {
  const { supplierId, lines } = particulars as { supplierId: string; lines: { ingredientId: string }[] };
  return { supplierId, ingredientIds: lines.map(({ ingredientId }) => ingredientId) };
}

/** Whether it has happened in the books, be it that it was taken back since. */
const isEvent = ({ status, reversedByActId }: StandingAct['state']): boolean =>
  status === 'recorded' || reversedByActId !== null;
