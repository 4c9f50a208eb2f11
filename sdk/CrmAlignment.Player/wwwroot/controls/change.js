// @ts-check
/** People change a value: it is taken, and scripts are told. Scripts that set a value by the client API are told of nothing. */

/**
 * @param {import('../records/formstate.js').FormState} state
 * @param {import('../records/attribute.js').Attribute} attribute
 * @param {any} value
 */
export function changed(state, attribute, value) {
    attribute.value = value;
    state.touched = true;
    attribute.fault = null;
    for (const handler of [...attribute.onChange]) handler(attribute);
    state.redraw();
}
