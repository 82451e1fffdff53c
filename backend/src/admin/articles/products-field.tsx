import { articleLimits, type ArticleForEditing } from "@balance/contracts/article-desk";
import { Badge, Button, Text } from "@medusajs/ui";
import { useEffect, useState } from "react";
import { callAdmin } from "../call-admin";
import { TextEntry } from "../label/text-entry";
import { reportFailure } from "../report-failure";
import type { ArticlePart } from "./article-part";

interface FoundProduct {
  id: string;
  title: string;
  handle: string;
  status: string;
}

/** The products that stand beside the article, each with the line that both pages show. */
export function ProductsField({
  fields,
  change,
  errorOf,
  facts,
}: ArticlePart & { facts: ArticleForEditing["product_facts"] }) {
  const { products } = fields;
  const [named, setNamed] = useState<Record<string, string>>({});
  const nameOf = (id: string) =>
    facts.find(({ product_id }) => product_id === id)?.title ?? named[id] ?? "Product";
  const isOffSale = (id: string) =>
    facts.some(({ product_id, is_on_sale }) => product_id === id && !is_on_sale);

  if (fields.kind === "editorial" && products.length === 0)
    return (
      <Text size="small" className="text-ui-fg-subtle">
        An editorial article stands beside no product. Make it a linked one to tie products to it.
      </Text>
    );
  return (
    <>
      {errorOf("products") && (
        <Text size="small" className="text-ui-fg-error">
          {errorOf("products")}
        </Text>
      )}
      <ul className="flex flex-col gap-3" aria-label="Products beside the article">
        {products.map((tie, index) => (
          <li
            key={tie.product_id}
            className="border-ui-border-base flex flex-col gap-2 rounded-md border p-3"
          >
            <div className="flex items-center justify-between gap-2">
              <Text size="small" weight="plus">
                {nameOf(tie.product_id)}{" "}
                {isOffSale(tie.product_id) && (
                  <Badge size="2xsmall" color="orange">
                    Not on sale
                  </Badge>
                )}
              </Text>
              <Button
                type="button"
                size="small"
                variant="transparent"
                aria-label={`Remove ${nameOf(tie.product_id)}`}
                onClick={() =>
                  change({ products: products.filter(({ product_id }) => product_id !== tie.product_id) })
                }
              >
                Remove
              </Button>
            </div>
            <TextEntry
              label={`Why ${nameOf(tie.product_id)} stands here`}
              hint="Shown on both pages; it claims nothing."
              error={errorOf(`products.${index}.why`)}
              value={tie.why}
              onChange={(why) =>
                change({ products: products.map((one, place) => (place === index ? { ...one, why } : one)) })
              }
            />
          </li>
        ))}
      </ul>
      {fields.kind !== "editorial" && products.length < articleLimits.products && (
        <ProductFinder
          taken={products.map(({ product_id }) => product_id)}
          onPick={({ id, title }) => {
            setNamed({ ...named, [id]: title });
            change({ products: [...products, { product_id: id, why: "" }] });
          }}
        />
      )}
    </>
  );
}

interface ProductFinderProps {
  taken: string[];
  onPick: (product: FoundProduct) => void;
}

function ProductFinder({ taken, onPick }: ProductFinderProps) {
  const [search, setSearch] = useState("");
  const [found, setFound] = useState<FoundProduct[]>([]);
  useEffect(() => {
    if (search.trim() === "") {
      setFound([]);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      const query = new URLSearchParams({ q: search.trim(), limit: "6", fields: "id,title,handle,status" });
      callAdmin<{ products: FoundProduct[] }>("GET", `/admin/products?${query.toString()}`)
        .then(({ products }) => isCurrent && setFound(products))
        .catch(reportFailure);
    }, 300);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [search]);
  const offered = found.filter(({ id }) => !taken.includes(id));
  return (
    <div className="flex flex-col gap-2">
      <TextEntry label="Find a product to tie to the article" value={search} onChange={setSearch} />
      {search.trim() !== "" && (
        <Text size="xsmall" className="text-ui-fg-subtle" role="status">
          {offered.length === 0 ? "No product of this name." : `${offered.length} found.`}
        </Text>
      )}
      {offered.length > 0 && (
        <ul aria-label="Products found" className="flex flex-col gap-1">
          {offered.map((product) => (
            <li key={product.id} className="flex items-center justify-between gap-2">
              <Text size="small">
                {product.title} {product.status !== "published" && "(not published)"}
              </Text>
              <Button
                type="button"
                size="small"
                variant="secondary"
                aria-label={`Add ${product.title}`}
                onClick={() => {
                  onPick(product);
                  setSearch("");
                }}
              >
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
