/** What happens when a person presses a button, chooses in a menu or sends a modal: one handler an action. */
import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { Circumstances, Reply } from './command.ts';
import type { Desk } from './desk.ts';
import type { Message } from './render/parts.ts';
import type { OpenThread } from './threads.ts';

export interface Press {
  readonly desk: Desk;
  readonly circumstances: Circumstances;
  /** What stands after the action in the custom id. */
  readonly args: readonly string[];
  /** What was chosen in a menu, or written into a modal's fields, in order. */
  readonly values: readonly string[];
  /** May only the asker of the pressed message see it, or is the presser somebody else than its asker? */
  readonly aside: boolean;
  /** Opens a thread on the pressed message. */
  readonly openThread: OpenThread;
}

export type PressResult =
  | { readonly show: 'reply'; readonly reply: Reply }
  /** The pressed message becomes this one. */
  | { readonly show: 'update'; readonly message: Message }
  | { readonly show: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

export type PressHandler = (press: Press) => PressResult | Promise<PressResult>;

/** A reply that the presser alone sees. */
export function toPresser(message: Message): PressResult {
  return { show: 'reply', reply: { message, private: true } };
}
