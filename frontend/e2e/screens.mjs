// Takes the pictures of the README, the docs and the Marketplace page from a running demo: `npm run screens`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch, newPage } from './browser.mjs';
import { startDemo } from './demo.mjs';
import { chooseType, enterInformation, initiate, openHub, wizardOf } from './hub.mjs';

const DOCS = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const MARKETPLACE = fileURLToPath(new URL('../../extension/images/', import.meta.url));

const PARTNERS = [
  { remote: 'Contoso', project: 'Warehouse', description: 'Orders that Contoso packs for us' },
  { remote: 'Northwind', project: 'Storefront', description: 'Defects found in their shop' },
  { remote: 'Tailspin', project: 'Warehouse', description: 'Spare parts' },
];

const demo = await startDemo();
const browser = await launch();
try {
  for (const folder of [DOCS, MARKETPLACE]) await mkdir(folder, { recursive: true });
  await seed();
  for (const theme of ['light', 'dark']) await tour(theme);
  await phone();
} finally {
  await browser.close();
  await demo.stop();
}

/** A list that looks like somebody's. */
async function seed() {
  const page = await newPage(browser);
  const hub = await openHub(page, demo.public);
  for (const partner of PARTNERS) {
    const wizard = await initiate(hub, { local: 'Fabrikam', ...partner });
    await wizard.getByRole('button', { name: 'Done' }).click();
    await wizard.waitFor({ state: 'detached' });
  }
  await page.context().close();
}

async function tour(theme) {
  const page = await newPage(browser, { width: 1280, height: 800, deviceScaleFactor: 2 });
  const shoot = (name, folder = DOCS) => page.screenshot({ path: `${folder}${name}-${theme}.png` });
  const hub = await openHub(page, demo.public, theme === 'dark' ? { theme } : {});
  await hub.getByRole('row').nth(PARTNERS.length).waitFor();
  await shoot('connections');
  if (theme === 'light') await shoot('connections', MARKETPLACE);
  await hub.getByRole('button', { name: 'Initiate connection' }).click();
  await wizardOf(hub).getByRole('button', { name: 'I don\'t have a URL' }).click();
  await wizardOf(hub).getByRole('radio', { name: 'Script' }).check();
  await shoot('wizard-type');
  if (theme === 'light') await shoot('wizard', MARKETPLACE);
  await page.reload();
  const wizard = await chooseType(await openHub(page, demo.public, theme === 'dark' ? { theme } : {}));
  await enterInformation(wizard, { local: 'Fabrikam', remote: `Wide World ${theme}`, description: 'Returns' });
  await wizard.getByRole('combobox').click();
  await wizard.getByRole('combobox').pressSequentially('ware');
  await wizard.getByRole('option', { name: 'Warehouse', exact: true }).waitFor();
  await shoot('wizard-project');
  await wizard.getByRole('option', { name: 'Warehouse', exact: true }).click();
  await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
  await wizard.getByRole('button', { name: 'Copy invitation code' }).click();
  await wizard.getByText('Copied').first().waitFor();
  await shoot('wizard-done');
  await page.context().close();
}

async function phone() {
  const page = await newPage(browser, { width: 360, height: 740, deviceScaleFactor: 2 });
  await openHub(page, demo.public);
  await page.screenshot({ path: `${DOCS}connections-phone.png` });
  await page.context().close();
}
