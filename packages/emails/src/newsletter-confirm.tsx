import { z } from "zod";
import { mailSubject } from "./mail-subject.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { traderProps } from "./trader-props.ts";
import { ukDateAndTime } from "./uk-time.ts";

/**
 * Asks whether the newsletter was wanted, or whether a new address is right. It answers a request and must not advertise:
 * its reader has agreed to nothing yet (PECR reg 22).
 */
export const newsletterConfirmProps = z.object({
  purpose: z.enum(["confirm", "change_address"]),
  email: z.email(),
  asked_at: z.iso.datetime({ offset: true }),
  expires_at: z.iso.datetime({ offset: true }),
  /** Opens a page with a button; opening it changes nothing. */
  confirm_url: z.url({ protocol: /^https?$/ }),
  trader: traderProps,
});

export type NewsletterConfirmProps = z.infer<typeof newsletterConfirmProps>;

export function newsletterConfirmSubject({ purpose }: NewsletterConfirmProps): string {
  return mailSubject(
    purpose === "confirm"
      ? "Please confirm: Balance’s newsletter"
      : "Please confirm your new address for Balance’s newsletter",
  );
}

/** What both parts say. */
export function newsletterConfirmWords({ purpose, email, asked_at, expires_at }: NewsletterConfirmProps) {
  const isNew = purpose === "confirm";
  return {
    title: isNew ? "One more step" : "Is this your new address?",
    asked: isNew
      ? `On ${ukDateAndTime(asked_at)} somebody asked for Balance’s newsletter at ${email}. If that was you, please confirm it.`
      : `On ${ukDateAndTime(asked_at)} somebody asked us to send Balance’s newsletter to ${email} from now on. If that was you, please confirm it.`,
    button: isNew ? "Confirm my email" : "Confirm my new address",
    until: `The link opens a page with one button, and works once, until ${ukDateAndTime(expires_at)}.`,
    otherwise: isNew
      ? "If it wasn’t you, do nothing: without the confirmation you get no newsletter, and we delete your address within 14 days."
      : "If it wasn’t you, do nothing: without the confirmation your old address stays, and we delete this one.",
  };
}

export function NewsletterConfirm(props: NewsletterConfirmProps) {
  const words = newsletterConfirmWords(props);
  return (
    <MailPage title={newsletterConfirmSubject(props)} preview={words.asked} trader={props.trader}>
      <Title>{words.title}</Title>
      <Paragraph>{words.asked}</Paragraph>
      <ButtonLink href={props.confirm_url}>{words.button}</ButtonLink>
      <QuietParagraph>{words.until}</QuietParagraph>
      <QuietParagraph>{words.otherwise}</QuietParagraph>
    </MailPage>
  );
}
