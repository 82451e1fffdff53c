import { z } from "zod";
import { mailSubject } from "./mail-subject.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Heading, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { traderProps } from "./trader-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

/** Told to the shop: what somebody wrote by the contact form. */
export const contactMessageProps = z.object({
  name: z.string().min(1),
  email: z.email(),
  /** As typed; empty when left out. */
  order_number: z.string(),
  /** Plain text; its line breaks are kept. */
  message: z.string().min(1),
  sent_at: z.iso.datetime({ offset: true }),
  trader: traderProps,
  /** The messages in the admin. */
  admin_url: z.url({ protocol: /^https?$/ }),
});

export type ContactMessageProps = z.infer<typeof contactMessageProps>;

export function contactMessageSubject({ name, order_number }: ContactMessageProps): string {
  return mailSubject(
    order_number ? `Message from ${name} about order ${order_number}` : `Message from ${name}`,
  );
}

/** What to know before answering; said in both parts. */
export const answerHint =
  "Answer this mail to write to them. The address is as typed into the form: nobody has proved that it is theirs, so tell nothing about an order that only its buyer may know.";

export function ContactMessage(props: ContactMessageProps) {
  const { name, email, order_number, message, sent_at, trader, admin_url } = props;
  return (
    <MailPage
      title={contactMessageSubject(props)}
      preview={message.replace(/\s+/g, " ").slice(0, 120)}
      trader={trader}
    >
      <Title>Message from {name}</Title>
      <Paragraph>
        {email}
        <br />
        {order_number && (
          <>
            About order {order_number}
            <br />
          </>
        )}
        Sent on {ukDateAndTime(sent_at)}
      </Paragraph>
      <Heading>What they wrote</Heading>
      {message.split(/\n{2,}/).map((paragraph, index) => (
        <Paragraph key={index}>
          {paragraph.split("\n").map((line, lineIndex) => (
            <span key={lineIndex}>
              {line}
              <br />
            </span>
          ))}
        </Paragraph>
      ))}
      <QuietParagraph>{answerHint}</QuietParagraph>
      <ButtonLink href={admin_url}>Open the messages</ButtonLink>
    </MailPage>
  );
}
