/**
 * The one door for replies to interactions. It decides who sees a reply, that nobody is pinged by it, that Discord is
 * told "thinking…" where an answer is slow, and how a reply gets through that was announced for other eyes.
 */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Reply } from './command.ts';
import { NO_MENTIONS } from './no-mentions.ts';
import type { PressResult } from './press.ts';
import type { Message } from './render/parts.ts';

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction;

/** Discord waits 3 s for the first response; at half of that "thinking…" is sent. In milliseconds. */
export const DEFER_AFTER = 1_500;

export interface Door {
  show(result: PressResult): Promise<void>;
  /** Stops waiting to say "thinking…": nothing will be said, or it was. */
  close(): void;
}

/**
 * @param announcedPrivate who sees the "thinking…" where it must be sent
 * @param deferAfter milliseconds
 */
export function openDoor(interaction: Answerable, announcedPrivate: boolean, deferAfter: number): Door {
  let deferral: Promise<unknown> | null = null;
  const timer = setTimeout(() => {
    deferral = interaction
      .deferReply(announcedPrivate ? { flags: MessageFlags.Ephemeral } : {})
      .catch(() => undefined);
  }, deferAfter);
  const close = (): void => clearTimeout(timer);

  async function reply({ message, private: forAskerAlone }: Reply): Promise<void> {
    const body = { components: [...message.components], allowedMentions: NO_MENTIONS };
    const flags = forAskerAlone
      ? ([MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const)
      : ([MessageFlags.IsComponentsV2] as const);
    await deferral;
    if (!interaction.deferred) {
      await interaction.reply({ ...body, flags });
    } else if (forAskerAlone === announcedPrivate) {
      await interaction.editReply({ ...body, flags: MessageFlags.IsComponentsV2 });
    } else {
      // Who sees a message is settled when it is announced: the first follow-up to a deferred reply takes its
      // place, so it is that one which is taken away again.
      await interaction.deleteReply();
      await interaction.followUp({ ...body, flags });
    }
  }

  async function update(message: Message): Promise<void> {
    await deferral;
    if (interaction.isMessageComponent() && !interaction.deferred) {
      await interaction.update({
        components: [...message.components],
        allowedMentions: NO_MENTIONS,
        flags: MessageFlags.IsComponentsV2,
      });
    } else {
      await reply({ message, private: true });
    }
  }

  async function show(result: PressResult): Promise<void> {
    close();
    switch (result.show) {
      case 'reply':
        return reply(result.reply);
      case 'update':
        return update(result.message);
      case 'modal':
        if (!interaction.isModalSubmit()) await interaction.showModal(result.modal);
    }
  }

  return { show, close };
}
