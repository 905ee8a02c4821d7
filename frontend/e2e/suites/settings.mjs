// General settings: addresses, and the sync account's token.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { accept, assertAccessible, assertFits, invite, openConnection, openHub, rowOf, unique } from '../hub.mjs';
import { inBothHubs } from './pairing.mjs';

export function settingsSuite(world) {
  const inSettings = (name, test, size = {}, query = {}) =>
    it(name, async () => {
      const page = await newPage(world.browser, size);
      const hub = await openHub(page, world.demo.public, query);
      await test(page, await openSettings(hub), hub);
      await page.context().close();
    });

  describe('general settings', () => {
    inSettings('are reached by keyboard', async (page, panel, hub) => {
      await hub.getByRole('tab', { name: 'General settings' }).focus();
      await page.keyboard.press('ArrowLeft');
      await hub.getByRole('tab', { name: 'Connections', selected: true }).waitFor();
      await page.keyboard.press('End');
      await panel.waitFor();
    });

    inSettings('hand out the node\'s address', async (page, panel) => {
      await panel.getByRole('button', { name: 'Copy node address' }).click();
      await panel.getByText('Copied').waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `http://127.0.0.1:${world.demo.port(1)}`);
    });

    inSettings('test a token, show what it may do, and never show it again', token);
    inSettings('do so on a phone in the dark', token, { width: 320, height: 720 }, { theme: 'dark' });

    inSettings('refuse an address that is none', async (page, panel) => {
      const field = panel.getByLabel('Tracker address');
      await field.fill('fabrikam');
      await panel.getByRole('button', { name: 'Save', exact: true }).click();
      await panel.getByText('Enter a complete address').waitFor();
      assert.ok(await field.evaluate((input) => input === document.activeElement), 'the field has the focus');
    });

    it('tell partners the tracker\'s new address', () => inBothHubs(world, newAddress));
  });
}

async function token(page, panel, hub) {
  const replace = panel.getByRole('button', { name: 'Replace the token' });
  const field = panel.getByLabel('Personal access token');
  await replace.or(field).first().waitFor();
  if (await replace.isVisible()) await replace.click();
  const save = panel.getByRole('button', { name: 'Test and save' });
  await save.click();
  await panel.getByText('Paste a personal access token').waitFor();
  await field.fill('not-a-token-of-anybody');
  await save.click();
  await panel.getByText('does not accept this token').waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  await assertAccessible(page, 'a refused token');
  await field.fill('demo-admin-pat');
  await panel.getByLabel('Token expires on').fill('2020-01-01');
  await save.click();
  await panel.getByText('This date has passed').waitFor();
  await panel.getByLabel('Token expires on').fill(inDays(10));
  await save.click();
  await panel.getByText('Stored encrypted, never shown again').waitFor();
  await field.waitFor({ state: 'detached' });
  for (const fact of ['Project and team (read)', 'granted', 'Collection administrator', 'The token expires within']) {
    await panel.getByText(fact).first().waitFor();
  }
  assert.ok(!(await hub.locator('body').innerHTML()).includes('demo-admin-pat'));
  await assertAccessible(page, 'the sync account');
  await assertFits(hub, 'the settings');
}

async function newAddress(ours, theirs) {
  const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Moved') });
  await accept(theirs.hub, code);
  await rowOf(ours.hub, name).getByText('Active').waitFor();
  const panel = await openConnection(theirs.hub, name);
  const settings = await openSettings(ours.hub);
  const address = 'https://tracker.fabrikam.example/moved';
  await settings.getByLabel('Tracker address').fill(address);
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText('Saved', { exact: true }).waitFor();
  await panel.getByRole('link', { name: address }).waitFor();
  await settings.getByLabel('Tracker address').fill('');
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await panel.getByRole('link', { name: '/fabrikam' }).waitFor();
}

async function openSettings(hub) {
  await hub.getByRole('tab', { name: 'General settings' }).click();
  const panel = hub.getByRole('tabpanel', { name: 'General settings' });
  await panel.getByRole('heading', { name: 'Sync account' }).waitFor();
  return panel;
}

/** A day in the future, as a date field takes it. */
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
