/** The one place that knows where the guild serves lit-html from. Templates take text as text: it is never parsed as HTML. */
import { Directive, directive } from '/modules/lit-html/directive.js';
import { noChange } from '/modules/lit-html/lit-html.js';

export { classMap } from '/modules/lit-html/directives/class-map.js';
export { guard } from '/modules/lit-html/directives/guard.js';
export { ifDefined } from '/modules/lit-html/directives/if-defined.js';
export { live } from '/modules/lit-html/directives/live.js';
export { repeat } from '/modules/lit-html/directives/repeat.js';
export { html, nothing, render } from '/modules/lit-html/lit-html.js';

/** Sets properties through the element's own style: a style attribute would need a weaker content security policy. */
class Style extends Directive {
  /** @type {string[]} */
  names = [];

  /** @param {Record<string, string>} _properties */
  render(_properties) {
    return noChange;
  }

  /** @param {import('lit-html/directive.js').ElementPart} part @param {[Record<string, string>]} values @override */
  update(part, [properties]) {
    const { style } = /** @type {HTMLElement} */ (part.element);
    for (const name of this.names) if (!(name in properties)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    this.names = Object.keys(properties);
    return noChange;
  }
}

/** `<i ${styled({ 'background-color': colour })}>` */
export const styled = directive(Style);
