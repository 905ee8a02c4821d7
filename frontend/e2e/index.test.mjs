// Every browser test, against one demo started by its own script.
// `node --test frontend/e2e/index.test.mjs` runs them alone; `./scripts/test` runs them with everything else.
import { after, before, describe } from 'node:test';
import { launch } from './browser.mjs';
import { startDemo } from './demo.mjs';
import { accessSuite } from './suites/access.mjs';
import { connectionsSuite } from './suites/connections.mjs';
import { faultsSuite } from './suites/faults.mjs';
import { codesSuite } from './suites/codes.mjs';
import { inputSuite } from './suites/input.mjs';
import { liveSuite } from './suites/live.mjs';
import { looksSuite } from './suites/looks.mjs';
import { pairingSuite } from './suites/pairing.mjs';
import { settingsSuite } from './suites/settings.mjs';
import { urlSuite } from './suites/url.mjs';
import { walkSuite } from './suites/walk.mjs';

/** Filled before the first test runs. */
const world = {};

before(async () => {
  world.demo = await startDemo();
  world.browser = await launch();
}, { timeout: 21 * 60_000 });

after(async () => {
  await world.browser?.close();
  await world.demo?.stop();
});

describe('hub', { concurrency: 1 }, () => {
  walkSuite(world);
  pairingSuite(world);
  urlSuite(world);
  codesSuite(world);
  connectionsSuite(world);
  liveSuite(world);
  settingsSuite(world);
  inputSuite(world);
  faultsSuite(world);
  accessSuite(world);
  looksSuite(world);
});
