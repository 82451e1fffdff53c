import { z } from "zod";
import { mailSubject } from "./mail-subject.ts";
import { MailPage } from "./parts/mail-page.tsx";
import { ButtonLink, Paragraph, QuietParagraph, Title } from "./parts/mail-text.tsx";
import { WaysOut } from "./parts/ways-out.tsx";
import { traderProps } from "./trader-props.ts";
import { readerProps } from "./why-you-get-this.ts";

/** The personal code for a first order, and the one reminder of it. */
export const welcomeCodeProps = z.object({
  /** "WELCOME-7K2QX" */
  code: z.string().min(1),
  /** Its last day in the United Kingdom: "3 March 2027". */
  last_day: z.string().min(1),
  /** Puts the code into the reader's basket. */
  apply_url: z.url({ protocol: /^https?$/ }),
  reader: readerProps,
  trader: traderProps,
});

export type WelcomeCodeProps = z.infer<typeof welcomeCodeProps>;

/** What both parts say; the conditions stand with the offer (CAP Code rule 8.17). */
export function welcomeCodeWords({ code, last_day }: WelcomeCodeProps) {
  return {
    subject: "Your code for 10 % off your first order",
    title: "Welcome to Balance",
    intro: "Thank you for confirming your address. Here is your own code for 10 % off your first order:",
    button: "Use my code",
    how: "The button keeps the code for you until there is something in your basket. You can also type it into the field “Discount code” there, in capitals or not.",
    conditions: welcomeConditions(last_day),
    code,
  };
}

export function welcomeReminderWords({ code, last_day }: WelcomeCodeProps) {
  return {
    subject: `Your code for 10 % off is good until ${last_day}`,
    title: "Your code is still there",
    intro: `Two weeks ago we sent you a code for 10 % off your first order. You have not used it, and it is good until ${last_day}:`,
    button: "Use my code",
    how: "This is the only reminder that we send about it.",
    conditions: welcomeConditions(last_day),
    code,
  };
}

type Words = ReturnType<typeof welcomeCodeWords>;

function welcomeConditions(lastDay: string): string {
  return `Good until ${lastDay}. For one order, for new customers, with the email address that this mail came to. It takes 10 % off products, not off delivery or treatments, and can’t be combined with other codes.`;
}

export const welcomeCodeSubject = (props: WelcomeCodeProps) => mailSubject(welcomeCodeWords(props).subject);
export const welcomeReminderSubject = (props: WelcomeCodeProps) =>
  mailSubject(welcomeReminderWords(props).subject);

export function WelcomeCode(props: WelcomeCodeProps) {
  return <CodeMail words={welcomeCodeWords(props)} {...props} />;
}

export function WelcomeReminder(props: WelcomeCodeProps) {
  return <CodeMail words={welcomeReminderWords(props)} {...props} />;
}

function CodeMail({ words, apply_url, reader, trader }: WelcomeCodeProps & { words: Words }) {
  return (
    <MailPage title={words.subject} preview={`${words.code}. ${words.conditions}`} trader={trader}>
      <Title>{words.title}</Title>
      <Paragraph>{words.intro}</Paragraph>
      <p
        className="sea"
        style={{ margin: "18px 0", fontSize: 26, lineHeight: "34px", letterSpacing: "0.04em" }}
      >
        <strong>{words.code}</strong>
      </p>
      <ButtonLink href={apply_url}>{words.button}</ButtonLink>
      <Paragraph>{words.how}</Paragraph>
      <QuietParagraph>{words.conditions}</QuietParagraph>
      <WaysOut reader={reader} />
    </MailPage>
  );
}
