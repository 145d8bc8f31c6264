import { businessDateOf } from '../../src/contract/business-date.js';
import { type Db, metaValue, setMeta } from './index/database.js';

/** How much of something a local day has, in milliseconds, and what of it is used up; kept over a restart. */
export class DayAllowance {
  constructor(
    private readonly db: Db,
    private readonly mostMs: number,
    /** Under which name it is kept. */
    private readonly key: 'presence.spent' | 'past.spent',
    private readonly now: () => number = Date.now,
  ) {}

  get isUsedUp(): boolean {
    return this.spentMs() >= this.mostMs;
  }

  spend(ms: number): void {
    setMeta(this.db, this.key, `${businessDateOf(this.now())} ${this.spentMs() + ms}`);
  }

  private spentMs(): number {
    const [date, spent] = metaValue(this.db, this.key, () => '').split(' ');
    return date === businessDateOf(this.now()) ? Number(spent) : 0;
  }
}
