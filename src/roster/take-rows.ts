import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { businessDateOf } from '../contract/business-date.js';
import type { RosterKind } from '../contract/http/roster.js';
import { nameKey } from '../contract/sound-text.js';
import { People, type PersonRow } from '../identity/index.js';
import { Area, ClassGroup, Kitchen, School, SchoolDirectory, Structure } from '../organization/index.js';
import { Clock, covers, type Principal, type SchoolScope, scopeOf } from '../platform/index.js';
import { classLikeness } from './class-likeness.js';
import type { RosterRow } from './file/columns.js';
import { type FaultDetails, partsOf, roleOf, schoolKindOf, supplyModeOf } from './judge-row.js';

/** What became of one row: taken, needless, or refused with the field at fault. */
export type Outcome = 'created' | 'changed' | 'same' | { code: string; field: string; details?: FaultDetails };

const IN_LIST = 500;

/**
 * Takes rows over into the structure and the people, in bulk, within the caller's transaction. Rows were judged alone
 * before; here they meet what is there already. A refused row leaves the others as they are, and the same rows again
 * change nothing.
 */
@Injectable()
export class TakeRows {
  constructor(
    private readonly clock: Clock,
    private readonly structure: Structure,
    private readonly directory: SchoolDirectory,
    private readonly people: People,
  ) {}

  /** @returns one outcome for each row, in their order */
  take(tx: EntityManager, by: Principal, kind: RosterKind, rows: readonly RosterRow[]): Promise<Outcome[]> {
    const takers = { schools: this.schools, kitchens: this.kitchens, classes: this.classes, people: this.persons };
    return takers[kind].call(this, tx, by, rows);
  }

  private async schools(tx: EntityManager, by: Principal, rows: readonly RosterRow[]): Promise<Outcome[]> {
    // a point may come in one list with the central school it belongs to, and after it
    const points = rows.findIndex(({ fields }) => (fields.central ?? '') !== '');
    if (points > 0) {
      const before = await this.schools(tx, by, rows.slice(0, points));
      return [...before, ...(await this.schools(tx, by, rows.slice(points)))];
    }
    const today = businessDateOf(this.clock.now());
    const scope = scopeOf(by, 'structure.manage');
    const known = await schoolsByCode(
      tx,
      rows.flatMap(({ fields }) => [fields.code ?? '', fields.central ?? '']),
    );
    const counties = new Set(
      (await tx.find(Area)).filter(({ parentCode }) => parentCode !== null).map(({ code }) => code),
    );
    const names = await this.namesTaken(tx, rows);
    const supplies = await this.structure.supplyModesOn(
      tx,
      [...known.values()].map(({ id }) => id),
      today,
    );
    const added: {
      index: number;
      row: Parameters<Structure['addSchools']>[1][number];
      supply: ReturnType<typeof supplyModeOf>;
    }[] = [];
    const renamed: { id: string; name: string }[] = [];
    const fed: Parameters<Structure['setSupplyModes']>[1][number][] = [];

    const outcomes = rows.map(({ fields }, index): Outcome => {
      const { code = '', name = '', area = '', central = '' } = fields;
      const kind = schoolKindOf(fields.kind ?? '') ?? 'school';
      const supply = supplyModeOf(fields.supply ?? '');
      if (!counties.has(area)) return { code: 'roster.no-such-county', field: 'area' };
      if (!covers(scope, { id: '', areaCode: area, centralSchoolId: null }))
        return { code: 'roster.outside-own-scope', field: 'area' };
      const above = central === '' ? null : (known.get(central) ?? null);
      const fits = above?.kind === 'central_school' && above.areaCode === area && kind === 'teaching_point';
      if (central !== '' && !fits) return { code: 'roster.no-central-school', field: 'central' };
      const present = known.get(code);
      const holder = names.get(`${area}|${name}`);
      if (holder !== undefined && holder !== code) return { code: 'roster.name-taken', field: 'name' };
      if (present === undefined) {
        names.set(`${area}|${name}`, code);
        const row = { name, schoolCode: code, kind, areaCode: area, centralSchoolId: above?.id ?? null, from: today };
        added.push({ index, row, supply });
        return 'created';
      }
      if (!covers(scope, present)) return { code: 'roster.outside-own-scope', field: 'code' };
      if (present.areaCode !== area) return { code: 'roster.school-elsewhere', field: 'area' };
      if (present.kind !== kind) return { code: 'roster.change-on-page', field: 'kind' };
      if (present.centralSchoolId !== (above?.id ?? null)) return { code: 'roster.change-on-page', field: 'central' };
      const feeds = supply !== null && supplies.get(present.id) !== supply;
      if (feeds) fed.push({ schoolId: present.id, mode: supply, from: today });
      if (present.name === name) return feeds ? 'changed' : 'same';
      names.set(`${area}|${name}`, code);
      renamed.push({ id: present.id, name });
      return 'changed';
    });
    const schools = await this.structure.addSchools(
      tx,
      added.map(({ row }) => row),
    );
    schools.forEach(({ id: schoolId }, i) => {
      const mode = added[i]?.supply;
      if (mode) fed.push({ schoolId, mode, from: today });
    });
    await this.structure.renameSchools(tx, renamed);
    await this.structure.setSupplyModes(tx, fed);
    return outcomes;
  }

