import type { ArticleResponse } from "@balance/contracts/article-desk";
import { Container, Text } from "@medusajs/ui";
import { useParams } from "react-router-dom";
import { ArticleEditor } from "../../../articles/article-editor";
import { useAdminPage } from "../../../use-admin-page";

/** One article, to be written and published. */
const ArticlePage = () => {
  const { id = "" } = useParams();
  const { page } = useAdminPage<ArticleResponse>(`/admin/articles/${id}`);
  if (page?.article.id !== id)
    return (
      <Container>
        <Text role="status">Opening the article…</Text>
      </Container>
    );
  return <ArticleEditor key={id} opened={page.article} />;
};

export default ArticlePage;
