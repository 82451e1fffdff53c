import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { MeasuredShop } from "../bench/measured-shop.ts";
import { stockCheckout } from "../bench/stock-checkout.ts";
import type { StockShop } from "../bench/stock-shop.ts";

/** What the bare engine left behind. Counts of orders that stand, by what they lack. */
export interface EngineFact {
  test: string;
  /** Completions that were called. */
  calls: number;
  /** HTTP status by how often it was answered; "none" when the process died first, or nothing came in 20 s. */
  answers: Record<string, number>;
  carts_completed: number;
  orders: number;
  without_cart: number;
  without_reservation: number;
  without_payment: number;
}

const racers = 10;
const races = 5;
const completions = 20;
/** Longer than any shopper waits; a cart that hangs on a lock would hold the run up for minutes. */
const patienceMs = 20_000;

/**
 * What our settlement is built against: the engine's own completion, called by ten carts for a code that may be used once,
 * and killed with -9 in the middle of twenty completions. It asserts nothing: an engine that mends itself would be good news.
 */
export async function stockEngineFacts(shop: StockShop, databaseUrl: string): Promise<EngineFact[]> {
  const facts: EngineFact[] = [];
  for (let race = 1; race <= races; race++) facts.push(await limitRace(shop, databaseUrl, race));
  for (const seconds of [1.5, 3]) facts.push(...(await killDuring(shop, databaseUrl, seconds)));
  return facts;
}

async function limitRace(shop: StockShop, databaseUrl: string, race: number): Promise<EngineFact> {
  const code = `ONCE${race}`;
  await shop.staff("promotions", {
    code,
    type: "standard",
    status: "active",
    is_automatic: false,
    is_tax_inclusive: true,
    limit: 1,
    application_method: {
      type: "percentage",
      target_type: "items",
      allocation: "across",
      value: 10,
      currency_code: "gbp",
    },
  });
  const checkout = stockCheckout({ ...shop, discountCode: code });
  const since = new Date();
  const carts = await payableCarts(shop, checkout, racers, true);
  const answers = await Promise.all(carts.map((cart) => complete(shop, cart)));
  return await look(`limit of 1, ${racers} carts at once (${race})`, answers, { carts, since }, databaseUrl);
}

async function killDuring(shop: StockShop, databaseUrl: string, seconds: number): Promise<EngineFact[]> {
  const since = new Date();
  const carts = await payableCarts(shop, stockCheckout(shop), completions, false);
  const answering = Promise.all(carts.map((cart) => complete(shop, cart)));
  await pause(seconds * 1000);
  await shop.backend.crash();
  const answers = await answering;
  await shop.backend.start();
  const killed = await look(
    `kill -9 after ${seconds} s of ${completions}`,
    answers,
    { carts, since },
    databaseUrl,
  );
  const again: string[] = [];
  for (const cart of carts) again.push(await complete(shop, cart));
  return [killed, await look("  and each completed once more", again, { carts, since }, databaseUrl)];
}

async function payableCarts(
  shop: StockShop,
  checkout: MeasuredShop,
  count: number,
  withCode: boolean,
): Promise<string[]> {
  const carts: string[] = [];
  for (let number = 0; number < count; number++) {
    const cart = await checkout.startBasket();
    if (withCode) await checkout.applyCode(cart);
    await checkout.fillIn(cart);
    const { payment_collection: collection } = await call<{ payment_collection: { id: string } }>(
      shop,
      "payment-collections",
      { cart_id: cart },
    );
    await call(shop, `payment-collections/${collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    });
    carts.push(cart);
  }
  return carts;
}

/** The status of the answer, with what it says it made. */
async function complete(shop: StockShop, cart: string): Promise<string> {
  try {
    const response = await post(shop, `carts/${cart}/complete`, {}, AbortSignal.timeout(patienceMs));
    const { type } = (await response.json()) as { type?: string };
    return `${response.status} ${type ?? ""}`.trim();
  } catch {
    return "none";
  }
}

async function call<Answer>(shop: StockShop, path: string, body: object): Promise<Answer> {
  const response = await post(shop, path, body);
  if (!response.ok) throw new Error(`stock ${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Answer;
}

function post(
  { url, publishableKey }: StockShop,
  path: string,
  body: object,
  signal?: AbortSignal,
): Promise<Response> {
  return fetch(`${url}/store/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey },
    body: JSON.stringify(body),
    signal,
  });
}

/** Orders made since then by these carts' shoppers, found by their addresses: an order that lost its cart is found too. */
async function look(
  test: string,
  answers: readonly string[],
  { carts, since }: { carts: readonly string[]; since: Date },
  databaseUrl: string,
): Promise<EngineFact> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Omit<EngineFact, "test" | "calls" | "answers">>(
      `with mine as (select id, email, completed_at from cart where id = any($1)),
       live as (
         select exists (select 1 from order_cart l where l.order_id = o.id and l.deleted_at is null) as linked,
           exists (select 1 from reservation_item r join order_item i on i.item_id = r.line_item_id
             where i.order_id = o.id and r.deleted_at is null) as reserved,
           exists (select 1 from order_payment_collection l
             join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
             where l.order_id = o.id and l.deleted_at is null) as paid
         from "order" o where o.deleted_at is null and o.status <> 'canceled' and o.created_at >= $2
           and o.email in (select email from mine)
       )
       select (select count(*)::int from mine where completed_at is not null) as carts_completed,
         count(*)::int as orders, count(*) filter (where not linked)::int as without_cart,
         count(*) filter (where not reserved)::int as without_reservation,
         count(*) filter (where not paid)::int as without_payment
       from live`,
      [carts, since],
    );
    const counted: Record<string, number> = {};
    for (const answer of answers) counted[answer] = (counted[answer] ?? 0) + 1;
    return {
      test,
      calls: answers.length,
      answers: counted,
      ...rows[0]!,
    };
  } finally {
    await client.end();
  }
}

/** For people. */
export function formatEngineFacts(facts: readonly EngineFact[]): string {
  const columns = [
    "carts_completed",
    "orders",
    "without_cart",
    "without_reservation",
    "without_payment",
  ] as const;
  const width = Math.max(...facts.map(({ test }) => test.length));
  const head = columns.map((column) => column.replaceAll("_", " ").padStart(20)).join("");
  return [
    `  ${"".padEnd(width)}${head}  answers`,
    ...facts.map((fact) => {
      const answers = Object.entries(fact.answers).map(([answer, count]) => `${count} × ${answer}`);
      const cells = columns.map((column) => String(fact[column]).padStart(20)).join("");
      return `  ${fact.test.padEnd(width)}${cells}  ${answers.join(", ")}`;
    }),
  ].join("\n");
}
