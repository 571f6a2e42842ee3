/** Tells Discord which commands there are: exactly those that were loaded. */
import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { inviteLink } from './invite.ts';
import { type Commands, payloadsOf } from './loader.ts';
import { LoginProblem } from './login-problem.ts';

/**
 * Registers in one guild, at once, or globally, in place of whatever was there; and takes away what an earlier start
 * registered in the other way, so that nobody sees a command twice.
 * @throws LoginProblem where the bot is not in the guild
 */
export async function registerCommands(
  client: Client<true>,
  commands: Commands,
  guildId: string | null,
): Promise<void> {
  const bodies = payloadsOf(commands);
  const { commands: registered } = client.application;
  if (guildId === null) {
    await registered.set(bodies);
    await Promise.all(client.guilds.cache.map(({ id }) => clear(client, id)));
    return;
  }
  try {
    // Where and for whom a command is there can be said of global ones alone.
    const here = bodies.map(({ contexts, integration_types, ...body }) => body);
    await registered.set(here, guildId);
  } catch (error) {
    if (error instanceof DiscordAPIError && NOT_THERE.has(error.code)) {
      throw new LoginProblem('not-in-guild', inviteLink(client.application.id));
    }
    throw error;
  }
  if ((await registered.fetch()).size > 0) await registered.set([]);
}

/** Takes a guild's own commands away, where it has any and they can be seen. */
async function clear({ application }: Client<true>, guildId: string): Promise<void> {
  try {
    if ((await application.commands.fetch({ guildId })).size > 0) await application.commands.set([], guildId);
  } catch (error) {
    if (!(error instanceof DiscordAPIError && NOT_THERE.has(error.code))) throw error;
  }
}

const NOT_THERE: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
]);
