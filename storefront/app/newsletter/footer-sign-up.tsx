import { SignUpForm } from "./sign-up-form.tsx";

/** The newsletter's place in the footer. */
export function FooterSignUp() {
  return (
    <section
      aria-labelledby="footer-newsletter"
      className="page pt-14 group-data-[sign-up=elsewhere]/footer:hidden print:hidden"
    >
      <div className="max-w-2xl border-b border-on-deep-soft/30 pb-12">
        <h2 id="footer-newsletter" className="mb-4 font-display text-2xl">
          Our newsletter
        </h2>
        <SignUpForm source="footer" onDeep />
      </div>
    </section>
  );
}
