import { StartFailure } from "./start-failure.ts";
import { type Shop, type StartOptions, startShop } from "./start-shop.ts";
import { reportStep } from "./report-step.ts";
import { readStackSettings } from "./stack-settings.ts";

/** Starts the shop in the foreground and stops it in order on Ctrl-C, SIGTERM, or when the starting process is gone. */
export async function runUntilTold(mode: NonNullable<StartOptions["mode"]>): Promise<void> {
  const interrupted = new AbortController();
  let starting: Promise<Shop> | null = null;
  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    process.stdout.write("\nStopping the shop …\n");
    interrupted.abort();
    // a start that was cut off has stopped its parts itself when this rejects
    await starting?.then(
      (shop) => shop.stop(),
      () => undefined,
    );
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  process.on("disconnect", () => void end(0));
  process.channel?.unref();

  try {
    const started = performance.now();
    starting = startShop({
      settings: readStackSettings(process.env),
      step: reportStep,
      mode,
      signal: interrupted.signal,
      onPartLost: (sentence) => {
        if (ending) return;
        process.stderr.write(`\n${sentence}\n`);
        void end(1);
      },
    });
    const shop = await starting;
    printAddresses(shop, (performance.now() - started) / 1000);
  } catch (error) {
    if (ending) return;
    if (!(error instanceof StartFailure)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
}

function printAddresses({ running, runningFile }: Shop, seconds: number): void {
  const rows = [
    ["Shop", running.storefrontUrl],
    ["Admin", running.adminUrl],
    ["  sign in with", `${running.adminEmail}  /  ${running.adminPassword}`],
    ["Mail inbox", running.inboxUrl],
    ["Stripe sandbox", running.stripeSandboxUrl],
    ["  test card", "4242 4242 4242 4242, any future date, any CVC"],
    ["Discount code", "BALANCE10"],
    ["For scripts", runningFile],
  ] as const;
  const width = Math.max(...rows.map(([name]) => name.length));
  process.stdout.write(`\nThe shop is open (${seconds.toFixed(1)} s). Ctrl-C closes it.\n\n`);
  for (const [name, value] of rows) process.stdout.write(`  ${name.padEnd(width)}  ${value}\n`);
  process.stdout.write("\n");
}
