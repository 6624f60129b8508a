export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/transform.js' },
  // Of a test that hangs, not of one on a busy machine.
  testTimeout: 180_000,
  // Most tests wait for servers and child processes, not for this machine's cores.
  maxWorkers: '100%',
}
