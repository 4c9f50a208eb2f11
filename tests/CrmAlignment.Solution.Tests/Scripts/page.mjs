import { readFileSync } from "node:fs";
import { join } from "node:path";
import { resources } from "./xrm.mjs";

// A browser without a screen; a development dependency: npm ci.
const { JSDOM } = await import("jsdom").catch(() => ({ JSDOM: null }));
export const skip = JSDOM === null ? "the pages were not opened: run npm ci in this folder" : false;

/** Opens a page as the client does: with its key as data, its question in the storage, and its scripts in order. */
export function open(page, question) {
    const dom = new JSDOM(readFileSync(join(resources, "pages", `${page}.html`), "utf8"), { url: `https://crm.example/WebResources/crma_/pages/${page}.html?data=key`, runScripts: "outside-only" });
    const { window } = dom;
    let closed = 0;
    window.close = () => { closed++; };
    if (question) {
        window.sessionStorage.setItem("key", JSON.stringify(question));
    }

    // As one text: in a page, what a script declares is there for the next one, which eval does not do.
    window.eval(["dialog.js", `${page}.js`].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n"));
    const { document } = window;
    return {
        window,
        document,
        get closed() { return closed; },
        get answer() { return JSON.parse(window.sessionStorage.getItem("key.answer") ?? "null"); },
        find: (selector) => document.querySelector(selector),
        all: (selector) => [...document.querySelectorAll(selector)],
        press: (key) => document.dispatchEvent(new window.KeyboardEvent("keydown", { key })),
        choose(selector) {
            document.querySelector(selector).click();
        },
    };
}
