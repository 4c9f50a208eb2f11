// @ts-check
/** The elements of the player draw into the page itself, so that its styles and labels reach them. */
import {LitElement} from '../vendor/lit/lit.js';

export class PlainElement extends LitElement {
    createRenderRoot() { return this; }
}
