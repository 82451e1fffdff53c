import type { CitedArticleSource } from "@balance/contracts/article-desk";
import { Fragment } from "react";
import { Link } from "react-router-dom";

/** What readers see that rests on a source: articles, the products whose pages lead to them, and other pages of the shop. */
export function AffectedPages({ source: { cited_by, other_pages } }: { source: CitedArticleSource }) {
  if (cited_by.length === 0 && other_pages.length === 0) return <>No page rests on it.</>;
  return (
    <>
      {cited_by.length > 0 && "Cited by "}
      {cited_by.map(({ id, title, products }, index) => (
        <Fragment key={id}>
          {index > 0 && ", "}
          <Link to={`/articles/${id}`} className="text-ui-fg-base underline">
            {title}
          </Link>
          {products.length > 0 && (
            <>
              {" "}
              (beside{" "}
              {products.map((product, place) => (
                <Fragment key={product.id}>
                  {place > 0 && ", "}
                  <Link to={`/products/${product.id}`} className="text-ui-fg-base underline">
                    {product.title}
                  </Link>
                </Fragment>
              ))}
              )
            </>
          )}
        </Fragment>
      ))}
      {cited_by.length > 0 && "."}
      {other_pages.length > 0 && ` The page ${other_pages.join(", ")} of the shop rests on it.`}
    </>
  );
}
