import type { ArticleDeadEnd, DeadEndsResponse } from "@balance/contracts/article-desk";
import { Badge, Button, Container, Heading, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useAdminPage } from "../../../use-admin-page";

const kinds: Record<ArticleDeadEnd["kind"], string> = {
  product_not_on_sale: "Product not on sale",
  source_withdrawn: "Source withdrawn",
  link_leads_nowhere: "Link leads nowhere",
};

/** Where a reader of a live article would come to nothing; each goes from here once its article is mended. */
const DeadEndsPage = () => {
  const { page } = useAdminPage<DeadEndsResponse>("/admin/articles/dead-ends");
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-6 px-6 py-4">
        <div>
          <Heading>Dead ends</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            Live articles that lead to a product nobody can buy, to a withdrawn source, or to no page. Each
            goes from this list once its article is mended and published.
          </Text>
        </div>
        <Button size="small" variant="secondary" className="shrink-0" asChild>
          <Link to="/articles">All articles</Link>
        </Button>
      </div>
      {page?.dead_ends.length === 0 && (
        <Text className="px-6 py-8">None: every link, product and source of every live article holds.</Text>
      )}
      {page && page.dead_ends.length > 0 && (
        <ul className="divide-y" aria-label="Dead ends">
          {page.dead_ends.map(({ article, kind, subject, detail }) => (
            <li key={`${article.id} ${kind} ${subject}`} className="flex flex-col gap-1 px-6 py-3">
              <div className="flex flex-wrap items-center gap-2">
                <Badge size="2xsmall" color={kind === "source_withdrawn" ? "red" : "orange"}>
                  {kinds[kind]}
                </Badge>
                <Link to={`/articles/${article.id}`} className="text-ui-fg-base underline">
                  {article.title}
                </Link>
              </div>
              <Text size="small">
                {subject}. {detail}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
};

export default DeadEndsPage;
