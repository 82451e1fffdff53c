import type { BasketResponse, BasketView } from "@balance/contracts/basket";
import type { PreparePaymentResponse, SettlePaymentResponse } from "@balance/contracts/payment";
import { setTimeout as pause } from "node:timers/promises";
import type { FaultShop } from "./fault-shop.ts";
import { NoAnswer, Refused, type StoreCall } from "./store-api.ts";

/** How a purchase ended as far as the shopper knows. */
export type Ending =
  | { status: "ordered"; order_token: string; basket_id: string }
  | { status: "released" | "not_paid" | "refused"; message: string }
  | { status: "gone"; message: string };

export interface Wish {
  variant_id: string;
  quantity: number;
}

export interface PurchaseOptions {
  /** Whether a shopper whose page gave no answer comes back to it; else they leave, paid or not. */
  comesBack?: boolean;
  /** The browser is closed once the bank has said yes: only webhook and sweeper are left. */
  closesBrowser?: boolean;
}

/** How long a shopper reloads a page that gives no answer: longer than any recovery takes. */
const patienceMs = 3 * 60_000;
const betweenReloadsMs = 500;

/** One person with one basket, who does what a browser and the storefront do together, and survives what the shop may not. */
export class Shopper {
  readonly #shop: FaultShop;
  readonly call: StoreCall;
  readonly email: string;
  basket: BasketView | null = null;
  paymentIntentId: string | null = null;

  /** Without an `email`, with one that nobody else has. */
  constructor(shop: FaultShop, email?: string) {
    this.#shop = shop;
    const { call, email: own } = shop.newShopper();
    this.call = call;
    this.email = email ?? own;
  }

  /** A basket with contact and delivery, ready to be paid. */
  async fill(...wishes: Wish[]): Promise<BasketView> {
    const { basket } = await this.call<BasketResponse>("POST", "/store/baskets", {});
    for (const wish of wishes) await this.#step(basket.id, "line-items", wish);
    const { delivery_options } = await this.#step(basket.id, "contact", {
      email: this.email,
      first_name: "Jory",
      last_name: "Penrose",
      address_1: "1 Quay Street",
      address_2: "",
      city: "Padstow",
      postcode: "PL28 8AA",
      phone: "",
    });
    const delivery = delivery_options.find(({ kind }) => kind === "delivery");
    if (!delivery) throw new Error("no delivery to Padstow is offered");
    this.basket = await this.#step(basket.id, "delivery", { delivery_option_id: delivery.id });
    return this.basket;
  }

  async add(wish: Wish): Promise<BasketView> {
    this.basket = await this.#step(this.#filled().id, "line-items", wish);
    return this.basket;
  }

  /** Without an answer, looks into the basket and adds it only if it is not there. */
  async addOneMore(): Promise<BasketView> {
    const { variant_id, quantity } = this.#filled().line_items[0]!;
    let isAsked = false;
    const added = await this.#reload(true, async () => {
      const isThere = isAsked && (await this.look()).line_items[0]!.quantity > quantity;
      isAsked = true;
      return isThere ? this.basket : await this.add({ variant_id, quantity: 1 });
    });
    if (!added) throw new Error("nothing can be added to the basket");
    return added;
  }

  /** A code typed into the basket; whether it takes anything off, and why not, stands in the basket. */
  async apply(code: string): Promise<BasketView> {
    this.basket = await this.#step(this.#filled().id, "discount-code", { code });
    return this.basket;
  }

  /** Reloads the basket's page. */
  async look(): Promise<BasketView> {
    const path = `/store/baskets/${this.#filled().id}`;
    this.basket = (await this.call<BasketResponse>("GET", path)).basket;
    return this.basket;
  }

  /** The pay button. What it showed is kept for the checker. */
  async prepare(): Promise<PreparePaymentResponse> {
    const { id, total_pence } = this.#filled();
    const prepared = await this.call<PreparePaymentResponse>("POST", `/store/baskets/${id}/prepare-payment`, {
      shown_total_pence: total_pence,
    });
    if (prepared.status === "ready") {
      this.paymentIntentId = prepared.payment_intent_id;
      this.#shop.shown.set(prepared.payment_intent_id, total_pence);
    }
    return prepared;
  }

  /** The same, pressed again while there is no answer; throws unless it can be paid now. */
  async prepareReady(): Promise<Extract<PreparePaymentResponse, { status: "ready" }>> {
    const prepared = await this.#reload(true, () => this.prepare());
    if (prepared?.status !== "ready") throw new Error(`a fresh basket can't be paid: ${prepared?.status}`);
    return prepared;
  }

  async confirm(card?: string): Promise<void> {
    if (!this.paymentIntentId) throw new Error("there is nothing to confirm");
    await this.#shop.stripe.confirm(this.paymentIntentId, card);
  }

  /** The return page, once. */
  async settle(): Promise<SettlePaymentResponse> {
    const settled = await this.call<SettlePaymentResponse>("POST", "/store/settlements", {
      payment_intent_id: this.paymentIntentId,
    });
    if (settled.status === "ordered") this.#shop.toldOrdered.add(settled.basket_id);
    return settled;
  }

  /** From the pay button to whatever end, reloading pages that gave no answer if this one does that. */
  async pay({ comesBack = true, closesBrowser = false }: PurchaseOptions = {}): Promise<Ending> {
    const prepared = await this.#reload(comesBack, async () => {
      const answer = await this.prepare();
      return answer.status === "unavailable" ? null : answer;
    });
    if (!prepared) return { status: "gone", message: "left before paying" };
    if (prepared.status === "ordered") return this.#ordered(prepared.order_token);
    if (prepared.status !== "ready") return { status: "refused", message: prepared.message };
    await this.confirm();
    if (closesBrowser) return { status: "gone", message: "closed the browser after paying" };
    return await this.settleToEnd(comesBack);
  }

  /** One more goes into the basket between "Pay now" and the bank's yes: what was paid must be released. */
  async payForLess(): Promise<Ending> {
    await this.prepareReady();
    await this.addOneMore();
    await this.confirm();
    return await this.settleToEnd();
  }

  async settleToEnd(comesBack = true): Promise<Ending> {
    const settled = await this.#reload(comesBack, async () => {
      const answer = await this.settle();
      return answer.status === "processing" ? null : answer;
    });
    if (!settled) return { status: "gone", message: "left after paying" };
    if (settled.status === "ordered") return this.#ordered(settled.order_token);
    return { status: settled.status, message: settled.message };
  }

  #ordered(orderToken: string): Ending {
    const { id } = this.#filled();
    this.#shop.toldOrdered.add(id);
    return { status: "ordered", order_token: orderToken, basket_id: id };
  }

  /** Null when the shopper gave up. A 500 is as good as no answer; what is refused in words is an answer. */
  async #reload<Answer>(comesBack: boolean, ask: () => Promise<Answer | null>): Promise<Answer | null> {
    const giveUpAt = Date.now() + patienceMs;
    while (Date.now() < giveUpAt) {
      try {
        const answer = await ask();
        if (answer) return answer;
      } catch (error) {
        const isOutage = error instanceof NoAnswer || (error instanceof Refused && error.status >= 500);
        if (!isOutage) throw error;
        if (!comesBack) return null;
        await this.#shop.backendUp();
      }
      await pause(betweenReloadsMs);
    }
    return null;
  }

  #filled(): BasketView {
    if (!this.basket) throw new Error("the basket is not filled yet");
    return this.basket;
  }

  async #step(basketId: string, step: string, body: object): Promise<BasketView> {
    return (await this.call<BasketResponse>("POST", `/store/baskets/${basketId}/${step}`, body)).basket;
  }
}
