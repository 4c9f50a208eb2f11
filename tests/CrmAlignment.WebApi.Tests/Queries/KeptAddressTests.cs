using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>Addresses of a shape that was read before: what differs from one to the next is answered all the same.</summary>
public sealed class KeptAddressTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Fact]
    public async Task Rows_of_the_same_shape_are_each_their_own()
    {
        var ids = Enumerable.Range(0, 3).Select(number => served.Admin.Create(new Entity("account") { ["name"] = $"Kept {number}" })).ToList();
        foreach (var id in ids.Concat(ids))
        {
            var row = await served.GetAsync($"accounts({id})?$select=name");
            Assert.Equal((id, $"Kept {ids.IndexOf(id)}"), ((Guid)row["accountid"]!, (string?)row["name"]));
            Assert.EndsWith("$metadata#accounts(name)/$entity", (string?)row["@odata.context"], StringComparison.Ordinal);
        }

        using var missing = await served.SendAsync("GET", $"accounts({Guid.CreateVersion7()})?$select=name");
        Assert.Equal(404, (int)missing.StatusCode);
    }

    [Theory]
    [InlineData("accounts({0})?$select=name&$expand=primarycontactid($select=lastname)", "primarycontactid.lastname")]
    [InlineData("accounts({0})?$select=name&$expand=contact_customer_accounts($select=lastname)", "contact_customer_accounts[0].lastname")]
    [InlineData("accounts({0})/primarycontactid?$select=lastname", "lastname")]
    [InlineData("accounts({0})/contact_customer_accounts?$select=lastname", "value[0].lastname")]
    [InlineData("accounts?$select=name&$filter=accountid eq {0}&$expand=primarycontactid($select=lastname)", "value[0].primarycontactid.lastname")]
    [InlineData("contacts?$select=lastname&$filter=_parentcustomerid_value eq @p&@p={0}", "value[0].lastname")]
    public async Task What_belongs_to_a_row_is_that_of_the_row_of_this_request(string address, string path)
    {
        foreach (var name in new[] { "First", "Second", "First again" })
        {
            var account = served.Admin.Create(new Entity("account") { ["name"] = name });
            var contact = served.Admin.Create(new Entity("contact") { ["lastname"] = name, ["parentcustomerid"] = new EntityReference("account", account) });
            served.Admin.Update(new Entity("account", account) { ["primarycontactid"] = new EntityReference("contact", contact) });

            Assert.Equal(name, (string?)(await served.GetAsync(string.Format(null, address, account))).SelectToken(path));
        }
    }

    [Theory]
    [InlineData("$filter=name eq '{0}'")]
    [InlineData("$filter=name eq '{0}' and accountid eq {1}")]
    [InlineData("$filter=not (accountid ne {1})&$orderby=name")]
    [InlineData("$filter=(accountid eq {1} or name eq 'nobody''s') and name ne 'x {1} y'&$count=true")]
    [InlineData("$filter=contains(name,'{0}')")]
    [InlineData("$filter=primarycontactid/lastname eq '{0}'")]
    [InlineData("$orderby=name&$filter=_primarycontactid_value ne null and primarycontactid/lastname eq '{0}' and accountid eq {1}")]
    public async Task Filter_compares_with_the_values_of_this_request(string options)
    {
        foreach (var name in new[] { "One", "Two", "O'Neill & Sons", "a+b", "Наша фирма", "50% = half", "11111111-2222-3333-4444-555555555555", "One's" })
        {
            var contact = served.Admin.Create(new Entity("contact") { ["lastname"] = name });
            var account = served.Admin.Create(new Entity("account") { ["name"] = name, ["primarycontactid"] = new EntityReference("contact", contact) });
            var literal = Uri.EscapeDataString(name.Replace("'", "''", StringComparison.Ordinal));
            foreach (var written in new[] { literal, literal.Replace("%27", "'", StringComparison.Ordinal) })
            {
                var found = await served.GetAsync("accounts?$select=name&" + string.Format(null, options, written, account));
                var row = Assert.Single(found["value"]!);
                Assert.Equal((account, name), ((Guid)row["accountid"]!, (string?)row["name"]));
            }

            served.Admin.Delete("account", account);
        }
    }

    [Fact]
    public async Task Filter_of_definitions_compares_with_the_values_of_this_request()
    {
        foreach (var table in new[] { "account", "contact", "account" })
        {
            var found = await served.GetAsync($"EntityDefinitions?$select=LogicalName&$filter=LogicalName eq '{table}'");
            Assert.Equal(table, (string?)Assert.Single(found["value"]!)["LogicalName"]);
        }
    }

    [Fact]
    public async Task Value_of_a_filter_that_does_not_fit_is_refused_after_one_that_did()
    {
        await served.GetAsync($"accounts?$select=name&$filter=accountid eq {Guid.CreateVersion7()}");
        using var refused = await served.SendAsync("GET", "accounts?$select=name&$filter=accountid eq 'A'");

        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Column_that_is_new_is_found_by_an_address_that_was_refused_before()
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "Later" });
        var address = $"accounts({id})?$select=name,new_later";
        using var before = await served.SendAsync("GET", address);
        served.Admin.Execute(new CreateAttributeRequest
        {
            EntityName = "account",
            Attribute = new StringAttributeMetadata { SchemaName = "new_Later", MaxLength = 10, DisplayName = new Label("Later", 1033) },
        });

        Assert.Equal(400, (int)before.StatusCode);
        Assert.Equal(JTokenType.Null, (await served.GetAsync(address))["new_later"]!.Type);
    }

    [Fact]
    public async Task Address_is_answered_by_many_at_once_from_the_first_request_on()
    {
        var ids = Enumerable.Range(0, 64).Select(number => served.Admin.Create(new Entity("account") { ["name"] = $"Many {number}" })).ToList();

        var rows = await Task.WhenAll(ids.Select(id => served.GetAsync($"accounts({id})?$select=name,telephone1&$expand=primarycontactid($select=lastname)")));

        Assert.Equal(Enumerable.Range(0, 64).Select(number => $"Many {number}"), rows.Select(row => (string?)row["name"]));
    }

    [Theory]
    [InlineData("accounts({0})?$filter=nosuch eq 1", 400)]
    [InlineData("accounts({0})?$select=nosuch", 400)]
    [InlineData("accounts({0})?$skip=1", 501)]
    public async Task Refusal_is_the_same_however_often_it_is_asked_for(string address, int status)
    {
        var id = served.Admin.Create(new Entity("account") { ["name"] = "Refused" });
        for (var time = 0; time < 3; time++)
        {
            using var answer = await served.SendAsync("GET", string.Format(null, address, id));
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }
}
