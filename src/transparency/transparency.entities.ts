import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Bytes, Instant, Json, Text, WholeNumber } from '../platform/index.js';

/** How far the log is. One row; whoever appends holds it, so that two instances never append twice. */
@Entity('log_state')
export class LogState {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @WholeNumber()
  size!: number;

  /** Of the whole subtrees the log is made of, largest first. Hashes in hex. */
  @Json()
  peaks!: { height: number; hash: string }[];
}

/** A tile as it is served. `level` −1 holds the entries themselves. The last one of a level grows; whole ones never change. */
@Entity('log_tile')
export class LogTile {
  @PrimaryColumn({ type: 'int' })
  level!: number;

  @PrimaryColumn({ name: 'tile_index', type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  tileIndex!: number;

  @Bytes()
  content!: Buffer;
}

/** How many acts of a school the log has. */
@Entity('log_school')
export class LogSchool {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  @WholeNumber()
  sealed!: number;
}

/** Acts of a school that follow each other in its chain and in the log. */
@Entity('log_range')
export class LogRange {
  @PrimaryColumn({ name: 'school_id', type: 'varchar', length: 36 })
  schoolId!: string;

  /** Of the first of them, in the chain of its school. */
  @PrimaryColumn({ name: 'chain_index', type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  chainIndex!: number;

  /** Of the first of them, in the log. */
  @WholeNumber({ name: 'log_index' })
  logIndex!: number;
}

/** A head of the log, and who has signed it. Old ones go: any tree that was signed can be made again from the tiles. */
@Entity('log_head')
export class LogHead {
  @PrimaryColumn({ type: 'bigint', transformer: { to: (value: number) => value, from: Number } })
  size!: number;

  /** What is signed. */
  @Text(400)
  text!: string;

  /** The log's own line; null while it waits for it. */
  @Text(400, { nullable: true })
  signature!: string | null;

  /** The lines of witnesses, one each. */
  @Json()
  cosignatures!: string[];

  /** Of `cosignatures`. */
  @Column({ type: 'int' })
  witnesses!: number;

  @Instant({ name: 'made_at' })
  madeAt!: Date;
}

export const TRANSPARENCY_ENTITIES = [LogState, LogTile, LogSchool, LogRange, LogHead];
