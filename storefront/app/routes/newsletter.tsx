import { randomUUID } from "node:crypto";
import type { SignUpAnswer } from "../newsletter/sign-up-answer.ts";
import { sendSignUp } from "../newsletter/send-sign-up.server.ts";
import { SignUpForm } from "../newsletter/sign-up-form.tsx";
import { signUpTrapName } from "../newsletter/sign-up-fields.ts";
import { pageMeta } from "../seo/page-meta.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import type { Route } from "./+types/newsletter";

export function loader() {
  return { formId: randomUUID() };
}

export async function action({ request, context }: Route.ActionArgs) {
  return sendSignUp(request, await request.formData(), context);
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, {
    title: "Newsletter",
    description:
      "Articles, offers and news of products, treatments and events from Balance, about twice a month. Choose topics, leave in one click.",
    path: "/newsletter",
  });
}

export default function Newsletter({ loaderData: { formId }, actionData }: Route.ComponentProps) {
  if (actionData?.accepted) return <CheckYourInbox answer={actionData} formId={formId} />;
  const answer = actionData ?? null;
  return (
    <div className="page">
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current="Newsletter" />
      <header className="max-w-2xl pt-4 pb-8 sm:pt-10">
        <h1 className="text-title">The Balance newsletter</h1>
        <p className="mt-5 text-lead text-ink-soft">
          About twice a month: what we have read and written, what is new in the shop and at the spa. You say
          what it may be about, and one click ends it.
        </p>
      </header>
      <div className="max-w-2xl pb-8">
        {answer && (
          <div className="mb-8">
            <ErrorSummary errors={answer.errors} />
          </div>
        )}
        <SignUpForm source="newsletter_page" formId={formId} answer={answer} />
      </div>
    </div>
  );
}

/** Said to everybody alike: whether we know the address is nobody's business but its owner's. */
function CheckYourInbox({ answer: { typed }, formId }: { answer: SignUpAnswer; formId: string }) {
  return (
    <div className="page max-w-2xl py-16 sm:py-24">
      <h1 className="text-title">One more step: look into your inbox</h1>
      <p className="mt-5 text-lead text-ink-soft">
        We have written to {typed.email.trim()}. The mail holds a link; behind it is a button that confirms
        that the address is yours. The link works for 7 days.
      </p>
      <p className="mt-4">
        Nothing there after some minutes? Look among the unwanted mail, or have it sent again. For your own
        protection one address gets at most three of these mails a day.
      </p>
      <form method="post" action="/newsletter" className="mt-6">
        <input type="hidden" name="form_id" value={formId} />
        <input type="hidden" name="email" value={typed.email} />
        <input type="hidden" name="first_name" value={typed.first_name} />
        {typed.topics.map((topic) => (
          <input key={topic} type="hidden" name="topics" value={topic} />
        ))}
        <input type="hidden" name="consent" value="yes" />
        <input type="hidden" name="source" value={typed.source} />
        <input type="hidden" name="page_url" value={typed.page_url} />
        <input type="hidden" name="wording_id" value={typed.wording_id} />
        <input type="hidden" name={signUpTrapName} value="" />
        <Button type="submit" tone="secondary">
          Send it again
        </Button>
      </form>
    </div>
  );
}
