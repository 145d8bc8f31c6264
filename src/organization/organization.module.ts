import { readFile } from 'node:fs/promises';
import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SCHOOL_AREAS, UnitOfWork } from '../platform/index.js';
import { OrganizationController } from './organization.controller.js';
import { Area, ORGANIZATION_ENTITIES } from './organization.entities.js';
import { OrganizationService } from './organization.service.js';
import { Placements } from './placements.js';
import { SchoolDirectory } from './school-directory.js';
import { SchoolEdits } from './school-edits.js';
import { StructureController } from './structure.controller.js';
import { Structure } from './structure.js';
import { StructureReader } from './structure-reader.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature(ORGANIZATION_ENTITIES)],
  controllers: [OrganizationController, StructureController],
  providers: [
    OrganizationService,
    SchoolDirectory,
    Structure,
    Placements,
    SchoolEdits,
    StructureReader,
    { provide: SCHOOL_AREAS, useExisting: OrganizationService },
  ],
  exports: [SchoolDirectory, SCHOOL_AREAS, Structure],
})
export class OrganizationModule implements OnModuleInit {
  constructor(private readonly uow: UnitOfWork) {}

  /** Areas are law, not data of ours: those in `config/areas.json` that are missing are added, the others left alone. */
  async onModuleInit(): Promise<void> {
    const known = JSON.parse(await readFile('config/areas.json', 'utf8')) as Area[];
    await this.uow.write(async (tx) => {
      const present = new Set((await tx.find(Area)).map(({ code }) => code));
      const missing = known.filter(({ code }) => !present.has(code));
      // Another instance that starts now does the same.
      if (missing.length > 0) await tx.createQueryBuilder().insert().into(Area).values(missing).orIgnore().execute();
    });
  }
}
