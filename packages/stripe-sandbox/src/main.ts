/** Runs the sandbox by itself: `node src/main.ts`, with its settings from the environment. */
import { startStripeSandbox } from "./start-stripe-sandbox.ts";

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}.`);
  return value;
}

const sandbox = await startStripeSandbox({
  port: Number(process.env.STRIPE_SANDBOX_PORT ?? 8420),
  host: process.env.STRIPE_SANDBOX_HOST,
  dataDir: process.env.DATA_DIR ?? ".data",
  webhookUrl: required("STRIPE_WEBHOOK_URL"),
  webhookSecret: required("STRIPE_WEBHOOK_SECRET"),
  storefrontUrl: process.env.STOREFRONT_URL,
});
process.stdout.write(`Stripe sandbox at ${sandbox.url}\n`);

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    void sandbox.stop().then(() => process.exit(0));
  });
}
