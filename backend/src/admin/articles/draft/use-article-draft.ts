import type {
  ArticleConflict,
  ArticleFields,
  ArticleForEditing,
  ArticleResponse,
  SaveArticleRequest,
} from "@balance/contracts/article-desk";
import { useCallback, useEffect, useRef, useState } from "react";
import { callAdmin, CallRefused } from "../../call-admin";
import { articleFields, isSameArticle } from "./article-fields";
import { dropLocalCopy, keepLocalCopy, readLocalCopy } from "./local-copy";

/** Where what is typed stands. Unless it is `saved`, a copy of it lies in this browser. */
export type DraftState =
  | { kind: "saved" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** The shop does not take it as it is; nothing is sent again before it changes. */
  | { kind: "refused"; message: string; fields: Record<string, string> }
  /** The shop can't be reached: it is tried again. */
  | { kind: "waiting"; message: string }
  /** Somebody else wrote on the article in between. */
  | { kind: "conflict"; current: ArticleForEditing };

export interface ArticleDraft {
  /** As it stands in the editor. */
  fields: ArticleFields;
  /** As the shop has it. */
  saved: ArticleForEditing;
  state: DraftState;
  /** True when the article was opened with a text from this browser that the shop did not have. */
  isRecovered: boolean;
  change: (changed: Partial<ArticleFields>) => void;
  /** Resolves once everything typed is stored; null when it can't be, and `state` says why. */
  saveNow: () => Promise<ArticleForEditing | null>;
  /** What another route answered: a publication, a restored revision. */
  adopt: (article: ArticleForEditing) => void;
  /** Ends a conflict: with the text of the other person, or by saving one's own after theirs. */
  resolve: (choice: "theirs" | "mine") => void;
}

const pauseMs = 1_000;
const retryMs = 5_000;

/** Keeps a draft: in this browser with every change, in the shop after a second without one. */
export function useArticleDraft(opened: ArticleForEditing): ArticleDraft {
  const [start] = useState(() => startFrom(opened));
  const [fields, setFields] = useState(start.fields);
  const [saved, setSaved] = useState(opened);
  const [state, setState] = useState<DraftState>(start.state);
  // what the running save and its timer read: newer than the last drawing
  const now = useRef({ fields: start.fields, saved: opened, state: start.state });
  const running = useRef<Promise<ArticleForEditing | null> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const say = useCallback((next: DraftState) => {
    now.current.state = next;
    setState(next);
  }, []);
  const store = useCallback((article: ArticleForEditing) => {
    now.current.saved = article;
    setSaved(article);
  }, []);

  const saveOnce = useCallback(async (): Promise<ArticleForEditing | null> => {
    const { fields: sent, saved: base } = now.current;
    if (now.current.state.kind === "conflict") return null;
    if (isSameArticle(sent, base)) {
      dropLocalCopy(base.id);
      say({ kind: "saved" });
      return base;
    }
    say({ kind: "saving" });
    try {
      const body: SaveArticleRequest = { ...sent, version: base.version };
      const { article } = await callAdmin<ArticleResponse>("POST", `/admin/articles/${base.id}`, body);
      store(article);
      if (now.current.fields !== sent) {
        keepLocalCopy(article.id, article.version, now.current.fields);
        return await saveOnce();
      }
      dropLocalCopy(article.id);
      now.current.fields = articleFields(article);
      setFields(now.current.fields);
      say({ kind: "saved" });
      return article;
    } catch (error) {
      const failed = stateAfter(error);
      // what was typed while the refused text was under way has not been refused
      if (failed.kind === "refused" && now.current.fields !== sent) return await saveOnce();
      say(failed);
      return null;
    }
  }, [say, store]);

  const saveNow = useCallback(async () => {
    clearTimeout(timer.current);
    running.current ??= saveOnce().finally(() => {
      running.current = null;
    });
    const result = await running.current;
    if (now.current.state.kind === "waiting") timer.current = setTimeout(() => void saveNow(), retryMs);
    return result;
  }, [saveOnce]);

  const change = useCallback(
    (changed: Partial<ArticleFields>) => {
      const { fields: before, saved: base, state: was } = now.current;
      now.current.fields = { ...before, ...changed };
      setFields(now.current.fields);
      keepLocalCopy(base.id, base.version, now.current.fields);
      if (was.kind === "conflict") return;
      if (was.kind !== "saving") say({ kind: "unsaved" });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void saveNow(), pauseMs);
    },
    [say, saveNow],
  );

  const adopt = useCallback(
    (article: ArticleForEditing) => {
      clearTimeout(timer.current);
      store(article);
      now.current.fields = articleFields(article);
      setFields(now.current.fields);
      dropLocalCopy(article.id);
      say({ kind: "saved" });
    },
    [say, store],
  );

  const resolve = useCallback(
    (choice: "theirs" | "mine") => {
      const conflict = now.current.state;
      if (conflict.kind !== "conflict") return;
      if (choice === "theirs") return adopt(conflict.current);
      store(conflict.current);
      keepLocalCopy(conflict.current.id, conflict.current.version, now.current.fields);
      say({ kind: "unsaved" });
      void saveNow();
    },
    [adopt, say, saveNow, store],
  );

  useEffect(() => {
    if (start.state.kind === "unsaved") void saveNow();
    return () => {
      clearTimeout(timer.current);
      if (now.current.state.kind === "unsaved") void saveNow();
    };
  }, [start, saveNow]);

  return { fields, saved, state, isRecovered: start.isRecovered, change, saveNow, adopt, resolve };
}

function startFrom(opened: ArticleForEditing): {
  fields: ArticleFields;
  state: DraftState;
  isRecovered: boolean;
} {
  const copy = readLocalCopy(opened.id);
  if (!copy || isSameArticle(copy.fields, opened))
    return { fields: articleFields(opened), state: { kind: "saved" }, isRecovered: false };
  const state: DraftState =
    copy.version === opened.version ? { kind: "unsaved" } : { kind: "conflict", current: opened };
  return { fields: copy.fields, state, isRecovered: true };
}

function stateAfter(error: unknown): DraftState {
  if (!(error instanceof CallRefused))
    return { kind: "waiting", message: error instanceof Error ? error.message : String(error) };
  if (error.status === 409) return { kind: "conflict", current: (error.answer as ArticleConflict).current };
  if (error.status >= 500 || error.status === 401 || error.status === 429)
    return { kind: "waiting", message: error.message };
  return { kind: "refused", message: error.message, fields: error.fields };
}
