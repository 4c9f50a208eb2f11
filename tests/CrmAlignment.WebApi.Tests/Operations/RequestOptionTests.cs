using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Operations;

/// <summary>Options beside a request, and what a create may hold: https://learn.microsoft.com/power-apps/developer/data-platform/optional-parameters.</summary>
public sealed class RequestOptionTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Theory]
    [InlineData("MSCRM.BypassCustomPluginExecution", "true", 204)]
    [InlineData("MSCRM.BypassCustomPluginExecution", "false", 204)]
    [InlineData("MSCRM.BypassBusinessLogicExecution", "CustomSync", 501)]
    [InlineData("MSCRM.BypassBusinessLogicExecutionStepIds", "00000000-0000-0000-0000-000000000001", 501)]
    public async Task Option_is_kept_or_refused_by_its_name(string header, string value, int status)
    {
        using var response = await served.SendAsync("POST", "accounts?tag=test", """{"name":"Options"}""", (header, value));

        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == (int)response.StatusCode, text);
        Assert.Equal(status == 501, text.Contains(header, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_that_is_no_component_is_put_into_no_solution()
    {
        using var response = await served.SendAsync("POST", "accounts", """{"name":"Options"}""", ("MSCRM.SolutionUniqueName", "Any"));

        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 400, text);
        Assert.Equal(
            "Rows of the table 'account' are no components of solutions. Leave the parameter SolutionUniqueName out.", (string?)Json.Read(text)["error"]!["message"]);
    }

    [Fact]
    public async Task New_row_takes_existing_rows_into_its_collections_or_is_not_made()
    {
        var contact = served.Admin.Create(new Entity("contact") { ["lastname"] = "Joins" });
        using var made = await served.SendAsync(
            "POST", "accounts", $$"""{"name":"Collects","contact_customer_accounts@odata.bind":["contacts({{contact}})"]}""");
        Assert.True((int)made.StatusCode == 204, await made.Content.ReadAsStringAsync());
        var account = Guid.Parse(made.Headers.GetValues("OData-EntityId").Single().Split('(', ')')[1]);
        Assert.Equal(account, served.Admin.Retrieve("contact", contact, new ColumnSet("parentcustomerid")).GetAttributeValue<EntityReference>("parentcustomerid").Id);

        using var refused = await served.SendAsync(
            "POST", "accounts", """{"name":"Not made","contact_customer_accounts@odata.bind":["contacts(00000000-0000-0000-0000-000000000001)"]}""");
        Assert.Equal(404, (int)refused.StatusCode);
        Assert.Empty(served.Admin.RetrieveMultiple(new QueryByAttribute("account") { Attributes = { "name" }, Values = { "Not made" } }).Entities);
        using var patched = await served.SendAsync("PATCH", $"accounts({account})", $$"""{"contact_customer_accounts@odata.bind":["contacts({{contact}})"]}""");
        Assert.Equal(400, (int)patched.StatusCode);
    }

    [Fact]
    public async Task Parties_of_an_activity_are_put_into_its_lists_by_their_mask()
    {
        var contact = served.Admin.Create(new Entity("contact") { ["lastname"] = "Party", ["emailaddress1"] = "p@example.com" });
        using var made = await served.SendAsync(
            "POST",
            "emails",
            $$"""
            {"subject":"Hello","email_activity_parties":[
              {"partyid_systemuser@odata.bind":"systemusers({{served.Organization.SystemUserId}})","participationtypemask":1},
              {"partyid_contact@odata.bind":"contacts({{contact}})","participationtypemask":2},
              {"addressused":"x@example.com","participationtypemask":2}]}
            """);
        Assert.True((int)made.StatusCode == 204, await made.Content.ReadAsStringAsync());
        var email = served.Admin.Retrieve("email", Guid.Parse(made.Headers.GetValues("OData-EntityId").Single().Split('(', ')')[1]), new ColumnSet("from", "to"));
        Assert.Equal(served.Organization.SystemUserId, Assert.Single(email.GetAttributeValue<EntityCollection>("from").Entities).GetAttributeValue<EntityReference>("partyid").Id);
        Assert.Equal(2, email.GetAttributeValue<EntityCollection>("to").Entities.Count);

        using var refused = await served.SendAsync(
            "POST", "emails", $$"""{"subject":"No","email_activity_parties":[{"partyid_contact@odata.bind":"contacts({{contact}})","participationtypemask":5}]}""");
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task Reference_of_a_lookup_is_deleted()
    {
        var contact = served.Admin.Create(new Entity("contact") { ["lastname"] = "Primary" });
        var account = served.Admin.Create(new Entity("account") { ["name"] = "Refers", ["primarycontactid"] = new EntityReference("contact", contact) });
        using var response = await served.SendAsync("DELETE", $"accounts({account})/primarycontactid/$ref");

        Assert.Equal(204, (int)response.StatusCode);
        Assert.False(served.Admin.Retrieve("account", account, new ColumnSet("primarycontactid")).Contains("primarycontactid"));
    }
}
