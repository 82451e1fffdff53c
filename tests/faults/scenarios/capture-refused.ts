import type { Scenario } from "../scenario.ts";
import { Shopper } from "../shopper.ts";

/** The bank refuses the capture at first: the order stands, says so, and its money is taken when the shop asks again. */
export const captureRefused: Scenario = {
  name: "capture-refused",
  isSlowToMend: true,
  async run(shop, size) {
    const runs = size === "long" ? 10 : 3;
    await shop.stripe.planFault({ kind: "refuse_capture", times: runs });
    const endings = await Promise.all(
      Array.from({ length: runs }, async (_, number) => {
        const shopper = new Shopper(shop);
        await shopper.fill({ variant_id: shop.variantIds[number % shop.variantIds.length]!, quantity: 1 });
        return { email: shopper.email, end: await shopper.pay() };
      }),
    );
    const problems = endings
      .filter(({ end }) => end.status !== "ordered")
      .map(({ email, end }) => `${email} paid and has no order: ${end.status}`);
    return { runs, faults: runs, problems };
  },
};
