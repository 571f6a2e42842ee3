/** Message components as Discord draws them: rows, buttons, sections, texts, separators, containers. */

import { classMap, html, ifDefined, nothing, styled } from '../lit.js';
import { clickButton, componentAt } from '../message-actions.js';
import { colour } from '../model/store.js';
import { emoji } from './emoji.js';
import { arrow } from './icons.js';
import { markdown } from './markdown.js';
import { selectMenu } from './select.js';

/** @import { Component, Message } from '../types.d.ts' */

/** Button styles by number; 5 is a link, 6 a purchase, which no test guild sells. */
const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link', 'primary'];

/** @param {readonly Component[]} components @param {Message} message @param {string} [path] */
export const drawComponents = (components, message, path = message.id) =>
  components.map((component, index) => drawComponent(component, message, `${path}/${index}`));

/** @param {Component} component @param {Message} message @param {string} path @returns {unknown} */
function drawComponent(component, message, path) {
  switch (component.type) {
    case 1:
      return html`<div class="row">${drawComponents(component.components ?? [], message, path)}</div>`;
    case 2:
      return button(component, message);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8:
      return selectMenu(component, message);
    case 9:
      return section(component, message, path);
    case 10:
      return markdown(component.content ?? '', { key: path, channelId: message.channel_id });
    case 11:
      return media(component.media?.url, component.description ?? '');
    case 12:
      return html`<div class="gallery">${(component.items ?? []).map((item) => media(item.media.url, item.description ?? ''))}</div>`;
    case 13:
      return media(component.file?.url, component.name ?? '');
    case 14:
      return separator(component);
    case 17:
      return container(component, message, path);
    default:
      return nothing;
  }
}

/** @param {Component} component @param {Message} message @param {string} path */
const section = (component, message, path) => html`<div class="section">
  <div class="section-texts">${drawComponents(component.components ?? [], message, path)}</div>
  <div class="section-accessory">
    ${component.accessory === undefined ? nothing : drawComponent(component.accessory, message, `${path}/accessory`)}
  </div>
</div>`;

/** @param {Component} component */
function separator({ divider, spacing }) {
  const classes = classMap({ separator: true, line: divider !== false, large: spacing === 2 });
  return divider === false ? html`<div class=${classes}></div>` : html`<hr class=${classes} />`;
}

/** @param {Component} component @param {Message} message @param {string} path */
function container(component, message, path) {
  const accent = component.accent_color;
  const coloured = accent !== undefined && accent !== null;
  const style = coloured ? { '--accent': colour(accent) } : {};
  return html`<div class=${classMap({ container: true, coloured })} ${styled(style)}>${drawComponents(component.components ?? [], message, path)}</div>`;
}

/** The guild stores no files: what a message shows is named, and linked to where it is on the web. @param {string | undefined} url @param {string} description */
function media(url, description) {
  if (url === undefined) return nothing;
  const name = description || url;
  if (!/^https?:\/\//i.test(url)) return html`<div class="media">${name}</div>`;
  return html`<a class="media" href=${url} target="_blank" rel="noreferrer noopener">${name}</a>`;
}

/** @param {Component} component @param {Message} message */
function button(component, message) {
  const inner = html`${emoji(component.emoji)}${component.label ? html`<span>${component.label}</span>` : nothing}`;
  const style = STYLES[component.style ?? 2] ?? 'secondary';
  if (component.style === 5) {
    return html`<a class="button link" href=${ifDefined(safeUrl(component.url))} target="_blank" rel="noreferrer noopener">${inner}${arrow()}</a>`;
  }
  const current = componentAt(message.id);
  const busy = current?.state === 'pending';
  const mine = busy && current.customId === component.custom_id;
  const label = component.label || component.emoji?.name || 'Button';
  return html`<button type="button" class="button ${style}" ?disabled=${component.disabled === true} aria-disabled=${busy}
    aria-label=${label} aria-busy=${mine ? 'true' : nothing} data-custom-id=${component.custom_id ?? ''}
    @click=${() => !busy && clickButton(message, component)}>${mine ? html`<span class="ellipsis"><i></i><i></i><i></i></span>` : inner}</button>`;
}

/** @param {string | undefined} url */
const safeUrl = (url) => (url !== undefined && /^(?:https?|discord):\/\//i.test(url) ? url : undefined);
