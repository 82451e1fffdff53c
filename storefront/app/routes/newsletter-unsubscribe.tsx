import { data, type MetaDescriptor } from "react-router";
import { checkUnsubscribeLink, unsubscribe } from "../newsletter/newsletter-backend.server.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import type { Route } from "./+types/newsletter-unsubscribe";

export async function loader({ params, context }: Route.LoaderArgs) {
  await checkUnsubscribeLink(context, params.token);
  return null;
}

/**
 * The one click of RFC 8058, sent by a mailbox provider's own server, and the button of this page: no cookie, no sign-in,
 * no redirect, the same answer as often as it comes. `server/one-click-unsubscribe.ts` lets it past the check of origin.
 */
export async function action({ params, context }: Route.ActionArgs) {
  const outcome = await unsubscribe(context, params.token);
  if (!outcome.ok) throw data(null, { status: outcome.status });
  return outcome.value;
}

export const meta = (): MetaDescriptor[] => [
  { title: "Unsubscribe – Balance" },
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "same-origin" },
];

export default function NewsletterUnsubscribe({ actionData }: Route.ComponentProps) {
  if (actionData?.done) {
    return (
      <div className="page max-w-2xl py-16 sm:py-24">
        <h1 className="text-title">You are unsubscribed</h1>
        <p className="mt-5 text-lead text-ink-soft">
          It holds from this moment. You get no more newsletters from us; mails about an order of yours still
          come.
        </p>
        <ButtonLink to="/newsletter" tone="secondary" className="mt-8">
          Pressed by mistake? Sign up again
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="page max-w-2xl py-16 sm:py-24">
      <h1 className="text-title">Leave the newsletter?</h1>
      <p className="mt-5 text-lead text-ink-soft">One press, and we stop at once. Nothing else is needed.</p>
      <form method="post" className="mt-8">
        <Button type="submit" className="min-h-16 w-full px-10 text-lg sm:w-auto">
          Unsubscribe
        </Button>
      </form>
    </div>
  );
}
