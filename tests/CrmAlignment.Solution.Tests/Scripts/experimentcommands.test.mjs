import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, refusal, selected } from "./xrm.mjs";

const FIRST = "bbbbbbbb-0000-0000-0000-000000000001";

for (const [command, phase, question, said] of [["start", 471200001, "confirmStart", "experimentStarted"], ["end", 471200002, "confirmEnd", "experimentEnded"]]) {
    test(`Experiment is asked for before it comes to ${command}, and then said`, async () => {
        const client = new Client().load("experiments.js");

        await client.commands.Experiments[command](client.list(), selected("crma_experiment", "Webinar or ads"));

        assert.ok(client.log.includes(`confirm ${question}(Webinar or ads)`), client.log.join("\n"));
        assert.ok(client.log.includes(`update crma_experiment ${FIRST} {"crma_experimentphase":${phase}}`), client.log.join("\n"));
        assert.equal(client.log.at(-1), `notification 2 1 true: ${said}(Webinar or ads)`);
    });
}

test("Who does not confirm changes nothing", async () => {
    const client = new Client({ user: { confirms: false } }).load("experiments.js");

    await client.commands.Experiments.start(client.list(), selected("crma_experiment", "Webinar or ads"));

    assert.deepEqual(client.log.filter((line) => line.startsWith("update")), []);
});

test("What the server refuses is said in its words", async () => {
    const client = new Client({ answers: { updateRecord: () => { throw refusal("Write down what was learned."); } } }).load("experiments.js");

    await client.commands.Experiments.end(client.list(), selected("crma_experiment", "Webinar or ads"));

    assert.match(client.log.at(-1), /Write down what was learned\./);
});

test("A draft can start, what runs can end, what is not saved neither", () => {
    const client = new Client().load("experiments.js");
    const { isDraft, isRunning } = client.commands.Experiments;
    const form = (id, phase) => ({
        data: { entity: { getId: () => id } }, getAttribute: () => (phase === null ? null : { getValue: () => phase }),
    });

    assert.deepEqual([471200000, 471200001, 471200002].map((phase) => [isDraft(form("a", phase)), isRunning(form("a", phase))]), [[true, false], [false, true], [false, false]]);
    assert.deepEqual([isDraft(form("", 471200000)), isRunning(form("", 471200001))], [false, false]);
    assert.deepEqual([isDraft(form("a", null)), isRunning(form("a", null))], [true, true]);
});
