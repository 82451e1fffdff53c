import type { DispatchOrder, DispatchOrderResponse, PackingRefusal } from "@balance/contracts/dispatch-desk";
import type { FaultShop } from "./fault-shop.ts";
import { Shopper } from "./shopper.ts";
import { type Answer, Staff } from "./staff.ts";
import { waitUntilQuiet } from "./wait-until-quiet.ts";

export type BenchAnswer = Answer<DispatchOrderResponse & Pick<PackingRefusal, "reason">>;

interface WhatToPack {
  /** Whoever got no answer asks again with the same. */
  key: string;
  /** Of each line; all of it when left out. */
  units?: number;
  /** The lot that was scanned; earliest best-before first when left out. For orders of one line. */
  lotId?: string;
}

/** Staff who pack orders, by the admin's own API. */
export class PackingBench {
  readonly staff: Staff;
  readonly #shop: FaultShop;

  private constructor(shop: FaultShop, staff: Staff) {
    this.#shop = shop;
    this.staff = staff;
  }

  /** `backendUrl` is given where another than the shop's own back end is to be asked. */
  static async open(shop: FaultShop, backendUrl?: string): Promise<PackingBench> {
    return new PackingBench(shop, await Staff.logIn(shop, backendUrl));
  }

  /** Orders that are paid and at rest, one for each wish: the variants in it. */
  async ordersOf(wishes: readonly string[][], quantity: number): Promise<DispatchOrder[]> {
    const baskets = await Promise.all(
      wishes.map(async (wish) => {
        const shopper = new Shopper(this.#shop);
        const { id } = await shopper.fill(...wish.map((variant_id) => ({ variant_id, quantity })));
        const end = await shopper.pay();
        if (end.status !== "ordered") throw new Error(`There is no order to pack: ${end.message}`);
        return id;
      }),
    );
    await waitUntilQuiet(this.#shop);
    const orders = [];
    for (const basketId of baskets) orders.push(await this.look(await this.#orderOf(basketId)));
    return orders;
  }

  async look(orderId: string): Promise<DispatchOrder> {
    const { status, body } = await this.staff.call<DispatchOrderResponse>(
      "GET",
      `/admin/dispatch/orders/${orderId}`,
    );
    if (!body.order) throw new Error(`Order ${orderId} can't be looked at: ${status} ${body.message}`);
    return body.order;
  }

  /** Puts units of a lot on the shelf for each part of an order. Gives the lots' ids. */
  async receiveFor(order: DispatchOrder, code: string, quantity: number): Promise<string[]> {
    const lots = [];
    for (const { inventory_item_id } of order.lines.flatMap(({ parts }) => parts)) {
      const { status, body } = await this.staff.change("/admin/lots", {
        ...{ inventory_item_id, code, quantity, location_id: order.location.id },
        best_before: "2031-06-30",
      });
      if (status !== 200) throw new Error(`No lot to pack from: ${body.message}`);
      lots.push(body.lot!.id);
    }
    return lots;
  }

  pack(order: DispatchOrder, { key, units, lotId }: WhatToPack): Promise<BenchAnswer> {
    const lines = order.lines.map(({ line_item_id, bought }) => ({
      line_item_id,
      quantity: units ?? bought,
    }));
    const lots = order.lines.flatMap(({ line_item_id, bought, parts }) =>
      parts.map(({ inventory_item_id, required }) => ({
        ...{ line_item_id, inventory_item_id, lot_id: lotId },
        quantity: required * (units ?? bought),
      })),
    );
    const url = `/admin/dispatch/orders/${order.id}/parcels`;
    return this.staff.call("POST", url, { key, lines, ...(lotId ? { lots } : {}) });
  }

  send(parcelId: string): Promise<BenchAnswer> {
    return this.staff.call("POST", `/admin/dispatch/parcels/${parcelId}/moves`, {
      ...{ to: "sent", carrier: "Royal Mail", tracking_number: `T-${parcelId}` },
    });
  }

  async #orderOf(basketId: string): Promise<string> {
    const [row] = await this.#shop.query<{ order_id: string }>(
      "select order_id from settlement where basket_id = $1",
      [basketId],
    );
    return row!.order_id;
  }
}
