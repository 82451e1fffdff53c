import type { EditorView } from "@codemirror/view";
import {
  articleLimits,
  type ArticleFinding,
  type ArticleForEditing,
  type ArticleSourcesResponse,
} from "@balance/contracts/article-desk";
import { Button, Hint, Text } from "@medusajs/ui";
import { type MutableRefObject, useId, useState } from "react";
import { useAdminPage } from "../use-admin-page";
import type { ArticlePart } from "./article-part";
import { ArticlePreview } from "./article-preview";
import type { JudgedArticle } from "./draft/use-article-check";
import { FigureDialog } from "./figure-dialog";
import { insertBlock } from "./text/markdown-deeds";
import { MarkdownEditor } from "./text/markdown-editor";
import { MarkdownToolbar } from "./text/markdown-toolbar";

interface BodyFieldProps extends ArticlePart {
  judged: JudgedArticle | null;
  facts: ArticleForEditing["product_facts"];
  /** Where the editor can be reached from outside, to jump to a mark. */
  viewRef: MutableRefObject<EditorView | null>;
}

const noMarks: ArticleFinding[] = [];

/** The text of the article: written in Markdown with buttons for it, read beside it as readers will. */
export function BodyField({ fields, change, errorOf, judged, facts, viewRef }: BodyFieldProps) {
  const [view, setView] = useState<EditorView | null>(null);
  const [choosesPicture, setChoosesPicture] = useState(false);
  const [showsPreview, setShowsPreview] = useState(true);
  const { page } = useAdminPage<ArticleSourcesResponse>("/admin/article-sources");
  const id = useId();
  const error = errorOf("body");
  const bodyMarks = judged?.check.findings.filter(({ field }) => field === "body") ?? noMarks;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <MarkdownToolbar
          view={view}
          sourceKeys={page?.sources.filter(({ withdrawn_at }) => withdrawn_at === null) ?? []}
          products={facts}
          onPicture={() => setChoosesPicture(true)}
        />
        <Button
          type="button"
          size="small"
          variant="secondary"
          aria-pressed={showsPreview}
          onClick={() => setShowsPreview(!showsPreview)}
        >
          Preview
        </Button>
      </div>
      <div className={showsPreview ? "grid items-start gap-4 lg:grid-cols-2" : ""}>
        <div className="flex min-w-0 flex-col gap-1">
          <MarkdownEditor
            text={fields.body}
            onChange={(body) => change({ body })}
            marks={bodyMarks}
            judged={judged?.fields.body ?? ""}
            describedBy={error && `${id}-error`}
            onView={(made) => {
              viewRef.current = made;
              setView(made);
            }}
          />
          {error && (
            <Hint id={`${id}-error`} variant="error">
              {error}
            </Hint>
          )}
          <Text size="xsmall" className="text-ui-fg-subtle">
            {fields.body.length.toLocaleString("en-GB")} of {articleLimits.body.toLocaleString("en-GB")}{" "}
            characters, {wordCount(fields.body).toLocaleString("en-GB")} words. F8 goes to the guard's next
            mark.
          </Text>
        </div>
        {showsPreview && (
          <div
            className="border-ui-border-base max-h-[75vh] min-w-0 overflow-y-auto rounded-md border p-4"
            tabIndex={0}
            role="region"
            aria-label="As readers see it"
          >
            <ArticlePreview body={fields.body} />
          </div>
        )}
      </div>
      {choosesPicture && (
        <FigureDialog
          onClose={() => setChoosesPicture(false)}
          onInsert={(block) => {
            setChoosesPicture(false);
            if (view) insertBlock(block)(view);
          }}
        />
      )}
    </div>
  );
}

function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
