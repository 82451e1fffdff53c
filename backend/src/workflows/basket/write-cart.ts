import {
  ContainerRegistrationKeys,
  decorateCartTotals,
  generateEntityId,
  MedusaError,
  Modules,
} from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { poundsToPence } from "@balance/money/pence";
import { BASKET_MODULE } from "../../modules/basket";
import type BasketModuleService from "../../modules/basket/service";
import { insertRows } from "../insert-rows";
import { readCartForOrder } from "../settlement/read-cart-for-order";
import { type CartContent, cartContent, digestOfCart } from "./cart-content";
import { cartRows } from "./cart-rows";
import { findOrCreateGuest } from "./find-or-create-guest";
import { loadPricedBasketParts } from "./load-priced-basket";
import { comparableEmail } from "./comparable-email";
import type { PricedBasket } from "./price-basket";
import { chosenDelivery, viewBasket } from "./view-basket";

export interface WrittenCart {
  cart_id: string;
  /** Read back from the cart; equal to what the basket shows. */
  total_pence: number;
  /** The version of the basket that the cart holds. */
  basket_version: number;
  /** What it was written from. */
  priced: PricedBasket;
}

const attempts = 5;

/**
 * Writes the engine cart that an order will be made of, in one statement: a hundredth of the queries of the store's own
 * cart workflows. Calling it again gives the same cart while what would be written is the same; otherwise a new one, and the old
 * one is deleted. The cart's id is put on the basket before the cart is written, so a crash at any point is mended by the
 * next call. `justPriced` is what the caller has just priced, if it has. Throws a MedusaError "not_allowed" when the basket is ordered, incomplete or holds what can't be bought, and an
 * Error when the engine's total is not the basket's.
 */
export async function writeCart(
  container: MedusaContainer,
  basketId: string,
  justPriced?: PricedBasket,
): Promise<WrittenCart> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const priced =
      attempt === 0 && justPriced ? justPriced : await loadPricedBasketParts(container, basketId);
    const content = await prepareContent(container, priced);
    const named = await nameCart(container, priced, content);
    if (!named || !(await createCart(container, basketId, named, content))) continue;
    const cartId = named.id;
    const total = await readTotal(container, cartId);
    const shown = viewBasket(priced, null).total_pence;
    if (total !== shown)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Cart ${cartId} comes to ${total} pence, but basket ${basketId} shows ${shown}`,
      );
    return { cart_id: cartId, total_pence: total, basket_version: priced.basket.version, priced };
  }
  throw new MedusaError(
    MedusaError.Types.CONFLICT,
    `Basket ${basketId} was changed ${attempts} times while it was being prepared`,
  );
}

async function prepareContent(container: MedusaContainer, priced: PricedBasket): Promise<CartContent> {
  const view = viewBasket(priced, null);
  const delivery = chosenDelivery(priced);
  const email = comparableEmail(priced.basket.email);
  const blocking = view.notices.find((notice) => notice.blocking);
  if (view.status === "ordered") throw notPayable("This basket has become an order already.");
  if (view.line_items.length === 0) throw notPayable("The basket is empty.");
  if (blocking) throw notPayable(blocking.message);
  if (!view.contact || !email) throw notPayable("Contact and address are missing.");
  if (!delivery) throw notPayable("No delivery is chosen.");
  const customerId = await findOrCreateGuest(container, email);
  return cartContent(container, { priced, contact: view.contact, delivery, customer_id: customerId, email });
}

type CartState = "unwritten" | "alive" | "gone";

interface NamedCart {
  id: string;
  state: CartState;
}

/** The cart that is to hold this content, and how far it is; null when the basket was changed meanwhile. */
async function nameCart(
  container: MedusaContainer,
  { basket }: PricedBasket,
  content: CartContent,
): Promise<NamedCart | null> {
  const digest = digestOfCart(content);
  const old = basket.cart_id ? await stateOfCart(container, basket.cart_id) : null;
  if (basket.cart_id && basket.cart_digest === digest && (old === "alive" || old === "unwritten"))
    return { id: basket.cart_id, state: old };
  // deleted before it is replaced: once the basket names another, nobody would find it again
  if (basket.cart_id && old === "alive")
    await container.resolve(Modules.CART).softDeleteCarts([basket.cart_id]);
  const id = generateEntityId(undefined, "cart");
  const isNamed = await container
    .resolve<BasketModuleService>(BASKET_MODULE)
    .nameCart(basket, { id, digest });
  return isNamed ? { id, state: "unwritten" } : null;
}

async function stateOfCart(container: MedusaContainer, id: string): Promise<CartState> {
  const cart = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("cart")
    .where({ id })
    .first<{ completed_at: Date | null; deleted_at: Date | null } | undefined>("completed_at", "deleted_at");
  if (!cart) return "unwritten";
  return cart.completed_at || cart.deleted_at ? "gone" : "alive";
}

/** False when the basket has come to name another cart: two calls at once, the other for something newer. */
async function createCart(
  container: MedusaContainer,
  basketId: string,
  { id, state }: NamedCart,
  content: CartContent,
): Promise<boolean> {
  if (state === "unwritten") {
    try {
      await insertRows(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), cartRows(id, content));
    } catch (error) {
      // written by another call at the same moment: the same content, since the id stands for it
      if ((await stateOfCart(container, id)) === "unwritten") throw error;
    }
  }
  const basket = await container.resolve<BasketModuleService>(BASKET_MODULE).readBasket(basketId);
  if (basket?.cart_id === id) return true;
  await container.resolve(Modules.CART).softDeleteCarts([id]);
  return false;
}

/** The engine's own sum of what lies in the database, in pence. Throws a RangeError for a fraction of a penny. */
async function readTotal(container: MedusaContainer, cartId: string): Promise<number> {
  const cart = await readCartForOrder(container.resolve(ContainerRegistrationKeys.PG_CONNECTION), cartId);
  const { total } = decorateCartTotals({
    currency_code: cart.order.currency_code,
    items: cart.items.map(({ line_item }) => line_item),
    shipping_methods: cart.order.shipping_methods,
  });
  return poundsToPence(Number(total));
}

function notPayable(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, message);
}
