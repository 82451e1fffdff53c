import type { ArticleForEditing, ArticleResponse } from "@balance/contracts/article-desk";
import { useEffect, useState } from "react";
import { callAdmin } from "../call-admin";

const everyMs = 10_000;

/** The article as somebody else has saved it since, so that whoever has it open is warned before they write. */
export function useNewerVersion(saved: ArticleForEditing): ArticleForEditing | null {
  const [newer, setNewer] = useState<ArticleForEditing | null>(null);
  const { id, version } = saved;
  useEffect(() => {
    setNewer(null);
    const look = () => {
      if (document.hidden) return;
      callAdmin<ArticleResponse>("GET", `/admin/articles/${id}`)
        .then(({ article }) => setNewer(article.version > version ? article : null))
        // a save that fails says so itself; not knowing of others is no failure of what is typed
        .catch(() => undefined);
    };
    const timer = setInterval(look, everyMs);
    window.addEventListener("focus", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("focus", look);
    };
  }, [id, version]);
  return newer;
}
