import { newsletterWording, newsletterWordingWithoutOffer } from "@balance/compliance/newsletter-wording";
import { signUpLimits, type SignUpSource } from "@balance/contracts/newsletter";
import { Button } from "../ui/button.tsx";
import { CheckboxField } from "../ui/checkbox-field.tsx";
import { TextField } from "../ui/text-field.tsx";
import { TrapField } from "../ui/trap-field.tsx";
import type { SignUpAnswer } from "./sign-up-answer.ts";
import { signUpTrapName } from "./sign-up-fields.ts";
import { TopicTicks } from "./topic-ticks.tsx";

type FieldName = "email" | "first_name" | "consent";

/** Id of a field in the page; a page may hold two of these forms. */
export function signUpFieldId(source: SignUpSource, name: FieldName): string {
  return `${source}-${name}`.replaceAll("_", "-");
}

interface SignUpFormProps {
  source: SignUpSource;
  /** The same form sent twice is one request; left out where a page may be the same for everybody. */
  formId?: string;
  /** What the server said to the last try; null before the first. */
  answer?: SignUpAnswer | null;
  /** False where the shop may advertise nothing: on an editorial article. */
  withOffer?: boolean;
  /** On the footer's deep ground. */
  onDeep?: boolean;
}

/**
 * Signs up for the newsletter. A plain form, so that the footer of every page needs no script for it; the answer is the
 * page /newsletter. The words beside the box are those that the ledger keeps.
 */
export function SignUpForm({ source, formId, answer, withOffer = true, onDeep = false }: SignUpFormProps) {
  const wording = withOffer ? newsletterWording : newsletterWordingWithoutOffer;
  const quiet = onDeep ? "text-on-deep-soft" : "text-ink-soft";
  const link = onDeep ? "underline underline-offset-4" : "link";
  const typed = answer?.typed;
  const errors = answer?.fieldErrors ?? {};
  return (
    <form method="post" action="/newsletter" noValidate>
      {formId && <input type="hidden" name="form_id" value={formId} />}
      <input type="hidden" name="source" value={typed?.source ?? source} />
      {/* Before the first try it is left out: the request's Referer names the page. */}
      {typed && <input type="hidden" name="page_url" value={typed.page_url} />}
      <input type="hidden" name="wording_id" value={wording.id} />
      <TextField
        id={signUpFieldId(source, "email")}
        name="email"
        label="Email for the newsletter"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={signUpLimits.email}
        defaultValue={typed?.email}
        error={errors.email}
      />
      <CheckboxField
        id={signUpFieldId(source, "consent")}
        name="consent"
        value="yes"
        label={wording.checkbox_label}
        defaultChecked={typed?.consent}
        error={errors.consent}
        className="mt-4 text-sm"
      />
      <p className={`mt-2 pl-9 text-sm ${quiet}`}>
        {wording.text}{" "}
        <a href={wording.privacy_url} className={link}>
          See our privacy notice.
        </a>
      </p>
      <Choices source={source} answer={answer} />
      <TrapField name={signUpTrapName} />
      {wording.offer && (
        <p className={`mt-4 text-sm ${quiet}`}>
          {wording.offer}{" "}
          <a href="/terms#welcome-code" className={link}>
            Full terms.
          </a>
        </p>
      )}
      <Button type="submit" tone={onDeep ? "secondary" : "primary"} className="mt-5">
        Sign up
      </Button>
    </form>
  );
}

/** What may be left alone: by the consent's words, whoever chooses nothing gets all of it. */
function Choices({ source, answer }: Pick<SignUpFormProps, "source" | "answer">) {
  const error = answer?.fieldErrors.first_name;
  const isUsed = Boolean(answer && (answer.typed.first_name || answer.typed.topics.length > 0));
  return (
    <details open={isUsed} className="mt-3">
      <summary className="inline-flex min-h-9 cursor-pointer items-center text-sm underline underline-offset-4">
        Your name, and only some topics (optional)
      </summary>
      <TextField
        id={signUpFieldId(source, "first_name")}
        name="first_name"
        label="First name for the newsletter"
        autoComplete="given-name"
        maxLength={signUpLimits.first_name}
        defaultValue={answer?.typed.first_name}
        error={error}
        className="mt-3"
      />
      <fieldset className="mt-4">
        <legend className="text-sm">Only these topics; with none ticked you get all of them.</legend>
        <TopicTicks ticked={answer?.typed.topics} className="mt-2" />
      </fieldset>
    </details>
  );
}
