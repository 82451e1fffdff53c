import { data } from "react-router";
import { sharePicture } from "../articles/share-picture.server.ts";
import { readArticle } from "../medusa/articles.server.ts";
import type { Route } from "./+types/article-share-picture";

/** `/articles/:slug/share.png`: what a shared link to the article shows. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const answer = await readArticle(context, params.slug);
  if (answer?.state !== "live") throw data(null, { status: 404 });
  const { title, topics } = answer.article;
  return new Response(new Uint8Array(await sharePicture(title, topics[0] ?? "Articles")), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=86400" },
  });
}
