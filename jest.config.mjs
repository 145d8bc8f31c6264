/** Unit, contract and architecture tests stand beside the code; what spans modules stands in `test/`. */
export default {
  // Plain Node, without a realm of its own for each file: a worker loads the platform once instead of once for each
  // file, and runs it as fast as in service. A file must leave nothing changed behind that the next one would notice.
  runner: 'jest-light-runner/child-process',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
  setupFiles: ['<rootDir>/test/setup/within-a-day.mjs'],
  // two even on a machine with two cores: most tests wait for a database or a broker, not for the processor
  maxWorkers: 2,
};
