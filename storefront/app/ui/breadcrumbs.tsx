import { Link } from "react-router";

export interface Crumb {
  name: string;
  /** Path on this site. */
  to: string;
}

/** The way back up; the page itself comes last, is no link, and is left to the heading on a phone. */
export function Breadcrumbs({ trail, current }: { trail: Crumb[]; current: string }) {
  return (
    <nav aria-label="Breadcrumb" className="py-4 text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center">
        {trail.map(({ name, to }) => (
          <li key={to} className="after:mx-2 after:content-['/'_/_''] max-sm:nth-last-2:after:hidden">
            <Link to={to} className="inline-block py-1 underline-offset-4 hover:text-tide hover:underline">
              {name}
            </Link>
          </li>
        ))}
        <li aria-current="page" className="py-1 text-ink max-sm:sr-only">
          {current}
        </li>
      </ol>
    </nav>
  );
}
