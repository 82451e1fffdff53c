import { articleLimits } from "@balance/contracts/article-desk";
import { useState } from "react";
import { TextEntry } from "../label/text-entry";
import type { ArticlePart } from "./article-part";
import { KindEntry } from "./kind-entry";

const countOf = (text: string, most: number) => `${text.length} of ${most} characters`;

/** What the article is called, where it lives and what it is about. */
export function AboutFields({ fields, change, errorOf, oldSlugs }: ArticlePart & { oldSlugs: string[] }) {
  return (
    <>
      <TextEntry
        label="Title"
        hint={countOf(fields.title, articleLimits.title)}
        error={errorOf("title")}
        value={fields.title}
        onChange={(title) => change({ title })}
      />
      <TextEntry
        label="Address"
        hint={`/articles/${fields.slug || "…"}${oldSlugs.length > 0 ? `. ${oldSlugs.map((slug) => `/articles/${slug}`).join(", ")} lead there.` : ""}`}
        error={errorOf("slug")}
        value={fields.slug}
        onChange={(slug) => change({ slug })}
      />
      <TextEntry
        label="Standfirst"
        hint={`One paragraph below the title, and what search engines show. ${countOf(fields.standfirst, articleLimits.standfirst)}.`}
        error={errorOf("standfirst")}
        lines={3}
        value={fields.standfirst}
        onChange={(standfirst) => change({ standfirst })}
      />
      <KindEntry
        label="Kind"
        kind={fields.kind}
        error={errorOf("kind")}
        onChange={(kind) => change({ kind })}
      />
      <TopicsEntry
        topics={fields.topics}
        error={errorOf("topics")}
        onChange={(topics) => change({ topics })}
      />
    </>
  );
}

interface TopicsEntryProps {
  topics: string[];
  error: string | undefined;
  onChange: (topics: string[]) => void;
}

function TopicsEntry({ topics, error, onChange }: TopicsEntryProps) {
  const [typed, setTyped] = useState(topics.join(", "));
  const read = (text: string) => [...new Set(text.split(",").map((topic) => topic.trim()))].filter(Boolean);
  // a comma that was just typed is no topic yet, and must not vanish; a text from elsewhere replaces it
  const shown = read(typed).join() === topics.join() ? typed : topics.join(", ");
  return (
    <TextEntry
      label="Topics"
      hint="Separated by commas. Readers find related articles by them."
      error={error}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
    />
  );
}
