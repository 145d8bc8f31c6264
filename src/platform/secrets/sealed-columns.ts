import type { EntityTarget } from 'typeorm';

/** A column of sealed texts: whoever seals into it says so here, so that a change of the key finds it. */
export interface SealedColumn {
  entity: EntityTarget<{ id: string }>;
  property: string;
  /** What is bound into the seal of the row of that id. */
  whereOf: (id: string) => string;
}

const columns: SealedColumn[] = [];

export function registerSealedColumn(column: SealedColumn): void {
  columns.push(column);
}

export const sealedColumns = (): readonly SealedColumn[] => columns;
