import type { ChangeResponse, StockPostingRow } from "@balance/contracts/lot-desk";
import type { FaultShop } from "../fault-shop.ts";
import type { Scenario } from "../scenario.ts";
import { type Answer, Staff } from "../staff.ts";
import { ledgerSums } from "../stock-sums.ts";
import { race, unitsSold, untold } from "./last-units.ts";

/** Enough that no order ever waits for units: what is wrong afterwards is the ledger's fault. */
const stock = 400;

interface Counted {
  item: string;
  location: string;
  /** The lots that staff receive into. */
  lots: string[];
}

/**
 * Staff change one product's stock in every way at once (lots received, lost, counted, sold at the counter, held and released;
 * the engine's own screen; SQL) while shoppers buy it, some changes sent twice. Then they take back what can be taken back.
 */
export const stockLedger: Scenario = {
  name: "stock-ledger",
  async run(shop, size) {
    const changes = size === "long" ? 200 : 60;
    const buyers = size === "long" ? 20 : 5;
    const variant_id = shop.variantIds[2]!;
    await shop.setStock(variant_id, stock);
    const staff = await Staff.logIn(shop);
    const counted = await receiveLots(shop, staff, variant_id);
    const [answers, endings] = await Promise.all([
      Promise.all(Array.from({ length: changes }, () => changeSomehow(shop, staff, counted))),
      race(
        shop,
        Array.from({ length: buyers }, () => ({ variant_id, quantity: 1 })),
      ),
    ]);
    const problems = [...untold(endings), ...answers.flatMap(({ problem }) => problem ?? [])];
    const sold = unitsSold(endings);
    if (sold !== buyers) problems.push(`${sold} of ${buyers} buyers got their unit of ${stock}`);
    problems.push(...(await ledgerSums(shop)));
    const made = answers.flatMap(({ posting }) => posting ?? []);
    const undone = await Promise.all(
      shop.random.shuffle(made).map(async ({ id }) => ({
        id,
        answer: await staff.change(`/admin/stock-postings/${id}/undo`, {}),
      })),
    );
    problems.push(...wrongAnswers(undone.map(({ answer }) => answer)));
    problems.push(...(await ledgerSums(shop)), ...(await halfUndone(shop)));
    const takenBack = undone.filter(({ answer }) => answer.status === 200).length;
    await shop.setStock(variant_id, 100);
    return {
      runs: buyers,
      faults: changes + undone.length,
      problems,
      notes: [
        `${made.length} changes through our API, ${takenBack} of them undone, ${undone.length - takenBack} refused because units had gone on`,
      ],
    };
  },
};

async function receiveLots(shop: FaultShop, staff: Staff, variantId: string): Promise<Counted> {
  const [link] = await shop.stockOf([variantId]);
  const item = link!.inventory_item_id;
  const [level] = await shop.query<{ location_id: string }>(
    "select location_id from inventory_level where inventory_item_id = $1 and deleted_at is null",
    [item],
  );
  const location = level!.location_id;
  const lots = await Promise.all(
    ["FAULT-1", "FAULT-2", "FAULT-3"].map(async (code) => {
      const { status, body } = await staff.change("/admin/lots", receipt(item, location, code, 20));
      if (status !== 200) throw new Error(`No lot to change: ${body.message}`);
      return body.lot!.id;
    }),
  );
  return { item, location, lots };
}

function receipt(inventory_item_id: string, location_id: string, code: string, quantity: number): object {
  return { inventory_item_id, location_id, code, quantity, best_before: "2031-06-30" };
}

interface Changed {
  posting?: StockPostingRow;
  problem?: string;
}

async function changeSomehow(shop: FaultShop, staff: Staff, counted: Counted): Promise<Changed> {
  const { item, location, lots } = counted;
  const random = shop.random;
  const lot = `/admin/lots/${random.pick(lots)}`;
  const quantity = random.whole(1, 4);
  const at = { location_id: location };
  switch (random.whole(1, 8)) {
    case 1:
      await shop.query(
        `update inventory_level set stocked_quantity = stocked_quantity + $1 where inventory_item_id = $2 and deleted_at is null`,
        [quantity, item],
      );
      return {};
    case 2: {
      const url = `/admin/inventory-items/${item}/location-levels/${location}`;
      const { status, body } = await staff.call("POST", url, { stocked_quantity: stock + quantity });
      return status === 200
        ? {}
        : { problem: `the engine's stock screen answered ${status}: ${body.message}` };
    }
    case 3:
      return await twice(
        staff,
        "/admin/lots",
        receipt(item, location, `FAULT-${random.whole(1, 3)}`, quantity),
      );
    case 4:
      return toChanged(await staff.change(`${lot}/write-off`, { ...at, shelf: "sale", quantity }));
    case 5:
      return await twice(staff, `${lot}/counter-sale`, { ...at, quantity });
    case 6:
      return toChanged(await staff.change(`${lot}/hold`, {}));
    case 7:
      return toChanged(await staff.change(`${lot}/release`, {}));
    default: {
      const expected = random.whole(0, 30);
      const change = { ...at, shelf: "sale", counted: expected + 1, expected };
      return toChanged(await staff.change(`${lot}/count`, change));
    }
  }
}

/** The same change sent twice at once, as a double click or a retry does: one posting, the same answer. */
async function twice(staff: Staff, url: string, body: object): Promise<Changed> {
  const sent = { ...body, key: crypto.randomUUID() };
  const [one, other] = await Promise.all([staff.change(url, sent), staff.change(url, sent)]);
  if (one.body.posting?.id !== other.body.posting?.id && one.status === other.status)
    return { problem: `one change, sent twice, was made twice at ${url}` };
  return toChanged(one.status === 200 ? one : other);
}

function toChanged(answer: Answer<ChangeResponse>): Changed {
  const [problem] = wrongAnswers([answer]);
  return {
    ...(answer.body.posting ? { posting: answer.body.posting } : {}),
    ...(problem ? { problem } : {}),
  };
}

/** Anything but "done" and a refusal in words. */
function wrongAnswers(answers: Answer<ChangeResponse>[]): string[] {
  return answers
    .filter(({ status, body }) => status !== 200 && !(status === 409 && body.message))
    .map(({ status, body }) => `a change of the stock was answered ${status}: ${body.message}`);
}

/** Postings whose undoing does not say the opposite of each lot at each place. */
async function halfUndone(shop: FaultShop): Promise<string[]> {
  const rows = await shop.query<{ id: string }>(
    `select distinct u.undoes_id as id from stock_posting u join stock_entry e on e.posting_id in (u.id, u.undoes_id)
     where u.undoes_id is not null group by u.undoes_id, e.lot_id, e.location_id having sum(e.quantity) <> 0`,
  );
  return rows.map(({ id }) => `${id} was undone by something else than its opposite`);
}
