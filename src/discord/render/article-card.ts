/** One article's card: headline, outlet, byline, day, credits, and who is quoted in it. */

import { dayInWords } from '../../answer/quotation/attribution-line.ts';
import type { ArticleCard, SpeakerCount } from '../../newsroom.ts';
import { cut, escapeLine, small } from '../markdown.ts';
import { COLOUR, linkButton, type Message, message, row, text } from './parts.ts';
import { titleOf } from './quotation.ts';

/** Speakers on a card; `/said` offers them all. */
const SPEAKERS = 10;
/** Sources without a name on a card. */
const UNNAMED = 6;
const LONGEST_FIELD = 200;

export function renderArticleCard(card: ArticleCard): Message {
  const { from } = card;
  const facts = [
    field('Outlet', from.outlet),
    field('By', from.authors.join(', ')),
    field('Published', from.published === null ? null : dayInWords(from.published)),
    field('Wire', from.wire),
    field('Contributed', card.contributors.join(', ')),
    field('Photographs', card.photoCredits.join('; ')),
    field('Sentences', card.sentenceCount.toLocaleString('en')),
  ].filter((line) => line !== '');
  const made = from.titleMade ? [small('It has no headline of its own: these are its opening words.')] : [];
  return message(COLOUR.neutral, [
    text([`### ${escapeLine(cut(titleOf(from), LONGEST_FIELD))}`, ...made].join('\n')),
    text(facts.join('\n')),
    text(quotedIn(card.quoted)),
    ...row(linkButton(from.url, 'Read the article')),
  ]);
}

/** "**Outlet** Fox News Digital"; empty where nothing is known. */
function field(name: string, value: string | null): string {
  return value === null || value === '' ? '' : `**${name}** ${escapeLine(cut(value, LONGEST_FIELD))}`;
}

function quotedIn(quoted: readonly SpeakerCount[]): string {
  if (quoted.length === 0) return 'Nobody is quoted in it.';
  const { named = [], described = [] } = Object.groupBy(quoted, (speaker) =>
    speaker.described ? 'described' : 'named',
  );
  return [
    ...listOf('Who is quoted', named, SPEAKERS),
    ...listOf(named.length > 0 ? 'and without a name' : 'Who is quoted, without a name', described, UNNAMED),
  ].join('\n');
}

function listOf(title: string, speakers: readonly SpeakerCount[], most: number): readonly string[] {
  if (speakers.length === 0) return [];
  const lines = speakers.slice(0, most).map((speaker) => {
    const role = speaker.role === null ? '' : `, ${cut(speaker.role, 60)}`;
    const statements = speaker.statements === 1 ? 'one statement' : `${speaker.statements} statements`;
    const direct = speaker.quotations === 0 ? '' : `, ${inMarks(speaker)}`;
    return `- ${escapeLine(`${cut(speaker.name, 60)}${role}`)}: ${statements}${direct}`;
  });
  const others = speakers.length - lines.length;
  return [`**${title}**`, ...lines, ...(others > 0 ? [small(`and ${others} more`)] : [])];
}

/** "in quotation marks" of one statement; of several, how many of them are. */
function inMarks({ statements, quotations }: SpeakerCount): string {
  const how = quotations < statements ? `${quotations} ` : statements > 1 ? 'all ' : '';
  return `${how}in quotation marks`;
}
