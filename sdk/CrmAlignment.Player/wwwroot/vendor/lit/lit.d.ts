// What the player uses of lit, for who checks its types.
export type Template = unknown;
export const html: (strings: TemplateStringsArray, ...values: unknown[]) => Template;
export const svg: (strings: TemplateStringsArray, ...values: unknown[]) => Template;
export const nothing: unique symbol;
export const noChange: unique symbol;
export function render(template: Template, into: HTMLElement): void;
export function repeat<T>(items: Iterable<T>, key: (item: T) => unknown, template: (item: T) => Template): Template;
export function live<T>(value: T): T;
export function keyed(key: unknown, template: Template): Template;
export function classMap(classes: Record<string, boolean>): Template;
export function createRef(): {value?: HTMLElement};
export function ref(to: {value?: HTMLElement}): Template;
export function ifDefined<T>(value: T): T;
export class LitElement extends HTMLElement {
    connectedCallback(): void;
    disconnectedCallback(): void;
    createRenderRoot(): HTMLElement | DocumentFragment;
    requestUpdate(): void;
    readonly updateComplete: Promise<boolean>;
    render(): unknown;
}
