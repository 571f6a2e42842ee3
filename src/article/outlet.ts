/** Which outlet published an article, where no front matter says. */
import type { Layout } from './roles.ts';

/** A name of up to five capitalised words, "The" included. */
const NAME = String.raw`((?:[Tt]he )?\p{Lu}[\p{L}\d.&-]*(?: (?:(?:of|the|and|&) )?\p{Lu}[\p{L}\d.&-]*){0,4})`;
/** An outlet speaks of its own attempts to reach people. */
const OWN_REQUESTS: readonly RegExp[] = [
  new RegExp(`(?:^|[.!?]["”]? )${NAME} (?:has |have |had )?(?:requested|sought|asked for) comment\\b`, 'gmu'),
  new RegExp(
    `(?:^|[.!?]["”]? )${NAME} (?:has |have )?reached out to\\b[^.]{2,120}\\bfor (?:comment|more)`,
    'gmu',
  ),
  new RegExp(`\\brespond(?:ed)? to ${NAME}['’]s? request for comment`, 'gu'),
  new RegExp(`\\brespond(?:ed)? to a request for comment from ${NAME}`, 'gu'),
];

/**
 * Infers the outlet from those who made the article: the outlet under the byline, the employer in the author's bio, the outlet's own requests for
 * comment, the outlet whose people a credit names. Null where none is there.
 */
export function inferOutlet(body: string, layout: Layout): string | null {
  const [underByline] = layout.outlets;
  if (underByline !== undefined) return underByline;
  const employer = layout.bios.find((bio) => bio.outlet !== null)?.outlet;
  if (employer) return employer;
  for (const pattern of OWN_REQUESTS) {
    const name = body.matchAll(pattern).next().value?.[1];
    if (name) return name;
  }
  return layout.credits.find(({ outlet }) => outlet !== null)?.outlet ?? null;
}
