import { launch, newPage } from './browser.mjs';
import { accept, act, initiate, invite, openConnection, openHub, paste, pickProject, rowOf, wizardOf } from './hub.mjs';
const base = 7500;
const PUB = `http://127.0.0.1:${base}/fabrikam/_settings/idalko-tools.exalate.adnode`;
const PRI = `http://127.0.0.1:${base + 10}/tfs/Contoso/_settings/idalko-tools.exalate.adnode`;
const shot = (page, name) => page.screenshot({ path: `/tmp/shots/${name}.png` });
const browser = await launch();
const tag = String(Date.now() % 100000);
try {
  for (const [sfx, size, q] of [['l', {}, {}], ['d', {}, { theme: 'dark' }], ['p', { width: 320, height: 800 }, { theme: 'dark' }]]) {
    const a = await newPage(browser, size), b = await newPage(browser, size);
    const ha = await openHub(a, PUB, q), hb = await openHub(b, PRI, q);
    const { name, code } = await invite(a, ha, { remote: `C${sfx}${tag}`, description: 'Orders that Contoso packs for us' });
    const d = await paste(hb, code);
    await d.getByRole('combobox').waitFor();
    await shot(b, `preview-${sfx}`);
    await pickProject(d, 'Warehouse');
    await d.getByRole('button', { name: 'Confirm' }).click();
    await d.getByRole('button', { name: 'Done' }).waitFor();
    await shot(b, `accepted-${sfx}`);
    await d.getByRole('button', { name: 'Done' }).click();
    await rowOf(ha, name).getByText('Active').waitFor();
    await act(ha, name, 'Deactivate');
    await shot(a, `deactivate-${sfx}`);
    await ha.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
    await rowOf(hb, name).getByText('Paused by').waitFor();
    await shot(b, `list-${sfx}`);
    const panel = await openConnection(ha, name);
    await panel.getByText('Last contact').waitFor();
    await shot(a, `info-${sfx}`);
    await act(hb, name, 'Delete');
    await hb.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await panel.getByText('Your partner deleted this connection').waitFor();
    await shot(a, `gone-${sfx}`);
    await ha.getByRole('tab', { name: 'General settings' }).click();
    await ha.getByRole('heading', { name: 'Sync account' }).waitFor();
    await shot(a, `settings-${sfx}`);
    await ha.locator('#account-heading').evaluate((e) => e.scrollIntoView());
    await shot(a, `account-${sfx}`);
    await a.context().close(); await b.context().close();
  }
} finally { await browser.close(); }
