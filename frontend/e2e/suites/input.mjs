// What people type by mistake or on purpose, and what happens meanwhile.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { emulatorOf } from '../emulator.mjs';
import { chooseType, enterInformation, initiate, openHub, pickProject, rowOf, unique, wizardOf } from '../hub.mjs';

const REFUSED = [
  ['nothing', ''],
  ['blanks', '   '],
  ['256 characters', 'x'.repeat(256)],
  ['a right-to-left override', 'Conto\u202eso'],
];
const TAKEN_AS_TEXT = [
  ['one character', 'C'],
  ['HTML', '<img src=x onerror=alert(1)>'],
  ['emoji', '🚚 Contoso'],
];

export function inputSuite(world) {
  const inHub = (name, test) =>
    it(name, async () => {
      const page = await newPage(world.browser);
      const hub = await openHub(page, world.demo.public);
      await test(page, hub);
      await page.context().close();
    });

  describe('names', () => {
    for (const [what, text] of REFUSED) {
      inHub(`${what} is refused at the field`, async (page, hub) => {
        const wizard = await chooseType(hub);
        await enterInformation(wizard, { local: 'Fabrikam', remote: text, name: unique('Name') });
        const field = wizard.getByLabel('Remote instance short name');
        assert.equal(await field.getAttribute('aria-invalid'), 'true');
        assert.ok(await field.evaluate((input) => input === document.activeElement), 'the field has the focus');
      });
    }

    for (const [what, text] of TAKEN_AS_TEXT) {
      inHub(`${what} is shown as it was typed`, async (page, hub) => {
        const name = unique(text);
        const wizard = await initiate(hub, { local: 'Fabrikam', remote: text, name });
        await wizard.getByRole('button', { name: 'Done' }).click();
        await rowOf(hub, name).waitFor();
      });
    }

    inHub('a taken connection name leads back to its field', async (page, hub) => {
      const name = unique('Twice');
      await (await initiate(hub, { local: 'Fabrikam', remote: 'Contoso', name })).getByRole('button', { name: 'Done' }).click();
      const wizard = await chooseType(hub);
      await enterInformation(wizard, { local: 'Fabrikam', remote: 'Contoso', name });
      await pickProject(wizard, 'Warehouse');
      await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
      const field = wizard.getByLabel('Connection name');
      await field.waitFor();
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      assert.equal(await field.inputValue(), name);
    });

    inHub('the proposed name stops following once it is edited', async (page, hub) => {
      const wizard = await chooseType(hub);
      await wizard.getByLabel('Local instance short name').fill('A');
      await wizard.getByLabel('Remote instance short name').fill('B');
      const name = wizard.getByLabel('Connection name');
      assert.equal(await name.inputValue(), 'A to B');
      await name.fill('Mine');
      await wizard.getByLabel('Remote instance short name').fill('C');
      assert.equal(await name.inputValue(), 'Mine');
    });
  });

  describe('the wizard', () => {
    inHub('checks the destination URL where it is typed', async (page, hub) => {
      await hub.getByRole('button', { name: 'Initiate connection' }).click();
      const wizard = wizardOf(hub);
      const field = wizard.getByLabel('Destination instance URL');
      await field.fill('http://contoso.example');
      await field.blur();
      await wizard.getByText('Start the address with https://').waitFor();
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
    });

    inHub('a double click initiates one connection', async (page, hub) => {
      const name = unique('Double');
      const wizard = await chooseType(hub);
      await enterInformation(wizard, { local: 'Fabrikam', remote: 'Contoso', name });
      await pickProject(wizard, 'Storefront');
      await wizard.getByRole('button', { name: 'Initiate', exact: true }).dblclick();
      await wizard.getByRole('button', { name: 'Done' }).click();
      await rowOf(hub, name).first().waitFor();
      assert.equal(await rowOf(hub, name).count(), 1);
    });

    inHub('asks before it throws typed text away', async (page, hub) => {
      const wizard = await chooseType(hub);
      await wizard.getByLabel('Remote instance short name').fill('Contoso');
      await page.keyboard.press('Escape');
      await hub.getByRole('button', { name: /keep/i }).click();
      assert.equal(await wizard.getByLabel('Remote instance short name').inputValue(), 'Contoso');
    });

    inHub('finds any of hundreds of projects by keyboard', async (page, hub) => {
      const wizard = await chooseType(hub);
      await enterInformation(wizard, { local: 'Fabrikam', remote: 'Contoso', name: unique('Keys') });
      const picker = wizard.getByRole('combobox');
      await picker.focus();
      await page.keyboard.type('store');
      await wizard.getByRole('option', { name: 'Storefront', exact: true }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      assert.match(await picker.inputValue(), /store/i);
    });

    inHub('says so when the project has gone in the meantime', async (page, hub) => {
      const emulator = emulatorOf(world.demo.public);
      const project = unique('Shortlived').replace(' ', '');
      await emulator.addProject(project);
      const wizard = await chooseType(hub);
      await enterInformation(wizard, { local: 'Fabrikam', remote: 'Contoso', name: unique('Gone') });
      await pickProject(wizard, project);
      await emulator.deleteProject(project);
      await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
      await wizard.getByText(/project does not exist|no longer exists|does not exist any more/i).first().waitFor();
      await pickProject(wizard, 'Warehouse');
      await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
      await wizard.getByRole('button', { name: 'Copy invitation code' }).waitFor();
    });
  });
}
