/** What a person sees of a message of the test guild. */
import { expect } from 'vitest';
import type { Component, Message } from '../../src/testguild/state/model.ts';
import type { Exchange } from '../../src/testguild/testguild.ts';
import { eachQuote, readMarkdown } from '../discord/read-markdown.ts';

/** Flag of a message that one person alone sees ("Message Flags", EPHEMERAL). */
const EPHEMERAL = 64;

export function nodesOf(message: Pick<Message, 'components'>): readonly Component[] {
  const walk = (node: Component): Component[] => [
    node,
    ...(node.components ?? []).flatMap(walk),
    ...(node.accessory ? [node.accessory] : []),
  ];
  return message.components.flatMap(walk);
}

/** All its text as it is read, a line a Text Display; the marks of headings, quotes and bold still stand. */
export function textOf(message: Pick<Message, 'components'>): string {
  return nodesOf(message)
    .flatMap((node) => node.content ?? [])
    .join('\n')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/** Its block quotes as they are read. */
export function quotesOf(message: Pick<Message, 'components'>): readonly string[] {
  return nodesOf(message)
    .flatMap((node) => node.content ?? [])
    .flatMap((content) => eachQuote(content))
    .map((quoted) => readMarkdown(quoted).text);
}

/** The words in bold within its block quotes. */
export function boldOf(message: Pick<Message, 'components'>): readonly string[] {
  return nodesOf(message)
    .flatMap((node) => node.content ?? [])
    .flatMap((content) => eachQuote(content))
    .flatMap((quoted) => readMarkdown(quoted).bold);
}

export function buttonsOf(message: Pick<Message, 'components'>): readonly string[] {
  return nodesOf(message).flatMap((node) => (node.type === 2 && node.label ? [node.label] : []));
}

export function isEphemeral(message: Pick<Message, 'flags'>): boolean {
  return (message.flags & EPHEMERAL) !== 0;
}

/** The reply of an exchange, which must be there. */
export function replyOf(exchange: Exchange): Message {
  expect(exchange.reply).toBeDefined();
  return exchange.reply!;
}
