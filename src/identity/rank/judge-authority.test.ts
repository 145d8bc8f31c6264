import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RANK_OF_ROLE, ROLES, type Role } from '../../contract/roles.js';
import { judgeGrant, judgeTarget, type PlacedGrant, rankOf } from './judge-authority.js';

type Member = { grants: PlacedGrant[]; disabled: boolean; home: { lies: string; schoolId: string | null } };
type World = Map<number, Member>;

const SCHOOLS: Record<string, string> = { 'school-a': '532301', 'school-b': '532302' };
const AREAS = ['530000', '532300', '532301', '532302'];
const inArea = (role: Role, areaCode: string): PlacedGrant => ({ role, areaCode, schoolId: null, lies: areaCode });
const inSchool = (role: Role, schoolId: string): PlacedGrant => ({
  role,
  areaCode: null,
  schoolId,
  lies: SCHOOLS[schoolId] ?? '',
});

/** Said a second time and in another way, so that the rule is not compared with itself. */
const HEIGHT_OF_AREA: Record<string, number> = { '530000': 0.3, '532300': 0.2, '532301': 0.1, '532302': 0.1 };
const height = ({ grants }: Member): number =>
  Math.max(
    0,
    ...grants.map(({ role, areaCode }) => RANK_OF_ROLE[role] + (areaCode ? (HEIGHT_OF_AREA[areaCode] ?? 0) : 0)),
  );
const reach = (actor: Member): string[] =>
  actor.grants
    .filter(({ role }) => role === 'security_admin' || role === 'system_admin')
    .flatMap(({ areaCode, schoolId }) => {
      if (schoolId) return [schoolId];
      if (areaCode === '530000' || areaCode === '532300') {
        return areaCode === '530000'
          ? [...AREAS, ...Object.keys(SCHOOLS)]
          : [...AREAS.slice(1), ...Object.keys(SCHOOLS)];
      }
      return [areaCode ?? '', ...Object.keys(SCHOOLS).filter((school) => SCHOOLS[school] === areaCode)];
    });
const placeOf = (grant: PlacedGrant): string => grant.schoolId ?? grant.areaCode ?? '';

const grantArbitrary = fc.oneof(
  fc.tuple(fc.constantFrom(...ROLES), fc.constantFrom(...AREAS)).map(([role, area]) => inArea(role, area)),
  fc.tuple(fc.constantFrom(...ROLES), fc.constantFrom(...Object.keys(SCHOOLS))).map(([role, id]) => inSchool(role, id)),
  // Mostly administrators, or the walk would be of people who may do nothing.
  fc
    .tuple(fc.constantFrom<Role>('security_admin', 'system_admin'), fc.constantFrom(...AREAS))
    .map(([role, area]) => inArea(role, area)),
);

/** One act of administration by a member chosen by chance upon another; what the rule refuses changes nothing. */
class Act implements fc.Command<World, World> {
  constructor(
    readonly kind: 'create' | 'grant' | 'ungrant' | 'disable' | 'enable',
    readonly by: number,
    readonly upon: number,
    readonly grant: PlacedGrant,
    readonly tally: { done: number; tried: number },
  ) {}

  check = () => true;
  toString = () => `${this.by} ${this.kind} ${this.upon} ${this.grant.role}@${placeOf(this.grant)}`;

  run(world: World): void {
    const ids = [...world.keys()];
    const actorId = ids[this.by % ids.length] as number;
    const targetId = this.kind === 'create' ? world.size : (ids[this.upon % ids.length] as number);
    const actor = world.get(actorId) as Member;
    const target = world.get(targetId) ?? { grants: [], disabled: false, home: this.grant };
    if (actor.disabled) return;
    this.tally.tried += 1;
    const standing = { accountId: String(actorId), grants: actor.grants };
    if (
      this.kind !== 'create' &&
      judgeTarget(standing, { accountId: String(targetId), grants: target.grants, home: target.home })
    )
      return;
    const gives = this.kind === 'create' || this.kind === 'grant';
    if (gives && judgeGrant(standing, this.grant)) return;
    const after: Member = {
      home: target.home,
      grants: gives ? [...target.grants, this.grant] : this.kind === 'ungrant' ? target.grants.slice(1) : target.grants,
      disabled: this.kind === 'disable' || (this.kind !== 'enable' && target.disabled),
    };
    this.tally.done += 1;

    expect(actorId).not.toBe(targetId);
    expect(height(actor)).toBeGreaterThan(height(target));
    expect(height(actor)).toBeGreaterThan(height(after));
    for (const grant of after.grants) expect(reach(actor)).toContain(placeOf(grant));
    world.set(targetId, after);
    // Whoever stands highest is out of everybody’s reach: the platform never runs out of administrators.
    expect(world.get(0)).toEqual(FIRST);
  }
}
const TOP = [inArea('security_admin', '532300'), inArea('system_admin', '532300')];
const FIRST: Member = { grants: TOP, disabled: false, home: { lies: '532300', schoolId: null } };

describe('who administers whom', () => {
  it('never acts upon an equal, a superior, himself or somebody outside, in a long random walk (T-04)', () => {
    const tally = { done: 0, tried: 0 };
    const act = fc
      .tuple(
        fc.constantFrom<Act['kind']>('create', 'create', 'grant', 'ungrant', 'disable', 'enable'),
        fc.nat(30),
        fc.nat(30),
        grantArbitrary,
      )
      .map(([kind, by, upon, grant]) => new Act(kind, by, upon, grant, tally));
    fc.assert(
      fc.property(fc.commands([act], { maxCommands: 200, size: 'max' }), (commands) => {
        const world: World = new Map([[0, FIRST]]);
        fc.modelRun(() => ({ model: world, real: world }), commands);
      }),
      { numRuns: 150 },
    );
    expect(tally.tried).toBeGreaterThan(5_000);
    expect(tally.done).toBeGreaterThan(1_000);
  });

  it('ranks a wider area above a narrower one within a role, and never one role above another by its area', () => {
    for (const role of ROLES) {
      expect(rankOf(inArea(role, '532300'))).toBeGreaterThan(rankOf(inArea(role, '532301')));
      expect(rankOf(inArea(role, '532301'))).toBeGreaterThan(rankOf(inSchool(role, 'school-a')));
    }
    expect(rankOf(inSchool('security_admin', 'school-a'))).toBeGreaterThan(rankOf(inArea('system_admin', '530000')));
  });

  it('refuses somebody whose school nobody knows', () => {
    const nowhere = { role: 'canteen_worker' as const, areaCode: null, schoolId: 'gone', lies: '??????' };
    expect(judgeGrant({ accountId: 'a', grants: TOP }, nowhere)).toBe('identity.outside-own-scope');
  });
});
