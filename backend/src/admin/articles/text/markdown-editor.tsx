import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { type Diagnostic, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import type { ArticleFinding } from "@balance/contracts/article-desk";
import { useEffect, useRef } from "react";
import { editorLook } from "./editor-look";
import { insertLink, surround } from "./markdown-deeds";

interface MarkdownEditorProps {
  text: string;
  onChange: (text: string) => void;
  /** Of the guard, about exactly `judged`; shown as long as that is what stands here. */
  marks: ArticleFinding[];
  judged: string;
  /** Id of the element that says what is wrong with the whole text. */
  describedBy: string | undefined;
  /** Hands out the view, for the toolbar and for jumping to a mark; null when it is gone. */
  onView: (view: EditorView | null) => void;
}

/**
 * Where the body of an article is written. Tab leaves it, as it does any field. F8 goes to the next of the guard's marks
 * and says its reason.
 */
export function MarkdownEditor({ text, onChange, marks, judged, describedBy, onView }: MarkdownEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ text, onChange, onView });
  latest.current = { text, onChange, onView };

  useEffect(() => {
    if (!place.current) return;
    const made = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          history(),
          drawSelection(),
          markdown(),
          keymap.of([
            { key: "Mod-b", run: surround("**") },
            { key: "Mod-i", run: surround("*") },
            { key: "Mod-k", run: insertLink },
            ...lintKeymap,
            ...defaultKeymap,
            ...historyKeymap,
          ]),
          editorLook,
          EditorView.contentAttributes.of({
            "aria-label": "Text of the article, in Markdown",
            spellcheck: "true",
            lang: "en-GB",
            // a long text scrolls, and what scrolls is said to be reached by Tab
            tabindex: "0",
          }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) latest.current.onChange(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    latest.current.onView(made);
    return () => {
      latest.current.onView(null);
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const made = view.current;
    if (!made || made.state.doc.toString() === text) return;
    made.dispatch({ changes: { from: 0, to: made.state.doc.length, insert: text } });
  }, [text]);

  useEffect(() => {
    const made = view.current;
    if (!made || made.state.doc.toString() !== judged) return;
    made.dispatch(setDiagnostics(made.state, marks.map(asDiagnostic)));
  }, [marks, judged]);

  useEffect(() => {
    const content = view.current?.contentDOM;
    if (describedBy) content?.setAttribute("aria-describedby", describedBy);
    else content?.removeAttribute("aria-describedby");
  }, [describedBy]);

  return <div ref={place} />;
}

function asDiagnostic({ start, end, severity, reason, suggestion }: ArticleFinding): Diagnostic {
  return {
    from: start,
    to: end,
    severity: severity === "block" ? "error" : "warning",
    message: [reason, suggestion].filter(Boolean).join(" "),
  };
}
