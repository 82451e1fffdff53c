import { useLocation, useMatches } from "react-router";
import { ServerWritten } from "./server-written.tsx";

/** Pages with a form of their own, where nothing should lead away, or whose address is a secret. */
const withoutSignUp = /^\/(newsletter|checkout|orders|recalls)(\/|$)/;

/** Ways on, and who sells. Its form is out of sight where it has no place: an editorial article advertises nothing. */
export function SiteFooter() {
  const { pathname } = useLocation();
  const isEditorial = useMatches().some(({ loaderData }) => kindOf(loaderData) === "editorial");
  return (
    <ServerWritten
      as="footer"
      id="footer"
      data-sign-up={withoutSignUp.test(pathname) || isEditorial ? "elsewhere" : "here"}
      className="group/footer mt-24 bg-deep text-on-deep [--focus:var(--on-deep)]"
    />
  );
}

function kindOf(loaderData: unknown): unknown {
  if (typeof loaderData !== "object" || loaderData === null || !("article" in loaderData)) return undefined;
  const { article } = loaderData;
  return typeof article === "object" && article !== null && "kind" in article ? article.kind : undefined;
}
