import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProjectReader } from './project-reader.js';
import { ProjectsController } from './projects.controller.js';
import { PROJECT_ENTITIES } from './projects.entities.js';
import { Projects } from './projects.js';
import './projects.problems.js';

/** Floor 7: works at canteens that are to close a gap of capacity. */
@Module({
  imports: [TypeOrmModule.forFeature(PROJECT_ENTITIES)],
  controllers: [ProjectsController],
  providers: [ProjectReader, Projects],
  exports: [ProjectReader],
})
export class ProjectsModule {}
