import type {
  ArticleResponse,
  ArticleRevision,
  ArticleRevisionsResponse,
} from "@balance/contracts/article-desk";
import { Badge, Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router-dom";
import { revisionWords } from "../../../../articles/article-words";
import { CompareTexts } from "../../../../articles/compare-texts";
import { fieldsAsText } from "../../../../articles/draft/fields-as-text";
import { callAdmin } from "../../../../call-admin";
import { reportFailure } from "../../../../report-failure";
import { useAdminPage } from "../../../../use-admin-page";
import { ukMoment } from "../../../../uk-moment";

/** What an article said before, each text to be compared with the draft and to be restored. */
const ArticleRevisionsPage = () => {
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const prompt = usePrompt();
  const { page: opened } = useAdminPage<ArticleResponse>(`/admin/articles/${id}`);
  const { page } = useAdminPage<ArticleRevisionsResponse>(`/admin/articles/${id}/revisions`);
  const [openNumber, setOpenNumber] = useState<number | null>(null);

  const restore = async ({ number }: ArticleRevision) => {
    if (!opened) return;
    const isSure = await prompt({
      title: `Put revision ${number} into the draft?`,
      description: "What stands in the draft now is kept as a revision. Nothing goes live.",
      confirmText: "Restore",
      cancelText: "Leave it",
      variant: "confirmation",
    });
    if (!isSure) return;
    await callAdmin("POST", `/admin/articles/${id}/revisions/${number}/restore`, {
      version: opened.article.version,
    });
    toast.success(`Revision ${number} is the draft now.`);
    await navigate(`/articles/${id}`);
  };

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div>
          <Heading>Revisions</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {opened?.article.title}
          </Text>
        </div>
        <Button size="small" variant="secondary" asChild>
          <Link to={`/articles/${id}`}>Back to the article</Link>
        </Button>
      </div>
      {page?.revisions.length === 0 && (
        <Text className="px-6 py-8">
          None yet. One is kept with every publication, and whenever somebody writes over another's text.
        </Text>
      )}
      {opened && page && page.revisions.length > 0 && (
        <ul className="divide-y" aria-label="Revisions">
          {page.revisions.map((revision) => (
            <li key={revision.number} className="flex flex-col gap-3 px-6 py-3">
              <div className="flex flex-wrap items-center justify-between gap-3">
                <div>
                  <Text size="small" weight="plus">
                    Revision {revision.number}: {revision.fields.title}{" "}
                    {revision.is_live && (
                      <Badge size="2xsmall" color="green">
                        Live
                      </Badge>
                    )}
                  </Text>
                  <Text size="small" className="text-ui-fg-subtle">
                    {revisionWords[revision.reason]} · {ukMoment(revision.made_at)} · {revision.made_by}
                  </Text>
                </div>
                <div className="flex gap-2">
                  <Button
                    size="small"
                    variant="secondary"
                    aria-expanded={openNumber === revision.number}
                    aria-label={`Compare revision ${revision.number} with the draft`}
                    onClick={() => setOpenNumber(openNumber === revision.number ? null : revision.number)}
                  >
                    Compare
                  </Button>
                  <Button
                    size="small"
                    variant="secondary"
                    aria-label={`Restore revision ${revision.number}`}
                    onClick={() => void restore(revision).catch(reportFailure)}
                  >
                    Restore
                  </Button>
                </div>
              </div>
              {openNumber === revision.number && (
                <CompareTexts
                  before={fieldsAsText(revision.fields)}
                  after={fieldsAsText(opened.article)}
                  beforeName={`Revision ${revision.number}`}
                  afterName="The draft now"
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Container>
  );
};

export default ArticleRevisionsPage;
