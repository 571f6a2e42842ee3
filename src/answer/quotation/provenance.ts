/** Where a quotation was published, read off its article. */
import type { Article } from '../../article/article.ts';
import type { Provenance } from '../quoted.ts';

export function provenanceOf(article: Article): Provenance {
  const { id, title, outlet, authors, published, url, wire } = article;
  return { article: id, title: title.text, titleMade: title.made, outlet, authors, published, url, wire };
}
