import { businessDateOf } from '../../../src/contract/business-date.js';
import { type Db, metaValue, setMeta } from '../index/database.js';

const KEY = 'presence.spent';

/** How much processor time a local day has for looking at people, and what of it is used up; kept over a restart. */
export class DayAllowance {
  constructor(
    private readonly db: Db,
    private readonly mostMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  get isUsedUp(): boolean {
    return this.spentMs() >= this.mostMs;
  }

  spend(cpuMs: number): void {
    setMeta(this.db, KEY, `${businessDateOf(this.now())} ${this.spentMs() + cpuMs}`);
  }

  private spentMs(): number {
    const [date, spent] = metaValue(this.db, KEY, () => '').split(' ');
    return date === businessDateOf(this.now()) ? Number(spent) : 0;
  }
}
