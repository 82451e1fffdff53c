import { answerHint, type ContactMessageProps } from "./contact-message.tsx";
import { ukDateAndTime } from "./uk-time.ts";

export function contactMessageText(props: ContactMessageProps): string {
  const { name, email, order_number, message, sent_at, admin_url } = props;
  return [
    `Message from ${name}`,
    [email, order_number && `About order ${order_number}`, `Sent on ${ukDateAndTime(sent_at)}`]
      .filter(Boolean)
      .join("\n"),
    `WHAT THEY WROTE\n${message}`,
    answerHint,
    `Open the messages:\n${admin_url}`,
  ].join("\n\n");
}
