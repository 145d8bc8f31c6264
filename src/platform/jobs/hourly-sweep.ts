import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

const EVERY_MS = 3_600_000;

/** Something that is deleted after its time: at the start, then every hour. A sweep that fails is tried again with the next. */
export abstract class HourlySweep implements OnApplicationBootstrap, OnModuleDestroy {
  protected readonly logger = new Logger(this.constructor.name);
  private timer: NodeJS.Timeout | null = null;

  /** @returns how many have gone */
  abstract sweep(): Promise<number>;

  onApplicationBootstrap(): void {
    const sweep = () => {
      this.sweep().catch((error: unknown) => this.logger.error({ error: String(error) }));
    };
    this.timer = setInterval(sweep, EVERY_MS);
    sweep();
  }

  onModuleDestroy(): void {
    if (this.timer) clearInterval(this.timer);
  }
}
