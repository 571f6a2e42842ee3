/** Causes as news tells them, in articles made for these tests. */
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../src/question/question.ts';
import { newsroomOf, report } from '../newsroom-of.ts';

const newsroom = newsroomOf({
  ferry: report(
    'Ferry Tern sinks off Skarv',
    'The Skarv Post',
    '2026-03-03',
    'The ferry Tern sank off Skarv on Monday with 40 people aboard, the coast guard said.',
    'All of them were taken off by a trawler, though the skipper was slow to call for help.',
    'Investigators blamed the sinking on a bow door that had been left open, according to the accident board.',
  ),
  hotel: report(
    'Brandt Hotel gutted by fire',
    'The Skarv Post',
    '2026-03-09',
    'Fire gutted the Brandt Hotel in Skarv early on Sunday, the brigade said.',
    'Guests fled in their nightclothes, and the blaze lit the harbour for hours.',
    'A stove in the kitchen may have started the blaze, fire officer Nils Ek said.',
    'The owner, Mia Brandt, said she would start to rebuild the hotel.',
  ),
  towns: report(
    'Four towns in the dark, and a riot in Holm',
    'The Valley Star',
    '2026-03-10',
    'A power cut left four towns in the dark on Monday night.',
    'The grid operator traced the outage to a squirrel in a substation.',
    'Riots broke out in Holm after police shot a student, the mayor said.',
    'Grid chief Una Falk resigned after a quarrel with the council, and her deputy was fined for late repairs.',
  ),
  mill: report(
    'Barn burns in Lund',
    'The Lund Echo',
    '2026-03-12',
    'A blaze destroyed a barn in Lund on Sunday.',
    'The blaze began the evening after the harvest fair, neighbors said.',
    'The council started an inquiry into the blaze.',
    'Neighbors attributed the quick end of the blaze to the rain.',
  ),
  walkout: report(
    'Bakers of Holt walk out',
    'The Holt Echo',
    '2026-03-14',
    'Bakers in Holt began a walkout on Monday.',
    'The company denied that a new roster sparked the walkout.',
  ),
});

/** The words in bold of the first quotation. */
function bold(kind: QuestionKind, text: string): string {
  const answer = newsroom.ask({ kind, text, scope: {} });
  if (answer.kind !== 'found') return answer.kind;
  const { text: words, start, emphasis } = answer.quotations[0]!;
  return emphasis.map(([from, to]) => words.slice(from - start, to - start)).join(' / ');
}

describe('the cause', () => {
  it.each<[QuestionKind, string, string]>([
    ['why', 'did the ferry sink', 'a bow door that had been left open'],
    ['what', 'caused the sinking', 'a bow door that had been left open'],
    ['why', 'did the hotel fire start', 'A stove in the kitchen'],
    ['ask', 'how did the fire at the hotel start?', 'A stove in the kitchen'],
    ['what', 'caused the outage', 'a squirrel in a substation'],
    ['why', 'did riots break out', 'after police shot a student'],
    ['why', 'did Una Falk resign', 'after a quarrel with the council'],
    ['why', 'was the deputy fined', 'for late repairs'],
  ])('/%s %s is told as news tells it', (kind, text, cause) => {
    expect(bold(kind, text)).toBe(cause);
  });

  it.each<[string, string]>([
    ['caused the barn blaze in Lund', 'what only came before it, began an inquiry or ended it'],
    ['sparked the walkout', 'what somebody denies to be it'],
  ])('of “%s” is not %s', (text) => {
    expect(bold('what', text)).toBe('');
  });

  it('is not what began something else', () => {
    expect(bold('why', 'did the owner cry')).not.toContain('stove');
    expect(bold('what', 'caused the collapse of the bridge')).toBe('not-found');
  });
});
