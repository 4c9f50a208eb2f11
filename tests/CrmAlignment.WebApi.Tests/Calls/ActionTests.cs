using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Calls;

/// <summary>Actions of the platform: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions.</summary>
public sealed class ActionTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Fact]
    public async Task Lead_is_qualified_by_an_action_bound_to_it_and_answers_with_the_rows_it_made()
    {
        var lead = served.Admin.Create(new Entity("lead") { ["subject"] = "Pumps", ["lastname"] = "Ivanova", ["companyname"] = "Contoso" });
        using var response = await served.SendAsync(
            "POST",
            $"leads({lead})/Microsoft.Dynamics.CRM.QualifyLead",
            """{"CreateAccount":true,"CreateContact":true,"CreateOpportunity":true,"Status":3}""");

        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, text);
        var answer = Json.Read(text);
        Assert.EndsWith("$metadata#Collection(Microsoft.Dynamics.CRM.crmbaseentity)", (string?)answer["@odata.context"], StringComparison.Ordinal);
        Assert.Equal(
            ["#Microsoft.Dynamics.CRM.account", "#Microsoft.Dynamics.CRM.contact", "#Microsoft.Dynamics.CRM.opportunity"],
            answer["value"]!.Select(row => (string?)row["@odata.type"]).Order());
        Assert.Equal(1, served.Admin.Retrieve("lead", lead, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    /// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/stageandupgradeasync.</summary>
    [Theory]
    [InlineData("StageAndUpgradeAsync", """{"OverwriteUnmanagedCustomizations":false,"PublishWorkflows":true,"CustomizationFile":"UEs="}""", true)]
    [InlineData("DeleteAndPromoteAsync", """{"UniqueName":"nosuch"}""", false)]
    public async Task Upgrade_of_a_solution_answers_with_the_job_that_performs_it(string action, string body, bool hasImportJob)
    {
        using var response = await served.SendAsync("POST", action, body);

        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, text);
        var answer = Json.Read(text);
        Assert.Equal(action, served.Admin.Retrieve("asyncoperation", Guid.Parse((string)answer["AsyncOperationId"]!), new ColumnSet("messagename"))["messagename"]);
        Assert.Equal(hasImportJob, Guid.TryParse((string?)answer["ImportJobKey"], out _));
    }

    [Fact]
    public async Task Opportunity_is_won_with_a_closing_activity_in_the_body()
    {
        var opportunity = served.Admin.Create(new Entity("opportunity") { ["name"] = "Deal" });
        using var response = await served.SendAsync(
            "POST",
            "WinOpportunity",
            $$"""{"Status":3,"OpportunityClose":{"subject":"Won","opportunityid@odata.bind":"/opportunities({{opportunity}})"} }""");

        Assert.True((int)response.StatusCode == 204, await response.Content.ReadAsStringAsync());
        Assert.Equal(1, served.Admin.Retrieve("opportunity", opportunity, new ColumnSet("statecode")).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Theory]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.task","activityid":"ID"}""")]
    [InlineData("""{"activityid":"ID","@odata.type":"#Microsoft.Dynamics.CRM.task"}""")]
    [InlineData("""{"@odata.id":"tasks(ID)"}""")]
    [InlineData("""{"@odata.id":"/tasks(ID)"}""")]
    public async Task Row_is_put_into_a_queue_however_it_is_named(string target)
    {
        var queue = served.Admin.Create(new Entity("queue") { ["name"] = "Q" });
        var task = served.Admin.Create(new Entity("task") { ["subject"] = "Queued" });
        using var response = await served.SendAsync(
            "POST",
            $"queues({queue})/Microsoft.Dynamics.CRM.AddToQueue",
            "{\"Target\":" + target.Replace("ID", task.ToString(), StringComparison.Ordinal) + "}");

        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, text);
        var answer = Json.Read(text);
        Assert.EndsWith("$metadata#Microsoft.Dynamics.CRM.AddToQueueResponse", (string?)answer["@odata.context"], StringComparison.Ordinal);
        var item = served.Admin.Retrieve("queueitem", Guid.Parse((string)answer["QueueItemId"]!), new ColumnSet("objectid"));
        Assert.Equal(task, item.GetAttributeValue<EntityReference>("objectid").Id);
    }

    [Fact]
    public async Task Row_of_a_bound_action_may_be_named_by_an_alternate_key()
    {
        served.Admin.Execute(new CreateEntityKeyRequest
        {
            EntityName = "queue",
            EntityKey = new EntityKeyMetadata { SchemaName = "new_Address", KeyAttributes = ["emailaddress"], DisplayName = new Label("Address", 1033) },
        });
        var queue = served.Admin.Create(new Entity("queue") { ["name"] = "Keyed", ["emailaddress"] = "keyed@example.com" });
        var task = served.Admin.Create(new Entity("task") { ["subject"] = "Queued" });

        using var response = await served.SendAsync(
            "POST", "queues(emailaddress='keyed%40example.com')/Microsoft.Dynamics.CRM.AddToQueue", $$$"""{"Target":{"@odata.id":"tasks({{{task}}})"}}""");
        using var missing = await served.SendAsync(
            "POST", "queues(emailaddress='nobody%40example.com')/Microsoft.Dynamics.CRM.AddToQueue", $$$"""{"Target":{"@odata.id":"tasks({{{task}}})"}}""");

        var answer = await Json.ReadAsync(response);
        Assert.True((int)response.StatusCode == 200, answer.ToString());
        var item = served.Admin.Retrieve("queueitem", Guid.Parse((string)answer["QueueItemId"]!), new ColumnSet("queueid"));
        Assert.Equal(queue, item.GetAttributeValue<EntityReference>("queueid").Id);
        Assert.Equal(404, (int)missing.StatusCode);
    }

    [Fact]
    public async Task Rows_are_merged_with_values_for_the_one_that_stays()
    {
        var target = served.Admin.Create(new Entity("account") { ["name"] = "Stays" });
        var subordinate = served.Admin.Create(new Entity("account") { ["name"] = "Goes" });
        using var response = await served.SendAsync(
            "POST",
            "Merge",
            $$"""
            {"Target":{"accountid":"{{target}}","@odata.type":"Microsoft.Dynamics.CRM.account"},
             "Subordinate":{"accountid":"{{subordinate}}","@odata.type":"Microsoft.Dynamics.CRM.account"},
             "UpdateContent":{"@odata.type":"Microsoft.Dynamics.CRM.account","telephone1":"1"},
             "PerformParentingChecks":false}
            """);

        Assert.True((int)response.StatusCode == 204, await response.Content.ReadAsStringAsync());
        Assert.Equal("1", served.Admin.Retrieve("account", target, new ColumnSet("telephone1"))["telephone1"]);
        Assert.True(served.Admin.Retrieve("account", subordinate, new ColumnSet("merged")).GetAttributeValue<bool>("merged"));
    }

    [Fact]
    public async Task Access_is_given_with_a_complex_value_and_told_by_a_function_of_the_user()
    {
        var user = served.Admin.Create(
            new Entity("systemuser") { ["lastname"] = "Reader", ["businessunitid"] = new EntityReference("businessunit", served.Organization.RootBusinessUnitId) });
        var account = served.Admin.Create(new Entity("account") { ["name"] = "Shared" });
        using var granted = await served.SendAsync(
            "POST",
            "GrantAccess",
            $$"""
            {"Target":{"@odata.id":"accounts({{account}})"},
             "PrincipalAccess":{"AccessMask":"ReadAccess, WriteAccess","Principal":{"@odata.type":"Microsoft.Dynamics.CRM.systemuser","systemuserid":"{{user}}"} } }
            """);
        Assert.True((int)granted.StatusCode == 204, await granted.Content.ReadAsStringAsync());

        var shared = await served.GetAsync($"RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={{'@odata.id':'accounts({account})'}}");
        Assert.Equal("ReadAccess, WriteAccess", (string?)shared.SelectToken("PrincipalAccesses[0].AccessMask"));
        Assert.Equal(user.ToString(), (string?)shared.SelectToken("PrincipalAccesses[0].Principal.systemuserid"));
        var access = await served.GetAsync(
            $"systemusers({user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={{'@odata.id':'accounts({account})'}}");
        Assert.NotNull(access["AccessRights"]);
    }

    [Fact]
    public async Task Rows_are_created_and_updated_many_at_once()
    {
        using var created = await served.SendAsync(
            "POST",
            "accounts/Microsoft.Dynamics.CRM.CreateMultiple",
            """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"Many 1"},{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"Many 2"}]}""");
        var text = await created.Content.ReadAsStringAsync();
        Assert.True((int)created.StatusCode == 200, text);
        var ids = Json.Read(text)["Ids"]!.Select(id => (string)id!).ToArray();
        Assert.Equal(2, ids.Length);

        using var updated = await served.SendAsync(
            "POST",
            "accounts/Microsoft.Dynamics.CRM.UpdateMultiple",
            $$"""{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":"{{ids[1]}}","telephone1":"7"}]}""");
        Assert.True((int)updated.StatusCode == 204, await updated.Content.ReadAsStringAsync());
        using var upserted = await served.SendAsync(
            "POST",
            "accounts/Microsoft.Dynamics.CRM.UpsertMultiple",
            $$"""{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.account","@odata.id":"accounts({{ids[0]}})","telephone1":"8"}]}""");
        Assert.True((int)upserted.StatusCode == 204, await upserted.Content.ReadAsStringAsync());
        Assert.Equal(
            ["8", "7"], ids.Select(id => served.Admin.Retrieve("account", Guid.Parse(id), new ColumnSet("telephone1"))["telephone1"]));
    }

    [Theory]
    [InlineData("POST", "WinOpportunity", "", 400)]
    [InlineData("POST", "WinOpportunity", "{}", 400)]
    [InlineData("POST", "WinOpportunity", "[]", 400)]
    [InlineData("POST", "WinOpportunity", """{"Status":"x","OpportunityClose":{}}""", 400)]
    [InlineData("POST", "WinOpportunity", """{"Status":3,"OpportunityClose":5}""", 400)]
    [InlineData("POST", "WinOpportunity", """{"Status":3,"OpportunityClose":{},"Other":1}""", 400)]
    [InlineData("POST", "Merge", """{"Target":{},"Subordinate":{},"PerformParentingChecks":false}""", 400)]
    [InlineData("POST", "Merge", """{"Target":{"@odata.id":"nosuch(1)"},"Subordinate":{"@odata.id":"x"},"PerformParentingChecks":false}""", 400)]
    [InlineData("POST", "GrantAccess", """{"Target":{"@odata.id":"accounts(00000000-0000-0000-0000-000000000001)"},"PrincipalAccess":{"AccessMask":"Nonsense"}}""", 400)]
    [InlineData("POST", "NoSuchAction", "{}", 404)]
    [InlineData("GET", "WinOpportunity", null, 405)]
    [InlineData("POST", "WhoAmI", "{}", 405)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.QualifyLead", "{}", 400)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[]}""", 400)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[null]}""", 400)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.account","contact_customer_accounts@odata.bind":["contacts(00000000-0000-0000-0000-000000000001)"]}]}""", 400)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":null}""", 400)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[{}]}""", 400)]
    [InlineData("POST", "Merge", """{"Target":null,"Subordinate":null,"PerformParentingChecks":null}""", 400)]
    [InlineData("POST", "AddListMembersList", """{"List":{"@odata.id":"lists(00000000-0000-0000-0000-000000000001)"},"Members":[{"@odata.id":""},{"@odata.id":"http://"}]}""", 400)]
    [InlineData("POST", "InsertOptionValue", """{"OptionSetName":"x","Label":{"LocalizedLabels":[null],"UserLocalizedLabel":null}}""", 400)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.nosuch"}]}""", 400)]
    [InlineData("POST", "accounts/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.lead","lastname":"x"},{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"x"}]}""", 400)]
    public async Task Call_that_is_none_is_refused(string method, string address, string? body, int status)
    {
        using var response = await served.SendAsync(method, address, body);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}
