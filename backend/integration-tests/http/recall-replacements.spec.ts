import { randomUUID } from "node:crypto";
import type { DispatchOrder, DispatchOrderResponse, PackingRefusal } from "@balance/contracts/dispatch-desk";
import type { OrderPageResponse } from "@balance/contracts/payment";
import type {
  PackReplacementResponse,
  RecallDetailResponse,
  RecallPeopleResponse,
  RecallPerson,
  StartRemediesResponse,
} from "@balance/contracts/recall-desk";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { parcelSentLetter } from "../../src/workflows/dispatch/parcel-letters";
import { type BoughtOrder, type BoughtOrders, boughtOrders } from "../fixtures/bought-order";
import { type PayingShop, startPayingShop } from "../fixtures/purchase";
import { putOnShelf } from "../fixtures/shelf-lots";

let paying: PayingShop;
let orders: BoughtOrders;
beforeAll(async () => {
  paying = await startPayingShop({ webhooks: false });
  orders = boughtOrders(paying);
});
afterAll(() => paying?.stop());

const look = async (orderId: string): Promise<DispatchOrder> =>
  (await orders.staff<DispatchOrderResponse>("GET", `/admin/dispatch/orders/${orderId}`)).order;
const move = (parcelId: string, body: object) =>
  orders.staff<DispatchOrderResponse>("POST", `/admin/dispatch/parcels/${parcelId}/moves`, body);
const send = (parcelId: string, tracking_number = "QK 1") =>
  move(parcelId, { to: "sent", carrier: "Royal Mail", tracking_number });

/** Sells `quantity` from a lot of its own, sends it, and recalls that lot; the other lot holds `spare` units. */
async function recalled(sku: string, quantity: number, spare: number) {
  const run = randomUUID().slice(0, 8);
  const shelf = await putOnShelf(paying.shop, sku, [
    { code: `BAD-${run}`, life_days: 200, quantity },
    { code: `GOOD-${run}`, life_days: 400, quantity: spare },
  ]);
  const bought = await orders.buy(sku, quantity);
  const { lines } = await look(bought.order_id);
  const packed = await orders.staff<DispatchOrderResponse>(
    "POST",
    `/admin/dispatch/orders/${bought.order_id}/parcels`,
    {
      key: randomUUID(),
      lines: lines.map((line) => ({ line_item_id: line.line_item_id, quantity: line.bought })),
    },
  );
  const [parcel] = packed.order.parcels;
  await send(parcel!.id);
  const { body } = await paying.shop.asStaff<RecallDetailResponse>("POST", "/admin/recalls", {
    ...{ form_id: randomUUID(), type: "recall", hazard: "Pieces of plastic" },
    lot_ids: [shelf[`BAD-${run}`]],
  });
  const { id } = body.recall;
  const person = async () =>
    (await orders.staff<RecallPeopleResponse>("GET", `/admin/recalls/${id}/people`)).people[0]!;
  return { id, bought, good: `GOOD-${run}`, goodId: shelf[`GOOD-${run}`]!, person };
}

const promise = (recallId: string, { id }: RecallPerson, kind = "replacement") =>
  orders.staff<StartRemediesResponse>("POST", `/admin/recalls/${recallId}/remedies`, {
    ...{ kind, person_ids: [id] },
  });
const replace = (recallId: string, { id }: RecallPerson, key: string = randomUUID()) =>
  paying.shop.asStaff<PackReplacementResponse & PackingRefusal>(
    "POST",
    `/admin/recalls/${recallId}/people/${id}/replacement`,
    { key },
  );
const onSale = async (lotId: string) =>
  Number(
    (
      await paying.shop
        .database("lot_balance")
        .where({ lot_id: lotId, shelf: "sale" })
        .first<{ quantity: number } | undefined>("quantity")
    )?.quantity ?? 0,
  );
const fulfilled = async ({ order_id }: BoughtOrder) =>
  Number(
    (
      await paying.shop
        .database("order_item")
        .where({ order_id })
        .orderBy("version", "desc")
        .first<{ fulfilled_quantity: string }>("fulfilled_quantity")
    ).fulfilled_quantity,
  );

