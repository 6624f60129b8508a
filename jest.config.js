export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/transform.js' },
  testTimeout: 60_000,
  // Most tests wait for servers and child processes, not for this machine's cores.
  maxWorkers: '100%',
}
