// A connection between two nodes that can both be reached.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accept, assertAccessible, copiedCode, enterInformation, openConnection, pickProject, rowOf, unique, wizardOf } from '../hub.mjs';
import { inBothHubs } from './pairing.mjs';

export function urlSuite(world) {
  describe('connecting by URL', () => {
    it('asks the far node what it is, and pairs with it', () => inBothHubs(world, pair));
    it('says what is wrong with an address where nothing suitable answers', () => inBothHubs(world, wrong));
  });
}

async function pair(ours, theirs, world) {
  const address = `http://127.0.0.1:${world.demo.port(11)}`;
  const wizard = await ask(ours.hub, address);
  await wizard.getByText(/answers: Exalate node 0\.1\.0.*Azure DevOps Server/).waitFor();
  const visual = wizard.getByRole('radio', { name: 'Visual' });
  assert.ok(await visual.isDisabled());
  await wizard.getByText('Visual mode is not part of this version yet').waitFor();
  await assertAccessible(ours.page, 'what the far node offers');

  // Another address is another question; the same one is not asked again.
  await wizard.getByLabel('Destination instance URL').fill('https://contoso.example');
  assert.equal(await visual.count(), 0);
  await wizard.getByLabel('Destination instance URL').fill(`${address}/`);
  await wizard.getByRole('radio', { name: 'Script' }).check();
  await wizard.getByRole('button', { name: 'Next' }).click();
  const remote = unique('By URL');
  await enterInformation(wizard, { local: 'Fabrikam', remote });
  await pickProject(wizard, 'Warehouse');
  await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
  const code = await copiedCode(ours.page, wizard);
  await wizard.getByText(address).waitFor();
  await wizard.getByRole('button', { name: 'Done' }).click();

  await accept(theirs.hub, code);
  const name = `Fabrikam to ${remote}`;
  await Promise.all([ours, theirs].map(({ hub }) => rowOf(hub, name).getByText('Active').waitFor()));
  const panel = await openConnection(ours.hub, name);
  await panel.getByText('Both nodes open connections').waitFor();
  await panel.getByText(address).waitFor();
}

async function wrong(ours, _, world) {
  const port = (offset) => `http://127.0.0.1:${world.demo.port(offset)}`;
  const wizard = await ask(ours.hub, port(1));
  await wizard.getByText('This is the address of this very node').waitFor();
  const field = wizard.getByLabel('Destination instance URL');
  const again = async (address, sentence) => {
    await field.fill(address);
    await wizard.getByRole('button', { name: 'Next' }).click();
    await wizard.getByText(sentence).waitFor();
    assert.equal(await field.inputValue(), address);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
  };
  await again('https://dev.azure.com/contoso', 'address of an Azure DevOps organization');
  await again(port(2), 'This is not the address of a node');
  await again(port(4), 'Nothing answers there');
  await again('https://10.0.0.1', 'must not call this address');
  await again('https://me:secret@contoso.example', 'Remove the user name and password');
  await assertAccessible(ours.page, 'a refused address');
}

async function ask(hub, address) {
  await hub.getByRole('button', { name: 'Initiate connection' }).click();
  const wizard = wizardOf(hub);
  await wizard.getByLabel('Destination instance URL').fill(address);
  await wizard.getByRole('button', { name: 'Next' }).click();
  return wizard;
}
