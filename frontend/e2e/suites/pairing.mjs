// Two admins, two hubs: from the invitation to the farewell. Nobody reloads a page.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { act, actAndConfirm, assertAccessible, assertFits, copiedCode, invite, openConnection, openHub, paste, pickProject, rowOf, unique } from '../hub.mjs';

const SURROUNDINGS = [
  { name: 'in the light theme', size: { width: 1280, height: 800 }, query: {} },
  { name: 'in the dark theme, on a phone', size: { width: 320, height: 720 }, query: { theme: 'dark' } },
];

export function pairingSuite(world) {
  describe('pairing two nodes', () => {
    for (const { name, size, query } of SURROUNDINGS) {
      it(`goes from the invitation to the farewell ${name}`, () => inBothHubs(world, story, size, query));
    }

    it('takes a re-issued code after the first was revoked', () => inBothHubs(world, reissue));
    it('shows the same fingerprint before and after, on both sides', () => inBothHubs(world, fingerprints));
    it('pairs under another name where the proposed one is taken', () => inBothHubs(world, takenName));
  });
}

/** Two people, each with a hub of their own. */
export async function inBothHubs(world, test, size = {}, query = {}) {
  const side = async (url) => {
    const page = await newPage(world.browser, size);
    return { page, hub: await openHub(page, url, query) };
  };
  const [ours, theirs] = await Promise.all([side(world.demo.public), side(world.demo.private)]);
  await test(ours, theirs, world);
  await Promise.all([ours, theirs].map(({ page }) => leave(page)));
}

/** Closes a window. Requests that a test still holds up end with it. */
async function leave(page) {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}

async function story(ours, theirs) {
  const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Contoso'), description: 'Orders' });
  await rowOf(ours.hub, name).getByText('unknown').waitFor();

  // What the code says, before anybody confirms.
  const dialog = await paste(theirs.hub, code);
  await dialog.getByRole('heading', { name: 'fabrikam invites you' }).waitFor();
  for (const fact of ['Azure DevOps Services', 'Script', 'Only your node opens connections']) await dialog.getByText(fact).first().waitFor();
  assert.equal(await dialog.getByLabel('Connection name').inputValue(), name);
  await assertAccessible(theirs.page, 'the invitation');
  await assertFits(theirs.hub, 'the invitation');
  await pickProject(dialog, 'Storefront');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  const done = dialog.getByRole('button', { name: 'Done' });
  await done.waitFor();

  // Both lists change by themselves.
  const [ourRow, theirRow] = [rowOf(ours.hub, name), rowOf(theirs.hub, name)];
  await ourRow.getByText('Active').waitFor();
  for (const fact of ['Contoso', 'Azure DevOps Server', '/tfs/Contoso']) await ourRow.getByText(fact).last().waitFor();
  assert.equal(await ourRow.getByText('unknown').count(), 0);
  await assertAccessible(theirs.page, 'the end of accepting');
  await done.click();
  await theirRow.getByText('Active').waitFor();
  await theirRow.getByText('Azure DevOps Services').waitFor();

  await pauseAndGoOn(ours, theirs, name);
  await look(ours, name);

  // The farewell.
  await actAndConfirm(theirs.hub, name, 'Delete', 'Delete');
  await theirRow.waitFor({ state: 'detached' });
  await ourRow.getByText('Deleted by partner').waitFor();
  await ourRow.getByText('Delete it here too').waitFor();
  await assertAccessible(ours.page, 'a connection the partner deleted');
  const panel = await openConnection(ours.hub, name);
  await panel.getByText('Your partner deleted this connection').waitFor();
  await ours.hub.getByRole('button', { name: 'All connections' }).click();
  await actAndConfirm(ours.hub, name, 'Delete', 'Delete');
  await ourRow.waitFor({ state: 'detached' });
}

async function pauseAndGoOn(ours, theirs, name) {
  const [ourRow, theirRow] = [rowOf(ours.hub, name), rowOf(theirs.hub, name)];
  await act(ours.hub, name, 'Deactivate');
  await assertAccessible(ours.page, 'the question before a pause');
  await ours.hub.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await ourRow.getByText('Paused on this side').waitFor();
  await theirRow.getByText('Deactivated').waitFor();
  await theirRow.getByText('Paused by your partner').waitFor();
  await act(ours.hub, name, 'Activate');
  await Promise.all([ourRow, theirRow].map((row) => row.getByText('Active', { exact: true }).waitFor()));
}

/** The page of a connection, and the way back. */
async function look({ page, hub }, name) {
  const panel = await openConnection(hub, name);
  await panel.getByText('Last contact').waitFor();
  for (const fact of ['Warehouse', 'Script', 'Azure DevOps Server', 'Only the partner\'s node opens connections', 'Version 0.1.0', 'Version 1', 'none']) {
    await panel.getByText(fact).first().waitFor();
  }
  await assertAccessible(page, 'the page of a connection');
  await assertFits(hub, 'the page of a connection');
  await hub.getByRole('button', { name: 'All connections' }).click();
  const link = rowOf(hub, name).getByRole('button', { name, exact: true });
  await link.waitFor();
  assert.ok(await link.evaluate((button) => button === document.activeElement), 'the focus is back on the name');
}

async function reissue(ours, theirs) {
  const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
  await actAndConfirm(ours.hub, name, 'Revoke invitation', 'Revoke');
  const dialog = await paste(theirs.hub, code);
  await dialog.getByText('Your partner has withdrawn this invitation').waitFor();
  await act(ours.hub, name, 'Re-issue invitation');
  const question = ours.hub.getByRole('dialog');
  await question.getByRole('button', { name: 'Re-issue' }).click();
  const next = await copiedCode(ours.page, question);
  await question.getByRole('button', { name: 'Done' }).click();
  await dialog.getByLabel('Invitation code').fill(next);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await pickProject(dialog, 'Warehouse');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await rowOf(ours.hub, name).getByText('Active').waitFor();
}

async function fingerprints(ours, theirs) {
  const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
  await act(ours.hub, name, 'Show invitation code');
  const shown = await fingerprintIn(ours.hub.getByRole('dialog'));
  await ours.hub.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  const dialog = await paste(theirs.hub, code);
  assert.equal(await fingerprintIn(dialog), shown);
  await pickProject(dialog, 'Warehouse');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await rowOf(ours.hub, name).getByText('Active').waitFor();
  const [here, there] = await Promise.all([ours, theirs].map(async ({ hub }) => fingerprintIn(await openConnection(hub, name))));
  assert.equal(here, there);
}

/** Four groups that people can read to each other. */
async function fingerprintIn(place) {
  const text = await place.getByText(/^\d{5} \d{5} \d{5} \d{5}$/).first().textContent();
  return text.trim();
}

async function takenName(ours, theirs) {
  const taken = await invite(theirs.page, theirs.hub, { remote: unique('Taken') });
  const { code } = await invite(ours.page, ours.hub, { remote: unique('Partner'), name: taken.name });
  const dialog = await paste(theirs.hub, code);
  await pickProject(dialog, 'Warehouse');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  const field = dialog.getByLabel('Connection name');
  await dialog.getByText(/exists already/).waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const other = unique('Another name');
  await field.fill(other);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await rowOf(theirs.hub, other).getByText('Active').waitFor();
  await rowOf(ours.hub, taken.name).getByText('Active').waitFor();
}
