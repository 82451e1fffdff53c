import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { DispatchOrder } from "@balance/contracts/dispatch-desk";
import type { FaultShop } from "../fault-shop.ts";
import { killAt } from "../kill-at.ts";
import { type KillTarget, killTargets, nameOfTarget } from "../kill-target.ts";
import { type BenchAnswer, PackingBench } from "../packing-bench.ts";
import type { Scenario, Size } from "../scenario.ts";
import { ledgerSums } from "../stock-sums.ts";
import type { WriteGates } from "../write-gates.ts";

/** Each with goods of its own: parcels of the same goods are packed one after the other, and would not meet at a boundary. */
const ordersAtOnce = 4;
const quantity = 2;
/** A minute until a parcel counts as untold, one more until the sweeper comes, and time to start. */
const patienceMs = 4 * 60_000;

/**
 * kill -9 of the back end while parcels are packed, and again while they are sent, at each write from the units put aside to
 * the commit. What it left is a whole parcel or none. Who got no answer asks again: one parcel an order, its lots named, the
 * order's books right, one mail.
 */
export const killWhilePacking: Scenario = {
  name: "kill-while-packing",
  async run(shop, size, gates) {
    const problems: string[] = [];
    const notes: string[] = [];
    const packing = plan(size, shop, "packing");
    const sending = plan(size, shop, "sending");
    for (let round = 0; round < Math.max(packing.length, sending.length); round++) {
      const bench = await PackingBench.open(shop);
      const variants = shop.random.shuffle(shop.variantIds).slice(0, ordersAtOnce);
      const orders = await bench.ordersOf(
        variants.map((variant) => [variant]),
        quantity,
      );
      for (const order of orders) await bench.receiveFor(order, "KILLED", quantity);
      const keys = orders.map(() => randomUUID());
      const pack = () => orders.map((order, index) => bench.pack(order, { key: keys[index]! }));
      await killDuring(shop, gates, packing[round], pack, { orders, problems, notes });
      const parcels = (await Promise.all(pack())).flatMap(({ status, body }) => {
        const [parcel, ...more] = body.order?.parcels ?? [];
        if (status === 200 && parcel && more.length === 0) return [parcel.id];
        problems.push(
          `an order packed again was answered ${status} with ${more.length} more: ${body.message}`,
        );
        return [];
      });
      const send = () => parcels.map((id) => bench.send(id));
      await killDuring(shop, gates, sending[round], send, { orders, problems, notes });
      for (const { status, body } of await Promise.all(send()))
        if (status !== 200) problems.push(`a parcel sent again was answered ${status}: ${body.message}`);
      problems.push(...(await notSentOnce(shop, orders)));
    }
    if (size === "long") problems.push(...(await untold(shop)));
    return {
      runs: Math.max(packing.length, sending.length) * ordersAtOnce,
      faults: notes.length,
      problems,
      notes,
    };
  },
};

/** Long: each boundary on both sides. Short: one of them. */
function plan(size: Size, { random }: FaultShop, part: "packing" | "sending"): KillTarget[] {
  const all = killTargets((one) => one === part);
  return size === "long" ? random.shuffle(all) : [random.pick(all)];
}

/** Kills the back end while it is asked for all of this; resolves when it is up again and nobody waits for an answer. */
async function killDuring(
  shop: FaultShop,
  gates: WriteGates,
  target: KillTarget | undefined,
  ask: () => Promise<BenchAnswer>[],
  { orders, problems, notes }: { orders: readonly DispatchOrder[]; problems: string[]; notes: string[] },
): Promise<void> {
  if (!target) return;
  let answers: Promise<BenchAnswer>[] = [];
  const { boundary, side } = target;
  const name = nameOfTarget(target);
  const kill = await killAt(shop, gates, boundary, side, () => {
    answers = ask();
  });
  await Promise.all(answers);
  if (!kill) {
    problems.push(`nobody came by: ${name}`);
    return;
  }
  problems.push(...(await halfPacked(shop)), ...(await ledgerSums(shop)));
  const done = boundary.part === "packing" ? "packed" : "sent";
  const [row] = await shop.query<{ count: number }>(
    "select count(*)::int as count from parcel where order_id = any($1) and state = $2",
    [orders.map(({ id }) => id), done],
  );
  process.stdout.write(`    killed ${name}: ${kill.atBoundary} there, ${row!.count} ${done}\n`);
  notes.push(`${kill.atBoundary} × ${name}, of which ${row!.count} were ${done} and nobody knew`);
}

/** Parcels without all of their rows, and units gone without a parcel: before anybody has asked again. */
async function halfPacked(shop: FaultShop): Promise<string[]> {
  const rows = await shop.query<{ what: string }>(
    `select 'parcel ' || p.id || ' is not whole' as what from parcel p where p.replaces_id is null and not (
       exists (select 1 from parcel_lot u where u.parcel_id = p.id)
       and exists (select 1 from parcel_line l where l.parcel_id = p.id)
       and exists (select 1 from order_fulfillment f where f.fulfillment_id = p.fulfillment_id and f.order_id = p.order_id)
       and exists (select 1 from stock_posting s where s.kind = 'dispatch' and s.reference = p.id))
     union all
     select 'units of ' || s.reference || ' left without a parcel' from stock_posting s
       where s.kind = 'dispatch' and not exists (select 1 from parcel p where p.id = s.reference)
     union all
     select 'fulfilment ' || f.id || ' belongs to no parcel' from fulfillment f
       where not exists (select 1 from parcel p where p.fulfillment_id = f.id)
     union all
     select 'parcel ' || p.id || ' is ' || p.state || ', and its mail is ' || coalesce(m.state, 'owed to nobody') from parcel p
       left join outbox_mail m on m.subject_id = p.id and m.template = 'parcel-sent'
       where (p.state = 'sent') is distinct from (m.id is not null)`,
  );
  return rows.map(({ what }) => what);
}

/** Orders that did not leave in one parcel, all of it, with one mail. */
async function notSentOnce(shop: FaultShop, orders: readonly DispatchOrder[]): Promise<string[]> {
  const rows = await shop.query<{ what: string }>(
    `select o.id || ' has ' || count(distinct p.id) || ' parcels, ' || count(distinct m.id) || ' mails, '
       || max(i.fulfilled_quantity) || ' packed and ' || max(i.shipped_quantity) || ' sent of ' || max(i.quantity) as what
     from "order" o join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
       left join parcel p on p.order_id = o.id and p.state = 'sent'
       left join outbox_mail m on m.subject_id = p.id and m.template = 'parcel-sent'
     where o.id = any($1) group by o.id
     having not (count(distinct p.id) = 1 and count(distinct m.id) = 1
       and bool_and(i.fulfilled_quantity = i.quantity and i.shipped_quantity = i.quantity))`,
    [orders.map(({ id }) => id)],
  );
  return rows.map(({ what }) => what);
}

/** Waits until the sweeper has told of all parcels; gives those of which it never did. */
async function untold(shop: FaultShop): Promise<string[]> {
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const rows = await shop.query<{ id: string }>("select id from parcel where announced_at is null");
    if (rows.length === 0 || Date.now() > giveUpAt)
      return rows.map(({ id }) => `nobody was told of parcel ${id}`);
    await pause(500);
  }
}
