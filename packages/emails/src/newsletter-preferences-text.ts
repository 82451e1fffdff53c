import { traderIdentity } from "./contract-information.ts";
import { type NewsletterPreferencesProps, newsletterPreferencesWords } from "./newsletter-preferences.tsx";

export function newsletterPreferencesText(props: NewsletterPreferencesProps): string {
  const { title, why, what, button, keep } = newsletterPreferencesWords(props);
  return [
    title.toUpperCase(),
    why,
    what,
    `${button}:\n${props.preferences_url}`,
    keep,
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
