import type { PaymentLinkProps } from "@balance/emails/payment-link";
import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { environment } from "../../../environment";
import type { Letter } from "../../modules/outbox/service";
import { signedToken } from "../order/signed-token";
import { readTrader } from "../trader/read-trader";
import { phoneOrderOfMail } from "./owe-payment-link";
import { readPaymentLink } from "./read-payment-link";
import { readPhoneOrderState } from "./read-phone-orders";

/** To a customer on the phone: what they ordered, and the link to pay it. Throws when it can't be paid any more. */
export async function paymentLinkLetter(container: MedusaContainer, subjectId: string): Promise<Letter> {
  const id = phoneOrderOfMail(subjectId);
  const [page, trader] = await Promise.all([readPaymentLink(container, id), readTrader(container)]);
  const contact = page?.basket?.contact;
  if (!page?.basket || !contact)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `Phone order ${id} can't be paid`);
  const { basket, labels, payable_until } = page;
  const delivery = basket.delivery_options.find((option) => option.id === basket.delivery_option_id);
  const props: PaymentLinkProps = {
    first_name: contact.first_name,
    line_items: basket.line_items.map(
      ({ product_title, variant_title, quantity, unit_price_pence, gross_pence }) => ({
        title: variant_title ? `${product_title}, ${variant_title}` : product_title,
        quantity,
        unit_price_pence,
        gross_pence,
      }),
    ),
    discount_pence: basket.discount_pence,
    delivery: { name: delivery?.name ?? "Delivery", pence: basket.delivery_pence },
    total_pence: basket.total_pence,
    labels: labels.map(({ product_title, allergens, may_contain, warnings }) => ({
      product_title,
      allergens,
      may_contain,
      warnings,
    })),
    payable_until,
    pay_url: `${environment.STOREFRONT_URL}/pay/${signedToken("payment-link", id)}`,
    trader,
  };
  // the link opens somebody's order, so it lies in no table
  return { to_address: contact.email, reply_to: trader.email, props, keep: false };
}

/** Nobody gets a link that leads nowhere: it was called off, or paid by the link of an earlier mail. */
export async function isPaymentLinkWanted(container: MedusaContainer, subjectId: string): Promise<boolean> {
  const found = await readPhoneOrderState(container, phoneOrderOfMail(subjectId));
  return found?.state === "waiting";
}
