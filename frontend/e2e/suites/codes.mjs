// Codes that lead nowhere: each is said at the field, and what was pasted stays.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accept, acceptDialogOf, actAndConfirm, assertAccessible, invite, paste, pickProject, rowOf, unique } from '../hub.mjs';
import { inBothHubs } from './pairing.mjs';

export function codesSuite(world) {
  const inHubs = (name, test) => it(name, () => inBothHubs(world, test));

  describe('a bad invitation code', () => {
    inHubs('is told by its kind before anybody is asked', async (ours, theirs) => {
      const { code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      const wrong = code[40] === '7' ? '8' : '7';
      const said = [
        [code.slice(0, -12), 'The end of the code is missing'],
        [code.slice(3), 'The beginning of the code is missing'],
        [code.slice(0, 40) + wrong + code.slice(41), 'The code contains a typing error'],
        [`Dear partner, ${code}`, 'other text next to the code'],
        ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x', 'not an invitation code'],
        ['x'.repeat(20_000), 'far too long'],
        ['   ', 'Paste the invitation code'],
      ];
      for (const [text, sentence] of said) await refused(theirs.hub, text, sentence);
      await assertAccessible(theirs.page, 'a refused code');
      // Mail programs break lines and change the case; that is no reason to refuse.
      await paste(theirs.hub, code.toLowerCase().replace(/(.{30})/g, '$1\n'));
      await acceptDialogOf(theirs.hub).getByRole('combobox').waitFor();
    });

    inHubs('made here is to be sent to the partner', async (ours) => {
      const { code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      await refused(ours.hub, code, 'This invitation was made here');
    });

    inHubs('works once', async (ours, theirs) => {
      const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      await accept(theirs.hub, code);
      await rowOf(ours.hub, name).getByText('Active').waitFor();
      await refused(theirs.hub, code, /already|used/);
    });

    inHubs('of a deleted connection is not known any more', async (ours, theirs) => {
      const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      await actAndConfirm(ours.hub, name, 'Delete', 'Delete');
      await refused(theirs.hub, code, /withdrawn|does not know/);
    });

    inHubs('that expired is told so', async (ours, theirs) => {
      const { code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      const detail = 'This invitation has expired. Ask your partner to re-issue it and to send you the new code.';
      await theirs.page.route('**/api/v1/invitations/inspect', (route) => route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        headers: { 'access-control-allow-origin': '*' },
        json: { type: '', title: 'The invitation has expired', status: 422, code: 'invitation.expired', detail, fields: [{ field: 'code', message: detail }] },
      }));
      await refused(theirs.hub, code, 'This invitation has expired');
    });

    inHubs('that is revoked while it is read leads back to the code', async (ours, theirs) => {
      const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      const dialog = await paste(theirs.hub, code);
      await dialog.getByLabel('Connection name').fill('Kept');
      await pickProject(dialog, 'Storefront');
      await actAndConfirm(ours.hub, name, 'Revoke invitation', 'Revoke');
      await dialog.getByRole('button', { name: 'Confirm' }).click();
      await dialog.getByText('Your partner has withdrawn this invitation').waitFor();
      assert.equal(await dialog.getByLabel('Invitation code').inputValue(), code);
    });
  });

  describe('accepting', () => {
    inHubs('asks before it throws anything away', async (ours, theirs) => {
      const { code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      const dialog = await paste(theirs.hub, code);
      await pickProject(dialog, 'Warehouse');
      await theirs.page.keyboard.press('Escape');
      await theirs.hub.getByRole('button', { name: 'Keep editing' }).click();
      assert.equal(await dialog.getByRole('combobox').inputValue(), 'Warehouse');
      await theirs.page.keyboard.press('Escape');
      await theirs.hub.getByRole('button', { name: 'Discard' }).click();
      await dialog.waitFor({ state: 'detached' });
    });

    inHubs('survives a lost answer, and pairs once', async (ours, theirs) => {
      const { name, code } = await invite(ours.page, ours.hub, { remote: unique('Partner') });
      const dialog = await paste(theirs.hub, code);
      await pickProject(dialog, 'Warehouse');
      await theirs.page.route('**/api/v1/invitations/accept', async (route) => {
        if (route.request().method() === 'POST') await route.fetch();
        await route.abort('connectionreset');
      }, { times: 1 });
      await dialog.getByRole('button', { name: 'Confirm' }).click();
      await dialog.getByRole('alert').waitFor();
      await dialog.getByRole('button', { name: 'Confirm' }).click();
      await dialog.getByRole('button', { name: 'Done' }).click();
      await rowOf(theirs.hub, name).getByText('Active').waitFor();
      assert.equal(await rowOf(theirs.hub, name).count(), 1);
    });
  });
}

async function refused(hub, text, sentence) {
  const dialog = await paste(hub, text);
  await dialog.getByText(sentence).waitFor();
  const field = dialog.getByLabel('Invitation code');
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  assert.equal(await field.inputValue(), text);
}
