/** What is in the corpus: its articles, ten a page, with buttons to turn pages and a menu that opens a card. */

import { ComponentType } from 'discord.js';
import { publicationBesideTitle } from '../../answer/quotation/attribution-line.ts';
import type { ArticleEntry } from '../../newsroom.ts';
import { articleReference } from '../article-reference.ts';
import { customId } from '../custom-id.ts';
import { CHOICE_TEXT, SELECT_OPTIONS, SELECT_TEXT } from '../limits.ts';
import { cut, escapeLine, link, plainLine, small } from '../markdown.ts';
import { button, COLOUR, type Message, menu, message, type Part, row, text } from './parts.ts';
import { titleOf } from './quotation.ts';

/** Articles on a page: ten lines of at most 300 characters stay under Discord's 4,000. */
export const SOURCES_PAGE = 10;

export function sourcesPages(articles: readonly ArticleEntry[]): number {
  return Math.max(1, Math.ceil(articles.length / SOURCES_PAGE));
}

/** @param page from 0; one past the end shows the last. */
export function renderSources(articles: readonly ArticleEntry[], page: number): Message {
  const pages = sourcesPages(articles);
  const shown = Math.min(Math.max(0, page), pages - 1);
  const cards = articles.slice(shown * SOURCES_PAGE, (shown + 1) * SOURCES_PAGE);
  const count = articles.length === 1 ? 'One article' : `${articles.length.toLocaleString('en')} articles`;
  const heading = articles.length === 0 ? 'The corpus is empty' : `${count} in the corpus`;
  const turning = [
    { ...button(customId('sources', Math.max(0, shown - 1), 'back'), 'Back'), disabled: shown === 0 },
    {
      ...button(customId('sources', Math.min(pages - 1, shown + 1), 'on'), 'Next'),
      disabled: shown === pages - 1,
    },
  ];
  return message(COLOUR.neutral, [
    text(`### ${heading}${pages > 1 ? `, page ${shown + 1} of ${pages}` : ''}`),
    ...(cards.length === 0 ? [] : [text(cards.map((card) => sourceLines(card)).join('\n')), cardMenu(cards)]),
    ...(pages > 1 ? row(turning) : []),
  ]);
}

/** The articles behind one answer. */
export function renderSourcesOf(cards: readonly ArticleEntry[]): Message {
  const shown = cards.slice(0, SOURCES_PAGE);
  if (shown.length === 0) {
    return message(COLOUR.neutral, [text('The articles of this answer are no longer in the corpus.')]);
  }
  return message(COLOUR.neutral, [
    text(shown.length === 1 ? '### The source of this answer' : '### The sources of this answer'),
    text(shown.map((card) => sourceLines(card)).join('\n')),
    cardMenu(shown),
  ]);
}

function sourceLines(card: ArticleEntry): string {
  const title = cut(titleOf(card.from), 90);
  const count = `${card.sentenceCount.toLocaleString('en')} ${card.sentenceCount === 1 ? 'sentence' : 'sentences'}`;
  // An address may take 512 characters, too many for ten lines: the card behind the menu has the link.
  const named =
    card.from.url !== null && card.from.url.length <= 120
      ? link(escapeLine(title), card.from.url)
      : escapeLine(title);
  return `**${named}**\n${small(`${escapeLine(cut(publicationBesideTitle(card.from), 90))} · ${count}`)}`;
}

function cardMenu(cards: readonly ArticleEntry[]): Part {
  return menu({
    type: ComponentType.StringSelect,
    custom_id: customId('card'),
    placeholder: 'Show an article’s card',
    options: cards.slice(0, SELECT_OPTIONS).map((card) => ({
      label: cut(titleOf(card.from), SELECT_TEXT),
      value: cut(articleReference(card.from.article), CHOICE_TEXT),
      description: cut(plainLine(publicationBesideTitle(card.from)), SELECT_TEXT),
    })),
  });
}
