import { data, Form } from "react-router";
import { sendCodeAgain } from "../medusa/welcome-codes.server.ts";
import { Breadcrumbs } from "../ui/breadcrumbs.tsx";
import { Button } from "../ui/button.tsx";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { Notice } from "../ui/notice.tsx";
import { TextField } from "../ui/text-field.tsx";
import type { Route } from "./+types/newsletter-code";

/** Longer is no address (RFC 5321). */
const longestEmail = 254;

/** One answer for every address: who asks for somebody else's learns nothing. */
export async function action({ request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const given = form.get("email");
  const typed = typeof given === "string" ? given.slice(0, longestEmail + 1) : "";
  const outcome = await sendCodeAgain(context, { email: typed });
  return outcome.ok
    ? data({ asked: true as const, typed, message: "" })
    : data({ asked: false as const, typed, message: outcome.refusal.message }, { status: outcome.status });
}

export const meta: Route.MetaFunction = () => [{ name: "robots", content: "noindex" }];

export default function NewsletterCode({ actionData }: Route.ComponentProps) {
  const refused = actionData && !actionData.asked ? actionData : null;
  return (
    <div className="page py-4 pb-16">
      <title>{`${refused ? "Error: " : ""}Send my code again – Balance`}</title>
      <Breadcrumbs trail={[{ name: "Home", to: "/" }]} current="Send my code again" />
      <div className="max-w-xl pt-4 sm:pt-10">
        <h1 className="text-title">Send my code again</h1>
        <p className="mt-5 text-lead text-ink-soft">
          Your welcome code is in the mail that we sent after you confirmed your address. If it is lost, we
          send it once more.
        </p>
        {actionData?.asked ? (
          <Notice tone="good" className="mt-8">
            If there is a code for {actionData.typed.trim()} that is still good, it is on its way and arrives
            within a few minutes. Please look into the spam folder too.
          </Notice>
        ) : (
          <Form method="post" noValidate className="mt-8 grid gap-5">
            {refused && <ErrorSummary errors={[{ fieldId: "code-email", message: refused.message }]} />}
            <TextField
              id="code-email"
              name="email"
              type="email"
              label="Email"
              hint="The address that you signed up with."
              autoComplete="email"
              defaultValue={refused?.typed}
              error={refused?.message}
            />
            <div>
              <Button type="submit">Send my code again</Button>
            </div>
          </Form>
        )}
      </div>
    </div>
  );
}
