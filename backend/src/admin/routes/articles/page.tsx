import type { ArticleListResponse, ArticleState } from "@balance/contracts/article-desk";
import { defineRouteConfig } from "@medusajs/admin-sdk";
import { BookOpen } from "@medusajs/icons";
import { Badge, Button, Container, Table } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { ArticleStateBadge } from "../../articles/article-state-badge";
import { kindWords, stateWords } from "../../articles/article-words";
import { NewArticleForm } from "../../articles/new-article-form";
import { ListHeader } from "../../list-header";
import { PagedList } from "../../paged-list";
import { SearchForm } from "../../search-form";
import { useAdminPage } from "../../use-admin-page";
import { useListPart } from "../../use-list-part";
import { ukMoment } from "../../uk-moment";

type View = ArticleState | "all" | "needs_sign_off";
const views = { all: "All", needs_sign_off: "Needs sign-off", ...stateWords } satisfies Record<View, string>;

/** Every article with where it stands; the one that was written on last comes first. */
const ArticlesPage = () => {
  const { view, q, offset, choose, turn } = useListPart<{ view: View; q: string }>({ view: "all", q: "" });
  const [isNew, setNew] = useState(false);
  const query = new URLSearchParams({
    q,
    offset: String(offset),
    ...partOf(view),
  });
  const { page } = useAdminPage<ArticleListResponse>(`/admin/articles?${query.toString()}`);

  return (
    <Container className="divide-y p-0">
      <ListHeader
        title="Articles"
        explanation="Last saved first. Nothing goes live before it is published."
        views={views}
        view={view}
        onView={(chosen) => choose({ view: chosen })}
        choice="Which articles"
      >
        <div className="ml-auto flex flex-wrap gap-2">
          <Button size="small" variant="secondary" asChild>
            <Link to="/articles/sources">Sources</Link>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to="/articles/dead-ends">Dead ends</Link>
          </Button>
          <Button size="small" onClick={() => setNew(true)}>
            New article
          </Button>
        </div>
      </ListHeader>
      {isNew && <NewArticleForm onCancel={() => setNew(false)} />}
      <SearchForm label="Title or address, or a part of it" onFind={(words) => choose({ q: words })} />
      {page && (
        <PagedList
          isEmpty={page.articles.length === 0}
          empty={q || view !== "all" ? "No article is like that." : "There is no article yet."}
          offset={offset}
          pageSize={page.page_size}
          count={page.count}
          onTurn={turn}
        >
          <div className="overflow-x-auto">
            <Table>
              <Table.Header>
                <Table.Row>
                  <Table.HeaderCell>Article</Table.HeaderCell>
                  <Table.HeaderCell>State</Table.HeaderCell>
                  <Table.HeaderCell>Kind</Table.HeaderCell>
                  <Table.HeaderCell>Author</Table.HeaderCell>
                  <Table.HeaderCell>Saved</Table.HeaderCell>
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {page.articles.map((article) => (
                  <Table.Row key={article.id}>
                    <Table.Cell className="whitespace-normal py-2">
                      <Link to={`/articles/${article.id}`} className="text-ui-fg-base underline">
                        {article.title}
                      </Link>
                      <span className="text-ui-fg-subtle block">/articles/{article.slug}</span>
                    </Table.Cell>
                    <Table.Cell className="py-2">
                      <ArticleStateBadge state={article.state} />
                      {article.scheduled_for && (
                        <span className="text-ui-fg-subtle block">{ukMoment(article.scheduled_for)}</span>
                      )}
                      {article.needs_sign_off && (
                        <Badge size="2xsmall" color="orange" className="ml-1">
                          Needs sign-off
                        </Badge>
                      )}
                      {article.has_unpublished_changes && article.first_published_at && (
                        <Badge size="2xsmall" className="ml-1">
                          Changed since
                        </Badge>
                      )}
                    </Table.Cell>
                    <Table.Cell>{kindWords[article.kind].name}</Table.Cell>
                    <Table.Cell>{article.author_name}</Table.Cell>
                    <Table.Cell>
                      {ukMoment(article.saved_at)}
                      <span className="text-ui-fg-subtle block">{article.saved_by}</span>
                    </Table.Cell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </div>
        </PagedList>
      )}
    </Container>
  );
};

function partOf(view: View): Record<string, string> {
  if (view === "all") return {};
  return view === "needs_sign_off" ? { needs_sign_off: "true" } : { state: view };
}

export default ArticlesPage;

export const config = defineRouteConfig({ label: "Articles", icon: BookOpen, rank: 8 });
