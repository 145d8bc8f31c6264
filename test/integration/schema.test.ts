import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/dialect/opening.js';
import { TestPlatform } from './harness.js';

describe('the schema on disk', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await TestPlatform.start();
  });
  afterAll(() => platform.stop());

  it('is what the entities say, once every step was taken (else: npm run db:generate)', async () => {
    const { entities } = platform.app.get(DataSource).options;
    // On a connection of its own: what asks for the whole schema takes longer than anybody who calls is kept waiting
    const options = { ...dataSourceOptions(platform.settings.database), entities } as DataSourceOptions;
    const source = await new DataSource(options).initialize();
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  });
});
