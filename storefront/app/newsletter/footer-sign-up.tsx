import { useLocation, useMatches } from "react-router";
import { SignUpForm } from "./sign-up-form.tsx";

/** Pages with a form of their own, or where nothing should lead away. */
const without = /^\/(newsletter|checkout)(\/|$)/;

/** The newsletter's place in the footer. On an editorial article it advertises nothing. */
export function FooterSignUp() {
  const { pathname } = useLocation();
  const isEditorial = useMatches().some(({ loaderData }) => kindOf(loaderData) === "editorial");
  if (without.test(pathname)) return null;
  return (
    <section aria-labelledby="footer-newsletter" className="page pt-14">
      <div className="max-w-2xl border-b border-on-deep-soft/30 pb-12">
        <h2 id="footer-newsletter" className="mb-4 font-display text-2xl">
          Our newsletter
        </h2>
        <SignUpForm source="footer" withOffer={!isEditorial} onDeep />
      </div>
    </section>
  );
}

function kindOf(loaderData: unknown): unknown {
  if (typeof loaderData !== "object" || loaderData === null || !("article" in loaderData)) return undefined;
  const { article } = loaderData;
  return typeof article === "object" && article !== null && "kind" in article ? article.kind : undefined;
}
