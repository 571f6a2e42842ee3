/** One field of a bot's form: a short or long text, or a choice. */
import { update } from '../app.js';
import { html, ifDefined, live, nothing } from '../lit.js';
import { optionsOf } from './select.js';

/** @import { Component, OpenModal } from '../types.d.ts' */

/** Text input styles: 1 one line, 2 a paragraph. */
const PARAGRAPH = 2;

/** @param {OpenModal} open @param {{ input: Component, label: string, description: string }} field */
export function drawModalInput(open, { input, label, description }) {
  const id = input.custom_id ?? '';
  const error = open.errors.get(id);
  const required = input.required !== false;
  return html`<label class="modal-field ${error === undefined ? '' : 'wrong'}">
    <span>${label}${required ? html`<span class="required" aria-hidden="true"> *</span>` : nothing}${error === undefined ? nothing : html`<em class="field-error" role="alert"> – ${error}</em>`}</span>
    ${description === '' ? nothing : html`<small>${description}</small>`}
    ${input.type === 4 ? textInput(open, input, id, error, required) : choice(open, input, id, error)}
  </label>`;
}

/** @param {OpenModal} open @param {Component} input @param {string} id @param {string | undefined} error @param {boolean} required */
function textInput(open, input, id, error, required) {
  const value = String(open.values.get(id) ?? '');
  const onInput = (/** @type {Event} */ event) => {
    open.values.set(id, /** @type {HTMLInputElement} */ (event.target).value);
    open.errors.delete(id);
    update();
  };
  const max = input.max_length ?? 4000;
  if (input.style === PARAGRAPH) {
    return html`<textarea rows="4" data-input=${id} placeholder=${input.placeholder ?? ''} maxlength=${max} aria-required=${required} aria-invalid=${error !== undefined} .value=${live(value)} @input=${onInput}></textarea>`;
  }
  return html`<input type="text" data-input=${id} placeholder=${input.placeholder ?? ''} maxlength=${max} aria-required=${required} aria-invalid=${error !== undefined} .value=${live(value)} @input=${onInput} />`;
}

/** @param {OpenModal} open @param {Component} input @param {string} id @param {string | undefined} error */
function choice(open, input, id, error) {
  const chosen = open.values.get(id) ?? [];
  const onChange = (/** @type {Event} */ event) => {
    const options = /** @type {HTMLSelectElement} */ (event.target).selectedOptions;
    open.values.set(
      id,
      [...options].map(({ value }) => value).filter((value) => value !== ''),
    );
    open.errors.delete(id);
    update();
  };
  const several = (input.max_values ?? 1) > 1;
  return html`<select data-input=${id} ?multiple=${several} size=${ifDefined(several ? 4 : undefined)} aria-invalid=${error !== undefined} @change=${onChange}>
    ${several ? nothing : html`<option value="">${input.placeholder ?? 'Make a selection'}</option>`}
    ${optionsOf(input).map((option) => html`<option value=${option.value} ?selected=${chosen.includes(option.value)}>${option.label}</option>`)}
  </select>`;
}
