// The hub on small and large screens.
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { assertAccessible, assertFits, initiate, openHub, unique } from '../hub.mjs';

export function looksSuite(world) {
  describe('on a screen', () => {
    for (const width of [320, 768, 1920]) {
      it(`of ${width} px nothing is cut off`, async () => {
        const page = await newPage(world.browser, { width, height: 800 });
        const hub = await openHub(page, world.demo.public);
        const wizard = await initiate(hub, { local: 'Fabrikam', remote: unique('Narrow'), name: unique('A name that is rather long, as people like them') });
        await wizard.getByRole('button', { name: 'Done' }).click();
        await assertFits(hub, 'the list');
        await assertAccessible(page, `the list at ${width} px`);
        await page.context().close();
      });
    }
  });
}
