/**
 * Brings each interaction to the command or handler that it is for, and holds the one error policy:
 *
 * 1. What a person can do something about is no error: commands and handlers return it as a reply, a plain sentence.
 * 2. A command that Discord still shows but this version does not have, and a button, menu or modal whose custom id
 *    is not ours, get a plain sentence that says what to do instead. Nothing is logged above `info`.
 * 3. Where Discord says that the interaction is gone (10062: it waited three seconds), that its message or channel is (10008:
 *    deleted, or put away by its only reader; 10003), that its token has lapsed (10015, 50027: after 15 minutes), or that it was answered
 *    already (40060), nobody is there to be told: it is logged as a warning.
 * 4. Everything else that is thrown is a bug or a breakdown. It is logged as an error with a fresh id; the person is
 *    told, to them alone, that it went wrong here, and that id. They never see the exception's own message.
 * 5. If even that cannot be said, the second failure is logged under the same id, and the bot goes on.
 * 6. Autocomplete has no place for a sentence: it fails as an empty list, and is logged as in 4.
 */
import { randomBytes } from 'node:crypto';
import {
  type AutocompleteInteraction,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from 'pino';
import type { Circumstances, CommandCall, ReadOption } from './command.ts';
import { readCustomId } from './custom-id.ts';
import type { Desk } from './desk.ts';
import { type Answerable, type Door, openDoor } from './door.ts';
import { CHOICE_TEXT, CHOICES } from './limits.ts';
import type { Commands } from './loader.ts';
import { cut, plainLine } from './markdown.ts';
import type { PressHandler, PressResult } from './press.ts';
import { toPresser } from './press.ts';
import { PRESSES, unknownPress } from './presses.ts';
import { limitLine } from './question-limit-line.ts';
import { notice } from './render/parts.ts';
import { seedFromStarter } from './starter.ts';
import { hasThreads, type OpenThread, threadOpener } from './threads.ts';

/** Discord's error codes for an interaction that nobody waits for any more ("Opcodes and Status Codes", JSON). */
const INTERACTION_GONE: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
]);

/** Handles an interaction to its end. Never rejects. */
export async function dispatch(interaction: Interaction, desk: Desk, commands: Commands): Promise<void> {
  if (interaction.isAutocomplete()) return propose(interaction, desk, commands);
  if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
    const command = commands.get(interaction.commandName);
    const read = optionReader(interaction);
    await answer(interaction, command?.isPrivate(read) ?? true, desk, async () => {
      if (command === undefined)
        return toPresser(notice('I no longer have this command. /help lists those that I have.'));
      if (command.free !== true && !desk.limit.admit(interaction.user.id)) return toPresser(limitLine(desk));
      const call: CommandCall = {
        desk,
        circumstances: circumstancesOf(interaction),
        read,
        target: interaction.isMessageContextMenuCommand() ? interaction.targetMessage.content : '',
      };
      const { conversation } = call.circumstances;
      const run = async (): Promise<PressResult> => {
        if (interaction.channel?.isThread()) await seedFromStarter(interaction.channel, desk);
        return { show: 'reply', reply: await command.execute(call) };
      };
      // In a conversation the order of the questions is that of their answers.
      return conversation === null ? run() : desk.inOrder.run(conversation, run);
    });
  } else if (interaction.isButton() || interaction.isStringSelectMenu() || interaction.isModalSubmit()) {
    await answer(interaction, true, desk, async () => {
      const { conversation } = circumstancesOf(interaction);
      // A modal, sent, is a question of its conversation like any other.
      return conversation !== null && interaction.isModalSubmit()
        ? desk.inOrder.run(conversation, async () => press(interaction, desk))
        : press(interaction, desk);
    });
  }
}

/** Runs `work` and shows its result, or carries out the error policy. */
async function answer(
  interaction: Answerable,
  announcedPrivate: boolean,
  desk: Desk,
  work: () => PressResult | Promise<PressResult>,
): Promise<void> {
  const door = openDoor(interaction, announcedPrivate, desk.settings.deferAfter);
  try {
    await door.show(await work());
  } catch (error) {
    await fail(
      door,
      error,
      desk.log.child({ interaction: interaction.id, type: interaction.type, name: nameOf(interaction) }),
    );
  } finally {
    door.close();
  }
}

