// How long an admin waits: from navigation to the first row of the list, on a CPU slowed down four times.
// The baseline is the same page with a hub that does nothing: its host page, its frame, its skeleton.
// The last line of the output is JSON, in seconds, for `cargo xtask bench`.
import { launch, newPage } from './browser.mjs';
import { startDemo } from './demo.mjs';
import { hubOf, initiate, openHub } from './hub.mjs';

const SLOWDOWN = 4;
const RUNS = 7;

const demo = await startDemo();
const browser = await launch();
try {
  await seed();
  const measured = [];
  const baseline = [];
  // In turns, so that a busy moment of the machine meets both.
  for (let run = 0; run < RUNS; run++) {
    baseline.push(await visit({ inert: true }));
    measured.push(await visit({ inert: false }));
  }
  console.log(JSON.stringify({ measured: median(measured), baseline: median(baseline) }));
} finally {
  await browser.close();
  await demo.stop();
}

async function seed() {
  const page = await newPage(browser);
  const wizard = await initiate(await openHub(page, demo.public), { local: 'Fabrikam', remote: 'Contoso' });
  await wizard.getByRole('button', { name: 'Done' }).click();
  await page.context().close();
}

/** One visit with an empty cache. */
async function visit({ inert }) {
  const page = await newPage(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  if (inert) await page.route('**/boot.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const shown = inert ? hubOf(page).locator('.skeleton-row') : hubOf(page).getByRole('row').filter({ hasText: 'Contoso' });
  const start = performance.now();
  await page.goto(demo.public, { waitUntil: 'commit' });
  // The host keeps a frame out of sight until its hub reports: for the inert one, being there has to do.
  await shown.first().waitFor({ state: inert ? 'attached' : 'visible' });
  const seconds = (performance.now() - start) / 1000;
  await page.context().close();
  return seconds;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
