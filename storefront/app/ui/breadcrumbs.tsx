import { Link } from "react-router";

export interface Crumb {
  name: string;
  /** Path on this site. */
  to: string;
}

/** The way back up; the page itself comes last and is no link. */
export function Breadcrumbs({ trail, current }: { trail: Crumb[]; current: string }) {
  return (
    <nav aria-label="Breadcrumb" className="py-4 text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center">
        {trail.map(({ name, to }) => (
          <li key={to} className="after:mx-2 after:content-['/'_/_'']">
            <Link to={to} className="inline-block py-1 underline-offset-4 hover:text-tide hover:underline">
              {name}
            </Link>
          </li>
        ))}
        <li aria-current="page" className="py-1 text-ink">
          {current}
        </li>
      </ol>
    </nav>
  );
}
