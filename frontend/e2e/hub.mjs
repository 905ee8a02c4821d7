// The hub as a person uses it: found and driven by the names of the product document.
import AxeBuilder from '@axe-core/playwright';
import assert from 'node:assert/strict';

/** Opens a settings page and hands back the hub inside it. */
export async function openHub(page, url, query = {}) {
  const address = new URL(url);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  await page.goto(String(address));
  const hub = hubOf(page);
  await hub.getByRole('tab', { name: 'Connections' }).waitFor();
  return hub;
}

export const hubOf = (page) => page.frameLocator('iframe');
export const wizardOf = (hub) => hub.getByRole('dialog', { name: 'Initiate connection' });
export const rowOf = (hub, name) => hub.getByRole('row').filter({ hasText: name });

/** Steps 2 to 5: a private connection in Script mode. */
export async function chooseType(hub) {
  await hub.getByRole('button', { name: 'Initiate connection' }).click();
  const wizard = wizardOf(hub);
  await wizard.getByRole('button', { name: 'I don\'t have a URL' }).click();
  await wizard.getByRole('radio', { name: 'Script' }).check();
  await wizard.getByRole('button', { name: 'Next' }).click();
  return wizard;
}

/** Step 6: the names. */
export async function enterInformation(wizard, { local, remote, name, description }) {
  await wizard.getByLabel('Local instance short name').fill(local);
  await wizard.getByLabel('Remote instance short name').fill(remote);
  if (name !== undefined) await wizard.getByLabel('Connection name').fill(name);
  if (description !== undefined) await wizard.getByLabel('Description').fill(description);
  await wizard.getByRole('button', { name: 'Next' }).click();
}

/** Step 7: the project, found by typing. */
export async function pickProject(wizard, project) {
  const picker = wizard.getByRole('combobox');
  await picker.click();
  await picker.pressSequentially(project);
  await wizard.getByRole('option', { name: project, exact: true }).click();
}

/** The whole walk up to the done screen. */
export async function initiate(hub, { project = 'Warehouse', ...information }) {
  const wizard = await chooseType(hub);
  await enterInformation(wizard, information);
  await pickProject(wizard, project);
  await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
  await wizard.getByRole('button', { name: 'Copy invitation code' }).waitFor();
  return wizard;
}

/** Initiates a connection and hands back its name and its code, from the clipboard. */
export async function invite(page, hub, { local = 'Fabrikam', remote, ...more }) {
  const wizard = await initiate(hub, { local, remote, ...more });
  const code = await copiedCode(page, wizard);
  await wizard.getByRole('button', { name: 'Done' }).click();
  const name = more.name ?? `${local} to ${remote}`;
  await rowOf(hub, name).waitFor();
  return { name, code };
}

/** Copies the code that is shown, as a person would. */
export async function copiedCode(page, dialog) {
  await dialog.getByRole('button', { name: 'Copy invitation code' }).click();
  await dialog.getByText('Copied').first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

export const acceptDialogOf = (hub) => hub.getByRole('dialog', { name: 'Accept invitation' });

/** Opens *Accept invitation* and pastes a code. */
export async function paste(hub, code) {
  const dialog = acceptDialogOf(hub);
  if (!await dialog.isVisible()) await hub.getByRole('button', { name: 'Accept invitation' }).click();
  await dialog.getByLabel('Invitation code').fill(code);
  await dialog.getByRole('button', { name: 'Next' }).click();
  return dialog;
}

/** Accepts a code, up to the list with the new connection in it. */
export async function accept(hub, code, { project = 'Warehouse', name } = {}) {
  const dialog = await paste(hub, code);
  await dialog.getByRole('combobox').waitFor();
  if (name !== undefined) await dialog.getByLabel('Connection name').fill(name);
  await pickProject(dialog, project);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Chooses something from a row's menu. */
export async function act(hub, name, action) {
  await rowOf(hub, name).getByRole('button', { name: /^Actions for/ }).click();
  await hub.getByRole('menuitem', { name: action }).click();
}

/** Chooses something and says yes to the question that follows. */
export async function actAndConfirm(hub, name, action, yes) {
  await act(hub, name, action);
  await hub.getByRole('dialog').getByRole('button', { name: yes }).click();
  await hub.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Opens the page of a connection. */
export async function openConnection(hub, name) {
  await rowOf(hub, name).getByRole('button', { name, exact: true }).click();
  const panel = hub.getByRole('tabpanel', { name: 'Info' });
  await panel.waitFor();
  return panel;
}

/** Fails on any serious or critical accessibility violation of the page and the hub in it. */
export async function assertAccessible(page, screen) {
  const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze();
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const report = bad.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`);
  assert.equal(bad.length, 0, `${screen} has accessibility violations:\n${report.join('\n')}`);
}

/** Fails if the hub is wider than its frame. */
export async function assertFits(hub, screen) {
  const overflow = await hub.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  assert.ok(overflow <= 0, `${screen} is ${overflow} px wider than its frame`);
}

let counter = 0;
/** A name no other test uses. */
export const unique = (text) => `${text} ${process.pid}-${++counter}`;
