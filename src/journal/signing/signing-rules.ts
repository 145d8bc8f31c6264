import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { journalEndpoints } from '../../contract/http/journal.js';
import { plainName } from '../../contract/person-name.js';
import {
  type CanteenSize,
  canteenSize,
  hindranceOf,
  type SizeLimits,
  witnessesOf,
} from '../../contract/signing/judge-signer.js';
import { CoSigners, type Recorder } from '../../identity/index.js';
import { School } from '../../organization/index.js';
import { Clock, covers, DomainError, type Principal, scopeOf, UnitOfWork } from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { ActBooks } from '../act-books.js';
import type { OpenAct } from '../act-recorder.js';
import { JournalReader } from '../reading/journal-reader.js';
import type { UnsealedAct } from '../sealing/seal-act.js';
import type { Target } from '../undoing/follow-ups.js';
import { samePerson } from './second-person.js';

type Api = typeof journalEndpoints;
type Signature = BodyOf<Api['cosign']>;

interface Canteen extends SizeLimits {
  size: CanteenSize;
  kitchenStaff: number;
  recorders: Recorder[];
}
/** Who signed for the same goods under another duty, by account. */
type Duties = ReadonlyMap<string, UnsealedAct['kind']>;

/** Who may sign what, by how many work in the kitchen (DR-13): of large canteens three duties, of small ones a witness. */
@Injectable()
export class SigningRules {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly policy: Policy,
    private readonly people: CoSigners,
    private readonly reader: JournalReader,
    private readonly books: ActBooks,
  ) {}

  /** Everybody of the school who records there, and why he may not sign this. @throws DomainError `journal.act-not-found` */
  signers(caller: Principal, actId: string): Promise<ResponseOf<Api['signers']>> {
    return this.uow.read(async (tx) => {
      const [found] = await this.reader.byIds(tx, [actId]);
      const school = found && (await tx.findOneBy(School, { id: found.act.schoolId }));
      if (!found || !school || !covers(scopeOf(caller, 'act.record'), school)) {
        throw new DomainError('journal.act-not-found', {}, { field: 'actId' });
      }
      const { act } = found;
      const { size, kitchenStaff, smallBelow, largeFrom, recorders } = await this.canteenOf(tx, school);
      const signed = new Set((await this.reader.signaturesOf(tx, [actId])).map(({ accountId }) => accountId));
      const duties = await this.dutiesOf(tx, act, size);
      return {
        ...{ size, kitchenStaff, smallBelow, largeFrom },
        witnesses: await this.witnesses(tx, act, size),
        people: recorders.map(({ accountId, username, displayName, hasPin }) => {
          const duty = duties.get(accountId) ?? null;
          const hindrance = hindranceOf(size, { hasSigned: signed.has(accountId), hadOtherDuty: duty !== null });
          return {
            ...{ accountId, username, displayName, hasPin, hindrance },
            duty: hindrance === 'other-duty' ? duty : null,
          };
        }),
      };
    });
  }

  /**
   * @param act one that waits for a signature, and was not signed by `signer`
   * @throws DomainError `journal.signer-of-other-duty`; of a witness `journal.no-witness-here`,
   *   `journal.same-person` for the name of one who signed, `journal.witness-has-account`, `journal.witness-left-no-mark`
   */
  async requireMaySign(
    tx: EntityManager,
    { act, school }: Pick<Target, 'act' | 'school'>,
    signer: Pick<Principal, 'accountId' | 'displayName'>,
    signature: Signature,
  ): Promise<void> {
    const canteen = await this.canteenOf(tx, school);
    if ('witnessName' in signature) return this.requireWitness(tx, act, canteen, signature);
    const duty = (await this.dutiesOf(tx, act, canteen.size)).get(signer.accountId);
    if (duty === undefined) return;
    const details = { person: signer.displayName, duty, staff: canteen.kitchenStaff };
    throw new DomainError('journal.signer-of-other-duty', details, { field: 'username', rule: 'DR-13' });
  }

  /** Asks whoever records why he does it himself, when he had another duty with the same goods in a large canteen. */
  async askAboutDuty(
    { tx, act, ask }: Pick<OpenAct, 'tx' | 'act' | 'ask'>,
    school: Pick<School, 'id' | 'areaCode'>,
  ): Promise<void> {
    const ids = (await this.books.of(act.kind).otherDuties?.(tx, act)) ?? [];
    if (ids.length === 0) return;
    const { size, kitchenStaff: staff } = await this.canteenOf(tx, school);
    const duty = size === 'large' ? (await this.signedUnder(tx, ids)).get(act.actorAccountId) : undefined;
    if (duty !== undefined) ask('other-duty', { person: act.actorName, duty, staff }, 'note');
  }

  private async requireWitness(
    tx: EntityManager,
    act: UnsealedAct,
    { size, kitchenStaff: staff, recorders }: Canteen,
    { method, witnessName: person, attachmentIds }: Extract<Signature, { witnessName: string }>,
  ): Promise<void> {
    if (!(await this.witnesses(tx, act, size)).includes(method)) {
      throw new DomainError('journal.no-witness-here', { staff }, { field: 'method', rule: 'DR-13' });
    }
    // a blank or a full-width letter makes nobody else of him
    const isHe = (name: string): boolean => plainName(name) === plainName(person);
    if ((await this.reader.signaturesOf(tx, [act.id])).some(({ name }) => isHe(name))) {
      throw samePerson({ name: person });
    }
    if (recorders.some(({ displayName }) => isHe(displayName))) {
      throw new DomainError('journal.witness-has-account', { person }, { field: 'witnessName', rule: 'R-11' });
    }
    if (attachmentIds.length === 0) {
      throw new DomainError('journal.witness-left-no-mark', {}, { field: 'attachmentIds', rule: 'R-11' });
    }
  }

  private async witnesses(tx: EntityManager, act: UnsealedAct, size: CanteenSize) {
    const byDeliverer = (await this.books.of(act.kind).deliverersWitness?.(tx, act)) ?? false;
    return witnessesOf(size, { byDeliverer });
  }

  private async dutiesOf(tx: EntityManager, act: UnsealedAct, size: CanteenSize): Promise<Duties> {
    if (size !== 'large') return new Map();
    return this.signedUnder(tx, (await this.books.of(act.kind).otherDuties?.(tx, act)) ?? []);
  }

  private async signedUnder(tx: EntityManager, ids: readonly string[]): Promise<Duties> {
    const others = await this.reader.standing(tx, ids);
    const signatures = await this.reader.signaturesOf(
      tx,
      others.map(({ id }) => id),
    );
    return new Map(
      signatures.flatMap(({ accountId, actId }) => {
        const other = others.find(({ id }) => id === actId);
        return other ? [[accountId, other.kind] as const] : [];
      }),
    );
  }

  /** As it is today: who may sign is settled when he signs. */
  private async canteenOf(tx: EntityManager, { id, areaCode }: Pick<School, 'id' | 'areaCode'>): Promise<Canteen> {
    const at = { date: businessDateOf(this.clock.now()), areaCode };
    const limits = {
      smallBelow: await this.policy.number(tx, 'signers.small_below', at),
      largeFrom: await this.policy.number(tx, 'signers.large_from', at),
    };
    const recorders = await this.people.recordersAt(tx, id);
    const kitchenStaff = recorders.filter(({ worksInKitchen }) => worksInKitchen).length;
    return { ...limits, recorders, kitchenStaff, size: canteenSize(kitchenStaff, limits) };
  }
}
