import { MessageFlags } from 'discord-api-types/v10';
import { InteractionFailed } from '../refusal.ts';
import type { Interaction, Modal } from '../state/command-model.ts';
import type { Message } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Exchange } from '../testguild.ts';

/** Resolves with the first truthy value of `condition`, tried now and after each event. */
export function waitFor<T>(world: World, condition: () => T | undefined | null | false): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop = () => {};
    const attempt = () => {
      try {
        const value = condition();
        if (!value) return false;
        resolve(value);
      } catch (error) {
        reject(error);
      }
      stop();
      return true;
    };
    if (!attempt()) stop = world.listen(attempt);
  });
}

class LiveExchange implements Exchange {
  readonly interaction: Interaction;
  readonly #world: World;

  constructor(world: World, interaction: Interaction) {
    this.#world = world;
    this.interaction = interaction;
  }

  get reply(): Message | undefined {
    const { responseId, channelId } = this.interaction;
    return responseId ? this.#world.message(channelId, responseId) : undefined;
  }

  get followups(): readonly Message[] {
    const { followupIds, channelId } = this.interaction;
    return followupIds.flatMap((id) => this.#world.message(channelId, id) ?? []);
  }

  get modal(): Modal | undefined {
    return this.interaction.modal;
  }

  followup(count = 1): Promise<Message> {
    return waitFor(this.#world, () => this.followups[count - 1]);
  }
}

/** Waits for the bot's answer to an interaction; rejects with InteractionFailed where none comes in time. */
export function exchangeOf(world: World, interaction: Interaction): Promise<Exchange> {
  const exchange = new LiveExchange(world, interaction);
  return waitFor(world, () => {
    if (interaction.state === 'failed') throw new InteractionFailed('The application did not respond');
    const loading = ((exchange.reply?.flags ?? 0) & MessageFlags.Loading) !== 0;
    return interaction.state === 'done' && !loading && exchange;
  });
}
