import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // End-to-end tests start processes and sockets; a slow machine gets the time it needs.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
