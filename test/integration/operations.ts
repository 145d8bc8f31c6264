import { randomUUID } from 'node:crypto';
import type { Things } from './access/row.js';
import type { TestPlatform } from './harness.js';

/** One route as the running platform’s own document tells it. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  scopedBy: { param: string; of: string } | null;
  /** JSON schema of the body; null where it takes none. */
  body: Schema | null;
  /** JSON schemas of the query by name. */
  query: Readonly<Record<string, Schema>>;
}

/** Of JSON schema what is read here. */
export interface Schema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  prefixItems?: Schema[];
  minItems?: number;
  minimum?: number;
  minLength?: number;
  pattern?: string;
  default?: unknown;
}

interface Described {
  operationId: string;
  'x-scoped-by'?: { param: string; of: string };
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  parameters: { name: string; in: string; schema: Schema }[];
}

/** Every route of the platform. */
export async function operationsOf(platform: TestPlatform): Promise<Operation[]> {
  const document = (await (await fetch(`${platform.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Described>>;
  };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({
      id: told.operationId,
      method: method.toUpperCase(),
      path,
      scopedBy: told['x-scoped-by'] ?? null,
      body: told.requestBody?.content['application/json'].schema ?? null,
      query: Object.fromEntries(
        told.parameters.filter((one) => one.in === 'query').map(({ name, schema }) => [name, schema]),
      ),
    })),
  );
}

/** What stands in an address where it names nothing of a school. */
const COMMON_PARTS: Readonly<Record<string, string>> = {
  date: '2026-11-02',
  month: '2026-11',
  monday: '2026-11-02',
  name: `${'0'.repeat(64)}.m4s`,
  pieceId: '0'.repeat(64),
  areaId: '532301',
  schoolYear: '2026',
  kind: 'acceptance.delivery',
  ledger: 'L01',
};

/** The address of a route with `things` in it; `other` says what stands at a parameter instead. */
export function pathOf(
  { path, scopedBy }: Operation,
  things: Things,
  other: (name: string) => string | undefined = () => undefined,
): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const of = name === scopedBy?.param ? scopedBy.of : '';
    return other(name) ?? (things as unknown as Record<string, string>)[of] ?? COMMON_PARTS[name] ?? randomUUID();
  });
}
