import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BodyOf, ResponseOf } from '../contract/http/endpoint.js';
import type { exportsEndpoints } from '../contract/http/exports.js';
import { fieldsOfSource } from '../contract/words/exports-words.js';
import { SchoolDirectory } from '../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  Idempotency,
  lockRows,
  newId,
  type Principal,
  UnitOfWork,
} from '../platform/index.js';
import { ExportProfile, type Mapping } from './exports.entities.js';
import { READER_OF_SOURCE } from './source-rows.js';

type Api = typeof exportsEndpoints;
type View = ResponseOf<Api['createProfile']>;

/** How tables for other systems are made: columns and codes that somebody of a bureau has said once. */
@Injectable()
export class ExportProfiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
    private readonly directory: SchoolDirectory,
    private readonly audit: AuditLog,
  ) {}

  /** Those of the area itself, by name. @throws DomainError `organization.area-not-found` */
  ofArea(by: Principal, areaId: string): Promise<{ items: View[] }> {
    return this.uow.read(async (tx) => {
      await this.directory.requireArea(tx, by, 'headcount.read', areaId);
      const found = await tx.find(ExportProfile, { where: { areaCode: areaId }, order: { name: 'ASC', id: 'ASC' } });
      return { items: found.map(viewOf) };
    });
  }

  /** @throws DomainError `organization.area-not-found` also where one may not read the source, and as `requireSound` */
  create(by: Principal, key: string, areaId: string, mapping: Mapping): Promise<View> {
    const content = { route: 'exports.createProfile', areaId, mapping };
    return this.idempotency.once({ accountId: by.accountId, key, content }, async (tx) => {
      await this.directory.requireArea(tx, by, READER_OF_SOURCE[mapping.source], areaId);
      requireSound(mapping);
      const profile: ExportProfile = {
        ...{ id: newId(), areaCode: areaId, name: mapping.name, mapping, version: 1 },
        ...{ changedAt: this.clock.now(), accountId: by.accountId, changedBy: by.displayName },
      };
      await tx.insert(ExportProfile, profile);
      await this.note(tx, by, profile, 'exports.profile-made');
      return viewOf(profile);
    });
  }

  /** @throws DomainError `exports.profile-changed`, `exports.source-stays`, as `require` and `requireSound` */
  change(by: Principal, profileId: string, { seenVersion, ...mapping }: BodyOf<Api['changeProfile']>): Promise<View> {
    return this.uow.write(async (tx) => {
      await lockRows(tx, ExportProfile, { id: profileId }, { id: 'ASC' });
      const old = await this.require(tx, by, profileId);
      if (old.version !== seenVersion) {
        throw new DomainError('exports.profile-changed', { version: old.version }, { field: 'seenVersion' });
      }
      if (old.mapping.source !== mapping.source) throw new DomainError('exports.source-stays', {}, { field: 'source' });
      requireSound(mapping);
      const changed = { name: mapping.name, mapping, version: old.version + 1, changedAt: this.clock.now() };
      const row = { ...changed, accountId: by.accountId, changedBy: by.displayName };
      const profile = { ...old, ...row };
      await tx.update(ExportProfile, { id: profileId }, row);
      await this.note(tx, by, profile, 'exports.profile-changed');
      return viewOf(profile);
    });
  }

  /** @throws DomainError `exports.profile-not-found`, `organization.area-not-found` where one may not read its source */
  async require(tx: EntityManager, by: Principal, profileId: string): Promise<ExportProfile> {
    const profile = await tx.findOneBy(ExportProfile, { id: profileId });
    if (profile === null) throw new DomainError('exports.profile-not-found');
    await this.directory.requireArea(tx, by, READER_OF_SOURCE[profile.mapping.source], profile.areaCode);
    return profile;
  }

  private note(tx: EntityManager, by: Principal, profile: ExportProfile, action: string): Promise<void> {
    const { id, areaCode, version, mapping } = profile;
    return this.audit.note(tx, {
      ...{ by, action, subject: { kind: 'export-profile', id }, schoolId: null, areaCode },
      detail: { name: mapping.name, source: mapping.source, version },
    });
  }
}

/** @throws DomainError `exports.columns-differ`, `exports.field-unknown`, `exports.nothing-mapped` */
function requireSound({ source, columns, template }: Mapping): void {
  if (columns.length !== template.headings.length) {
    const details = { headings: template.headings.length, columns: columns.length };
    throw new DomainError('exports.columns-differ', details, { field: 'columns' });
  }
  const known = fieldsOfSource(source);
  for (const [at, { field }] of columns.entries()) {
    if (field !== null && !Object.hasOwn(known, field)) {
      throw new DomainError('exports.field-unknown', { name: field }, { field: `columns.${at}.field` });
    }
  }
  if (columns.every(({ field }) => field === null))
    throw new DomainError('exports.nothing-mapped', {}, { field: 'columns' });
}

function viewOf({ id, areaCode, mapping, version, changedAt, changedBy }: ExportProfile): View {
  return { ...mapping, id, areaId: areaCode, version, changedAt: changedAt.toISOString(), changedBy };
}
