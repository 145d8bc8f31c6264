export type { Columns, ReadingFault, RosterRow } from './file/columns.js';
export { readBlankSheet, readList, readRows } from './file/read-rows.js';
export { MAX_FILE_BYTES } from './file/read-table.js';
export { RosterModule } from './roster.module.js';
