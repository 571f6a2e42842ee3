/** Every message over the worst of articles and people: taken by Discord, pinging nobody, and formatted by nobody but us. */
import { MessageFlags } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../src/discord/render/answer.ts';
import { renderArticleCard } from '../../src/discord/render/article-card.ts';
import type { AskOn, Frame } from '../../src/discord/render/frame.ts';
import type { Message } from '../../src/discord/render/parts.ts';
import { placeOf } from '../../src/discord/render/quotation.ts';
import { renderSources } from '../../src/discord/render/sources.ts';
import { renderSummary } from '../../src/discord/render/summary.ts';
import { renderSurroundings } from '../../src/discord/render/surroundings.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { renderWhy } from '../../src/discord/render/why.ts';
import { checkMessage } from '../../src/testguild/validate/message.ts';
import { openApiFile, readOpenApi } from '../guild/openapi.ts';
import {
  answer,
  articleCard,
  rankedQuotation,
  summary,
  surroundings,
  verification,
} from './arbitrary-answers.ts';
import { anyLength } from './hostile-text.ts';
import { readMarkdown } from './read-markdown.ts';
import { textsOf } from './within-limits.ts';

const frame: fc.Arbitrary<Frame> = fc.record({
  id: fc.constant('AAAAAAAAAAAAAAAA'),
  seen: fc.constant([]),
  askOn: fc.constantFrom<AskOn>('thread', 'here'),
  again: fc.boolean(),
  asked: fc.constantFrom('answer' as const, 'accounts' as const, 'attribution' as const),
  understood: fc.option(anyLength, { nil: null }),
});

const messages: Readonly<Record<string, fc.Arbitrary<Message>>> = {
  'an answer': fc
    .tuple(anyLength, answer, frame)
    .map(([heading, given, around]) => renderAnswer(heading, given, around).message),
  'a verification': fc
    .tuple(anyLength, verification, frame)
    .map(([claim, given, around]) => renderVerification(claim, given, around).message),
  'a summary': fc
    .tuple(anyLength, summary, frame)
    .map(([heading, given, around]) => renderSummary(heading, given, around).message),
  'the sentences around': fc
    .tuple(surroundings, fc.option(anyLength, { nil: null }))
    .map(([around, understood]) => renderSurroundings(around, understood)),
  'why this answer': fc
    .tuple(fc.array(rankedQuotation, { maxLength: 10 }), fc.nat(4), fc.array(anyLength))
    .map(([list, shown, reasons]) => renderWhy(list, list.slice(0, shown).map(placeOf), reasons)),
  sources: fc
    .uniqueArray(articleCard, { maxLength: 12, selector: ({ from }) => from.article })
    .map((list) => renderSources(list, 0)),
  'an article’s card': articleCard.map((card) => renderArticleCard(card)),
};

const file = openApiFile();
const api = file === undefined ? undefined : readOpenApi(file);

/** What of a line is ours: that it is a heading, small, of a list, or of a quotation. */
const OURS = /^(?:### |-# |- |> ?)/;
/** A title may lead to its article's page, words are struck through that a claim has and the corpus does not. */
const OUR_FORMATS = new Set(['masked-link', 'strike']);

describe.each(Object.entries(messages))('%s', (_what, message) => {
  it('is taken by the test guild, and by Discord’s description of its API where that is at hand', () => {
    fc.assert(
      fc.property(message, ({ components }) => {
        const body = { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } };
        const sent = JSON.parse(JSON.stringify(body));
        checkMessage(sent, { flags: MessageFlags.IsComponentsV2 });
        expect(api?.schemaProblems('MessageCreateRequest', sent) ?? []).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has no mention, emoji, timestamp, heading, code or emphasis that its words bring', () => {
    fc.assert(
      fc.property(message, (rendered) => {
        for (const line of textsOf(rendered).flatMap((content) => content.split('\n'))) {
          const { formats } = readMarkdown(line.replace(OURS, ''));
          expect(formats.filter((format) => !OUR_FORMATS.has(format))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
