/** Draws what is offered above the composer. */
import { html, nothing } from '../lit.js';
import { avatar } from './avatar.js';

/** @import { Composer, Popup, PopupItem } from '../types.d.ts' */

/** @param {Composer} composer @param {Popup} popup */
export function drawPopup(composer, popup) {
  return html`<div class="popup" data-popup @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}>
    ${popup.note === undefined ? nothing : html`<p class="popup-note">${popup.note}</p>`}
    ${popup.heading === '' || (popup.items.length === 0 && popup.note !== undefined) ? nothing : html`<p class="popup-heading">${popup.heading}</p>`}
    <div role="listbox" id="popup-${composer.channelId}" aria-label=${popup.heading || 'Choices'}>
      ${popup.items.map((item, index) => drawItem(composer, item, index, index === popup.index))}
    </div>
  </div>`;
}

/** @param {Composer} composer @param {PopupItem} item @param {number} index @param {boolean} chosen */
const drawItem = (
  composer,
  item,
  index,
  chosen,
) => html`<div role="option" class="popup-item" id="pick-${composer.channelId}-${index}"
  aria-selected=${chosen} @click=${item.run}>
  ${item.user === undefined ? nothing : avatar(item.user, 28)}
  <span class="popup-texts"><span class="popup-title">${item.title}</span>${item.detail ? html`<span class="popup-detail">${item.detail}</span>` : nothing}</span>
  ${item.aside ? html`<span class="popup-aside">${item.aside}</span>` : nothing}
</div>`;
