import type { ArticleSourcesResponse } from "@balance/contracts/article-desk";
import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import { SourceForm } from "../../../articles/source-form";
import { SourceRow } from "../../../articles/source-row";
import { reportFailure } from "../../../report-failure";
import { SearchForm } from "../../../search-form";
import { useAdminPage } from "../../../use-admin-page";

/** The papers, laws and pages that articles rest on, and which live articles each of them carries. */
const ArticleSourcesPage = () => {
  const [search, setSearch] = useState("");
  const [isNew, setNew] = useState(false);
  const query = new URLSearchParams({ q: search });
  const { page, load } = useAdminPage<ArticleSourcesResponse>(`/admin/article-sources?${query.toString()}`);
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-6 px-6 py-4">
        <div>
          <Heading>Sources</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            What articles rest on. A source that turns out wrong is withdrawn with the reason; it stays here,
            and the articles that cite it are named.
          </Text>
        </div>
        <div className="flex shrink-0 gap-2">
          <Button size="small" variant="secondary" asChild>
            <Link to="/articles">All articles</Link>
          </Button>
          <Button size="small" onClick={() => setNew(true)}>
            New source
          </Button>
        </div>
      </div>
      {isNew && (
        <div className="px-6 py-4">
          <SourceForm
            onCancel={() => setNew(false)}
            onSaved={({ key }) => {
              setNew(false);
              toast.success(`Saved. Texts cite it as :cite[${key}].`);
              load().catch(reportFailure);
            }}
          />
        </div>
      )}
      <SearchForm label="Name, title, author or journal" onFind={setSearch} />
      {page?.sources.length === 0 && <Text className="px-6 py-8">No source is like that.</Text>}
      {page && page.sources.length > 0 && (
        <ul className="divide-y" aria-label="Sources">
          {page.sources.map((source) => (
            <SourceRow key={source.id} source={source} onChanged={load} />
          ))}
        </ul>
      )}
    </Container>
  );
};

export default ArticleSourcesPage;
