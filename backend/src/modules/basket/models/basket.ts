import { model } from "@medusajs/framework/utils";
import BasketLineItem from "./basket-line-item";

/**
 * What a shopper means to buy, and where to. It holds no price that is ever charged: every view prices it afresh, and
 * only `prepare-payment` writes an engine cart from it.
 */
const Basket = model
  .define("basket", {
    id: model.id({ prefix: "basket" }).primaryKey(),
    /** Chosen by the page on which the first item was added; two presses at once name the same. */
    start_key: model.text().unique().nullable(),
    /** Counts every change; what was prepared for payment names the version it was prepared from. */
    version: model.number().default(1),
    status: model.enum(["open", "paying", "ordered"]).default("open"),
    /** As typed; compared in lower case only. */
    email: model.text().nullable(),
    first_name: model.text().nullable(),
    last_name: model.text().nullable(),
    address_1: model.text().nullable(),
    address_2: model.text().nullable(),
    city: model.text().nullable(),
    postcode: model.text().nullable(),
    phone: model.text().nullable(),
    delivery_option_id: model.text().nullable(),
    /** In the promotion's own spelling. */
    discount_code: model.text().nullable(),
    /** The engine cart written for payment, with a digest of what was written into it. */
    cart_id: model.text().unique().nullable(),
    cart_digest: model.text().nullable(),
    order_id: model.text().unique().nullable(),
    /** After that nobody can change it or begin to pay it: staff made it for somebody, for so long. Null: for ever. */
    payable_until: model.dateTime().nullable(),
    last_activity_at: model.dateTime(),
    line_items: model.hasMany(() => BasketLineItem, { mappedBy: "basket" }),
  })
  .cascades({ delete: ["line_items"] })
  .indexes([{ on: ["last_activity_at"] }]);

export default Basket;
