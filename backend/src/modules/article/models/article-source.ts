import { model } from "@medusajs/framework/utils";

/** A paper, a law or a page, shared by all articles that cite it. */
const ArticleSource = model
  .define("article_source", {
    id: model.id({ prefix: "artsrc" }).primaryKey(),
    /** What `:cite[…]` names. */
    key: model.text(),
    authors: model.text(),
    title: model.text(),
    journal: model.text(),
    year: model.number().nullable(),
    locator: model.text().nullable(),
    doi: model.text().nullable(),
    url: model.text().nullable(),
    finding: model.text().nullable(),
    limits: model.text().nullable(),
    withdrawn_at: model.dateTime().nullable(),
    withdrawn_reason: model.text().nullable(),
  })
  .indexes([{ on: ["key"], unique: true }]);

export default ArticleSource;
