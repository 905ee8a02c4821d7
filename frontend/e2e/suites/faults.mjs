// What an admin sees when something between the hub, the node and Azure DevOps breaks.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { chooseType, enterInformation, hubOf, openHub, pickProject, unique } from '../hub.mjs';

const API = '**/api/v1/**';

export function faultsSuite(world) {
  const inPage = (name, test) =>
    it(name, async () => {
      const page = await newPage(world.browser);
      await test(page);
      await page.context().close();
    });

  describe('when something breaks', () => {
    inPage('an unreachable node is named, and trying again helps', async (page) => {
      await page.route(API, (route) => route.abort('connectionrefused'));
      await page.goto(world.demo.public);
      const hub = hubOf(page);
      await hub.getByText(`http://127.0.0.1:${world.demo.port(1)}`).first().waitFor();
      await page.unroute(API);
      await hub.getByRole('button', { name: 'Try again' }).click();
      await hub.getByRole('tab', { name: 'Connections' }).waitFor();
    });

    inPage('a session that expires in the wizard costs nothing typed', async (page) => {
      const hub = await openHub(page, world.demo.public);
      const wizard = await chooseType(hub);
      const information = { local: 'Fabrikam', remote: 'Contoso', name: unique('Expired'), description: 'kept' };
      await enterInformation(wizard, information);
      await pickProject(wizard, 'Warehouse');
      let expired = 0;
      await page.route('**/api/v1/connections', async (route) => {
        if (route.request().method() !== 'POST' || expired++ > 0) return route.continue();
        const headers = { ...route.request().headers(), authorization: 'Bearer expired' };
        const answer = await route.fetch({ headers });
        assert.equal(answer.status(), 401);
        const problem = { ...(await answer.json()), code: 'session.expired' };
        await route.fulfill({ response: answer, json: problem });
      });
      await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
      await wizard.getByRole('button', { name: 'Copy invitation code' }).waitFor();
      assert.equal(expired, 2, 'the request was repeated once with a new session');
    });

    inPage('a failing node leaves the wizard as it was', async (page) => {
      const hub = await openHub(page, world.demo.public);
      const wizard = await chooseType(hub);
      await enterInformation(wizard, { local: 'Fabrikam', remote: 'Contoso', name: unique('Cut') });
      await pickProject(wizard, 'Warehouse');
      await page.route('**/api/v1/connections', (route) =>
        route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue());
      await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
      await wizard.getByRole('alert').first().waitFor();
      assert.equal(await wizard.getByRole('combobox').inputValue(), 'Warehouse');
      await page.unroute('**/api/v1/connections');
      await wizard.getByRole('button', { name: 'Initiate', exact: true }).click();
      await wizard.getByRole('button', { name: 'Copy invitation code' }).waitFor();
    });

    inPage('the theme changes under an open hub', async (page) => {
      const hub = await openHub(page, world.demo.public);
      const background = () => hub.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor + getComputedStyle(body).color);
      const light = await background();
      await page.getByRole('button', { name: /^Account/ }).click();
      await page.getByRole('region', { name: 'Account' }).getByText('Dark').click();
      await assert.doesNotReject(waitUntil(async () => (await background()) !== light));
    });
  });
}

async function waitUntil(condition) {
  const end = Date.now() + 5_000;
  while (Date.now() < end) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the condition did not come true');
}
