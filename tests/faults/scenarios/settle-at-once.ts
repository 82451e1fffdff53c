import type { SettlePaymentResponse } from "@balance/contracts/payment";
import type { Scenario } from "../scenario.ts";
import { Shopper } from "../shopper.ts";

const callers = 10;

/** The same paid basket settled by ten callers at the same moment, the webhook besides: one order, and all hear of it. */
export const settleAtOnce: Scenario = {
  name: "settle-at-once",
  async run(shop, size) {
    const carts = size === "long" ? 50 : 6;
    const cartsAtOnce = 5;
    const problems: string[] = [];
    for (let done = 0; done < carts; done += cartsAtOnce) {
      await Promise.all(
        Array.from({ length: Math.min(cartsAtOnce, carts - done) }, async (_, number) => {
          const shopper = new Shopper(shop);
          const variant_id = shop.variantIds[(done + number) % shop.variantIds.length]!;
          await shopper.fill({ variant_id, quantity: 1 });
          await shopper.prepare();
          await shopper.confirm();
          const answers = await Promise.all(Array.from({ length: callers }, () => shopper.settle()));
          const tokens = new Set(answers.flatMap(orderToken));
          const end = await shopper.settleToEnd();
          if (end.status === "ordered") tokens.add(end.order_token);
          else problems.push(`${shopper.email} paid and was told: ${end.message}`);
          if (tokens.size !== 1) problems.push(`${shopper.email} was told of ${tokens.size} orders`);
        }),
      );
    }
    return { runs: carts, faults: carts * callers, problems };
  },
};

function orderToken(answer: SettlePaymentResponse): string[] {
  if (answer.status === "ordered") return [answer.order_token];
  return [];
}
