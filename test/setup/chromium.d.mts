export function chromiumPath(): string;
export const QUIET: readonly string[];
