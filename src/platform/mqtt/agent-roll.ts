/** Who of the connected agents may stay; `boxes` answers. */
export interface AgentRoll {
  /** Those of `agentIds` that are enrolled and not revoked. */
  admitted(agentIds: readonly string[]): Promise<ReadonlySet<string>>;
}
export const AGENT_ROLL = Symbol('AgentRoll');
