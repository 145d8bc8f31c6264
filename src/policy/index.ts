import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Policy, PolicyLimit, withLimit } from './policy.js';

@Global()
@Module({ imports: [TypeOrmModule.forFeature([PolicyLimit])], providers: [Policy], exports: [Policy] })
export class PolicyModule {}

export { Policy, withLimit };
