import { GatewayIntentBits } from 'discord-api-types/v10';
import type { World } from '../state/world.ts';
import type { Session } from './session.ts';

/** Answers opcode 8: members by id or by the start of their name; the whole list needs the members' intent. */
export function chunkMembers(world: World, session: Session, d: unknown): void {
  const request = (d ?? {}) as {
    query?: string;
    limit?: number;
    user_ids?: string | string[];
    nonce?: string;
  };
  const ids = request.user_ids === undefined ? undefined : [request.user_ids].flat();
  const all = [...world.members.values()];
  const query = (request.query ?? '').toLowerCase();
  const wantsAll = ids === undefined && query === '' && !request.limit;
  if (wantsAll && !(session.intents & GatewayIntentBits.GuildMembers)) return;
  const limit = Math.min(request.limit || all.length, wantsAll ? all.length : 100);
  const found = ids
    ? all.filter((member) => ids.includes(member.user.id))
    : all
        .filter((member) => (member.nick ?? member.user.username).toLowerCase().startsWith(query))
        .slice(0, limit);
  session.dispatch('GUILD_MEMBERS_CHUNK', {
    guild_id: world.guild.id,
    members: found,
    chunk_index: 0,
    chunk_count: 1,
    ...(ids ? { not_found: ids.filter((id) => !world.members.has(id)) } : {}),
    ...(request.nonce ? { nonce: request.nonce } : {}),
  });
}
