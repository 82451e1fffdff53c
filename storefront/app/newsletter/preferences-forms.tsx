import { type PreferencesView, signUpLimits } from "@balance/contracts/newsletter";
import { Button } from "../ui/button.tsx";
import { FieldError } from "../ui/field-error.tsx";
import { TextField } from "../ui/text-field.tsx";
import { longDate } from "../ui/long-date.ts";
import { TopicTicks } from "./topic-ticks.tsx";

/** What the back end had to say about a field of the form that was sent last. */
export type PreferencesErrors = Record<string, string>;

interface FormsProps {
  view: PreferencesView;
  errors: PreferencesErrors;
}

/** Topics and name. */
export function TopicsForm({ view, errors }: FormsProps) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="change" value="topics" />
      <fieldset id="topics" tabIndex={-1} aria-describedby={errors.topics ? "topics-error" : undefined}>
        <legend className="font-display text-heading">What it may be about</legend>
        <TopicTicks ticked={view.topics} className="mt-4" />
        <FieldError id="topics-error" message={errors.topics} />
      </fieldset>
      <TextField
        id="first-name"
        name="first_name"
        label="First name (optional)"
        autoComplete="given-name"
        maxLength={signUpLimits.first_name}
        defaultValue={view.first_name}
        error={errors.first_name}
        className="mt-6"
      />
      <Button type="submit" className="mt-6">
        Save topics
      </Button>
    </form>
  );
}

/** Another mailbox. It is asked before anything changes. */
export function AddressForm({ view, errors }: FormsProps) {
  return (
    <form method="post" noValidate>
      <input type="hidden" name="change" value="address" />
      <h2 className="text-heading">Another address</h2>
      <p className="mt-2 break-words">
        The newsletter goes to {view.email}. We write to the new address first; the change holds once you have
        confirmed it there.
      </p>
      <TextField
        id="email"
        name="email"
        label="New email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={signUpLimits.email}
        error={errors.email}
        className="mt-4"
      />
      <Button type="submit" tone="secondary" className="mt-5">
        Ask the new address
      </Button>
    </form>
  );
}

/** Three months of quiet. */
export function PauseForm({ view }: { view: PreferencesView }) {
  const paused = view.paused_until;
  return (
    <form method="post">
      <h2 className="text-heading">A pause</h2>
      <p className="mt-2">
        {paused
          ? `You get nothing until ${longDate(paused.slice(0, 10))}. Then it begins again by itself.`
          : "Three months without mail; then it begins again by itself."}
      </p>
      <input type="hidden" name="change" value={paused ? "resume" : "pause"} />
      <Button type="submit" tone="secondary" className="mt-4">
        {paused ? "End the pause now" : "Pause for three months"}
      </Button>
    </form>
  );
}

export function UnsubscribeForm() {
  return (
    <form method="post">
      <h2 className="text-heading">No more newsletter</h2>
      <p className="mt-2">It ends at once. Mails about an order of yours still come.</p>
      <input type="hidden" name="change" value="unsubscribe" />
      <Button type="submit" tone="secondary" className="mt-4">
        Unsubscribe
      </Button>
    </form>
  );
}

/** What is kept, and having it deleted. */
export function DataForm({ historyPath }: { historyPath: string }) {
  return (
    <form method="post">
      <h2 className="text-heading">Your data</h2>
      <p className="mt-2">
        <a href={historyPath} download className="link">
          Download what we keep about your newsletter (JSON)
        </a>
      </p>
      <p className="mt-4">
        Deleting it removes your address, name and topics. A coded form of the address stays, which can’t be
        turned back, so that we never write to you again; and the dates of your consent, without your address.
        Orders are not touched.
      </p>
      <input type="hidden" name="change" value="erase" />
      <Button type="submit" tone="secondary" className="mt-4">
        Delete my newsletter data
      </Button>
    </form>
  );
}
