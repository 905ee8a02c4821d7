// The list and what can be done with a connection in it.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { assertAccessible, initiate, openHub, rowOf, unique } from '../hub.mjs';

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
      await act(hub, name, 'Revoke invitation');
      await hub.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await rowOf(hub, name).getByText(/revoked/i).waitFor();
      await act(hub, name, 'Re-issue invitation');
      await confirmIfAsked(hub);
      await hub.getByRole('button', { name: 'Copy invitation code' }).click();
      await hub.getByText('Copied').first().waitFor();
      const next = await page.evaluate(() => navigator.clipboard.readText());
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

    inHub('says why an invitation cannot be accepted yet, or accepts it', async (page, hub) => {
      const accept = hub.getByRole('button', { name: 'Accept invitation' });
      if (await accept.getAttribute('aria-disabled') === 'true' || await accept.isDisabled()) {
        const reason = await accept.getAttribute('aria-describedby');
        assert.ok(reason, 'a disabled button explains itself');
      }
    });
  });
}

async function initiated(page, hub) {
  const remote = unique('Partner');
  const wizard = await initiate(hub, { local: 'Fabrikam', remote });
  await wizard.getByRole('button', { name: 'Copy invitation code' }).click();
  await wizard.getByText('Copied').first().waitFor();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  await wizard.getByRole('button', { name: 'Done' }).click();
  const name = `Fabrikam to ${remote}`;
  await rowOf(hub, name).waitFor();
  return { name, code };
}

async function act(hub, name, action) {
  await rowOf(hub, name).getByRole('button').last().click();
  await hub.getByRole('menuitem', { name: action }).click();
}

async function confirmIfAsked(hub) {
  const confirm = hub.getByRole('dialog').getByRole('button', { name: 'Re-issue' });
  const copy = hub.getByRole('button', { name: 'Copy invitation code' });
  await confirm.or(copy).first().waitFor();
  if (await confirm.isVisible()) await confirm.click();
}
