import { Link } from "react-router";

interface PaginationProps {
  /** What is spread over the pages: "Articles". */
  label: string;
  /** The page shown, from 1. */
  current: number;
  /** How many pages there are; with one, nothing is drawn. */
  pages: number;
  addressOf: (page: number) => string;
}

/** Links to the pages of a long list, all of them: lists here are short enough to need no gaps. */
export function Pagination({ label, current, pages, addressOf }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav aria-label={`${label}, pages`}>
      <ol className="flex flex-wrap gap-2">
        {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
          <li key={page}>
            <Link
              to={addressOf(page)}
              aria-current={page === current ? "page" : undefined}
              className="grid size-11 place-items-center rounded-full border border-line font-medium tabular-nums hover:border-tide hover:text-tide aria-[current=page]:border-tide aria-[current=page]:bg-tide aria-[current=page]:text-on-tide forced-colors:aria-[current=page]:underline"
            >
              <span className="sr-only">Page </span>
              {page}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
