import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import vm from "node:vm";
import { Client, resources } from "./xrm.mjs";

const FIRST = 471200000;
const NOW = Date.UTC(2031, 1, 3, 9);

function icons() {
    const client = new Client().load("viewicons.js");
    vm.runInContext(`Date.now = () => ${NOW};`, client.context);
    const { ViewIcons } = client.commands;
    return (name, row, language = 1033) => [...ViewIcons[name](JSON.stringify(row), language)];
}

test("Each value of a choice has an icon of its own, called by the text of the value", () => {
    const icon = icons();
    for (const [name, column, values] of [["stage", "crma_stage", 7], ["verdict", "crma_verdict", 3], ["handover", "crma_outcome", 5], ["enrollment", "crma_outcome", 4]]) {
        const images = Array.from({ length: values }, (_, index) => {
            const [image, tooltip] = icon(name, { [column]: `Text ${index}`, [`${column}_Value`]: FIRST + index });
            assert.equal(tooltip, `Text ${index}`);
            assert.ok(existsSync(join(resources, image.replace("crma_/", ""))), image);
            return readFileSync(join(resources, image.replace("crma_/", "")), "utf8");
        });
        assert.equal(new Set(images).size, values, name);
    }
});

test("A row without a value, or with one that is not known, has no icon", () => {
    const icon = icons();
    for (const value of [null, undefined, FIRST + 50, "x"]) {
        assert.deepEqual(icon("stage", { crma_stage: "", crma_stage_Value: value }), ["", ""]);
    }
});

test("What is due is marked when its time has passed and it is still open, in the language of the user", () => {
    const icon = icons();
    const late = ["crma_/icons/values/overdue.svg", "Overdue"];
    assert.deepEqual(icon("due", { crma_dueon_Value: "2031-02-03T08:59:59Z" }), late);
    assert.deepEqual(icon("due", { crma_dueon_Value: "2031-02-03T09:00:01Z" }), ["", ""]);
    assert.deepEqual(icon("due", { crma_dueon_Value: "2031-02-03T08:00:00Z", crma_outcome_Value: FIRST }), late);
    assert.deepEqual(icon("due", { crma_dueon_Value: "2031-02-03T08:00:00Z", crma_outcome_Value: FIRST + 1 }), ["", ""]);
    assert.deepEqual(icon("due", { crma_dueon_Value: null }), ["", ""]);
    assert.deepEqual(icon("due", { crma_dueon_Value: "no date" }), ["", ""]);
    assert.deepEqual(icon("touch", { crma_nexttouchon_Value: "2031-02-01T00:00:00Z", crma_outcome_Value: FIRST }), late);
    assert.equal(icon("touch", { crma_nexttouchon_Value: "2031-02-01T00:00:00Z" }, 2052)[1], "已逾期");
    assert.equal(icon("touch", { crma_nexttouchon_Value: "2031-02-01T00:00:00Z" }, 1031)[1], "Overdue");
    assert.ok(existsSync(join(resources, "icons/values/overdue.svg")));
});
