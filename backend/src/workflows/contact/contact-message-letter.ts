import type { ContactMessageProps } from "@balance/emails/contact-message";
import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../../../environment";
import { CONTACT_MODULE } from "../../modules/contact";
import type ContactModuleService from "../../modules/contact/service";
import type { Letter } from "../../modules/outbox/service";
import { readTrader } from "../trader/read-trader";

/** To the shop: what somebody wrote by the contact form. An answer goes to whoever wrote. Throws when it is gone. */
export async function contactMessageLetter(container: MedusaContainer, messageId: string): Promise<Letter> {
  const [message, trader] = await Promise.all([
    container.resolve<ContactModuleService>(CONTACT_MODULE).retrieveContactMessage(messageId),
    readTrader(container),
  ]);
  const props: ContactMessageProps = {
    name: message.name,
    email: message.email,
    order_number: message.order_number,
    message: message.message,
    sent_at: new Date(message.created_at).toISOString(),
    trader,
    admin_url: `${environment.BACKEND_URL}/app/messages`,
  };
  return { to_address: environment.SHOP_MAILBOX, reply_to: message.email, props };
}
