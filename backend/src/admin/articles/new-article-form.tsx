import { type ArticleKind, articleLimits, type ArticleResponse } from "@balance/contracts/article-desk";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { callAdmin, CallRefused } from "../call-admin";
import { TextEntry } from "../label/text-entry";
import { reportFailure } from "../report-failure";
import { KindEntry } from "./kind-entry";

/** A title and a kind make a draft; everything else is written in its editor. */
export function NewArticleForm({ onCancel }: { onCancel: () => void }) {
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<ArticleKind>("editorial");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [isBusy, setBusy] = useState(false);
  const navigate = useNavigate();
  const create = async () => {
    setBusy(true);
    try {
      const { article } = await callAdmin<ArticleResponse>("POST", "/admin/articles", { title, kind });
      await navigate(`/articles/${article.id}`);
    } catch (error) {
      if (!(error instanceof CallRefused)) throw error;
      setErrors(Object.keys(error.fields).length > 0 ? error.fields : { title: error.message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      noValidate
      aria-label="New article"
      className="grid gap-4 px-6 py-4 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto] md:items-end"
      onSubmit={(event) => {
        event.preventDefault();
        create().catch(reportFailure);
      }}
    >
      <TextEntry
        label="Title of the new article"
        hint={`${title.length} of ${articleLimits.title} characters`}
        error={errors.title}
        value={title}
        onChange={setTitle}
      />
      <KindEntry label="Kind of the new article" kind={kind} error={errors.kind} onChange={setKind} />
      <div className="flex gap-2">
        <Button type="button" size="small" variant="secondary" onClick={onCancel}>
          Cancel
        </Button>
        <Button type="submit" size="small" isLoading={isBusy}>
          Create draft
        </Button>
      </div>
    </form>
  );
}
