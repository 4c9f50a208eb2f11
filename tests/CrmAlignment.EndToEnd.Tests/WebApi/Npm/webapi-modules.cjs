// https://github.com/derekfinlinson/powerapps-tools: dataverse-webapi, and xrm-webapi, its predecessor with the same functions.
const assert = require("node:assert/strict");

const [service, token, scorecardInput, module_] = process.argv.slice(2);
require("./overLoopback.cjs")(service);
let api;

// Found again among the rows of other runs.
const mark = `Paged ${Date.now()}`;
// The modules halve the slashes behind the scheme (https:/host), which is no address to send as a reference.
const config = () => Object.assign(new api.WebApiConfig("9.2", token, service), { url: service.replace(/\/$/, "") });

async function run() {
  api = await import(module_);
  const contact = await api.createWithReturnData(config(), "contacts", { firstname: "Ada", lastname: "Byron" }, "$select=fullname");
  assert.equal(contact.fullname, "Ada Byron");
  const account = await api.createWithReturnData(
    config(), "accounts",
    { name: "Engines", revenue: 12.5, "primarycontactid@odata.bind": `contacts(${contact.contactid})`, contact_customer_accounts: [{ lastname: "First" }] },
    "$select=name,revenue");
  assert.equal(`${account.name} ${account.revenue}`, "Engines 12.5");
  await api.create(config(), "leads", { subject: "Plain", lastname: mark });

  const read = await api.retrieve(
    config(), "accounts", account.accountid, "$select=name&$expand=primarycontactid($select=fullname),contact_customer_accounts($select=lastname)");
  assert.equal(read.primarycontactid.fullname, "Ada Byron");
  assert.deepEqual(read.contact_customer_accounts.map((row) => row.lastname), ["First"]);

  for (let number = 1; number <= 3; number++) {
    await api.create(config(), "leads", { subject: `Page ${number}`, lastname: mark });
  }

  const filter = `$select=subject&$orderby=subject&$filter=lastname eq '${mark}'`.replaceAll(" ", "%20");
  const first = await api.retrieveMultiple(config(), "leads", filter, { maxPageSize: 3 });
  assert.equal(first.value.length, 3);
  // retrieveMultipleNextPage of these modules puts a slash behind the token of the page.
  const rest = await api.retrieveMultiple(config(), "leads", new URL(first["@odata.nextLink"]).search, { maxPageSize: 3 });
  assert.deepEqual(rest.value.map((lead) => lead.subject), ["Plain"]);

  await api.update(config(), "accounts", account.accountid, { telephone1: "1" });
  await api.updateProperty(config(), "accounts", account.accountid, "fax", "2");
  const changed = await api.updateWithReturnData(config(), "accounts", account.accountid, { websiteurl: "https://example.org" }, "$select=telephone1,fax");
  assert.equal(`${changed.telephone1} ${changed.fax}`, "1 2");
  await api.deleteProperty(config(), "accounts", account.accountid, "fax");

  // An update of a row that is not there creates it.
  const unknown = "10000000-0000-0000-0000-0000000000" + (module_.startsWith("x") ? "0a" : "0b");
  await api.update(config(), "accounts", unknown, { name: "Upserted" });
  assert.equal((await api.retrieve(config(), "accounts", unknown, "$select=name")).name, "Upserted");

  // Only the newer of the two knows alternate keys.
  if (api.retrieveAlternateKey) {
    await api.create(config(), "leads", { subject: "By key", lastname: "Keyed", crma_externalkey: mark });
    assert.equal((await api.retrieveAlternateKey(config(), "leads", `crma_externalkey='${encodeURIComponent(mark)}'`, "$select=subject")).subject, "By key");
  }

  await api.associate(config(), "accounts", account.accountid, "contact_customer_accounts", "contacts", contact.contactid);
  const related = async () => (await api.retrieveMultiple(config(), "contacts", `$select=lastname&$filter=_parentcustomerid_value%20eq%20${account.accountid}`)).value.length;
  assert.equal(await related(), 2);
  await api.disassociate(config(), "accounts", account.accountid, "contact_customer_accounts", contact.contactid);
  assert.equal(await related(), 1);

  const batch = await api.batchOperation(
    config(), "1", "1",
    [
      { queryString: "accounts", method: "POST", entity: { name: "Batched" } },
      { queryString: `accounts(${account.accountid})`, method: "PATCH", entity: { name: "Renamed" } },
    ],
    [`accounts(${account.accountid})?$select=name`]);
  assert.ok(JSON.stringify(batch).includes("Renamed"), JSON.stringify(batch));

  const who = await api.unboundFunction(config(), "WhoAmI");
  assert.match(who.UserId, /^[0-9a-f-]{36}$/);
  const scorecard = await api.unboundAction(config(), "crma_GetScorecard", JSON.parse(scorecardInput));
  assert.equal(typeof scorecard.Scorecards, "string");

  await api.deleteRecord(config(), "accounts", unknown);
  await assert.rejects(api.retrieve(config(), "accounts", unknown, "$select=name"), (error) => {
    assert.match(JSON.stringify(error) + error.message, /Does Not Exist/);
    return true;
  });
}

run().then(() => console.log("done"), (error) => {
  console.error(error);
  process.exitCode = 1;
});
