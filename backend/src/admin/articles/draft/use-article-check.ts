import type { ArticleCheck, ArticleFields } from "@balance/contracts/article-desk";
import { useEffect, useRef, useState } from "react";
import { callAdmin } from "../../call-admin";

export interface JudgedArticle {
  /** Exactly what was judged: its marks hold for no other text. */
  fields: ArticleFields;
  check: ArticleCheck;
}

const pauseMs = 700;

/** What guard and checklist say of what stands in the editor, asked again after each pause in typing. */
export function useArticleCheck(articleId: string, fields: ArticleFields, savedVersion: number) {
  const [judged, setJudged] = useState<JudgedArticle | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const question = ++asked.current;
    const timer = setTimeout(() => {
      callAdmin<ArticleCheck>("POST", `/admin/articles/${articleId}/check`, fields)
        .then((check) => {
          if (question !== asked.current) return;
          setJudged({ fields, check });
          setFailure(null);
        })
        .catch((error: unknown) => {
          if (question === asked.current) setFailure(error instanceof Error ? error.message : String(error));
        });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [articleId, fields, savedVersion]);
  return { judged, failure };
}
