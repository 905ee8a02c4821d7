import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import azdev from "azure-devops-node-api";

import { startEmulator } from "./emulator.mjs";

const EDITIONS = [
  { name: "Services", args: [], atLeast: 251 },
  { name: "Server 2022.1", args: ["--collection", "tfs/Contoso", "--server", "2022.1"], atLeast: 30 },
  { name: "Server 2019", args: ["--collection", "tfs/Contoso", "--server", "2019"], atLeast: 30 },
];

for (const { name, args, atLeast } of EDITIONS) {
  describe(`azure-devops-node-api against ${name}`, () => {
    let emulator;
    const client = (pat) => new azdev.WebApi(emulator.base, azdev.getPersonalAccessTokenHandler(pat));

    before(async () => {
      emulator = await startEmulator(...args);
    });
    after(() => emulator.stop());

    test("connect() tells who the caller is", async () => {
      const data = await client("demo-admin-pat").connect();
      assert.match(data.instanceId, /^[0-9a-f-]{36}$/);
      assert.equal(data.authenticatedUser.id, data.authorizedUser.id);
      assert.ok(data.authenticatedUser.providerDisplayName);
    });

    test("connection data is found by discovery, too", async () => {
      const api = await client("demo-member-pat").getLocationsApi();
      const data = await api.getConnectionData();
      const direct = await client("demo-member-pat").connect();
      assert.equal(data.authenticatedUser.id, direct.authenticatedUser.id);
      assert.equal(data.instanceId, direct.instanceId);
    });

    test("projects are read page by page", async () => {
      const api = await client("demo-admin-pat").getCoreApi();
      const seen = [];
      for (;;) {
        const page = await api.getProjects(undefined, 50, seen.length);
        if (page.length === 0) break;
        seen.push(...page);
      }
      assert.ok(seen.length >= atLeast, `${seen.length} projects`);
      assert.equal(new Set(seen.map((project) => project.id)).size, seen.length);
      assert.ok(seen[0].lastUpdateTime instanceof Date);
      const continued = await api.getProjects(undefined, 10, undefined, 20);
      assert.deepEqual(continued.map(({ id }) => id), seen.slice(20, 30).map(({ id }) => id));
    });

    test("a project is read by name, and a missing one is null", async () => {
      const api = await client("demo-admin-pat").getCoreApi();
      const project = await api.getProject("Warehouse");
      assert.equal(project.name, "Warehouse");
      assert.equal((await api.getProject(project.id)).name, "Warehouse");
      assert.equal(await api.getProject("Nowhere"), null);
    });

    test("a wrong token is refused", async () => {
      const wrong = client("not-a-token");
      await assert.rejects(async () => {
        const data = await wrong.connect();
        // Services answer wrong tokens with a page, not an error: the client hands on what is no JSON as nothing.
        if (!data?.instanceId) throw new Error("no connection data");
      });
    });
  });
}
