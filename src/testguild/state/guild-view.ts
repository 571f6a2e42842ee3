import { GatewayIntentBits } from 'discord-api-types/v10';
import { isDm, isThread, sees } from './permissions.ts';
import { presentChannel } from './present.ts';
import type { World } from './world.ts';

/** The guild as REST answers it: with its roles, without channels and members. */
export function presentGuild(world: World): Record<string, unknown> {
  return {
    id: world.guild.id,
    name: world.guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    home_header: null,
    banner: null,
    description: null,
    owner_id: world.guild.owner_id,
    application_id: null,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    roles: [...world.roles.values()],
    emojis: [],
    stickers: [],
    features: [],
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    nsfw: false,
    nsfw_level: 0,
    hub_type: null,
    latest_onboarding_question_id: null,
    incidents_data: null,
  };
}

/**
 * The guild as GUILD_CREATE carries it: with the channels and active threads that the bot sees. Without the intent for
 * presences, its members are the bot alone. https://discord.com/developers/docs/events/gateway-events#guild-create
 */
export function guildCreate(world: World, intents: number): Record<string, unknown> {
  const seen = [...world.channels.values()].filter(
    (channel) => !isDm(channel) && sees(world, world.bot.id, channel),
  );
  const members = [...world.members.values()];
  const all = (intents & GatewayIntentBits.GuildPresences) !== 0;
  return {
    ...presentGuild(world),
    joined_at: world.members.get(world.bot.id)?.joined_at,
    large: false,
    unavailable: false,
    member_count: world.members.size,
    voice_states: [],
    members: all ? members : members.filter((member) => member.user.id === world.bot.id),
    channels: seen.filter((channel) => !isThread(channel)),
    threads: seen
      .filter((channel) => channel.thread_metadata?.archived === false)
      .map((thread) => presentChannel(world, thread, world.bot.id)),
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
