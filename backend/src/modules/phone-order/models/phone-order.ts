import { model } from "@medusajs/framework/utils";

/**
 * Says that staff made a basket for somebody, and who did. Whether it is paid or its time is over is the basket's to say,
 * so that the two can't differ; the link is signed, so that no secret lies here.
 */
const PhoneOrder = model
  .define("phone_order", {
    id: model.id({ prefix: "phord" }).primaryKey(),
    /** Of the form: the same one sent twice is one order. */
    key: model.text().unique(),
    basket_id: model.text().unique(),
    made_by_id: model.text(),
    /** As they were called then. */
    made_by_name: model.text(),
    /** For staff only; empty when there is none. */
    note: model.text(),
    /** What the customer was told on the phone, in pence including VAT. */
    told_total_pence: model.number(),
    called_off_at: model.dateTime().nullable(),
    called_off_by_name: model.text().nullable(),
  })
  .indexes([{ on: ["created_at"] }]);

export default PhoneOrder;
