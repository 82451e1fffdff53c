import { newsletterWording } from "@balance/compliance/newsletter-wording";
import { CheckboxField } from "../ui/checkbox-field.tsx";

/** Field names within the checkout's contact form. */
export const checkoutSignUpFields = { consent: "newsletter", wording: "newsletter_wording" } as const;

/** Part of the checkout's contact form: unticked, apart from everything that the order needs (PECR reg 22). */
export function CheckoutSignUp() {
  const { checkbox_label, text, offer, privacy_url } = newsletterWording;
  return (
    <div className="mt-8 border-t border-line pt-6 text-sm">
      <input type="hidden" name={checkoutSignUpFields.wording} value={newsletterWording.id} />
      <CheckboxField name={checkoutSignUpFields.consent} value="yes" label={checkbox_label} />
      <div className="mt-2 pl-9 text-ink-soft">
        <p>
          {text}{" "}
          <a href={privacy_url} className="link">
            See our privacy notice.
          </a>
        </p>
        <p className="mt-2">
          {offer}{" "}
          <a href="/terms#welcome-code" className="link">
            Full terms.
          </a>{" "}
          To use it for this order, confirm before you pay.
        </p>
      </div>
    </div>
  );
}
