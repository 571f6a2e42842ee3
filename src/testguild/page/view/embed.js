/** Embeds, as bots without Components V2 send them. */
import { html, nothing, styled } from '../lit.js';
import { colour } from '../model/store.js';
import { messageTime } from '../model/time.js';
import { markdown, markdownLine } from './markdown.js';

/** @import { Embed } from '../types.d.ts' */

/** @param {readonly Embed[]} embeds @param {{ key: string, channelId: string }} where */
export const drawEmbeds = (embeds, where) =>
  embeds.map((embed, index) => drawEmbed(embed, { ...where, key: `${where.key}-embed${index}` }));

/** @param {Embed} embed @param {{ key: string, channelId: string }} where */
function drawEmbed(embed, where) {
  const style = embed.color === undefined ? {} : { '--accent': colour(embed.color) };
  const title = markdownLine(embed.title ?? '', where);
  const link = embed.url !== undefined && /^https?:\/\//i.test(embed.url);
  const foot = [embed.footer?.text, embed.timestamp && messageTime(new Date(embed.timestamp), new Date())];
  return html`<div class="embed" ${styled(style)}>
    ${embed.author === undefined ? nothing : html`<div class="embed-author">${embed.author.name}</div>`}
    ${embed.title === undefined ? nothing : html`<div class="embed-title">${link ? html`<a href=${embed.url} target="_blank" rel="noreferrer noopener">${title}</a>` : title}</div>`}
    ${embed.description === undefined ? nothing : markdown(embed.description, where)}
    <div class="embed-fields">${(embed.fields ?? []).map(
      (field, index) => html`<div class=${field.inline === true ? 'embed-field inline' : 'embed-field'}>
        <div class="embed-name">${markdownLine(field.name, where)}</div>
        ${markdown(field.value, { ...where, key: `${where.key}-field${index}` })}</div>`,
    )}</div>
    ${foot.some(Boolean) ? html`<div class="embed-foot">${foot.filter(Boolean).join(' • ')}</div>` : nothing}
  </div>`;
}
