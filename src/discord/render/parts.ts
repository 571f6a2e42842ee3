/** The pieces of a Components V2 message, as Discord's API takes them, and how much of its limits they use. */
import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APISectionComponent,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { MESSAGE_COMPONENTS, MESSAGE_TEXT } from '../limits.ts';
import { webAddress } from '../markdown.ts';

/** What is sent: plain data, so that a test reads it without a client. */
export interface Message {
  readonly components: readonly [APIContainerComponent];
}

export type Part = APIComponentInContainer;

/** The stripe beside a message: what sort of reply it is, at a glance. */
export const COLOUR = { found: 0x2e7d5b, unsure: 0xb3a02c, notFound: 0xa8702a, neutral: 0x5b6577 } as const;

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** Text with a button beside it. */
export function section(contents: readonly string[], accessory: APIButtonComponent): APISectionComponent {
  return { type: ComponentType.Section, components: contents.map(text), accessory };
}

/** A button that comes back to the bot. */
export function button(
  customId: string,
  label: string,
  style: PlainStyle = ButtonStyle.Secondary,
): APIButtonComponent {
  return { type: ComponentType.Button, custom_id: customId, label, style };
}

type PlainStyle = ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger;

/** A button that opens a page of the web; none where the address is not one. */
export function linkButton(address: string | null, label: string): readonly APIButtonComponent[] {
  const url = webAddress(address);
  return url === null ? [] : [{ type: ComponentType.Button, style: ButtonStyle.Link, url, label }];
}

/** A row of buttons; no row where there are none. */
export function row(
  buttons: readonly APIButtonComponent[],
): readonly APIActionRowComponent<APIButtonComponent>[] {
  return buttons.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: [...buttons] }];
}

export function menu(select: APIStringSelectComponent): APIActionRowComponent<APIStringSelectComponent> {
  return { type: ComponentType.ActionRow, components: [select] };
}

/**
 * One message of these parts.
 * @throws RangeError where it is over one of Discord's limits: a renderer that lets this happen has a bug.
 */
export function message(colour: number, parts: readonly Part[]): Message {
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    accent_color: colour,
    components: [...parts],
  };
  if (textLength([container]) > MESSAGE_TEXT) throw new RangeError('a message over the limit of text');
  if (componentCount([container]) > MESSAGE_COMPONENTS)
    throw new RangeError('a message of too many components');
  return { components: [container] };
}

/** A message of one text and nothing else. `content` is Markdown already. */
export function notice(content: string, colour: number = COLOUR.neutral): Message {
  return message(colour, [text(content)]);
}

interface Nested {
  readonly content?: unknown;
  readonly components?: readonly Nested[];
  readonly accessory?: Nested;
}

/** Text of all Text Displays together, in UTF-16 code units. */
export function textLength(components: readonly object[]): number {
  return sum(components, (part) => (typeof part.content === 'string' ? part.content.length : 0));
}

/** Number of components, nested ones and accessories counted. */
export function componentCount(components: readonly object[]): number {
  return sum(components, () => 1);
}

function sum(components: readonly Nested[], measure: (part: Nested) => number): number {
  let total = 0;
  for (const part of components) {
    total += measure(part) + sum(part.components ?? [], measure);
    if (part.accessory !== undefined) total += sum([part.accessory], measure);
  }
  return total;
}
