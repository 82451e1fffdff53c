import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": {
    color: "var(--fg-base)",
    backgroundColor: "var(--bg-field)",
    borderRadius: "6px",
    boxShadow: "var(--borders-base)",
  },
  "&.cm-focused": { outline: "none", boxShadow: "var(--borders-interactive-with-active)" },
  ".cm-scroller": {
    fontFamily: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
    fontSize: "13px",
    lineHeight: "1.6",
    maxHeight: "70vh",
    minHeight: "24rem",
  },
  ".cm-content": { caretColor: "var(--fg-base)", padding: "12px 8px" },
  ".cm-cursor": { borderLeftColor: "var(--fg-base)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "var(--bg-highlight-hover)",
  },
  ".cm-lintRange": { backgroundImage: "none", paddingBottom: "1px" },
  ".cm-lintRange-error": {
    backgroundColor: "var(--tag-red-bg)",
    borderBottom: "2px solid var(--tag-red-icon)",
  },
  ".cm-lintRange-warning": {
    backgroundColor: "var(--tag-orange-bg)",
    borderBottom: "2px dashed var(--tag-orange-icon)",
  },
  ".cm-tooltip": {
    color: "var(--fg-base)",
    backgroundColor: "var(--bg-component)",
    border: "1px solid var(--border-base)",
    borderRadius: "6px",
    maxWidth: "28rem",
  },
});

const marks = HighlightStyle.define([
  { tag: tags.heading, fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: [tags.link, tags.url], textDecoration: "underline" },
  { tag: [tags.processingInstruction, tags.quote], color: "var(--fg-subtle)" },
]);

/** In the colours of the admin, light and dark. */
export const editorLook: Extension = [theme, syntaxHighlighting(marks), EditorView.lineWrapping];
