import {
  newsletterTopics,
  type NewsletterTopic,
  signUpLimits,
  type SignUpSource,
  signUpSources,
} from "@balance/contracts/newsletter";

export interface TypedSignUp {
  email: string;
  first_name: string;
  topics: NewsletterTopic[];
  consent: boolean;
  source: SignUpSource;
  page_url: string;
  wording_id: string;
}

export type SignUpErrors = Partial<Record<"email" | "first_name" | "consent", string>>;

/** Name of the field that people never see; whatever fills it in is a program. */
export const signUpTrapName = "website";

/**
 * Reads the posted form: `typed` is what to show again, untouched.
 *
 * @param referrer the request's Referer, which names the page of a form that doesn't
 */
export function readSignUp(
  form: FormData,
  referrer: string | null,
): { typed: TypedSignUp; errors: SignUpErrors } {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const chosen = form.getAll("topics");
  const page = text("page_url") || (URL.parse(referrer ?? "")?.pathname ?? "");
  const typed: TypedSignUp = {
    email: text("email"),
    first_name: text("first_name"),
    topics: newsletterTopics.filter((topic) => chosen.includes(topic)),
    consent: form.get("consent") === "yes",
    source: signUpSources.find((source) => source === form.get("source")) ?? "newsletter_page",
    page_url: /^\/(?!\/)/.test(page) ? page.slice(0, signUpLimits.page_url) : "/newsletter",
    wording_id: text("wording_id"),
  };
  return { typed, errors: signUpErrors(typed) };
}

function signUpErrors({ email, first_name, consent }: TypedSignUp): SignUpErrors {
  const errors: SignUpErrors = {};
  if (email.trim() === "") errors.email = "Enter your email address.";
  else if (email.trim().length > signUpLimits.email) {
    errors.email = `Use ${signUpLimits.email} characters or fewer for your email address.`;
  } else if (!/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email.trim())) {
    errors.email = "Enter an email address with a name, an @ and a domain, like ana@example.co.uk.";
  }
  if (first_name.trim().length > signUpLimits.first_name) {
    errors.first_name = `Use ${signUpLimits.first_name} characters or fewer for your first name.`;
  }
  if (!consent) errors.consent = "Tick the box, so that we may write to you.";
  return errors;
}
