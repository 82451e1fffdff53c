import { z } from "zod";
import { mailSubject } from "./mail-subject.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { traderProps } from "./trader-props.ts";

/** The link to one's own preferences: for whoever signs up once more, or asks staff for it. An answer, no advertising. */
export const newsletterPreferencesProps = z.object({
  reason: z.enum(["signed_up_again", "asked_staff"]),
  email: z.email(),
  preferences_url: z.url({ protocol: /^https?$/ }),
  trader: traderProps,
});

export type NewsletterPreferencesProps = z.infer<typeof newsletterPreferencesProps>;

export function newsletterPreferencesSubject({ reason }: NewsletterPreferencesProps): string {
  return mailSubject(
    reason === "signed_up_again"
      ? "You already get Balance’s newsletter"
      : "Your preferences for Balance’s newsletter",
  );
}

/** What both parts say. */
export function newsletterPreferencesWords({ reason, email }: NewsletterPreferencesProps) {
  const isAgain = reason === "signed_up_again";
  return {
    title: isAgain ? "You are already on the list" : "Your preferences",
    why: isAgain
      ? `Somebody, we think you, has just asked for Balance’s newsletter at ${email}, which already gets it. Nothing has changed.`
      : `You asked us for the link to your preferences for Balance’s newsletter at ${email}.`,
    what: "On your own page you can choose topics, change your address, pause the newsletter, end it, download what we keep about it, or have it deleted.",
    button: "Open my preferences",
    keep: "Keep this mail to yourself: whoever has the link can change your preferences.",
  };
}

export function NewsletterPreferences(props: NewsletterPreferencesProps) {
  const words = newsletterPreferencesWords(props);
  return (
    <MailPage title={newsletterPreferencesSubject(props)} preview={words.why} trader={props.trader}>
      <Title>{words.title}</Title>
      <Paragraph>{words.why}</Paragraph>
      <Paragraph>{words.what}</Paragraph>
      <ButtonLink href={props.preferences_url}>{words.button}</ButtonLink>
      <QuietParagraph>{words.keep}</QuietParagraph>
    </MailPage>
  );
}
