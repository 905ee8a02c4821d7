// The ten steps of the product document, in every surrounding an admin may have.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { assertAccessible, enterInformation, hubOf, pickProject, rowOf, unique, wizardOf } from '../hub.mjs';

const SURROUNDINGS = [
  { name: 'in the light theme', query: {} },
  { name: 'in the dark theme', query: { theme: 'dark' } },
  { name: 'in a sandboxed frame without an origin', query: { sandbox: '1' } },
  { name: 'with the legacy handshake', query: { handshake: 'legacy' } },
];

export function walkSuite(world) {
  describe('initiating a private connection', () => {
    for (const { name, query } of SURROUNDINGS) {
      it(`ends with the code in the clipboard ${name}`, async () => {
        const page = await newPage(world.browser);
        await walk(page, world.demo.public, query);
        assert.deepEqual(page.complaints, []);
        await page.context().close();
      });
    }

    it('works on Azure DevOps Server too', async () => {
      const page = await newPage(world.browser);
      await walk(page, world.demo.private, {});
      await page.context().close();
    });
  });
}

async function walk(page, hubUrl, query) {
  await findHub(page, hubUrl, query);
  const hub = hubOf(page);

  // 1 and 2: the Connections tab, and the button on it.
  await hub.getByRole('tab', { name: 'Connections' }).click();
  await hub.getByText('Connection defines synchronization behavior').waitFor();
  await hub.getByRole('button', { name: 'Accept invitation' }).waitFor();
  await hub.getByRole('button', { name: 'Refresh' }).waitFor();
  await assertAccessible(page, 'the connections list');
  await hub.getByRole('button', { name: 'Initiate connection' }).click();

  // 3 to 5: no address, Script.
  const wizard = wizardOf(hub);
  await wizard.getByLabel('Destination instance URL').waitFor();
  await assertAccessible(page, 'the destination screen');
  await wizard.getByRole('button', { name: 'I don\'t have a URL' }).click();
  await wizard.getByRole('group', { name: 'Choose the configuration type' }).waitFor();
  assert.ok(await wizard.getByRole('radio', { name: 'Visual' }).isDisabled(), 'Visual needs a destination');
  await wizard.getByText('Groovy-based scripting').waitFor();
  await wizard.getByRole('radio', { name: 'Script' }).check();
  await assertAccessible(page, 'the configuration type screen');
  await wizard.getByRole('button', { name: 'Next' }).click();

  // 6: names. The connection's name proposes itself.
  const information = { local: 'Fabrikam', remote: unique('Contoso'), description: 'Orders for the warehouse' };
  await wizard.getByRole('heading', { name: 'Connection information' }).waitFor();
  await wizard.getByLabel('Local instance short name').fill(information.local);
  await wizard.getByLabel('Remote instance short name').fill(information.remote);
  const name = `${information.local} to ${information.remote}`;
  assert.equal(await wizard.getByLabel('Connection name').inputValue(), name);
  await assertAccessible(page, 'the information screen');
  await enterInformation(wizard, information);

  // 7: a project, found among hundreds by typing.
  await wizard.getByRole('heading', { name: 'Select a project for the incoming sync' }).waitFor();
  await pickProject(wizard, 'Warehouse');
  await assertAccessible(page, 'the project screen');
  await wizard.getByRole('button', { name: 'Previous' }).click();
  assert.equal(await wizard.getByLabel('Description').inputValue(), information.description);
  await wizard.getByRole('button', { name: 'Next' }).click();
  assert.equal(await wizard.getByRole('combobox').inputValue(), 'Warehouse');

  // 8 and 9: Initiate, and the code.
  await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
  await wizard.getByRole('button', { name: 'Copy invitation code' }).click();
  await wizard.getByText('unknown').first().waitFor();
  await wizard.getByText('Copied').first().waitFor();
  await assertAccessible(page, 'the done screen');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(code, /^ADN1-[0-9A-Z-]{60,}$/);

  // 10: Done, and the connection is in the list.
  await wizard.getByRole('button', { name: 'Done' }).click();
  await wizard.waitFor({ state: 'detached' });
  const row = rowOf(hub, name);
  await row.getByText('Pending').waitFor();
  await row.getByText('unknown').waitFor();
  await row.getByText('Script').waitFor();
}

/** From the organization's home over its settings to the hub, as the document has it. */
async function findHub(page, hubUrl, query) {
  const home = hubUrl.slice(0, hubUrl.indexOf('/_settings'));
  await page.goto(home);
  await page.getByRole('link', { name: /settings/i }).first().click();
  await page.getByRole('link', { name: 'Exalate' }).click();
  await page.waitForURL(/idalko-tools\.exalate\.adnode/);
  if (Object.keys(query).length > 0) {
    const address = new URL(page.url());
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    await page.goto(String(address));
  }
}
