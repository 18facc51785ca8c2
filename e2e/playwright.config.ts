import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../.ci/browser.mjs';

const executablePath = findBrowser();
const url = `http://127.0.0.1:${process.env['E2E_PORT'] ?? 4173}`;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  // Two cores and software rendering: what takes a second here may take ten beside another job.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['json', { outputFile: '../reports/e2e.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: url,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-gpu', '--disable-quic', '--font-render-hinting=none'],
    },
  },
  webServer: {
    command: `node ../node_modules/vite/bin/vite.js preview .. --host 127.0.0.1 --port ${new URL(url).port} --strictPort`,
    url,
    reuseExistingServer: !process.env['CI'],
  },
});
