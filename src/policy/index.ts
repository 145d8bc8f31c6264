import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Keeping } from './keeping.js';
import { Policy, PolicyLimit, withLimit } from './policy.js';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([PolicyLimit])],
  providers: [Policy, Keeping],
  exports: [Policy, Keeping],
})
export class PolicyModule {}

export { Keeping, Policy, withLimit };
