/** The link that brings the bot into a server, with the scopes and permissions that it needs and no other. */
import { OAuth2Scopes, PermissionFlagsBits, PermissionsBitField } from 'discord.js';

/**
 * - ViewChannel: to be told of messages that mention it
 * - SendMessages: to reply to them
 * - SendMessagesInThreads: to answer follow-ups
 * - CreatePublicThreads: for the button "Ask a follow-up"
 * - ReadMessageHistory: to reply to a message, which Discord requires it for
 */
export const PERMISSIONS_NEEDED = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.CreatePublicThreads,
  PermissionFlagsBits.ReadMessageHistory,
] as const;

export const SCOPES_NEEDED = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands] as const;

export function inviteLink(applicationId: string): string {
  const link = new URL('https://discord.com/oauth2/authorize');
  link.searchParams.set('client_id', applicationId);
  link.searchParams.set('scope', SCOPES_NEEDED.join(' '));
  link.searchParams.set('permissions', new PermissionsBitField([...PERMISSIONS_NEEDED]).bitfield.toString());
  return link.href;
}
