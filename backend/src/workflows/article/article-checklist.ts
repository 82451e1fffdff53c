import {
  articleLimits,
  type ArticleChecklistItem,
  type ArticleFields,
  type ArticleForEditing,
  type ArticleSource,
} from "@balance/contracts/article-desk";
import { citedKeys } from "../../modules/article/cited-keys";
import { directiveFaults, productHandlesIn, sectionNames } from "./article-directives";

export interface ChecklistFacts {
  sources: ArticleSource[];
  product_facts: ArticleForEditing["product_facts"];
  /** Addresses of this shop in the text that lead nowhere. */
  dead_links: string[];
}

const fewestSources = 3;

/** What must be so before readers see an article, each with what to do about it. No I/O. */
export function articleChecklist(fields: ArticleFields, facts: ChecklistFacts): ArticleChecklistItem[] {
  const { kind, body, products } = fields;
  const cited = citedKeys(body);
  const unknown = cited.filter((key) => !facts.sources.some((source) => source.key === key));
  const withdrawn = facts.sources.filter(({ withdrawn_at }) => withdrawn_at !== null);
  const handles = productHandlesIn(body);
  const tied = facts.product_facts.map(({ handle }) => handle);
  const notOnSale = facts.product_facts.filter(({ is_on_sale }) => !is_on_sale);
  const faults = directiveFaults(body);
  const sections = sectionNames(body);
  const twice = sections.filter((name, index) => sections.indexOf(name) !== index);
  const educational = kind !== "commercial";
  return [
    item("title", "title", "It has a title", fields.title !== "", "Write a title."),
    item("slug", "slug", "It has an address", fields.slug !== "", "Write the end of its address."),
    item(
      "standfirst",
      "standfirst",
      "It has a standfirst",
      fields.standfirst !== "",
      "Say in a sentence or two what it is about.",
    ),
    item(
      "cover",
      "cover",
      "It has a picture with a description",
      Boolean(fields.cover?.alt),
      "Choose a picture and describe it for people who don't see it.",
    ),
    item("author", "author", "It names its author", isNamed(fields.author), "Say who wrote it, and as what."),
    item(
      "reviewer",
      "reviewer",
      "A person has reviewed it, on a day",
      isNamed(fields.reviewer) && fields.reviewed_on !== null,
      "Name the reviewer, what they are, and the day.",
    ),
    item(
      "topics",
      "topics",
      "It stands under a topic",
      fields.topics.length > 0,
      "Choose at least one topic.",
    ),
    item(
      "body",
      "body",
      "Its boxes and blocks are written as they must be",
      faults.length === 0,
      faults.join(" "),
    ),
    item(
      "sections",
      "body",
      "No two sections have the same heading",
      twice.length === 0,
      `Give another heading to: ${[...new Set(twice)].join(", ")}.`,
    ),
    item(
      "cited",
      "body",
      "Every source that it cites is known",
      unknown.length === 0,
      `Add the source, or correct its name: ${unknown.join(", ")}.`,
    ),
    item(
      "withdrawn",
      "body",
      "No source that it cites was withdrawn",
      withdrawn.length === 0,
      `Cite something else than ${withdrawn.map(({ key }) => key).join(", ")}.`,
    ),
    item(
      "links",
      "body",
      "Its links within the shop lead somewhere",
      facts.dead_links.length === 0,
      `Correct or take out: ${facts.dead_links.join(", ")}.`,
    ),
    ...(educational
      ? [
          item(
            "sources",
            "body",
            `It cites at least ${fewestSources} sources`,
            facts.sources.length >= fewestSources,
            `It cites ${facts.sources.length}.`,
          ),
          item(
            "not-known",
            "body",
            "It says what is not known",
            sections.some((name) => /not know|unknown/iu.test(name)),
            'Add a section "What we do not know".',
          ),
          item(
            "see-a-gp",
            "body",
            "It says when to see a GP",
            /^:{3,}see-a-gp\b/mu.test(body),
            "Add the box that says when to see a GP.",
          ),
        ]
      : []),
    kind === "editorial"
      ? item(
          "products",
          "products",
          "No product stands beside it",
          products.length === 0 && handles.length === 0,
          "Take the products out, or make the article a linked one.",
        )
      : item(
          "products",
          "products",
          "A product stands beside it, with the reason why",
          products.length > 0 && products.every(({ why }) => why !== ""),
          "Choose the product and say why it stands here, or make the article editorial.",
        ),
    item(
      "on-sale",
      "products",
      "Every product beside it is on sale",
      notOnSale.length === 0,
      `Take out or publish: ${notOnSale.map(({ title }) => title).join(", ")}.`,
    ),
    item(
      "places",
      "body",
      "Every advertisement in the text is one of its products",
      handles.every((handle) => tied.includes(handle)),
      `Add to its products, or take out of the text: ${handles.filter((handle) => !tied.includes(handle)).join(", ")}.`,
    ),
    item(
      "length",
      "body",
      "It isn't too long",
      body.length > 0 && body.length <= articleLimits.body,
      body.length === 0 ? "Write the text." : "Shorten the text.",
    ),
  ];
}

function isNamed(person: ArticleFields["reviewer"]): boolean {
  return Boolean(person && person.name.trim() && person.role.trim());
}

function item(
  id: string,
  field: string,
  label: string,
  is_done: boolean,
  hint: string,
): ArticleChecklistItem {
  return { id, field, label, is_done, hint: is_done ? null : hint };
}
