import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { businessDateOf } from '../../contract/business-date.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { guestEndpoints } from '../../contract/http/guests.js';
import { type ClassGroup, School, SchoolDirectory } from '../../organization/index.js';
import { AuditLog, Clock, DomainError, newId, type Principal, UnitOfWork } from '../../platform/index.js';
import { Secrets } from '../../platform/secrets/secrets.js';
import { GuestPass } from './guest-pass.entity.js';

type Api = typeof guestEndpoints;
const PURPOSE = 'guest-pass';
const ID_CHARACTERS = 22;

/** A pass somebody has shown, with the school and class it is for. */
export interface OpenPass {
  pass: GuestPass;
  school: School;
  group: ClassGroup | null;
}

/** Links for one name, one school, one day and one kind of act. */
@Injectable()
export class GuestPasses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    private readonly secrets: Secrets,
    private readonly directory: SchoolDirectory,
  ) {}

  /** @throws DomainError `organization.school-not-found`, `organization.class-not-found`, `serving.pass-not-today` */
  issue(caller: Principal, schoolId: string, body: BodyOf<Api['issuePass']>): Promise<ResponseOf<Api['issuePass']>> {
    return this.uow.write(async (tx) => {
      await this.directory.require(tx, caller, 'guest.invite', schoolId);
      const group = await this.groupOf(tx, schoolId, body.classId);
      if (body.date < businessDateOf(this.clock.now())) {
        throw new DomainError('serving.pass-not-today', { date: body.date }, { field: 'date' });
      }
      const pass: GuestPass = {
        id: newId(),
        schoolId,
        ...body,
        issuedAt: this.clock.now(),
        issuedBy: caller.displayName,
        revokedAt: null,
      };
      await tx.insert(GuestPass, pass);
      await this.note(tx, caller, 'serving.guest-pass-issued', pass);
      return { ...view(pass, group), token: this.tokenOf(pass) };
    });
  }

  list(caller: Principal, schoolId: string, date: string): Promise<ResponseOf<Api['passes']>> {
    return this.uow.read(async (tx) => {
      await this.directory.require(tx, caller, 'guest.invite', schoolId);
      const classes = await this.directory.classesOf(tx, schoolId);
      const passes = await tx.find(GuestPass, { where: { schoolId, date }, order: { id: 'ASC' } });
      return { items: passes.map((pass) => view(pass, classes.find(({ id }) => id === pass.classId) ?? null)) };
    });
  }

  /** @throws DomainError `organization.school-not-found`, `serving.pass-unknown` */
  async revoke(caller: Principal, schoolId: string, passId: string): Promise<void> {
    await this.uow.write(async (tx) => {
      await this.directory.require(tx, caller, 'guest.invite', schoolId);
      const pass = await tx.findOneBy(GuestPass, { id: passId, schoolId });
      if (pass === null) throw new DomainError('serving.pass-unknown', {}, { field: 'passId' });
      await tx.update(GuestPass, { id: passId, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
      await this.note(tx, caller, 'serving.guest-pass-revoked', pass);
    });
  }

  /** @throws DomainError `serving.pass-unknown`, `serving.pass-revoked`, `serving.pass-not-today` */
  async open(tx: EntityManager, token: string): Promise<OpenPass> {
    const refuse = (why: string, details = {}) => new DomainError(`serving.pass-${why}`, details, { field: 'token' });
    const bytes = Buffer.from(token.slice(0, ID_CHARACTERS), 'base64url').toString('hex');
    const id = bytes.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    const pass = await tx.findOneBy(GuestPass, { id });
    const mac = Buffer.from(token.slice(ID_CHARACTERS), 'base64url');
    if (pass === null || !this.secrets.verify(PURPOSE, leafOf(pass), mac)) throw refuse('unknown');
    if (pass.revokedAt !== null) throw refuse('revoked');
    if (pass.date !== businessDateOf(this.clock.now())) throw refuse('not-today', { date: pass.date });
    const school = await tx.findOneByOrFail(School, { id: pass.schoolId });
    return { pass, school, group: await this.groupOf(tx, pass.schoolId, pass.classId) };
  }

  private async groupOf(tx: EntityManager, schoolId: string, classId: string | null): Promise<ClassGroup | null> {
    if (classId === null) return null;
    const group = (await this.directory.classesOf(tx, schoolId)).find(({ id }) => id === classId);
    if (!group) throw new DomainError('organization.class-not-found', {}, { field: 'classId' });
    return group;
  }

  private tokenOf(pass: GuestPass): string {
    const id = Buffer.from(pass.id.replaceAll('-', ''), 'hex').toString('base64url');
    return `${id}${this.secrets.sign(PURPOSE, leafOf(pass)).toString('base64url')}`;
  }

  private note(tx: EntityManager, by: Principal, action: string, pass: GuestPass): Promise<void> {
    const { id, schoolId, kind, name, date } = pass;
    return this.audit.note(tx, {
      by,
      action,
      subject: { kind: 'guest-pass', id },
      schoolId,
      detail: { kind, name, date },
    });
  }
}

/** All that a link stands for: a row that was changed behind the platform’s back no longer opens. */
const leafOf = ({ id, schoolId, kind, name, date, classId }: GuestPass): string =>
  JSON.stringify([id, schoolId, kind, name, date, classId]);

function view(pass: GuestPass, group: ClassGroup | null) {
  const { id, kind, name, date, classId, issuedBy } = pass;
  return {
    id,
    kind,
    name,
    date,
    classId,
    className: group?.name ?? null,
    issuedAt: pass.issuedAt.toISOString(),
    issuedBy,
    revokedAt: pass.revokedAt?.toISOString() ?? null,
  };
}
