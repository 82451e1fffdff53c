import { type NewsletterConfirmProps, newsletterConfirmWords } from "./newsletter-confirm.tsx";
import { traderIdentity } from "./contract-information.ts";

export function newsletterConfirmText(props: NewsletterConfirmProps): string {
  const { title, asked, button, until, otherwise } = newsletterConfirmWords(props);
  return [
    title.toUpperCase(),
    asked,
    `${button}:\n${props.confirm_url}`,
    until,
    otherwise,
    traderIdentity(props.trader).join("\n"),
  ].join("\n\n");
}
