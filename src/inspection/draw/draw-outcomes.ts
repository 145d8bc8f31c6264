import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { drawEndpoints } from '../../contract/http/draws.js';
import type { ResponseOf } from '../../contract/http/endpoint.js';
import { Area } from '../../organization/index.js';
import { AuditLog, DomainError, type Principal, UnitOfWork } from '../../platform/index.js';
import { Inspection, InspectionOfficer } from '../inspection.entities.js';
import { Draw, DrawOutcome, DrawPublication, InspectionAssignment } from './draw.entities.js';
import type { DrawnSchool } from './draw-schools.js';
import { Draws, idsOf, listsOf } from './draws.js';

type Api = typeof drawEndpoints;
type DrawFile = ResponseOf<Api['file']>;

/** So many of the draws that were announced last are listed for everybody. */
const ANNOUNCED = 100;

/** What was drawn: for who must know it, each look registered; for everybody once nothing can be given away (I-11). */
@Injectable()
export class DrawOutcomes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly draws: Draws,
    private readonly audit: AuditLog,
  ) {}

  /** Shows nothing before the entry of who looked is written. @throws DomainError `draws.not-found`, `draws.not-drawn` */
  seen(by: Principal, drawId: string): Promise<ResponseOf<Api['outcome']>> {
    return this.uow.write(async (tx) => {
      const draw = await this.draws.require(tx, by, drawId);
      const [publication, outcome] = [
        await tx.findOneBy(DrawPublication, { drawId }),
        await tx.findOneBy(DrawOutcome, { drawId }),
      ];
      if (publication === null || outcome === null) throw new DomainError('draws.not-drawn');
      const drawn = await withVisits(tx, publication, outcome);
      const subject = { kind: 'draw', id: drawId };
      await this.audit.note(tx, { by, action: 'draws.outcome-seen', subject, areaCode: draw.areaCode });
      return { drawn };
    });
  }

  /** The last that were published, the latest first. */
  announced(): Promise<ResponseOf<Api['announced']>> {
    return this.uow.read(async (tx) => {
      // without the lists themselves: anybody may ask, as often as he likes
      const publications = await tx.find(DrawPublication, {
        select: { drawId: true, publishedAt: true, sha256: true },
        order: { publishedAt: 'DESC', drawId: 'DESC' },
        take: ANNOUNCED,
      });
      const drawId = In(publications.map((one) => one.drawId));
      const select = {
        id: true,
        areaCode: true,
        fromDate: true,
        toDate: true,
        numberSource: true,
        numberDay: true,
      } as const;
      const draws = new Map((await tx.find(Draw, { where: { id: drawId }, select })).map((draw) => [draw.id, draw]));
      const codes = [...draws.values()].map(({ areaCode }) => areaCode);
      const areas = new Map((await tx.findBy(Area, { code: In(codes) })).map(({ code, name }) => [code, name]));
      const outcomes = await tx.find(DrawOutcome, { where: { drawId }, select: { drawId: true, publicNumber: true } });
      const numbers = new Map(outcomes.map((one) => [one.drawId, one.publicNumber]));
      const statuses = await this.draws.statuses(tx, [...draws.values()], new Set(draws.keys()));
      return {
        items: publications.flatMap(({ drawId: id, publishedAt, sha256 }) => {
          const draw = draws.get(id);
          if (draw === undefined) return [];
          const { areaCode, fromDate: from, toDate: to, numberSource, numberDay } = draw;
          return [
            {
              ...{ id, area: areas.get(areaCode) ?? areaCode, from, to, publishedAt: publishedAt.toISOString() },
              ...{ listsSha256: sha256, numberSource, numberDay },
              publicNumber: numbers.get(id) ?? null,
              isRevealed: statuses.get(id) === 'revealed',
            },
          ];
        }),
      };
    });
  }

  /** @throws DomainError `draws.not-found` also while the outcome is not for everybody yet */
  file(drawId: string): Promise<DrawFile> {
    return this.uow.read(async (tx) => {
      const draw = await tx.findOneBy(Draw, { id: drawId });
      const publication = await tx.findOneBy(DrawPublication, { drawId });
      const outcome = await tx.findOneBy(DrawOutcome, { drawId });
      const status = draw && (await this.draws.statuses(tx, [draw], new Set([drawId]))).get(drawId);
      if (!draw || !publication || !outcome || status !== 'revealed') {
        throw new DomainError('draws.not-found', {}, { field: 'drawId' });
      }
      const { schools, inspectors } = listsOf(publication);
      return {
        v: 1,
        lists: publication.lists.toString('utf8'),
        listsSha256: publication.sha256,
        nonce: this.draws.nonceOf(draw).toString('hex'),
        publicNumber: outcome.publicNumber,
        outcome: drawnIn(outcome).map((one) => ({
          school: { no: one.school, name: schools[one.school - 1]?.name ?? '' },
          group: one.group,
          inspectors: one.inspectors.flatMap((no) => inspectors[no - 1] ?? []),
        })),
      };
    });
  }
}

const drawnIn = ({ drawn }: DrawOutcome): DrawnSchool[] => JSON.parse(drawn.toString('utf8')) as DrawnSchool[];

async function withVisits(
  tx: EntityManager,
  publication: DrawPublication,
  outcome: DrawOutcome,
): Promise<ResponseOf<Api['outcome']>['drawn']> {
  const { schoolIds } = idsOf(publication);
  const { schools } = listsOf(publication);
  const visits = await tx.findBy(Inspection, { drawId: outcome.drawId });
  const inspectionId = In(visits.map(({ id }) => id));
  const assignments = await tx.findBy(InspectionAssignment, { inspectionId });
  const came = await tx.findBy(InspectionOfficer, { inspectionId });
  return drawnIn(outcome).flatMap(({ school, group }) => {
    const schoolId = schoolIds[school - 1] ?? '';
    const visit = visits.find((one) => one.schoolId === schoolId);
    if (visit === undefined) return [];
    const assigned = assignments.filter((one) => one.inspectionId === visit.id);
    const takesPart = (accountId: string) =>
      came.some((one) => one.inspectionId === visit.id && one.accountId === accountId);
    return [
      {
        ...{ schoolId, name: schools[school - 1]?.name ?? '', group, inspectionId: visit.id },
        inspectors: assigned.map(({ accountId, name, unit }) => ({ accountId, name, unit })),
        checkedInAt: visit.checkedInAt?.toISOString() ?? null,
        asDrawn: visit.checkedInAt && assigned.every(({ accountId }) => takesPart(accountId)),
      },
    ];
  });
}
