/** What tests import as `@jest/globals`: the runner has put these where every module sees them. */
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } = globalThis;
