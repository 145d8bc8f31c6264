import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import writeXlsxFile from 'write-excel-file/node';
import { businessDateOf } from '../../contract/business-date.js';
import { sha256 } from '../../contract/hashing.js';
import type { BodyOf, ResponseOf } from '../../contract/http/endpoint.js';
import type { filingEndpoints } from '../../contract/http/filing.js';
import { filingWords } from '../../contract/words/filing-words.js';
import { Place, School, SchoolDirectory } from '../../organization/index.js';
import {
  AuditLog,
  Clock,
  DomainError,
  lockRows,
  ObjectStore,
  type Principal,
  readPhoto,
  UnitOfWork,
} from '../../platform/index.js';
import { Policy } from '../../policy/index.js';
import { AgentDirectory } from '../fleet/agent-directory.js';
import { Camera, CameraBinding } from '../fleet/fleet.entities.js';
import { covers } from '../fleet/place-binding.js';
import { CameraFiling } from './filing.entities.js';

type Api = typeof filingEndpoints;
type Filing = ResponseOf<Api['filings']>['items'][number];

/** What the county police are told of the cameras, and by when (P-04). */
@Injectable()
export class FilingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly schools: SchoolDirectory,
    private readonly directory: AgentDirectory,
    private readonly policy: Policy,
    private readonly audit: AuditLog,
    private readonly store: ObjectStore,
  ) {}

  filings(principal: Principal, schoolId: string): Promise<ResponseOf<Api['filings']>> {
    return this.uow.read(async (tx) => {
      const school = await this.schools.require(tx, principal, 'structure.read', schoolId);
      return { items: await this.read(tx, school) };
    });
  }

  /** @throws DomainError `video.camera-not-found`, `video.retention-too-short`, `video.filed-in-future`, `video.filing-changed` */
  async set(principal: Principal, cameraId: string, { seen, ...body }: BodyOf<Api['setFiling']>): Promise<void> {
    await this.uow.write(async (tx) => {
      const { schoolId } = await this.directory.requireCamera(tx, principal, 'box.install', cameraId);
      const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
      const date = businessDateOf(this.clock.now());
      if (body.filedOn !== null && body.filedOn > date)
        throw new DomainError('video.filed-in-future', {}, { field: 'filedOn' });
      const least = await this.policy.number(tx, 'video.retention_days', { date, areaCode });
      if (body.retentionDays !== null && body.retentionDays < least)
        throw new DomainError('video.retention-too-short', { days: least }, { field: 'retentionDays', rule: 'P-07' });
      await lockRows(tx, School, { id: schoolId }, { id: 'ASC' });
      const present = await tx.findOneBy(CameraFiling, { cameraId });
      const isSame =
        seen.filedOn === (present?.filedOn ?? null) && seen.retentionDays === (present?.retentionDays ?? least);
      if (!isSame) throw new DomainError('video.filing-changed', {}, { field: 'seen' });
      await tx.upsert(CameraFiling, { cameraId, ...body }, ['cameraId']);
      const subject = { kind: 'camera', id: cameraId };
      const note = { by: principal, action: 'video.camera-filed', subject, schoolId, areaCode, detail: { ...body } };
      await this.audit.note(tx, note);
    });
  }

  /** @throws DomainError `video.camera-not-found`, `video.sign-too-large`, `video.sign-not-an-image` */
  async setSign(principal: Principal, cameraId: string, body: Readable): Promise<void> {
    await this.uow.read((tx) => this.directory.requireCamera(tx, principal, 'box.install', cameraId));
    const refusals = { tooLarge: 'video.sign-too-large', notAnImage: 'video.sign-not-an-image' };
    const { content, mediaType: signType } = await readPhoto(body, refusals);
    const signSha256 = sha256(content);
    await this.store.put(`signs/${signSha256}`, content);
    await this.uow.write(async (tx) => {
      const { schoolId } = await this.directory.requireCamera(tx, principal, 'box.install', cameraId);
      const { areaCode } = await tx.findOneByOrFail(School, { id: schoolId });
      await tx.upsert(CameraFiling, { cameraId, signSha256, signType }, ['cameraId']);
      const subject = { kind: 'camera', id: cameraId };
      await this.audit.note(tx, { by: principal, action: 'video.sign-kept', subject, schoolId, areaCode });
    });
  }

  /** @throws DomainError `video.camera-not-found`, `video.sign-not-found` */
  async sign(principal: Principal, cameraId: string): Promise<{ content: Buffer; type: string }> {
    const filing = await this.uow.read(async (tx) => {
      await this.directory.requireCamera(tx, principal, 'structure.read', cameraId);
      return tx.findOneBy(CameraFiling, { cameraId });
    });
    const content = filing?.signSha256 ? await this.store.get(`signs/${filing.signSha256}`) : null;
    if (!filing?.signType || content === null) throw new DomainError('video.sign-not-found');
    return { content, type: filing.signType };
  }

  /** @returns an xlsx file */
  async form(principal: Principal, schoolId: string): Promise<Buffer> {
    const { rows, school } = await this.uow.read(async (tx) => {
      const found = await this.schools.require(tx, principal, 'box.install', schoolId);
      return { school: found, rows: await this.read(tx, found) };
    });
    const inUse = rows.filter(({ inUseSince }) => inUseSince !== null);
    // Each cell says that it is text, so that a name that begins with '=' stays a name
    const cell = (value: string, isHead = false) => ({
      value,
      type: String,
      ...(isHead ? { fontWeight: 'bold' as const } : {}),
    });
    const facts = [
      ['单位名称', school.name],
      ['行政区划代码', school.areaCode],
      ['摄像头数量', String(inUse.length)],
      ['填表日期', businessDateOf(this.clock.now())],
      ['联系人', ''],
      ['联系电话', ''],
    ];
    const head = ['序号', '摄像头', '安装位置', '设备类型', '启用日期', '保存天数', '备案日期', '提示标识照片'];
    const lines = inUse.map((one, i) => [
      String(i + 1),
      one.name,
      one.placeName ?? '已停用',
      '网络摄像机',
      one.inUseSince ?? '',
      String(one.retentionDays),
      one.filedOn ?? '',
      one.hasSign ? '有' : '无',
    ]);
    const data = [
      [cell('公共安全视频图像信息系统备案表', true)],
      ...facts.map(([name = '', value = '']) => [cell(name, true), cell(value)]),
      [],
      head.map((name) => cell(name, true)),
      ...lines.map((line) => line.map((value) => cell(value))),
    ];
    const columns = [18, 24, 24, 14, 14, 12, 14, 14].map((width) => ({ width }));
    return Buffer.from(await writeXlsxFile(data, { sheet: '备案表', columns }).toBuffer());
  }

  private async read(tx: EntityManager, { id: schoolId, areaCode }: School): Promise<Filing[]> {
    const now = this.clock.now();
    const today = businessDateOf(now);
    const at = { date: today, areaCode };
    const filingDays = await this.policy.number(tx, 'video.police_filing_days', at);
    const least = await this.policy.number(tx, 'video.retention_days', at);
    const order = { name: 'ASC', id: 'ASC' } as const;
    const cameras = await tx.find(Camera, { where: { schoolId, retiredAt: IsNull() }, order });
    const ids = In(cameras.map(({ id }) => id));
    const filed = await tx.findBy(CameraFiling, { cameraId: ids });
    const bindings = await tx.find(CameraBinding, { where: { cameraId: ids }, order: { fromAt: 'ASC' } });
    const places = await tx.findBy(Place, { id: In(bindings.map(({ placeId }) => placeId)) });
    return cameras.map(({ id: cameraId, name }) => {
      const own = bindings.filter((binding) => binding.cameraId === cameraId);
      const present = own.find((binding) => covers(binding, now));
      const place = places.find(({ id }) => id === present?.placeId);
      const first = own.find(({ fromAt }) => fromAt <= now);
      const filing = filed.find((one) => one.cameraId === cameraId);
      const inUseSince = first ? businessDateOf(first.fromAt) : null;
      const filedOn = filing?.filedOn ?? null;
      return {
        cameraId,
        name,
        placeName: place?.name ?? null,
        placeKind: place?.kind ?? null,
        inUseSince,
        filedOn,
        retentionDays: filing?.retentionDays ?? least,
        hasSign: (filing?.signSha256 ?? null) !== null,
        ...filingWords({ name, inUseSince, filedOn }, today, filingDays),
      };
    });
  }
}
