// Takes the pictures of the README, the docs and the Marketplace page from a running demo: `npm run screens`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch, newPage } from './browser.mjs';
import { startDemo } from './demo.mjs';
import { accept, acceptDialogOf, actAndConfirm, chooseType, enterInformation, hubOf, invite, openConnection, openHub, paste, pickProject, rowOf, wizardOf } from './hub.mjs';

const DOCS = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const MARKETPLACE = fileURLToPath(new URL('../../extension/images/', import.meta.url));

const PARTNERS = [
  { remote: 'Tailspin', project: 'Warehouse', description: 'Spare parts' },
  { remote: 'Northwind', project: 'Storefront', description: 'Defects found in their shop' },
];
const ACCEPTED = { remote: 'Contoso', project: 'Warehouse', description: 'Orders that Contoso packs for us' };

const demo = await startDemo();
const browser = await launch();
try {
  for (const folder of [DOCS, MARKETPLACE]) await mkdir(folder, { recursive: true });
  const name = await seed();
  for (const theme of ['light', 'dark']) {
    await tour(theme, name);
    await acceptance(theme);
  }
  await phone();
} finally {
  await browser.close();
  await demo.stop();
}

/** A list that looks like somebody's, and a sync account. Hands back the name of the connection that is accepted. */
async function seed() {
  const page = await newPage(browser);
  const hub = await openHub(page, demo.public);
  for (const partner of PARTNERS) await invite(page, hub, partner);
  const { name, code } = await invite(page, hub, ACCEPTED);
  const other = await newPage(browser);
  await accept(await openHub(other, demo.private), code);
  await rowOf(hub, name).getByText('Active').waitFor();
  await hub.getByRole('tab', { name: 'General settings' }).click();
  await hub.getByLabel('Personal access token').fill('demo-admin-pat');
  await hub.getByRole('button', { name: 'Test and save' }).click();
  await hub.getByText('Collection administrator').waitFor();
  await Promise.all([page, other].map((shown) => shown.context().close()));
  return name;
}

async function tour(theme, name) {
  const page = await newPage(browser, { width: 1280, height: 800, deviceScaleFactor: 2 });
  const shoot = (name, folder = DOCS) => page.screenshot({ path: `${folder}${name}-${theme}.png` });
  const hub = await openHub(page, demo.public, theme === 'dark' ? { theme } : {});
  await rowOf(hub, name).waitFor();
  await shoot('connections');
  if (theme === 'light') await shoot('connections', MARKETPLACE);
  await (await openConnection(hub, name)).getByText('Last contact').waitFor();
  await shoot('connection-info');
  await hub.getByRole('tab', { name: 'General settings' }).click();
  await hub.getByRole('heading', { name: 'Sync account' }).scrollIntoViewIfNeeded();
  await shoot('settings');
  await hub.getByRole('tab', { name: 'Connections' }).click();
  await hub.getByRole('button', { name: 'Initiate connection' }).click();
  await wizardOf(hub).getByRole('button', { name: 'I don\'t have a URL' }).click();
  await wizardOf(hub).getByRole('radio', { name: 'Script' }).check();
  await shoot('wizard-type');
  if (theme === 'light') await shoot('wizard', MARKETPLACE);
  await page.reload();
  const wizard = await chooseType(await openHub(page, demo.public, theme === 'dark' ? { theme } : {}));
  await enterInformation(wizard, { local: 'Fabrikam', remote: 'Wide World', description: 'Returns' });
  await wizard.getByRole('combobox').click();
  await wizard.getByRole('combobox').pressSequentially('ware');
  await wizard.getByRole('option', { name: 'Warehouse', exact: true }).waitFor();
  await shoot('wizard-project');
  await wizard.getByRole('option', { name: 'Warehouse', exact: true }).click();
  await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
  await wizard.getByRole('button', { name: 'Copy invitation code' }).click();
  await wizard.getByText('Copied').first().waitFor();
  await shoot('wizard-done');
  await wizard.getByRole('button', { name: 'Done' }).click();
  await forget(hubOf(page), 'Fabrikam to Wide World');
  await page.context().close();
}

/** What a code says, on the private side. Nothing comes of it. */
async function acceptance(theme) {
  const query = theme === 'dark' ? { theme } : {};
  const [page, other] = [await newPage(browser, { width: 1280, height: 800, deviceScaleFactor: 2 }), await newPage(browser)];
  const ours = await openHub(other, demo.public);
  const { name, code } = await invite(other, ours, { remote: 'Contoso', name: 'Returns from Contoso' });
  const hub = await openHub(page, demo.private, query);
  await paste(hub, code);
  await pickProject(acceptDialogOf(hub), 'Warehouse');
  await page.screenshot({ path: `${DOCS}accept-${theme}.png` });
  await forget(ours, name);
  await Promise.all([page, other].map((shown) => shown.context().close()));
}

/** Takes a connection out of the pictures that follow. */
async function forget(hub, name) {
  await actAndConfirm(hub, name, 'Delete', 'Delete');
  await rowOf(hub, name).waitFor({ state: 'detached' });
}

async function phone() {
  const page = await newPage(browser, { width: 360, height: 740, deviceScaleFactor: 2 });
  await openHub(page, demo.public);
  await page.screenshot({ path: `${DOCS}connections-phone.png` });
  await page.context().close();
}
