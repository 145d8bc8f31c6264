/** Unit, contract and architecture tests stand beside the code; what spans modules stands in `test/`. */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.([cm]?js|tsx?)$': '<rootDir>/test/setup/transform.mjs' },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  // Only for what hangs: a test that must be done in time measures that time itself, and knows how busy the machine is.
  testTimeout: 900_000,
  // two even on a machine with two cores: most tests wait for a database or a broker, not for the processor
  maxWorkers: 2,
};
