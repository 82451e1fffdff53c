import { Link } from "react-router";
import { ResponsivePicture } from "../ui/responsive-picture.tsx";
import { longDate } from "../ui/long-date.ts";
import { minutesText } from "./minutes-text.ts";
import type { ArticleSummary } from "@balance/contracts/article";

interface ArticleTileProps {
  article: ArticleSummary;
  headingLevel?: "h2" | "h3";
  /** Picture beside the text, for the one that leads. */
  wide?: boolean;
}

/** An article in a list: cover, title, what it is about. */
export function ArticleTile({ article, headingLevel: Heading = "h2", wide = false }: ArticleTileProps) {
  return (
    <article
      className={`group relative grid gap-5 ${wide ? "lg:grid-cols-2 lg:items-center lg:gap-14" : ""}`}
    >
      <div className="overflow-hidden rounded-large bg-sand">
        <ResponsivePicture
          url={article.cover.url}
          alt={article.cover.alt}
          ratio={{ width: 1800, height: 1200 }}
          sizes={wide ? "(min-width: 64rem) 35rem, 92vw" : "(min-width: 48rem) 35rem, 92vw"}
          widest={960}
          className="aspect-[3/2] w-full object-cover transition-transform duration-500 ease-calm group-hover:scale-[1.025]"
        />
      </div>
      <div>
        <p className="text-sm text-ink-soft">
          {longDate(article.published)}, {minutesText(article.minutes)} to read
        </p>
        <Heading className="mt-2 text-heading">
          <Link
            to={`/articles/${article.slug}`}
            className="after:absolute after:inset-0 after:rounded-large group-hover:underline group-hover:decoration-1 group-hover:underline-offset-4 focus-visible:outline-none focus-visible:after:outline-3 focus-visible:after:outline-offset-4 focus-visible:after:outline-focus"
          >
            {article.title}
          </Link>
        </Heading>
        <p className="mt-3 max-w-prose text-ink-soft">{article.standfirst}</p>
      </div>
    </article>
  );
}
