// https://github.com/AleksandrRogov/DynamicsWebApi
const assert = require("node:assert/strict");
const { DynamicsWebApi } = require("dynamics-web-api");

const [service, token] = process.argv.slice(2);
const api = new DynamicsWebApi({
  serverUrl: new URL(service).origin,
  dataApi: { version: "9.2" },
  onTokenRefresh: async () => token,
});

// Found again among the rows of other runs.
const mark = `Paged ${Date.now()}`;

async function run() {
  const contactid = await api.create({ collection: "contacts", data: { firstname: "Ada", lastname: "Byron" } });
  const accountid = await api.create({
    collection: "accounts",
    data: {
      name: "Engines & 'Söhne'",
      revenue: 12.5,
      "primarycontactid@odata.bind": `/contacts(${contactid})`,
      contact_customer_accounts: [{ lastname: "First" }, { lastname: "Second" }],
    },
  });

  const account = await api.retrieve({
    collection: "accounts",
    key: accountid,
    select: ["name", "revenue"],
    expand: [
      { property: "primarycontactid", select: ["fullname"] },
      { property: "contact_customer_accounts", select: ["lastname"], orderBy: ["lastname asc"] },
    ],
    includeAnnotations: "*",
  });
  assert.equal(account.name, "Engines & 'Söhne'");
  assert.equal(account.revenue, 12.5);
  assert.equal(account.primarycontactid.fullname, "Ada Byron");
  assert.deepEqual(account.contact_customer_accounts.map((contact) => contact.lastname), ["First", "Second"]);
  assert.ok(account["revenue@OData.Community.Display.V1.FormattedValue"]);

  for (let number = 1; number <= 5; number++) {
    await api.create({ collection: "leads", data: { subject: `Page ${number}`, lastname: mark } });
  }

  const first = await api.retrieveMultiple({
    collection: "leads", select: ["subject"], filter: `lastname eq '${mark}'`, orderBy: ["subject asc"], maxPageSize: 2, count: true,
  });
  assert.equal(first.oDataCount, 5);
  const second = await api.retrieveMultiple({ collection: "leads", maxPageSize: 2 }, first.oDataNextLink);
  assert.deepEqual([...first.value, ...second.value].map((lead) => lead.subject), ["Page 1", "Page 2", "Page 3", "Page 4"]);
  const all = await api.retrieveAll({ collection: "leads", select: ["subject"], filter: `lastname eq '${mark}'` });
  assert.equal(all.value.length, 5);

  const fetched = await api.fetchAll({
    collection: "leads",
    includeAnnotations: "*",
    fetchXml: "<fetch count='2'><entity name='lead'><attribute name='subject'/><order attribute='subject'/>"
      + `<filter><condition attribute='lastname' operator='eq' value='${mark}'/></filter></entity></fetch>`,
  });
  assert.equal(fetched.value.length, 5);

  await api.update({ collection: "accounts", key: accountid, data: { telephone1: "1" } });
  await api.updateSingleProperty({ collection: "accounts", key: accountid, fieldValuePair: { telephone1: "2" } });
  const changed = await api.update({ collection: "accounts", key: accountid, data: { fax: "3" }, returnRepresentation: true, select: ["telephone1", "fax"] });
  assert.equal(`${changed.telephone1} ${changed.fax}`, "2 3");
  const stale = account["@odata.etag"];
  assert.equal(await api.update({ collection: "accounts", key: accountid, data: { fax: "4" }, ifmatch: stale }), false);

  const unknown = "10000000-0000-0000-0000-000000000009";
  await api.upsert({ collection: "accounts", key: unknown, data: { name: "Upserted" } });
  assert.equal(await api.upsert({ collection: "accounts", key: unknown, data: { name: "Again" }, ifnonematch: "*" }), null);
  assert.equal((await api.retrieve({ collection: "accounts", key: unknown, select: ["name"] })).name, "Upserted");

  const byKey = { collection: "leads", key: "crma_externalkey='web-1'" };
  await api.upsert({ ...byKey, data: { subject: "By key", lastname: "Keyed" } });
  await api.upsert({ ...byKey, data: { subject: "By key again" } });
  assert.equal((await api.retrieve({ ...byKey, select: ["subject"] })).subject, "By key again");

  await api.associate({ collection: "accounts", primaryKey: accountid, relationshipName: "contact_customer_accounts", relatedCollection: "contacts", relatedKey: contactid });
  assert.equal(await api.count({ collection: "contacts", filter: `_parentcustomerid_value eq ${accountid}` }), 3);
  await api.disassociate({ collection: "accounts", primaryKey: accountid, relationshipName: "contact_customer_accounts", relatedKey: contactid });
  assert.equal(await api.count({ collection: "contacts", filter: `_parentcustomerid_value eq ${accountid}` }), 2);
  await api.disassociateSingleValued({ collection: "accounts", primaryKey: accountid, navigationProperty: "primarycontactid" });
  assert.equal((await api.retrieve({ collection: "accounts", key: accountid, select: ["_primarycontactid_value"] }))._primarycontactid_value, null);

  api.startBatch();
  api.create({ collection: "accounts", data: { name: mark }, contentId: "1" });
  api.create({ collection: "contacts", data: { lastname: mark, "parentcustomerid_account@odata.bind": "$1" } });
  await api.executeBatch();
  const batched = await api.retrieveMultiple({ collection: "contacts", select: ["lastname"], filter: `parentcustomerid_account/name eq '${mark}'` });
  assert.equal(batched.value.length, 1);
  api.startBatch();
  api.retrieve({ collection: "accounts", key: accountid, select: ["name"] });
  api.retrieveMultiple({ collection: "leads", select: ["subject"], filter: `lastname eq '${mark}'` });
  const [one, many] = await api.executeBatch();
  assert.equal(one.name, "Engines & 'Söhne'");
  assert.equal(many.value.length, 5);

  const who = await api.callFunction({ name: "WhoAmI" });
  assert.match(who.UserId, /^[0-9a-f-]{36}$/);
  const scorecard = await api.callAction({ actionName: "crma_GetScorecard", action: JSON.parse(process.argv[4]) });
  assert.equal(typeof scorecard.Scorecards, "string");

  assert.equal(await api.deleteRecord({ collection: "accounts", key: unknown }), true);
  await assert.rejects(api.retrieve({ collection: "accounts", key: unknown, select: ["name"] }), (error) => {
    assert.equal(error.status, 404);
    assert.equal(error.code, "0x80040217");
    return true;
  });
  await assert.rejects(api.create({ collection: "accounts", data: { nosuchcolumn: 1 } }), (error) => error.status === 400);

  const definition = await api.retrieveEntity({ key: "LogicalName='account'", select: ["EntitySetName"] });
  assert.equal(definition.EntitySetName, "accounts");
}

run().then(() => console.log("done"), (error) => {
  console.error(error);
  process.exitCode = 1;
});
