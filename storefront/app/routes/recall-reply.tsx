import type { RecallReplyPage } from "@balance/contracts/recall";
import { data, type MetaDescriptor } from "react-router";
import { answerRecall, readRecallReply } from "../medusa/recalls.server.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { longDate } from "../ui/long-date.ts";
import { Notice } from "../ui/notice.tsx";
import { RadioGroup } from "../ui/radio-group.tsx";
import type { Route } from "./+types/recall-reply";

/** Changes nothing: mail programs and scanners open links by themselves. */
export function loader({ params, context }: Route.LoaderArgs) {
  return readRecallReply(context, params.token);
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const form = await request.formData();
  const field = (name: string) => {
    const typed = form.get(name);
    return typeof typed === "string" ? typed : "";
  };
  const answer = { outcome: field("outcome"), wants: field("wants") };
  const outcome = await answerRecall(context, params.token, answer);
  if (outcome.ok) return { kept: true as const };
  const { message, fields = {} } = outcome.refusal;
  return data({ kept: false as const, message, fields, answer }, { status: outcome.status });
}

export const meta = (): MetaDescriptor[] => [
  { title: "Answer a recall – Balance" },
  { name: "robots", content: "noindex" },
  { name: "referrer", content: "same-origin" },
];

const outcomes = [
  { value: "has_it", label: "I still have it", detail: "Please do not eat it." },
  { value: "ate_it", label: "I ate it, or some of it" },
  { value: "binned_it", label: "I put it in the bin" },
  { value: "gave_it_away", label: "I gave it to somebody else", detail: "Please tell them at once." },
];

const wishes = [
  { value: "refund", label: "A refund", detail: "To the card you paid with. You need no receipt." },
  { value: "replacement", label: "A replacement", detail: "The same product from another batch." },
  { value: "nothing", label: "Neither" },
];

const questions = [
  { name: "outcome", legend: "What became of it?", choices: outcomes },
  { name: "wants", legend: "What would you like?", choices: wishes },
] as const;

export default function RecallReply({ loaderData: page, actionData }: Route.ComponentProps) {
  const refused = actionData?.kept === false ? actionData : null;
  const { recall, answer } = page;
  const chosen = refused?.answer ?? answer;
  return (
    <div className="page max-w-2xl py-10 sm:py-16">
      <h1 className="text-title">{actionData?.kept ? "Thank you for your answer" : "What became of it?"}</h1>
      <p className="mt-5 text-lead text-ink-soft">
        Recall of {recall.product_name}, order {page.order_number}.
      </p>
      {actionData?.kept && (
        <Notice tone="good" role="status" title="We have your answer" className="mt-6">
          {nextSteps(page)}
        </Notice>
      )}
      {refused && (
        <Notice tone="problem" role="alert" title="Your answer was not kept" className="mt-6">
          {refused.message}
        </Notice>
      )}
      <h2 className="mt-8 text-heading">Your order had</h2>
      <ul className="mt-2 list-disc pl-5">
        {page.units.map(({ title, code, best_before, quantity }) => (
          <li key={`${title} ${code}`} className="py-0.5">
            {quantity} × {title}, batch {code}
            {best_before && `, best before ${longDate(best_before)}`}
          </li>
        ))}
      </ul>
      {page.may_answer ? (
        <form method="post" className="mt-8 grid gap-8">
          {questions.map(({ name, legend, choices }) => (
            <RadioGroup
              key={`${name} ${chosen?.[name]}`}
              name={name}
              legend={legend}
              choices={choices}
              defaultValue={chosen?.[name]}
              error={refused?.fields[name]}
              required
            />
          ))}
          <Button type="submit" className="w-full sm:w-auto sm:justify-self-start">
            {answer ? "Change my answer" : "Send my answer"}
          </Button>
        </form>
      ) : (
        <Notice className="mt-8">
          {recall.closed_at
            ? "This recall is closed. If you still have the product, please call or write to us."
            : "We are dealing with your refund or replacement, so your answer can’t be changed here any more. Please call or write to us."}
        </Notice>
      )}
      <ButtonLink to={`/recalls/${recall.ref}`} tone="secondary" className="mt-8">
        Read the notice again
      </ButtonLink>
    </div>
  );
}

function nextSteps({ answer }: RecallReplyPage): string {
  if (answer?.wants === "refund")
    return "Your refund goes to the card you paid with. You get an email when it is on its way.";
  if (answer?.wants === "replacement") return "We send you a replacement, and an email when it leaves.";
  return "You can change your answer here if you think again.";
}
