import { getWelcomeCode } from "../get-welcome-code.ts";
import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { Shopper } from "../shopper.ts";

const fillAtOnce = 10;

/**
 * One person, one code, many baskets, each with the address spelled in another way, and all of them pressed "Pay now" at
 * the same moment: one gets the discount, and each of the others is told why not and can pay at once without it.
 */
export const oneCodeManyTills: Scenario = {
  name: "one-code-many-tills",
  async run(shop, size) {
    const tills = size === "long" ? 100 : 12;
    const { email } = shop.newShopper();
    const name = email.slice(0, email.indexOf("@"));
    const code = await getWelcomeCode(shop, `${name}@gmail.com`);
    const problems: string[] = [];

    const shoppers: Shopper[] = [];
    for (let first = 0; first < tills; first += fillAtOnce)
      shoppers.push(
        ...(await Promise.all(
          Array.from({ length: Math.min(fillAtOnce, tills - first) }, (_, number) =>
            basketWith(shop, code, spelled(name, first + number)),
          ),
        )),
      );
    const prepared = await Promise.all(shoppers.map((shopper) => shopper.prepare()));
    const winners = shoppers.filter((_, number) => prepared[number]!.status === "ready");
    if (winners.length !== 1) problems.push(`${winners.length} of ${tills} baskets got the code`);

    const others = shoppers.filter((shopper) => !winners.includes(shopper));
    await Promise.all(
      others.map(async (shopper) => {
        const answer = prepared[shoppers.indexOf(shopper)]!;
        if (answer.status !== "changed" || !answer.message.includes(code))
          problems.push(`${shopper.email} was not told why: ${JSON.stringify(answer)}`);
        const whole = await shopper.look();
        if (whole.discount?.applied) problems.push(`${shopper.email} still sees the discount`);
        const again = await shopper.prepare();
        if (again.status !== "ready") problems.push(`${shopper.email} can't pay at once: ${again.status}`);
      }),
    );
    for (const paying of [winners, others])
      await Promise.all(
        paying.map(async (shopper) => {
          await shopper.confirm();
          const end = await shopper.settleToEnd();
          if (end.status !== "ordered") problems.push(`${shopper.email} paid and was told: ${end.message}`);
        }),
      );
    const discounted = await ordersWith(shop, code);
    if (discounted !== 1) problems.push(`${discounted} orders have the discount`);
    return { runs: tills, faults: tills - 1, problems };
  },
};

/** Of one mailbox at Gmail: dots, tags, capitals and its two domains make no difference. */
function spelled(name: string, number: number): string {
  const dotAt = 1 + (number % (name.length - 1));
  const local = `${name.slice(0, dotAt)}.${name.slice(dotAt)}+${number}`;
  const domain = number % 2 ? "GMAIL.com" : "googlemail.com";
  return `${number % 3 ? local : local.toUpperCase()}@${domain}`;
}

export async function basketWith(shop: FaultShop, code: string, email: string): Promise<Shopper> {
  const shopper = new Shopper(shop, email);
  const variant_id = shop.random.pick(shop.variantIds);
  await shopper.fill({ variant_id, quantity: 1 });
  const { discount } = await shopper.apply(code);
  if (!discount?.applied) throw new Error(`${email} can't apply ${code}`);
  return shopper;
}

/** Orders that stand and have something off by a code. */
export async function ordersWith(shop: FaultShop, code: string): Promise<number> {
  const [row] = await shop.query<{ count: number }>(
    `select count(distinct o.id)::int as count from "order" o
     join order_item i on i.order_id = o.id and i.version = o.version
     join order_line_item_adjustment a on a.item_id = i.item_id and a.deleted_at is null and a.amount > 0
     where a.code = $1 and o.status <> 'canceled' and o.deleted_at is null`,
    [code],
  );
  return row!.count;
}
