// Who gets in, and what the others are told.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { assertAccessible, hubOf } from '../hub.mjs';

export function accessSuite(world) {
  describe('access', () => {
    it('a member without the right is told what to ask for', async () => {
      const page = await newPage(world.browser);
      await page.goto(world.demo.public);
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('button', { name: /(?<!not a )member$/i }).click();
      const hub = hubOf(page);
      await hub.getByText(/collection administrator/i).first().waitFor();
      assert.equal(await hub.getByRole('button', { name: 'Initiate connection' }).count(), 0);
      await assertAccessible(page, 'the refusal');
      await page.context().close();
    });

    it('opened outside Azure DevOps, the hub says where it belongs', async () => {
      const page = await newPage(world.browser);
      await page.goto(world.demo.public);
      const src = await page.locator('iframe').getAttribute('src');
      await page.goto(new URL(src, page.url()).href);
      await page.getByText(/Azure DevOps/).first().waitFor();
      await page.getByText(/Organization settings/).first().waitFor();
      await page.context().close();
    });
  });
}
