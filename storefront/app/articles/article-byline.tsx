import { longDate } from "../ui/long-date.ts";
import { minutesText } from "./minutes-text.ts";
import type { DrawnArticle } from "./drawn-article.server.ts";

/** Who wrote and who reviewed an article, when, and how long it takes to read. */
export function ArticleByline({ article }: { article: DrawnArticle }) {
  return (
    <dl className="mt-8 grid gap-x-8 gap-y-3 border-t border-line pt-5 text-sm sm:grid-cols-2">
      <div>
        <dt className="text-ink-soft">Written by</dt>
        <dd>
          {article.author.name}, {article.author.role}
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">Reviewed by</dt>
        <dd>
          {article.reviewer.name}, {article.reviewer.role}
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">Published</dt>
        <dd>
          <time dateTime={article.published}>{longDate(article.published)}</time>
        </dd>
      </div>
      <div>
        <dt className="text-ink-soft">Last reviewed</dt>
        <dd>
          <time dateTime={article.reviewed}>{longDate(article.reviewed)}</time>
        </dd>
      </div>
      {article.updated !== article.reviewed && (
        <div>
          <dt className="text-ink-soft">Last changed</dt>
          <dd>
            <time dateTime={article.updated}>{longDate(article.updated)}</time>
          </dd>
        </div>
      )}
      <div>
        <dt className="text-ink-soft">Reading time</dt>
        <dd>{minutesText(article.minutes)}</dd>
      </div>
    </dl>
  );
}
