// The part of the client API that the scripts may use: what is not here fails by its name, so that nothing undocumented slips in.
// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const resources = join(dirname(fileURLToPath(import.meta.url)), "../../../solution/webresources");

/** An object of which only the members given may be read. */
export function strict(name, members) {
    return new Proxy(members, {
        get(target, member) {
            if (member in target || typeof member === "symbol" || member === "then" || member === "toJSON") {
                return target[member];
            }

            throw new Error(`${name} has no member '${member}'`);
        },
    });
}

/** A refusal as the Web API gives it. */
export function refusal(message) {
    return { errorCode: 2147746581, message };
}

/**
 * A client: what it did is in log; what the server answers, to each Custom API by its name, is in answers (a value, or a function of the
 * request that may throw); what people answer to dialogs is in user.
 */
export class Client {
    constructor({ answers = {}, records = {}, user = {}, roles = [], offline = false } = {}) {
        Object.assign(this, { answers, records, user, roles, offline, log: [], storage: new Map(), questions: [], created: [] });
        this.context = vm.createContext({ Xrm: this.#xrm(), sessionStorage: this.#sessionStorage(), console });
        this.loaded = new Set();
    }

    /** Loads a script and what it refers to, a script after those that use it: the order must not matter. */
    load(script) {
        if (this.loaded.has(script)) {
            return this;
        }

        this.loaded.add(script);
        const text = readFileSync(join(resources, "scripts", script), "utf8");
        vm.runInContext(text, this.context, { filename: script });
        for (const [, path] of text.matchAll(/^\/\/\/ <reference path="\.\/([^"]+)" \/>/gm)) {
            this.load(path);
        }

        return this;
    }

    get commands() {
        return this.context.CrmAlignment;
    }

    #xrm() {
        return strict("Xrm", {
            Utility: strict("Xrm.Utility", {
                getResourceString: (resource, key) => (resource === "crma_/strings/commands" ? `${key}(${"{0}|{1}|{2}|{3}|{4}"})` : undefined),
                getGlobalContext: () => strict("globalContext", {
                    client: strict("client", { isOffline: () => this.offline }),
                    getCurrentAppUrl: () => "https://crm.example/main.aspx?appid=app",
                    userSettings: strict("userSettings", { languageId: 1049, roles: strict("roles", { forEach: (visit) => this.roles.map((name) => ({ id: "", name })).forEach(visit) }) }),
                }),
                showProgressIndicator: (text) => { this.log.push(`progress ${shorten(text)}`); },
                closeProgressIndicator: () => { this.log.push("progress closed"); },
            }),
            WebApi: strict("Xrm.WebApi", {
                online: strict("Xrm.WebApi.online", {
                    execute: async (request) => this.#execute(request),
                    createRecord: async (table, data) => {
                        this.log.push(`create ${table}`);
                        this.created.push(structuredClone(data));
                        return { entityType: table, id: "cccccccc-0000-0000-0000-000000000001" };
                    },
                    updateRecord: async (table, id, data) => {
                        this.log.push(`update ${table} ${id} ${JSON.stringify(data)}`);
                        this.answers.updateRecord?.(table, id, data);
                        return { entityType: table, id };
                    },
                    retrieveMultipleRecords: async (table, options) => {
                        this.log.push(`read ${table}`);
                        return { entities: structuredClone(this.records[table] ?? []), options };
                    },
                    retrieveRecord: async (table, id) => {
                        const record = this.records[table]?.find((candidate) => candidate.id === id);
                        if (record === undefined) {
                            throw refusal(`${table} ${id} does not exist.`);
                        }

                        return structuredClone(record);
                    },
                }),
            }),
            Navigation: strict("Xrm.Navigation", {
                openAlertDialog: async ({ title, text, confirmButtonLabel }) => { this.log.push(`alert ${shorten(title)}, ${shorten(confirmButtonLabel)}: ${shorten(text)}`); },
                openConfirmDialog: async ({ text }) => {
                    this.log.push(`confirm ${shorten(text)}`);
                    return { confirmed: this.user.confirms ?? true };
                },
                openForm: async ({ entityName, entityId }) => { this.log.push(`open ${entityName} ${entityId}`); },
                navigateTo: async (page, options) => this.#dialog(page, options),
            }),
            App: strict("Xrm.App", {
                addGlobalNotification: async ({ type, level, message, showCloseButton }) => { this.log.push(`notification ${type} ${level} ${showCloseButton}: ${shorten(message)}`); },
            }),
        });
    }

