import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LogHeads } from './log-heads.js';
import { LogKeys } from './log-keys.js';
import { LogTiles } from './log-tiles.js';
import { LogVerifier } from './log-verifier.js';
import { LogWriter } from './log-writer.js';
import { Proofs } from './proofs.js';
import { TransparencyController } from './transparency.controller.js';
import { TRANSPARENCY_ENTITIES } from './transparency.entities.js';
import './transparency.problems.js';

/** The public log over the journals of all schools. */
@Module({
  imports: [TypeOrmModule.forFeature(TRANSPARENCY_ENTITIES)],
  controllers: [TransparencyController],
  providers: [LogHeads, LogKeys, LogTiles, LogVerifier, LogWriter, Proofs],
  exports: [LogHeads, LogTiles, Proofs],
})
export class TransparencyModule {}
