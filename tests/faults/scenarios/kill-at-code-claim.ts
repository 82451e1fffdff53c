import { setTimeout as pause } from "node:timers/promises";
import { boundaries, sides } from "../boundaries.ts";
import { getWelcomeCode } from "../get-welcome-code.ts";
import { killAt } from "../kill-at.ts";
import type { Scenario } from "../scenario.ts";
import type { Ending, Shopper } from "../shopper.ts";
import { basketWith, ordersWith } from "./one-code-many-tills.ts";

const buyers = 4;
const patienceMs = 2 * 60_000;
const askAgainMs = 1_000;

/**
 * kill -9 between the claim on a code and the authorisation of the payment. Whoever comes back pays with the code; for whoever
 * left, it is good again in another basket once the time of the claim has passed.
 */
export const killAtCodeClaim: Scenario = {
  name: "kill-at-code-claim",
  isSlowToMend: true,
  async run(shop, size, gates) {
    const boundary = boundaries.find(({ part }) => part === "code")!;
    const problems: string[] = [];
    let runs = 0;
    const chosen = size === "long" ? sides : [shop.random.pick(sides)];
    for (const side of chosen) {
      const people = await Promise.all(
        Array.from({ length: buyers }, async (_, number) => {
          const { email } = shop.newShopper();
          const code = await getWelcomeCode(shop, email);
          return { email, code, comesBack: number % 2 === 0, shopper: await basketWith(shop, code, email) };
        }),
      );
      runs += people.length;
      const cutOff: Promise<unknown>[] = [];
      const kill = await killAt(shop, gates, boundary, side, () => {
        for (const { shopper } of people) cutOff.push(shopper.prepare().catch(() => undefined));
      });
      await Promise.all(cutOff);
      if (!kill) {
        problems.push(`no purchase came by: ${side} "${boundary.name}"`);
        continue;
      }
      await Promise.all(
        people.map(async ({ email, code, comesBack, shopper }) => {
          if (!comesBack) return await startAnew(email, code);
          const end = await payPatiently(shopper);
          if (end.status !== "ordered") problems.push(`${email} came back and was told: ${end.message}`);
          if ((await ordersWith(shop, code)) !== 1)
            problems.push(`${email} came back and paid without the code`);
        }),
      );
    }
    return { runs, faults: chosen.length, problems };

    /** In another browser, an hour later by the claim's clock. */
    async function startAnew(email: string, code: string): Promise<void> {
      await shop.query(
        `update first_order_claim set taken_at = taken_at - interval '1 hour'
         where state = 'taken' and code_id = (select id from welcome_code where code = $1)`,
        [code],
      );
      const end = await (await basketWith(shop, code, email)).pay();
      if (end.status !== "ordered") problems.push(`${email} began anew and was told: ${end.message}`);
      if ((await ordersWith(shop, code)) !== 1)
        problems.push(`${email} began anew and paid without the code`);
    }
  },
};

/** Waits as the page asks, while the dead worker's lease on the basket runs out. */
async function payPatiently(shopper: Shopper): Promise<Ending> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const end = await shopper.pay();
    const isAskedToWait = end.status === "refused" && end.message.includes("try again");
    if (!isAskedToWait || Date.now() > giveUpAt) return end;
    await pause(askAgainMs);
  }
}
