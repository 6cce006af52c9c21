import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { chromiumArguments, installedChromium } from './support/chromium.ts';

const executablePath = installedChromium();

/*
 * The suggestions of the address bar are pages of their own, loaded anew for every window: half the price of a window
 * that nobody looks at. The last list counts, so what Playwright switches off itself is repeated.
 */
const unwanted = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

export default defineConfig({
  testDir: fileURLToPath(new URL('./flows', import.meta.url)),
  globalSetup: fileURLToPath(new URL('./support/prepare.ts', import.meta.url)),
  outputDir: fileURLToPath(new URL('../test-results', import.meta.url)),
  // A flow waits as often as it computes, so two at a time fill two cores; each file has a host of its own.
  workers: Math.min(2, availableParallelism()),
  // For what hangs, not for what is slow: a machine that is shared may take several times as long.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    reuseContext: true,
    // What a page showed where a flow failed is written down (support/flow.ts); recording every step costs a twentieth of the whole run, and `--trace=on` does it.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...chromiumArguments(),
        `--disable-features=${unwanted.join(',')}`,
        // A page lives for seconds here: what the optimizing compilers win on it is less than what they cost, a fifth of the run.
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
});
