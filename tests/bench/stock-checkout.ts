import type { MeasuredShop } from "./measured-shop.ts";
import type { StockShop } from "./stock-shop.ts";

const address = {
  first_name: "Bench",
  last_name: "Mark",
  address_1: "1 Quay Street",
  city: "Padstow",
  postal_code: "PL28 8AA",
  country_code: "gb",
};

interface Answers {
  cart: { id: string; total: number };
  shipping_options: { id: string }[];
  payment_collection: { id: string };
  type: "order" | "cart";
}

/** The bare engine through its own store API, in the order its documentation gives, paying at its system provider. */
export function stockCheckout({
  url,
  backend,
  publishableKey,
  regionId,
  variantIds,
  discountCode,
}: StockShop): MeasuredShop {
  let shopper = 0;
  let turn = 0;
  const oneMore = () => ({ variant_id: variantIds[turn++ % variantIds.length], quantity: 1 });

  async function call(path: string, body?: object): Promise<Answers> {
    const response = await fetch(`${url}/store/${path}`, {
      method: body ? "POST" : "GET",
      headers: { "content-type": "application/json", "x-publishable-api-key": publishableKey },
      body: body ? JSON.stringify(body) : undefined,
    });
    if (!response.ok) throw new Error(`stock ${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as Answers;
  }

  return {
    pid: () => backend.pid!,
    async startBasket() {
      const { cart } = await call("carts", {
        region_id: regionId,
        email: `bench-${++shopper}@example.com`,
        shipping_address: address,
        billing_address: address,
      });
      await call(`carts/${cart.id}/line-items`, oneMore());
      return cart.id;
    },
    async addToBasket(cartId) {
      await call(`carts/${cartId}/line-items`, oneMore());
    },
    async applyCode(cartId) {
      await call(`carts/${cartId}/promotions`, { promo_codes: [discountCode] });
    },
    async fillIn(cartId) {
      const { shipping_options: options } = await call(`shipping-options?cart_id=${cartId}`);
      const { cart } = await call(`carts/${cartId}/shipping-methods`, { option_id: options[0]!.id });
      return cart.total;
    },
    async pay(cartId) {
      const { payment_collection: collection } = await call("payment-collections", { cart_id: cartId });
      await call(`payment-collections/${collection.id}/payment-sessions`, {
        provider_id: "pp_system_default",
      });
      const { type } = await call(`carts/${cartId}/complete`, {});
      if (type !== "order") throw new Error(`the stock cart ${cartId} did not become an order`);
    },
  };
}
