/** Tells Discord which commands there are: exactly those that were loaded. */
import { type Client, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { inviteLink } from './invite.ts';
import type { Commands } from './loader.ts';
import { LoginProblem } from './login-problem.ts';

/**
 * Registers in one guild, at once, or globally, in place of whatever was there.
 * @throws LoginProblem where the bot is not in the guild
 */
export async function registerCommands(
  client: Client<true>,
  commands: Commands,
  guildId: string | null,
): Promise<void> {
  const bodies = [...commands.values()].map((command) => command.data);
  if (guildId === null) {
    await client.application.commands.set(bodies);
    return;
  }
  try {
    // Where and for whom a command is there can be said of global ones alone.
    const here = bodies.map(({ contexts, integration_types, ...body }) => body);
    await client.application.commands.set(here, guildId);
  } catch (error) {
    if (error instanceof DiscordAPIError && NOT_THERE.has(error.code)) {
      throw new LoginProblem('not-in-guild', inviteLink(client.application.id));
    }
    throw error;
  }
}

const NOT_THERE: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownGuild,
]);