    async #execute(request) {
        const { boundParameter, operationName, operationType, parameterTypes } = request.getMetadata();
        const parameters = Object.keys(parameterTypes).map((name) => `${name}=${parameterTypes[name].typeName}/${parameterTypes[name].structuralProperty}:${name === "entity" ? request.entity.id : request[name]}`);
        this.log.push(`call ${operationName} ${boundParameter} ${operationType} ${parameters.join(" ")}`);
        const answer = this.answers[operationName];
        const value = typeof answer === "function" ? await answer(request) : answer;
        return { ok: true, status: value === undefined ? 204 : 200, json: async () => structuredClone(value) };
    }

    async #dialog(page, options) {
        this.log.push(`dialog ${page.pageType} ${page.webresourceName} ${options.target}`);
        this.questions.push(JSON.parse(this.storage.get(page.data)));
        const { answer } = this.user;
        if (answer !== undefined) {
            this.storage.set(`${page.data}.answer`, JSON.stringify(answer));
        }
    }

    #sessionStorage() {
        return strict("sessionStorage", {
            getItem: (key) => this.storage.get(key) ?? null,
            setItem: (key, value) => { this.storage.set(key, value); },
            removeItem: (key) => { this.storage.delete(key); },
        });
    }

    /** A form of one row; columns that it does not name are not on it. */
    form({ table = "lead", id = "{AAAAAAAA-0000-0000-0000-000000000001}", name = "Ada", columns = {}, dirty = false, savesFail = false, refreshFails = false, controls = {}, notices = new Map() } = {}) {
        const { log } = this;
        const marks = new Map();
        const control = (column) => strict("control", {
            addNotification: ({ messages, notificationLevel, uniqueId, ...others }) => {
                assert.deepEqual(others, {});
                marks.set(`${column} ${uniqueId}`, `${notificationLevel}: ${shorten(messages[0])}`);
                return true;
            },
            clearNotification: (uniqueId) => marks.delete(`${column} ${uniqueId}`),
        });
        const attribute = (column) => strict("attribute", { getValue: () => columns[column], controls: collection([control(column)]) });
        this.marks = marks;
        this.notices = notices;
        this.dataHandlers = new Set();
        return strict("formContext", {
            data: strict("formContext.data", {
                entity: strict("formContext.data.entity", { getId: () => id, getEntityName: () => table, getPrimaryAttributeValue: () => name,
                    get attributes() {
                        return collection(Object.keys(columns).map(attribute));
                    },
                }),
                addOnLoad: (handler) => { this.dataHandlers.add(handler); },
                removeOnLoad: (handler) => { this.dataHandlers.delete(handler); },
                getIsDirty: () => dirty,
                save: async () => {
                    log.push("saved");
                    if (savesFail) {
                        throw refusal("The save was refused.");
                    }
                },
                refresh: async (save) => {
                    if (refreshFails) {
                        throw refusal("The row cannot be read.");
                    }

                    log.push(`refreshed ${save}`);
                },
            }),
            ui: strict("formContext.ui", {
                clearFormNotification: (uniqueId) => notices.delete(uniqueId),
                setFormNotification: (text, level, uniqueId) => {
                    log.push(`notice ${level}: ${shorten(text)}`);
                    notices.set(uniqueId, `${level}: ${shorten(text)}`);
                },
                refreshRibbon: () => { log.push("ribbon refreshed"); },
            }),
            getAttribute: (column) => (column in columns ? attribute(column) : null),
            getControl: (column) => controls[column] ?? null,
        });
    }

    /** A list. */
    list() {
        return strict("gridControl", { data: undefined, refresh: () => { this.log.push("list refreshed"); } });
    }
}

/** Rows that are selected in a list, as the command bar passes them. */
export function selected(table, ...names) {
    return names.map((name, index) => ({ Id: `{BBBBBBBB-0000-0000-0000-00000000000${index + 1}}`, Name: name, TypeName: table }));
}

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/collections
function collection(items) {
    return strict("collection", { forEach: (visit) => items.forEach(visit) });
}

// What stays of a text of the stub: its key, and the values in it.
function shorten(text) {
    return text.replace(/\(([^()]*)\)/g, (whole, values) => {
        const given = values.split("|").filter((value) => !/^\{\d\}$/.test(value));
        return given.length === 0 ? "" : `(${given.join("|")})`;
    });
}
