import { Injectable } from '@nestjs/common';
import type { DownBody } from '../../contract/wire/mqtt/down.js';
import type { UpBody } from '../../contract/wire/mqtt/up.js';
import { DomainError, newId } from '../../platform/index.js';
import { MqttLink } from '../../platform/mqtt/mqtt-link.js';
import { AgentPresence } from './agent-presence.js';

type ReplyKind = 'media-list' | 'chain' | 'probe' | 'snapshot';
/** However many pages come: an honest answer to the longest question has some ten. */
const MAX_PAGES = 200;
/** However they trickle in: so many silences together are the end of it. */
const MAX_SILENCES = 6;

interface Open {
  agentId: string;
  take(body: UpBody<ReplyKind>): void;
}

/**
 * Questions to agents whose answers come up as passing messages, in one or more pages. Every instance hears every answer,
 * and the one that asked takes it. A broker may bring a page twice.
 */
@Injectable()
export class Questions {
  private readonly open = new Map<string, Open>();

  constructor(
    private readonly link: MqttLink,
    private readonly presence: AgentPresence,
  ) {}

  /**
   * Asks and collects pages until `isComplete` says so.
   *
   * @param timeoutMs silence of this length, before the first page or between two, is no answer; an answer that is not
   *   whole after six times as long, or in 200 pages, is none either
   * @throws DomainError `video.agent-away`
   */
  async ask<K extends ReplyKind>(
    agentId: string,
    kind: K,
    question: (requestId: string) => DownBody<K>,
    { timeoutMs, isComplete }: { timeoutMs: number; isComplete(pages: readonly UpBody<K>[]): boolean },
  ): Promise<UpBody<K>[]> {
    if (this.presence.isAway(agentId)) throw new DomainError('video.agent-away');
    const requestId = newId();
    const pages: UpBody<K>[] = [];
    const had = new Set<number>();
    let [timer, limit]: (NodeJS.Timeout | undefined)[] = [];
    try {
      const answered = new Promise<void>((resolve, reject) => {
        const giveUp = () => {
          this.presence.silent(agentId);
          reject(new DomainError('video.agent-away'));
        };
        timer = setTimeout(giveUp, timeoutMs);
        limit = setTimeout(giveUp, timeoutMs * MAX_SILENCES);
        const take = (body: UpBody<ReplyKind>) => {
          const page = 'page' in body ? body.page : 0;
          if (had.has(page)) return;
          had.add(page);
          clearTimeout(timer);
          pages.push(body as UpBody<K>);
          if (isComplete(pages)) resolve();
          else if (pages.length >= MAX_PAGES) giveUp();
          else timer = setTimeout(giveUp, timeoutMs);
        };
        this.open.set(requestId, { agentId, take });
      });
      await Promise.all([answered, this.link.publishDown(agentId, kind, question(requestId))]);
      return pages;
    } finally {
      clearTimeout(timer);
      clearTimeout(limit);
      this.open.delete(requestId);
    }
  }

  /** A reply; one that nobody waits for, or from another agent than the one asked, is dropped. */
  answer(agentId: string, body: UpBody<ReplyKind>): void {
    const open = this.open.get(body.requestId);
    if (open?.agentId === agentId) open.take(body);
  }
}