describe("a replacement of recalled goods", () => {
  it("is a parcel of good lots beside what was bought, and is given once it has left", async () => {
    const { id, bought, good, goodId, person } = await recalled("BAL-CUL-60", 2, 5);
    expect((await replace(id, await person())).status).toBe(404);
    await promise(id, await person());
    const key = randomUUID();
    const answers = await Promise.all([
      replace(id, await person(), key),
      replace(id, await person(), key),
      replace(id, await person()),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(
      answers[2].status === 200 ? [200, 409, 409] : [200, 200, 409],
    );
    const { parcel_id } = answers.find(({ status }) => status === 200)!.body;
    const packed = await look(bought.order_id);
    expect(packed.parcels).toHaveLength(2);
    expect(packed.parcels[1]).toMatchObject({ id: parcel_id, state: "packed", beyond_order: true });
    expect(packed.parcels[1]!.lots).toMatchObject([{ code: good, quantity: 2 }]);
    expect(packed.lines[0]!.packed).toBe(2);
    expect(await onSale(goodId)).toBe(3);
    expect((await person()).remedy).toMatchObject({ state: "waiting", parcel_id });
    // it is packed: too late for money instead
    expect((await promise(id, await person(), "refund")).started).toBe(0);

    await send(parcel_id, "QK 2");
    expect((await person()).remedy).toMatchObject({ kind: "replacement", state: "made", parcel_id });
    expect(await fulfilled(bought)).toBe(2);
    const letter = await paying.shop
      .load<{ parcelSentLetter: typeof parcelSentLetter }>("src/workflows/dispatch/parcel-letters")
      .parcelSentLetter(paying.shop.container, parcel_id);
    expect(letter.props).toMatchObject({ replaces_recalled: true, more_to_follow: false });
    const page = await paying.shop.asStorefront<OrderPageResponse>(
      "GET",
      `/store/order-pages/${bought.token}`,
    );
    expect(JSON.stringify(page.body)).toContain(good);
  });

  it("that is unpacked again goes back to its lot, and is owed again", async () => {
    const { id, goodId, person } = await recalled("BAL-CUL-60", 1, 4);
    await promise(id, await person());
    const { body } = await replace(id, await person());
    expect(await onSale(goodId)).toBe(3);
    await move(body.parcel_id, { to: "cancelled", reason: "Wrong box" });
    expect(await onSale(goodId)).toBe(4);
    expect((await person()).remedy).toMatchObject({ state: "waiting", parcel_id: null });
    const again = await replace(id, await person());
    expect(again.status).toBe(200);
    await send(again.body.parcel_id);
    expect((await person()).remedy).toMatchObject({ state: "made" });
  });

  it("that is lost is sent again, beside what was bought", async () => {
    const { id, bought, person } = await recalled("BAL-CUL-60", 1, 4);
    await promise(id, await person());
    const { body } = await replace(id, await person());
    await send(body.parcel_id);
    await move(body.parcel_id, { to: "lost", reason: "The carrier says so" });
    const { order } = await orders.staff<DispatchOrderResponse>(
      "POST",
      `/admin/dispatch/parcels/${body.parcel_id}/replacement`,
      { key: randomUUID() },
    );
    expect(order.parcels[2]).toMatchObject({ replaces_id: body.parcel_id, beyond_order: true });
    expect(order.lines[0]!.packed).toBe(1);
    expect(await fulfilled(bought)).toBe(1);
  });

  it("never takes what other orders wait for: it says so, changes nothing, and a refund is made instead", async () => {
    const { id, goodId, bought, person } = await recalled("BAL-CUL-60", 2, 3);
    await orders.buy("BAL-CUL-60", 2);
    await promise(id, await person());
    const refused = await replace(id, await person());
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ reason: "not_enough" });
    expect(refused.body.message).toContain("refund the order instead");
    expect(await onSale(goodId)).toBe(3);
    expect((await look(bought.order_id)).parcels).toHaveLength(1);
    expect((await person()).remedy).toMatchObject({ state: "waiting", parcel_id: null });
    expect((await promise(id, await person(), "refund")).started).toBe(1);
    expect((await person()).remedy).toMatchObject({ kind: "refund", state: "waiting" });
    expect((await replace(id, await person())).status).toBe(404);
  });
});
