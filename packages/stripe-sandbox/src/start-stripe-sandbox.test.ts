import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { startSandboxForTest } from "./sandbox-for-test.ts";
import { startStripeSandbox } from "./start-stripe-sandbox.ts";

it("says which setting to change when the port is taken, and leaves the other sandbox's state alone", async () => {
  const sandbox = await startSandboxForTest();
  const dataDir = sandbox.dataDir;
  const port = Number(new URL(sandbox.url).port);
  const second = startStripeSandbox({
    port,
    dataDir,
    webhookUrl: "http://localhost:1",
    webhookSecret: "whsec_x",
  });
  await expect(second).rejects.toThrow(`port ${port}. Set STRIPE_SANDBOX_PORT`);
  const { id } = await sandbox.stripe.customers.create({ name: "Made after the second one failed" });
  await sandbox.restart();
  expect(await sandbox.stripe.customers.retrieve(id)).toMatchObject({ id });
  await sandbox.stop();
});

it("serves Stripe.js as one classic script", async () => {
  const sandbox = await startSandboxForTest();
  const script = await (await fetch(`${sandbox.url}/stripe.js`)).text();
  expect(script).not.toMatch(/^(import|export) /m);
  const page: { Stripe?: { version: string } } = {};
  runInNewContext(script, {
    document: { currentScript: { src: `${sandbox.url}/stripe.js` } },
    URL,
    window: page,
  });
  expect(page.Stripe?.version).toBe("endive");
  await sandbox.stop();
});
