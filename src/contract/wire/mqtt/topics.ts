import type { DownKind } from './down.js';
import type { UpKind } from './up.js';

const ROOT = 'mingchu/v1/agents';

export const upTopic = (agentId: string, kind: UpKind): string => `${ROOT}/${agentId}/up/${kind}`;
export const downTopic = (agentId: string, kind: DownKind): string => `${ROOT}/${agentId}/down/${kind}`;
/** What the platform subscribes to. */
export const ALL_UP_TOPICS = `${ROOT}/+/up/+`;
/** The same where the broker divides it among the instances of a platform: each message goes to one of them. */
export const SHARED_UP_TOPICS = `$share/mingchu/${ALL_UP_TOPICS}`;
/** What every instance hears all the same: answers, of which only the one that asked knows what they answer. */
export const ANSWER_TOPICS = (['media-list', 'chain', 'probe', 'snapshot'] as const).map(
  (kind) => `${ROOT}/+/up/${kind}`,
);
/** Among the instances of a platform. No box may read or write here. */
const PLATFORM_ROOT = 'mingchu/v1/platform';
export const hintTopic = (instanceId: string): string => `${PLATFORM_ROOT}/hints/${instanceId}`;
/** By which an instance finds out whether the broker divides messages. */
export const trialTopic = (instanceId: string): string => `${PLATFORM_ROOT}/trial/${instanceId}`;
/** What an agent subscribes to. */
export const ownDownTopics = (agentId: string): string => `${ROOT}/${agentId}/down/+`;

/** Splits a topic into its parts, or null when it is not one of ours. */
export function parseTopic(topic: string): { agentId: string; direction: 'up' | 'down'; kind: string } | null {
  const match = /^mingchu\/v1\/agents\/([0-9a-f-]{36})\/(up|down)\/([a-z-]{1,32})$/.exec(topic);
  if (!match) return null;
  return { agentId: match[1] as string, direction: match[2] as 'up' | 'down', kind: match[3] as string };
}
