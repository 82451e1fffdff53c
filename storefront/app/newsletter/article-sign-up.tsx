import { SignUpForm } from "./sign-up-form.tsx";

/** Below an article; where that has no tie to the shop, without the offer. */
export function ArticleSignUp({ withOffer }: { withOffer: boolean }) {
  return (
    <section
      aria-labelledby="article-newsletter"
      className="mt-12 rounded-large border border-line px-5 py-6 text-base leading-normal sm:px-7"
    >
      <h2 id="article-newsletter" className="mb-4 text-heading">
        More like this, by mail
      </h2>
      <SignUpForm source="article" withOffer={withOffer} />
    </section>
  );
}
