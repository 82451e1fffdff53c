/** What staff do to articles: types of `/admin/articles` and `/admin/article-sources`. Times are ISO 8601 with a zone. */

/**
 * `editorial`: no tie to anything that is sold. `linked`: stands beside products, and joins none with a condition or a
 * benefit. `commercial`: advertising, under every rule for it.
 */
export const articleKinds = ["editorial", "linked", "commercial"] as const;
export type ArticleKind = (typeof articleKinds)[number];

/** `scheduled`: goes live at `scheduled_for`; when the article is live already, its newer text does. */
export const articleStates = ["draft", "scheduled", "published", "unpublished"] as const;
export type ArticleState = (typeof articleStates)[number];

/** The most that each field takes: characters, or entries of a list. */
export const articleLimits = {
  title: 90,
  slug: 100,
  standfirst: 300,
  /** A long article has about 12,000. */
  body: 100_000,
  /** Links in the body. */
  links: 200,
  topics: 8,
  topic: 40,
  products: 6,
  why: 200,
  person: 80,
  alt: 300,
  reason: 500,
} as const;

export interface ArticlePerson {
  name: string;
  /** "Writer at Balance" */
  role: string;
}

/** All that staff write of an article; a draft may be as incomplete as it likes. */
export interface ArticleFields {
  title: string;
  /** Lower-case words joined by hyphens; the end of the page's address. */
  slug: string;
  /** One paragraph below the title; also the description for search engines. */
  standfirst: string;
  kind: ArticleKind;
  /**
   * Markdown (GFM), with `:cite[source-key]` for a source, `::product{handle="…"}` for the place of an advertisement,
   * `::figure[Caption]{src="…" alt="…"}`, and the boxes `:::note`, `:::evidence`, `:::not-known` and `:::see-a-gp`.
   */
  body: string;
  author: ArticlePerson;
  reviewer: ArticlePerson | null;
  /** Calendar date, "2026-11-20". */
  reviewed_on: string | null;
  /** `url` of an uploaded picture, or `shop:<file>.svg` of a drawing that comes with the shop. */
  cover: { url: string; alt: string } | null;
  topics: string[];
  /** In the order they are shown; empty for an editorial article. */
  products: ArticleProductTie[];
}

export interface ArticleProductTie {
  product_id: string;
  /** Why the product stands beside the article: shown on both pages. */
  why: string;
}

/** A row of `GET /admin/articles`. */
export interface ArticleListRow {
  id: string;
  /** Of the draft. */
  title: string;
  slug: string;
  kind: ArticleKind;
  state: ArticleState;
  /** The draft says something else than what is live or scheduled. */
  has_unpublished_changes: boolean;
  /** Some words of it wait for a person's answer before they may be read, or may go on being read. */
  needs_sign_off: boolean;
  topics: string[];
  author_name: string;
  first_published_at: string | null;
  scheduled_for: string | null;
  saved_at: string;
  saved_by: string;
}

/** `GET /admin/articles?state=&needs_sign_off=true&q=&offset=`: last saved first. `q` is looked for in title and slug. */
export interface ArticleListResponse {
  articles: ArticleListRow[];
  count: number;
  page_size: number;
}

/** An article with its draft, as its editor shows it. */
export interface ArticleForEditing extends ArticleFields {
  id: string;
  state: ArticleState;
  /** Goes up by one with every save, publication and restore; a change carries the one it was made on. */
  version: number;
  has_unpublished_changes: boolean;
  /** Address of the page that is live, "/articles/…"; null when none is. */
  live_path: string | null;
  first_published_at: string | null;
  /** When what is live went live. */
  published_at: string | null;
  scheduled_for: string | null;
  /** Why a publication that was planned did not take place; null once somebody publishes or unpublishes. */
  held_reason: string | null;
  saved_at: string;
  saved_by: string;
  /** Addresses that lead to the article still. */
  old_slugs: string[];
  /** Title and handle of each of `products`, in their order; `is_on_sale` is false for one that nobody can buy now. */
  product_facts: { product_id: string; handle: string; title: string; is_on_sale: boolean }[];
  /** The sources that the body cites, in the order of their first citation. */
  sources: ArticleSource[];
}

export interface ArticleResponse {
  article: ArticleForEditing;
}

/** `POST /admin/articles`: a new draft; the slug is made from the title and is free. */
export interface CreateArticleRequest {
  title: string;
  kind: ArticleKind;
}

/** `POST /admin/articles/:id`: saves the draft. What is live stays as it is. */
export interface SaveArticleRequest extends ArticleFields {
  version: number;
}

/** 409 of every change that carries a `version`: somebody was faster, and nothing was overwritten. */
export interface ArticleConflict {
  type: "conflict";
  message: string;
  current: ArticleForEditing;
}

/**
 * `POST /admin/articles/:id/publish`: now, or at a time to come. `sign_off`: the member of staff answers what the claims
 * guard wants a person to look at; without a sign-off that exists already, the gate refuses.
 */