  private async kitchens(tx: EntityManager, by: Principal, rows: readonly RosterRow[]): Promise<Outcome[]> {
    const today = businessDateOf(this.clock.now());
    const scope = scopeOf(by, 'structure.manage');
    const codes = rows.flatMap(({ fields }) => [fields.host ?? '', ...partsOf(fields.served ?? '')]);
    const known = await schoolsByCode(tx, codes);
    const present = await kitchensByName(
      tx,
      [...known.values()].map(({ id }) => id),
    );
    const added: { hostSchoolId: string; name: string; servesFrom: string; served: string[] }[] = [];
    const outcomes: Outcome[] = [];
    for (const { fields } of rows) {
      const host = reached(known, scope, fields.host ?? '');
      const served = partsOf(fields.served ?? '').map((code) => reached(known, scope, code));
      const from = fields.from || today;
      const stranger = served.some((school) => school === null);
      if (host === null || stranger)
        outcomes.push({ code: 'roster.no-such-school', field: host === null ? 'host' : 'served' });
      else {
        const ids = [...new Set(served.flatMap((school) => school?.id ?? []))].filter((id) => id !== host.id);
        const kitchen = present.get(`${host.id}|${nameKey(fields.name ?? '')}`);
        if (kitchen === undefined) {
          added.push({ hostSchoolId: host.id, name: fields.name ?? '', servesFrom: from, served: ids });
          outcomes.push('created');
        } else {
          const already = await this.directory.schoolsServedBy(tx, kitchen.id, from);
          const fresh = ids.filter((id) => !already.includes(id));
          await this.structure.serve(
            tx,
            fresh.map((schoolId) => ({ kitchenId: kitchen.id, schoolId, from, to: null })),
          );
          outcomes.push(fresh.length === 0 ? 'same' : 'changed');
        }
      }
    }
    const kitchens = await this.structure.addKitchens(tx, added);
    const services = kitchens.flatMap(({ id: kitchenId }, i) =>
      (added[i]?.served ?? []).map((schoolId) => ({
        kitchenId,
        schoolId,
        from: added[i]?.servesFrom as string,
        to: null,
      })),
    );
    if (services.length > 0) await this.structure.serve(tx, services);
    return outcomes;
  }

  private async classes(tx: EntityManager, by: Principal, rows: readonly RosterRow[]): Promise<Outcome[]> {
    const scope = scopeOf(by, 'structure.manage');
    const known = await schoolsByCode(
      tx,
      rows.map(({ fields }) => fields.school ?? ''),
    );
    const present = await classesByName(
      tx,
      [...known.values()].map(({ id }) => id),
    );
    const spelt = new Map(
      [...present.values()].flatMap(({ schoolId, name }) => {
        const likeness = classLikeness(name);
        return likeness === null ? [] : [[`${schoolId}|${likeness}`, name] as const];
      }),
    );
    const added: Parameters<Structure['addClasses']>[1][number][] = [];
    const resized: { id: string; size: number }[] = [];
    const outcomes = rows.map(({ fields }): Outcome => {
      const school = reached(known, scope, fields.school ?? '');
      if (school === null) return { code: 'roster.no-such-school', field: 'school' };
      const [name, size] = [fields.name ?? '', Number(fields.size)];
      const group = present.get(`${school.id}|${nameKey(name)}`);
      if (group === undefined) {
        // spelt otherwise it would be there twice, and its pupils with it
        const like = spelt.get(`${school.id}|${classLikeness(name)}`);
        if (like !== undefined) return { code: 'roster.class-like', field: 'name', details: { name: like } };
        added.push({ schoolId: school.id, name, size });
        return 'created';
      }
      if (group.size === size) return 'same';
      resized.push({ id: group.id, size });
      return 'changed';
    });
    await this.structure.addClasses(tx, added);
    await this.structure.resizeClasses(tx, resized);
    return outcomes;
  }

