import { MergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import { editorLook } from "./text/editor-look";

interface CompareTextsProps {
  before: string;
  after: string;
  beforeName: string;
  afterName: string;
}

/** Two texts side by side with what differs marked; neither can be changed here. */
export function CompareTexts({ before, after, beforeName, afterName }: CompareTextsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const side = (doc: string, name: string) => ({
      doc,
      extensions: [
        editorLook,
        EditorState.readOnly.of(true),
        EditorView.contentAttributes.of({
          ...{ "aria-label": name, "aria-readonly": "true", lang: "en-GB" },
          // a long text scrolls, and what scrolls is said to be reached by Tab
          tabindex: "0",
        }),
      ],
    });
    const view = new MergeView({
      parent: place.current,
      a: side(before, beforeName),
      b: side(after, afterName),
      collapseUnchanged: { margin: 2, minSize: 6 },
    });
    return () => view.destroy();
  }, [before, after, beforeName, afterName]);
  return (
    <div>
      <div className="txt-small-plus mb-1 grid grid-cols-2 gap-2">
        <span>{beforeName}</span>
        <span>{afterName}</span>
      </div>
      <div ref={place} />
    </div>
  );
}
