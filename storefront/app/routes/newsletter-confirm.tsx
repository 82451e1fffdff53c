import type { ConfirmationResponse } from "@balance/contracts/newsletter";
import type { ReactNode } from "react";
import { Link, type MetaDescriptor } from "react-router";
import {
  confirmSubscription,
  readConfirmation,
  sendConfirmationAgain,
} from "../newsletter/newsletter-backend.server.ts";
import { longDate } from "../ui/long-date.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import type { Route } from "./+types/newsletter-confirm";

/** Opening the link changes nothing: programs that look for viruses open every link in a mail. */
export function loader({ params, context }: Route.LoaderArgs) {
  return readConfirmation(context, params.token);
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const form = await request.formData();
  if (form.get("intent") === "again") {
    const outcome = await sendConfirmationAgain(context, params.token, request);
    return outcome.ok
      ? { state: "sent_again" as const }
      : { state: "refused" as const, message: outcome.refusal.message };
  }
  const outcome = await confirmSubscription(context, params.token, request);
  return outcome.ok ? outcome.value : { state: "refused" as const, message: outcome.refusal.message };
}

export const meta = (): MetaDescriptor[] => [
  { title: "Confirm your email – Balance" },
  { name: "robots", content: "noindex" },
  // the address of this page is a secret; "no-referrer" would also hide the Origin of its own form
  { name: "referrer", content: "same-origin" },
];

export default function NewsletterConfirm({ loaderData, actionData }: Route.ComponentProps) {
  const shown = actionData ?? loaderData;
  switch (shown.state) {
    case "open":
      return (
        <Page title={shown.purpose === "confirm" ? "Is this your email?" : "Is this your new address?"}>
          <p className="text-lead break-words text-ink-soft">
            {shown.purpose === "confirm"
              ? `Press the button to get Balance’s newsletter at ${shown.email}.`
              : `Press the button to get Balance’s newsletter at ${shown.email} from now on.`}
          </p>
          <form method="post" className="mt-8">
            <Button type="submit" className="min-h-16 w-full px-10 text-lg sm:w-auto">
              {shown.purpose === "confirm" ? "Yes, confirm my email" : "Yes, use this address"}
            </Button>
          </form>
          <p className="mt-6 text-sm text-ink-soft">
            Not you? Close this page. Without the button nothing happens.
          </p>
        </Page>
      );
    case "confirmed":
      return <Confirmed result={shown} />;
    case "used":
      return (
        <Page title={shown.active ? "This is confirmed already" : "This link has been used"}>
          <p>
            {shown.active
              ? "There is nothing more to do: the newsletter is on its way. The link to your preferences is in each mail."
              : "It works once only. If you would like the newsletter again, please sign up once more."}
          </p>
          <ButtonLink to={shown.active ? "/articles" : "/newsletter"} className="mt-8">
            {shown.active ? "Read our articles" : "Sign up"}
          </ButtonLink>
        </Page>
      );
    case "expired":
      return (
        <Page title="This link is older than 7 days">
          {shown.purpose === "confirm" ? (
            <>
              <p className="break-words">We can send a new one to {shown.email}.</p>
              <form method="post" className="mt-8">
                <input type="hidden" name="intent" value="again" />
                <Button type="submit">Send a new link</Button>
              </form>
            </>
          ) : (
            <p>Nothing has changed. Open your preferences again, from any of our mails, to try once more.</p>
          )}
        </Page>
      );
    case "sent_again":
      return (
        <Page title="A new link is on its way">
          <p>
            Look into your inbox in a minute, also among the unwanted mail. One address gets at most three of
            these mails a day.
          </p>
        </Page>
      );
    case "refused":
      return (
        <Page title="That did not work">
          <p>{shown.message}</p>
        </Page>
      );
    case "unknown":
      return (
        <Page title="This link leads nowhere">
          <p>
            It may have been cut off on its way here, or be very old. Copy the whole link from the mail, or
            sign up once more.
          </p>
          <ButtonLink to="/newsletter" className="mt-8">
            Sign up
          </ButtonLink>
        </Page>
      );
  }
}

function Confirmed({ result }: { result: Extract<ConfirmationResponse, { state: "confirmed" }> }) {
  const { purpose, email, preferences_token, welcome_code } = result;
  return (
    <Page title={purpose === "confirm" ? "Thank you, you are on the list" : "Your address is changed"}>
      <p className="text-lead break-words text-ink-soft">
        About twice a month you get a mail from us at {email}. One click in it ends the newsletter.
      </p>
      {welcome_code && (
        <div className="mt-8 rounded-large bg-sand px-6 py-6">
          <p>
            Your code for 10 % off your first order:
            <strong className="mt-2 block font-display text-heading font-normal tracking-wide">
              {welcome_code.code}
            </strong>
          </p>
          <p className="mt-2 text-sm text-ink-soft">
            For you alone, once, on products, until {longDate(welcome_code.last_day)}. We have mailed it to
            you too.
          </p>
          <ButtonLink to={`/discount/${welcome_code.code}`} reloadDocument className="mt-5">
            Use it in the shop
          </ButtonLink>
        </div>
      )}
      <p className="mt-8">
        <Link to={`/newsletter/preferences/${preferences_token}`} className="link">
          Choose topics, pause or leave
        </Link>
      </p>
    </Page>
  );
}

function Page({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page max-w-2xl py-16 sm:py-24">
      <h1 className="mb-5 text-title">{title}</h1>
      {children}
    </div>
  );
}
