// The list and what can be done with a connection in it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { act, actAndConfirm, assertAccessible, copiedCode, invite, openHub, rowOf, unique } from '../hub.mjs';

export function connectionsSuite(world) {
  const inHub = (name, test) =>
    it(name, async () => {
      const page = await newPage(world.browser);
      const hub = await openHub(page, world.demo.public);
      await test(page, hub);
      await page.context().close();
    });

  describe('the connections list', () => {
    inHub('shows the same code again while the invitation is open', async (page, hub) => {
      const { name, code } = await initiated(page, hub);
      await act(hub, name, 'Show invitation code');
      const dialog = hub.getByRole('dialog');
      await dialog.getByText(code).waitFor();
      await assertAccessible(page, 'the invitation dialog');
    });

    inHub('offers another code after the first is revoked', async (page, hub) => {
      const { name, code } = await initiated(page, hub);
      await actAndConfirm(hub, name, 'Revoke invitation', 'Revoke');
      await rowOf(hub, name).getByText(/revoked/i).waitFor();
      await act(hub, name, 'Re-issue invitation');
      await hub.getByRole('dialog').getByRole('button', { name: 'Re-issue' }).click();
      const next = await copiedCode(page, hub.getByRole('dialog'));
      assert.match(next, /^ADN1-/);
      assert.notEqual(next, code);
    });

    inHub('renames a connection, and refuses a name that is taken', async (page, hub) => {
      const [first, second] = [await initiated(page, hub), await initiated(page, hub)];
      await act(hub, first.name, 'Rename');
      const dialog = hub.getByRole('dialog');
      await dialog.getByLabel('Connection name').fill(second.name.toUpperCase());
      await dialog.getByRole('button', { name: 'Rename' }).click();
      await dialog.getByText(/already/i).first().waitFor();
      const renamed = unique('Renamed');
      await dialog.getByLabel('Connection name').fill(renamed);
      await dialog.getByRole('button', { name: 'Rename' }).click();
      await rowOf(hub, renamed).waitFor();
      assert.equal(await rowOf(hub, first.name).count(), 0);
    });

    inHub('deletes only after a confirmation', async (page, hub) => {
      const { name } = await initiated(page, hub);
      await act(hub, name, 'Delete');
      await hub.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
      await rowOf(hub, name).waitFor();
      await act(hub, name, 'Delete');
      await hub.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
      await rowOf(hub, name).waitFor({ state: 'detached' });
      await hub.getByRole('button', { name: 'Refresh' }).click();
      await hub.getByRole('table').waitFor();
      assert.equal(await rowOf(hub, name).count(), 0);
    });

    inHub('works by keyboard alone', async (page, hub) => {
      const { name } = await initiated(page, hub);
      const menu = rowOf(hub, name).getByRole('button').last();
      await menu.focus();
      await page.keyboard.press('Enter');
      await hub.getByRole('menuitem').first().waitFor();
      await page.keyboard.press('Escape');
      await hub.getByRole('menuitem').first().waitFor({ state: 'detached' });
      assert.ok(await menu.evaluate((button) => button === document.activeElement), 'the focus is back on the menu button');
    });
  });
}

const initiated = (page, hub) => invite(page, hub, { remote: unique('Partner') });
