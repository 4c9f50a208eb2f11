// @ts-check
/** The player's own words, in the language of the user. Everything else comes from the organization in that language. */
import {english} from './en.js';
import {chinese} from './zh.js';
import {russian} from './ru.js';
import {ukrainian} from './uk.js';

/** @type {Record<number, {tag: string, name: string, texts: Record<string, string>}>} */
const languages = {
    1033: {tag: 'en-US', name: 'English', texts: english},
    1049: {tag: 'ru-RU', name: 'Русский', texts: russian},
    1058: {tag: 'uk-UA', name: 'Українська', texts: ukrainian},
    2052: {tag: 'zh-CN', name: '中文（简体）', texts: chinese},
};

let current = languages[1033];

/** @param {number} lcid */
export function useLanguage(lcid) {
    current = languages[lcid] ?? languages[1033];
    document.documentElement.lang = current.tag;
}

/** The tag of the language, such as en-US. */
export const languageTag = () => current.tag;

/** @param {number} lcid */
export const languageName = (lcid) => languages[lcid]?.name ?? String(lcid);

/**
 * A text of the player; {0}, {1} are replaced.
 * @param {keyof typeof english} name
 * @param {...(string|number)} values
 */
export const text = (name, ...values) =>
    (current.texts[name] ?? english[name]).replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