export interface PublishArticleRequest {
  version: number;
  /** ISO 8601 with a zone; left out: now. */
  at?: string;
  sign_off?: { reason: string };
}

/** 422 of a publication that the gate refuses; nothing has changed. */
export interface ArticleNotPublishable {
  type: "not_publishable";
  message: string;
  check: ArticleCheck;
}

/** `POST /admin/articles/:id/unpublish`: the page answers 410 from then on, and a publication that was planned is off. */
export interface UnpublishArticleRequest {
  version: number;
}

/** A mark of the claims guard. Offsets count UTF-16 units in the field's own text. */
export interface ArticleFinding {
  /** "title", "slug", "standfirst", "body", "cover.alt", "topics.0", "products.0.why", "sources.<key>.title" */
  field: string;
  rule: string;
  severity: "block" | "review";
  start: number;
  end: number;
  excerpt: string;
  reason: string;
  suggestion: string | null;
}

export interface ArticleChecklistItem {
  id: string;
  /** What must be so, "It cites at least three sources". */
  label: string;
  is_done: boolean;
  /** What to do about it, when it isn't done. */
  hint: string | null;
  /** The field that has to change. */
  field: string;
}

/**
 * `POST /admin/articles/:id/check` with ArticleFields (what stands in the editor, saved or not), or without a body (the
 * saved draft). Changes nothing.
 */
export interface ArticleCheck {
  verdict: "pass" | "review" | "block";
  /** Of the rules that judged. */
  guard_version: string;
  findings: ArticleFinding[];
  checklist: ArticleChecklistItem[];
  /** Set when somebody has answered every `review` of exactly this text under these rules. */
  signed_off: { by: string; at: string; reason: string } | null;
  /** The gate would let it pass as it stands. */
  may_publish: boolean;
}

/** `POST /admin/articles/:id/preview-link`: of the draft, for whoever has the link, until it expires. */
export interface PreviewLinkResponse {
  url: string;
  expires_at: string;
}

/**
 * `published` and `scheduled`: what went live or was going to. `replaced`: a draft before somebody else wrote on it, or
 * before an older text was restored.
 */
export const revisionReasons = ["published", "scheduled", "replaced"] as const;
export type RevisionReason = (typeof revisionReasons)[number];

/** `GET /admin/articles/:id/revisions`: newest first. */
export interface ArticleRevisionsResponse {
  revisions: ArticleRevision[];
}

export interface ArticleRevision {
  /** 1 is the oldest. */
  number: number;
  reason: RevisionReason;
  made_at: string;
  made_by: string;
  is_live: boolean;
  fields: ArticleFields;
}

/** `POST /admin/articles/:id/revisions/:number/restore`: into the draft; nothing goes live. */
export interface RestoreRevisionRequest {
  version: number;
}

/** A paper, a law, a page: shared by all articles that cite it. */
export interface ArticleSource extends ArticleSourceFields {
  id: string;
  withdrawn_at: string | null;
  withdrawn_reason: string | null;
}

export interface ArticleSourceFields {
  /** What `:cite[…]` names: lower-case words joined by hyphens, unique. */
  key: string;
  authors: string;
  /** A paper's own words: shown in the list of sources only. */
  title: string;
  journal: string;
  year: number | null;
  /** Volume and pages, "27:47-55". */
  locator: string | null;
  /** "10.1159/000351376", without the address before it. */
  doi: string | null;
  /** https, for what has no DOI. */
  url: string | null;
  /** What it found, and what it can't tell: for staff. */
  finding: string | null;
  limits: string | null;
}

/** `GET /admin/article-sources?q=`, by key; `POST` of ArticleSourceFields makes one, `/:id` changes one. */
export interface ArticleSourcesResponse {
  sources: CitedArticleSource[];
}

/** A source with the pages that readers see and that rest on it. */
export interface CitedArticleSource extends ArticleSource {
  cited_by: CitingArticle[];
  /** Addresses of pages that rest on it and are no article: "/claims". */
  other_pages: string[];
}

/** A live article that cites a source, and the products whose pages lead to it. */
export interface CitingArticle extends ArticlePlace {
  products: { id: string; title: string }[];
}

export interface ArticleSourceResponse {
  source: ArticleSource;
}

/** `POST /admin/article-sources/:id/withdraw` with a `reason`. The pages that cite it and are live: staff decide about each. */
export interface WithdrawSourceResponse {
  source: ArticleSource;
  affected: CitingArticle[];
}

export interface ArticlePlace {
  id: string;
  title: string;
  slug: string;
  state: ArticleState;
}

/** `GET /admin/articles/dead-ends`: where a reader of a live article would come to nothing. */
export interface DeadEndsResponse {
  dead_ends: ArticleDeadEnd[];
}

export interface ArticleDeadEnd {
  article: ArticlePlace;
  kind: "product_not_on_sale" | "source_withdrawn" | "link_leads_nowhere";
  /** The product's title, the source's key, or the address. */
  subject: string;
  detail: string;
}
