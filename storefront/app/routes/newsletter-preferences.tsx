import { data, type MetaDescriptor, redirect } from "react-router";
import { changePreferences, readPreferences } from "../newsletter/newsletter-backend.server.ts";
import {
  AddressForm,
  DataForm,
  PauseForm,
  TopicsForm,
  UnsubscribeForm,
} from "../newsletter/preferences-forms.tsx";
import { readPreferencesForm } from "../newsletter/read-preferences-form.ts";
import { flashMessage } from "../session/flash-message.server.ts";
import { ButtonLink } from "../ui/button.tsx";
import { ErrorSummary, type SummedUpError } from "../ui/error-summary.tsx";
import type { Route } from "./+types/newsletter-preferences";

const said = {
  topics: "Your topics are saved.",
  address: "We have written to the new address. Confirm it there, and the change holds.",
  pause: "The newsletter pauses for three months.",
  resume: "The pause has ended.",
  unsubscribe: "You are unsubscribed. It holds from this moment.",
  erase: "Your newsletter data is deleted.",
};

const fieldIds: Record<string, string> = { topics: "topics", first_name: "first-name", email: "email" };

export function loader({ params, context }: Route.LoaderArgs) {
  return readPreferences(context, params.token);
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const change = readPreferencesForm(await request.formData());
  if (!change) throw data("This form is not one of this page’s.", { status: 400 });
  const outcome = await changePreferences(context, params.token, change);
  if (!outcome.ok) {
    if (outcome.status === 404) throw data(null, { status: 404 });
    const fields = outcome.refusal.fields ?? {};
    const named = Object.entries(fields).filter(([name]) => fieldIds[name]);
    const errors: SummedUpError[] = named.map(([name, message]) => ({ fieldId: fieldIds[name]!, message }));
    if (errors.length === 0) errors.push({ fieldId: "preferences", message: outcome.refusal.message });
    return data({ fields: fields, errors }, { status: outcome.status });
  }
  const gone = change.change === "erase";
  throw redirect(gone ? "/newsletter" : `/newsletter/preferences/${encodeURIComponent(params.token)}`, {
    status: 303,
    headers: { "Set-Cookie": await flashMessage.write({ tone: "good", text: said[change.change] }) },
  });
}

export const meta = (): MetaDescriptor[] => [
  { title: "Your newsletter – Balance" },
  { name: "robots", content: "noindex" },
  // the address of this page is a secret; "no-referrer" would also hide the Origin of its own form
  { name: "referrer", content: "same-origin" },
];

export default function NewsletterPreferences({
  loaderData: view,
  actionData,
  params,
}: Route.ComponentProps) {
  const errors = actionData?.fields ?? {};
  const historyPath = `/newsletter/preferences/${encodeURIComponent(params.token)}/history`;
  return (
    <div className="page max-w-2xl py-10 sm:py-16" id="preferences" tabIndex={-1}>
      <h1 className="text-title">Your newsletter</h1>
      <p className="mt-4 text-lead break-words text-ink-soft">{view.email}</p>
      {actionData && (
        <div className="mt-8">
          <ErrorSummary errors={actionData.errors} />
        </div>
      )}
      <div className="mt-10 grid gap-12">
        {view.status === "active" ? (
          <>
            <TopicsForm view={view} errors={errors} />
            <AddressForm view={view} errors={errors} />
            <PauseForm view={view} />
            <UnsubscribeForm />
          </>
        ) : (
          <div>
            <p>This address gets no newsletter.</p>
            <ButtonLink to="/newsletter" className="mt-5">
              Sign up again
            </ButtonLink>
          </div>
        )}
        <DataForm historyPath={historyPath} />
      </div>
    </div>
  );
}