  private async persons(tx: EntityManager, by: Principal, rows: readonly RosterRow[]): Promise<Outcome[]> {
    const known = await schoolsByCode(
      tx,
      rows.map(({ fields }) => fields.school ?? ''),
    );
    const areas = new Map((await tx.find(Area)).map(({ code, name }) => [code, name]));
    const outcomes: Outcome[] = rows.map(() => 'same');
    const named: { index: number; row: PersonRow }[] = [];
    rows.forEach(({ fields }, index) => {
      const { name = '', number = '', phone = '', school: code = '', area = '', unit = '', role = '' } = fields;
      const school = known.get(code);
      const areaName = areas.get(area);
      if (code !== '' && school === undefined) outcomes[index] = { code: 'roster.no-such-school', field: 'school' };
      else if (code === '' && areaName === undefined)
        outcomes[index] = { code: 'roster.no-such-county', field: 'area' };
      else {
        const row = {
          name,
          staffNumber: number || null,
          phone: phone || null,
          unit: unit || school?.name || areaName || '',
          schoolId: school?.id ?? null,
          areaCode: school?.areaCode ?? area,
          role: roleOf(role),
        };
        named.push({ index, row });
      }
    });
    const present = await this.people.rolesOfUnnumbered(
      tx,
      named.map(({ row }) => row),
    );
    const entering = named.filter(({ index, row }, i) => {
      const roles = present[i] ?? null;
      if (roles === null) return true;
      const isSame = row.role === null || roles.includes(row.role);
      outcomes[index] = isSame ? 'same' : { code: 'roster.role-on-page', field: 'role' };
      return false;
    });
    const entered = await this.people.enter(
      tx,
      by,
      entering.map(({ row }) => row),
    );
    entered.forEach((result, i) => {
      const { index } = entering[i] as { index: number };
      if (result.outcome === 'refused') outcomes[index] = { code: result.code, field: FIELD_OF_PERSON[result.field] };
      else outcomes[index] = result.outcome === 'entered' ? 'created' : result.outcome;
    });
    return outcomes;
  }

  /** `area|name` → code of the schools that already have one of the rows' names. */
  private async namesTaken(tx: EntityManager, rows: readonly RosterRow[]): Promise<Map<string, string | null>> {
    const taken = new Map<string, string | null>();
    for (const part of lists([...new Set(rows.map(({ fields }) => fields.name ?? ''))])) {
      const found = await tx.findBy(School, { name: In(part) });
      for (const { areaCode, name, schoolCode } of found) taken.set(`${areaCode}|${name}`, schoolCode);
    }
    return taken;
  }
}

const FIELD_OF_PERSON = { staffNumber: 'number', schoolId: 'school', areaCode: 'area', role: 'role' } as const;

/** The school of that code when the caller may shape it; one out of scope does not exist for him. */
function reached(known: ReadonlyMap<string, School>, scope: SchoolScope, code: string): School | null {
  const school = known.get(code);
  return school !== undefined && covers(scope, school) ? school : null;
}

async function schoolsByCode(tx: EntityManager, codes: readonly string[]): Promise<Map<string, School>> {
  const found = new Map<string, School>();
  for (const part of lists([...new Set(codes)].filter((code) => code !== ''))) {
    for (const school of await tx.findBy(School, { schoolCode: In(part) }))
      found.set(school.schoolCode as string, school);
  }
  return found;
}

async function kitchensByName(tx: EntityManager, hostIds: readonly string[]): Promise<Map<string, Kitchen>> {
  const found = new Map<string, Kitchen>();
  for (const part of lists(hostIds)) {
    for (const kitchen of await tx.findBy(Kitchen, { hostSchoolId: In(part) }))
      found.set(`${kitchen.hostSchoolId}|${nameKey(kitchen.name)}`, kitchen);
  }
  return found;
}

async function classesByName(tx: EntityManager, schoolIds: readonly string[]): Promise<Map<string, ClassGroup>> {
  const found = new Map<string, ClassGroup>();
  for (const part of lists(schoolIds)) {
    for (const group of await tx.findBy(ClassGroup, { schoolId: In(part) })) {
      if (group.closedOn === null) found.set(`${group.schoolId}|${nameKey(group.name)}`, group);
    }
  }
  return found;
}

/** Both databases bound the number of parameters. */
function lists<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / IN_LIST) }, (_, i) => all.slice(i * IN_LIST, (i + 1) * IN_LIST));
}
