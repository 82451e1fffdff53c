import { MedusaService } from "@medusajs/framework/utils";
import Article from "./models/article";
import ArticleCitation from "./models/article-citation";
import ArticleProduct from "./models/article-product";
import ArticleRevision from "./models/article-revision";
import ArticleSlug from "./models/article-slug";
import ArticleSource from "./models/article-source";
import ArticleTopic from "./models/article-topic";

/**
 * Articles, their sources and what ties them to products. Workflows read them by SQL, a page at a time; every change is a
 * function of this folder that takes a transaction, because no page may go live without its address, its sources and its
 * revision.
 */
export default class ArticleModuleService extends MedusaService({
  Article,
  ArticleRevision,
  ArticleSlug,
  ArticleSource,
  ArticleCitation,
  ArticleProduct,
  ArticleTopic,
}) {}
