// News without a reload, and what is shown while there are none.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newPage } from '../browser.mjs';
import { accept, actAndConfirm, assertAccessible, invite, openConnection, openHub, rowOf, unique } from '../hub.mjs';
import { inBothHubs } from './pairing.mjs';

const CHANGES = '**/api/v1/changes*';

export function liveSuite(world) {
  describe('news', () => {
    it('of a colleague show in the other window', async () => {
      const [one, other] = await Promise.all([1, 2].map(() => newPage(world.browser)));
      const [here, there] = await Promise.all([one, other].map((page) => openHub(page, world.demo.public)));
      const { name } = await invite(one, here, { remote: unique('Colleague') });
      await rowOf(there, name).waitFor();
      await actAndConfirm(here, name, 'Delete', 'Delete');
      await rowOf(there, name).waitFor({ state: 'detached' });
      await Promise.all([one, other].map((page) => page.context().close()));
    });

    it('are missed for as long as the node is away, which is said, and caught up with', async () => {
      const page = await newPage(world.browser);
      await page.route(CHANGES, (route) => route.abort('connectionrefused'));
      const hub = await openHub(page, world.demo.public);
      await hub.getByText('The node cannot be reached just now').waitFor();
      await assertAccessible(page, 'the hub without its node');
      await page.unroute(CHANGES);
      await hub.getByText('The node cannot be reached just now').waitFor({ state: 'detached' });
      await page.context().close();
    });

    it('are asked for by one held request and not by many', async () => {
      const page = await newPage(world.browser);
      let asked = 0;
      page.on('request', (request) => asked += Number(request.method() === 'GET' && request.url().includes('/api/v1/changes')));
      const held = page.waitForRequest(/changes\?since=/);
      const hub = await openHub(page, world.demo.public);
      await hub.getByRole('table').or(hub.getByText('Connect to your first partner')).first().waitFor();
      await held;
      assert.ok(asked <= 3, `${asked} requests`);
      await page.context().close();
    });
  });

  describe('a message that cannot be delivered', () => {
    it('is shown, and a person decides', () => inBothHubs(world, undelivered));
  });
}

/** Three days of silence cannot be waited for here: the node's answer says they have passed. */
async function undelivered(ours, theirs) {
  const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Silent') });
  await accept(theirs.hub, code);
  await rowOf(ours.hub, name).getByText('Active').waitFor();
  const decisions = [];
  const failed = { position: 7, waiting: 3, attempts: 42, failedAt: '2026-01-02T03:04:05Z', error: 'The partner refused it.' };
  await ours.page.route('**/api/v1/connections/*/info', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), failed } });
  });
  await ours.page.route('**/api/v1/connections/*/failed/*', async (route) => {
    const request = route.request();
    if (request.method() !== 'POST') return route.continue();
    decisions.push([request.url().split('/').at(-1), request.postDataJSON().position]);
    await route.continue();
  });
  const panel = await openConnection(ours.hub, name);
  await panel.getByText('A message could not be delivered').waitFor();
  await panel.getByText(/Tried 42 times.*2 messages wait behind it/).waitFor();
  await assertAccessible(ours.page, 'a message that could not be delivered');
  await panel.getByRole('button', { name: 'Retry' }).click();
  // The node knows better than the test: nothing has failed.
  await panel.getByText('Nothing waits for a decision here').waitFor();
  await panel.getByRole('button', { name: 'Discard' }).click();
  const question = ours.hub.getByRole('dialog');
  await assertAccessible(ours.page, 'the question before a message is discarded');
  await question.getByRole('button', { name: 'Discard' }).click();
  await question.waitFor({ state: 'detached' });
  assert.deepEqual(decisions, [['retry', 7], ['discard', 7]]);
}
