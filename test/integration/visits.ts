import { expect } from '@jest/globals';
import { addDays } from '../../src/contract/business-date.js';
import type { BodyOf } from '../../src/contract/http/endpoint.js';
import { findingEndpoints } from '../../src/contract/http/findings.js';
import { inspectionEndpoints } from '../../src/contract/http/inspection.js';
import type { Canteen } from './canteen.js';
import type { Session, TestPlatform } from './harness.js';
import { JPEG } from './things.js';

const api = { ...inspectionEndpoints, ...findingEndpoints };

/** Visits of two inspectors to a canteen. */
export class Visits {
  private constructor(
    private readonly platform: TestPlatform,
    private readonly canteen: Canteen,
    readonly inspector: Session,
    readonly second: Session,
  ) {}

  static async of(platform: TestPlatform, canteen: Canteen): Promise<Visits> {
    const second = await platform.newPerson('market_inspector', '532301');
    return new Visits(platform, canteen, canteen.school.people.market_inspector, second);
  }

  get school() {
    return { schoolId: this.canteen.school.id };
  }

  plan(body: Partial<BodyOf<typeof api.plan>> = {}, as = this.inspector) {
    return this.platform.call(api.plan, {
      ...{ as, params: this.school },
      body: { kind: 'flight', plannedFor: this.canteen.today, reason: '群众反映', ...body },
    });
  }

  join(inspectionId: string, as: Session, body: object = { method: 'own-session' }) {
    return this.platform.call(api.join, { as, params: { inspectionId }, body });
  }

  checkIn(inspectionId: string, as = this.inspector, body = {}) {
    return this.platform.call(api.checkIn, { as, params: { inspectionId }, body });
  }

  close(inspectionId: string, body: object = { summary: '总体符合', receivedBy: '李校长' }, as = this.inspector) {
    return this.platform.call(api.close, { as, params: { inspectionId }, body });
  }

  read(inspectionId: string, as: Session) {
    return this.platform.call(api.inspection, { as, params: { inspectionId } });
  }

  /** Planned, joined by both and begun. */
  async onSite(): Promise<string> {
    const { id } = (await this.plan()).body;
    await this.join(id, this.second);
    expect((await this.checkIn(id)).status).toBe(201);
    return id;
  }

  findingBody(overrides: object = {}) {
    return {
      subject: { type: 'none' },
      severity: 'key',
      clause: 'S-18',
      text: '留样柜内缺少一份样品',
      deadline: addDays(this.canteen.today, 3),
      ...overrides,
    };
  }

  open(overrides: object = {}, as = this.inspector) {
    return this.platform.call(api.open, { as, params: this.school, body: this.findingBody(overrides) });
  }

  async upload(as: Session, content = JPEG): Promise<{ status: number; body: { id: string; code: string } }> {
    const response = await fetch(`${this.platform.url}/api/schools/${this.canteen.school.id}/finding-photos`, {
      method: 'POST',
      headers: { authorization: `Bearer ${as.token}`, 'content-type': 'application/octet-stream' },
      body: content,
    });
    return { status: response.status, body: (await response.json()) as { id: string; code: string } };
  }
}
