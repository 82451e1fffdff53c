import { EditorSelection } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";

/** Something that a button or a key does to the text; true when the key is taken, as CodeMirror's commands say it. */
export type MarkdownDeed = (view: EditorView) => boolean;

/** Sets the selection between two marks, or takes them away when it stands between them already. */
export function surround(mark: string): MarkdownDeed {
  return (view) => {
    const { state } = view;
    const change = state.changeByRange((range) => {
      const [before, after] = [range.from - mark.length, range.to + mark.length];
      if (
        state.sliceDoc(Math.max(0, before), range.from) === mark &&
        state.sliceDoc(range.to, after) === mark
      )
        return {
          changes: [
            { from: before, to: range.from },
            { from: range.to, to: after },
          ],
          range: EditorSelection.range(before, range.to - mark.length),
        };
      return {
        changes: [
          { from: range.from, insert: mark },
          { from: range.to, insert: mark },
        ],
        range: EditorSelection.range(range.from + mark.length, range.to + mark.length),
      };
    });
    view.dispatch(state.update(change, { scrollIntoView: true, userEvent: "input" }));
    view.focus();
    return true;
  };
}

/** Begins each chosen line with the mark, in place of another one of its kind; without it when it had it. */
export function beginLines(mark: string): MarkdownDeed {
  return (view) => {
    const { state } = view;
    const { from, to } = state.selection.main;
    const lines = [];
    for (let at = from; at <= to; at = state.doc.lineAt(at).to + 1) lines.push(state.doc.lineAt(at));
    const already = lines.every(({ text }) => text.startsWith(mark));
    view.dispatch({
      changes: lines.map((line) => {
        const old = /^(?:#{1,6} |> |[-*] |\d+\. )/u.exec(line.text)?.[0] ?? "";
        return { from: line.from, to: line.from + old.length, insert: already ? "" : mark };
      }),
      scrollIntoView: true,
      userEvent: "input",
    });
    view.focus();
    return true;
  };
}

/** Makes the selection a link and leaves its address chosen, to be typed or pasted over. */
export const insertLink: MarkdownDeed = (view) => {
  const { from, to } = view.state.selection.main;
  const words = view.state.sliceDoc(from, to) || "words of the link";
  const address = "https://";
  const start = from + words.length + 3;
  view.dispatch({
    changes: { from, to, insert: `[${words}](${address})` },
    selection: { anchor: start, head: start + address.length },
    scrollIntoView: true,
    userEvent: "input",
  });
  view.focus();
  return true;
};

/** Puts words where the cursor is, such as a citation. */
export function insertWords(words: string): MarkdownDeed {
  return (view) => {
    view.dispatch(view.state.replaceSelection(words), { scrollIntoView: true, userEvent: "input" });
    view.focus();
    return true;
  };
}

/** Puts a block on lines of its own after the line of the cursor, with an empty line on each side. */
export function insertBlock(block: string): MarkdownDeed {
  return (view) => {
    const line = view.state.doc.lineAt(view.state.selection.main.to);
    const insert = `${line.text.trim() === "" ? "" : "\n\n"}${block}\n`;
    view.dispatch({
      changes: { from: line.to, insert },
      selection: { anchor: line.to + insert.length },
      scrollIntoView: true,
      userEvent: "input",
    });
    view.focus();
    return true;
  };
}