async function fail(door: Door, error: unknown, log: Logger): Promise<void> {
  if (error instanceof DiscordAPIError && INTERACTION_GONE.has(error.code)) {
    log.warn({ err: error }, 'Discord no longer waits for this interaction');
    return;
  }
  const id = newErrorId();
  log.error({ err: error, errorId: id }, 'an interaction went wrong');
  try {
    const sentence = `Something went wrong on my side, and I have no answer. It is in my log as **${id}**; please try again.`;
    await door.show(toPresser(notice(sentence)));
  } catch (second) {
    log.error({ err: second, errorId: id }, 'nor could the person be told');
  }
}

/** Eight letters and digits: short enough to be read out to whoever keeps the log. */
export function newErrorId(): string {
  return randomBytes(4).toString('hex');
}

function press(
  interaction: Extract<Answerable, { customId: string }>,
  desk: Desk,
): PressResult | Promise<PressResult> {
  const id = readCustomId(interaction.customId);
  const handle: PressHandler | undefined = id === null ? undefined : PRESSES.get(id.action);
  if (id === null || handle === undefined) return unknownPress();
  return handle({
    desk,
    circumstances: circumstancesOf(interaction),
    args: id.args,
    values: valuesOf(interaction),
    aside: isAside(interaction),
    openThread: interaction.isButton() ? threadOpener(interaction) : noThread,
  });
}

const noThread: OpenThread = () =>
  Promise.resolve({ kind: 'refused', message: 'A thread can be opened with the button under an answer.' });

function valuesOf(interaction: Extract<Answerable, { customId: string }>): readonly string[] {
  if (interaction.isStringSelectMenu()) return interaction.values;
  if (!interaction.isModalSubmit()) return [];
  return interaction.fields.fields.map((field) =>
    'value' in field && typeof field.value === 'string' ? field.value : '',
  );
}

/** A message for one person stays so, and who presses a button of another's answer gets theirs apart. */
function isAside(interaction: Extract<Answerable, { customId: string }>): boolean {
  const { message } = interaction;
  if (message === null) return false;
  if (message.flags.has(MessageFlags.Ephemeral)) return true;
  const asker = message.interactionMetadata?.user.id;
  return asker !== undefined && asker !== interaction.user.id;
}

function circumstancesOf(interaction: Answerable): Circumstances {
  const { channel, id, user } = interaction;
  const place = channel?.isDMBased() ? 'direct' : channel?.isThread() ? 'thread' : 'channel';
  return {
    id,
    asker: user.id,
    place,
    conversation: place === 'channel' ? null : interaction.channelId,
    threads: interaction.inCachedGuild() && channel !== null && hasThreads(channel),
  };
}

function optionReader(interaction: Answerable): ReadOption {
  if (!interaction.isChatInputCommand()) return () => undefined;
  return (name) => interaction.options.get(name)?.value ?? undefined;
}

function nameOf(interaction: Answerable): string {
  return 'commandName' in interaction ? interaction.commandName : interaction.customId;
}

async function propose(interaction: AutocompleteInteraction, desk: Desk, commands: Commands): Promise<void> {
  try {
    const { name, value } = interaction.options.getFocused(true);
    const suggestions =
      commands.get(interaction.commandName)?.autocomplete?.(desk.newsroom, name, value) ?? [];
    await interaction.respond(
      suggestions.slice(0, CHOICES).map((suggestion) => ({
        name: cut(plainLine(suggestion.label), CHOICE_TEXT),
        value: suggestion.value,
      })),
    );
  } catch (error) {
    if (error instanceof DiscordAPIError && INTERACTION_GONE.has(error.code)) return;
    desk.log.error(
      { err: error, errorId: newErrorId(), name: interaction.commandName },
      'autocomplete went wrong',
    );
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
}
