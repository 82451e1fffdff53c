import type { EditorView } from "@codemirror/view";
import type { ArticleFinding, ArticleForEditing } from "@balance/contracts/article-desk";
import { Alert, Button, Container, Heading, Text } from "@medusajs/ui";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import { Link } from "react-router-dom";
import { AboutFields } from "./about-fields";
import type { ArticlePart } from "./article-part";
import { Checklist } from "./checklist";
import { CitedSources } from "./cited-sources";
import { ConflictDialog } from "./conflict-dialog";
import { CoverField } from "./cover-field";
import { DraftStatus } from "./draft-status";
import { useArticleCheck } from "./draft/use-article-check";
import { useArticleDraft } from "./draft/use-article-draft";
import { GuardMarks } from "./guard-marks";
import { PeopleFields } from "./people-fields";
import { ProductsField } from "./products-field";
import { PublishPanel } from "./publish-panel";
import { useNewerVersion } from "./use-newer-version";

/** The code editor comes when an article is opened: staff who never write one don't load it with the admin. */
const BodyField = lazy(() => import("./body-field.js").then((module) => ({ default: module.BodyField })));

/** Everything about one article on one page: what is written is saved by itself, and nothing goes live by itself. */
export function ArticleEditor({ opened }: { opened: ArticleForEditing }) {
  const draft = useArticleDraft(opened);
  const { fields, saved, state, change } = draft;
  const { judged, failure } = useArticleCheck(saved.id, fields, saved.version);
  const newer = useNewerVersion(saved);
  const view = useRef<EditorView | null>(null);

  const part: ArticlePart = {
    fields,
    change,
    errorOf: (field) => {
      const refused = state.kind === "refused" ? state.fields[field] : undefined;
      // what a person may sign off is listed beside the text; a field is wrong only when nobody can
      const barred = (judged?.check.findings ?? [])
        .filter((one) => one.field === field && field !== "body" && one.severity === "block")
        .map(({ excerpt, reason }) => `“${excerpt}”: ${reason}`);
      return [refused, ...barred].filter(Boolean).join(" ") || undefined;
    },
  };
  const show = ({ start, end }: ArticleFinding) => {
    const editor = view.current;
    if (!editor || end > editor.state.doc.length) return;
    editor.dispatch({ selection: { anchor: start, head: end }, scrollIntoView: true });
    editor.focus();
  };

  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading className="break-words">{fields.title || "An article without a title"}</Heading>
          <DraftStatus draft={draft} />
        </div>
        <div className="flex gap-2">
          <Button size="small" variant="secondary" asChild>
            <Link to={`/articles/${saved.id}/revisions`}>Revisions</Link>
          </Button>
          <Button size="small" variant="secondary" asChild>
            <Link to="/articles">All articles</Link>
          </Button>
        </div>
      </Container>
      <Notices draft={draft} newer={newer} checkFailure={failure} />
      <div className="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-3">
          <Group title="About">
            <AboutFields {...part} oldSlugs={saved.old_slugs} />
          </Group>
          <Group title="Text">
            <Suspense fallback={<Text size="small">The editor is on its way.</Text>}>
              <BodyField {...part} judged={judged} facts={saved.product_facts} viewRef={view} />
            </Suspense>
          </Group>
          <Group title="Sources">
            <CitedSources sources={saved.sources} body={fields.body} />
          </Group>
          <Group title="Cover">
            <CoverField {...part} />
          </Group>
          <Group title="People">
            <PeopleFields {...part} />
          </Group>
          <Group title="Products">
            <ProductsField {...part} facts={saved.product_facts} />
          </Group>
        </div>
        <Container className="flex flex-col gap-6 p-4 xl:sticky xl:top-4 xl:max-h-[calc(100vh-6rem)] xl:overflow-y-auto">
          <PublishPanel draft={draft} check={judged?.check ?? null} />
          <Checklist check={judged?.check ?? null} />
          <GuardMarks check={judged?.check ?? null} onShow={show} />
        </Container>
      </div>
      {state.kind === "conflict" && (
        <ConflictDialog current={state.current} mine={fields} onResolve={draft.resolve} />
      )}
    </div>
  );
}

interface NoticesProps {
  draft: ReturnType<typeof useArticleDraft>;
  newer: ArticleForEditing | null;
  checkFailure: string | null;
}

function Notices({ draft, newer, checkFailure }: NoticesProps) {
  const { state, saved, isRecovered } = draft;
  const notices = [
    state.kind === "refused" && { variant: "error" as const, text: `Not saved. ${state.message}` },
    newer &&
      state.kind !== "conflict" && {
        variant: "warning" as const,
        text: `${newer.saved_by} saved this article since you opened it. Load the page again before you write.`,
      },
    isRecovered &&
      state.kind !== "conflict" && {
        variant: "info" as const,
        text: "What you typed before this tab was closed is back.",
      },
    saved.held_reason && {
      variant: "warning" as const,
      text: `The planned publication did not take place: ${saved.held_reason}`,
    },
    checkFailure && {
      variant: "warning" as const,
      text: `The guard could not read the text: ${checkFailure}`,
    },
  ].filter((notice) => !!notice);
  return (
    <div role="status" className="flex flex-col gap-2 empty:hidden">
      {notices.map(({ variant, text }) => (
        <Alert key={text} variant={variant}>
          {text}
        </Alert>
      ))}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Container className="divide-y p-0">
      <Heading level="h2" className="px-6 py-3">
        {title}
      </Heading>
      <div className="flex flex-col gap-4 px-6 py-4">{children}</div>
    </Container>
  );
}
