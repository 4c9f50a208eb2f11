using System;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Calls;

/// <summary>Custom APIs: https://learn.microsoft.com/power-apps/developer/data-platform/custom-api.</summary>
public sealed class CustomApiTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private const int Row = 1;

    private const int Rows = 2;

    [Fact]
    public async Task Parameters_and_response_properties_of_every_type_are_declared_and_passed()
    {
        var api = Api("All", 0, isFunction: false);
        for (var type = 0; type <= 12; type++)
        {
            Parameter("customapirequestparameter", api, $"In{type}", type);
            Parameter("customapiresponseproperty", api, $"Out{type}", type);
        }

        var csdl = await MetadataAsync();
        Assert.Contains("<ActionImport Name=\"tst_All\"", csdl, StringComparison.Ordinal);
        Assert.Contains("<Parameter Name=\"In11\" Type=\"Collection(Edm.String)\"", csdl, StringComparison.Ordinal);
        var account = served.Admin.Create(new Entity("account") { ["name"] = "Passed" });
        using var response = await served.SendAsync(
            "POST",
            "tst_All",
            $$"""
            {"In0":true,"In1":"2026-01-02T03:04:05Z","In2":1.5,"In3":{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"x"},
             "In4":[{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"x"},{"@odata.type":"Microsoft.Dynamics.CRM.contact","lastname":"y"}],
             "In5":{"@odata.id":"accounts({{account}})"},"In6":2.5,"In7":3,"In8":4.5,"In9":5,"In10":"six","In11":["a","b"],
             "In12":"00000000-0000-0000-0000-000000000001"}
            """);

        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 200, text);
        var answer = Json.Read(text);
        Assert.EndsWith("$metadata#Microsoft.Dynamics.CRM.tst_AllResponse", (string?)answer["@odata.context"], StringComparison.Ordinal);
        Assert.Equal((false, 0, 0m), ((bool)answer["Out0"]!, (int)answer["Out7"]!, (decimal)answer["Out2"]!));
        using var wrong = await served.SendAsync("POST", "tst_All", """{"In0":"yes"}""");
        Assert.Equal(400, (int)wrong.StatusCode);
    }

    [Fact]
    public async Task Functions_are_bound_to_rows_and_sets_and_answer_rows_bare()
    {
        var one = Api("One", Row, isFunction: true, table: "account");
        Parameter("customapirequestparameter", one, "Text", 10, isOptional: true);
        Parameter("customapiresponseproperty", one, "Number", 7);
        var set = Api("Set", Rows, isFunction: true, table: "account");
        Parameter("customapiresponseproperty", set, "Found", 4, table: "account");
        var account = served.Admin.Create(new Entity("account") { ["name"] = "Bound" });

        Assert.Equal(0, (int)(await served.GetAsync($"accounts({account})/Microsoft.Dynamics.CRM.tst_One()"))["Number"]!);
        Assert.Equal(0, (int)(await served.GetAsync($"accounts({account})/Microsoft.Dynamics.CRM.tst_One(Text=@p)?@p='it''s'"))["Number"]!);
        var found = await served.GetAsync("accounts/Microsoft.Dynamics.CRM.tst_Set()");
        Assert.Empty(found["value"]!);
        Assert.EndsWith("$metadata#accounts", (string?)found["@odata.context"], StringComparison.Ordinal);
        using var elsewhere = await served.SendAsync("GET", "contacts/Microsoft.Dynamics.CRM.tst_Set()");
        Assert.InRange((int)elsewhere.StatusCode, 400, 404);
    }

    [Fact]
    public async Task Private_one_is_not_in_the_metadata_document_and_can_be_called()
    {
        Api("Hidden", 0, isFunction: false, isPrivate: true);

        Assert.DoesNotContain("tst_Hidden", await MetadataAsync(), StringComparison.Ordinal);
        using var response = await served.SendAsync("POST", "tst_Hidden", "{}");
        Assert.True((int)response.StatusCode == 204, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task One_that_is_added_changed_or_deleted_counts_at_the_next_request()
    {
        using var before = await served.SendAsync("POST", "tst_New");
        var api = Api("New", 0, isFunction: false);
        using var added = await served.SendAsync("POST", "tst_New");
        Parameter("customapirequestparameter", api, "Needed", 7);
        using var changed = await served.SendAsync("POST", "tst_New");
        served.Admin.Delete("customapi", api);
        using var deleted = await served.SendAsync("POST", "tst_New", """{"Needed":1}""");

        Assert.Equal(
            (404, 204, 400, 404), ((int)before.StatusCode, (int)added.StatusCode, (int)changed.StatusCode, (int)deleted.StatusCode));
    }

    [Fact]
    public async Task Row_of_no_table_is_an_open_one()
    {
        var api = Api("Open", 0, isFunction: false);
        Parameter("customapirequestparameter", api, "Anything", 3);
        using var taken = await served.SendAsync(
            "POST", "tst_Open", """{"Anything":{"@odata.type":"Microsoft.Dynamics.CRM.expando","key1":"value","key2@odata.type":"#Int32","key2":42}}""");

        Assert.True((int)taken.StatusCode == 204, await taken.Content.ReadAsStringAsync());
    }

    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications
    [Fact]
    public async Task Notification_is_sent_by_the_body_of_the_documentation()
    {
        var user = ((Microsoft.Crm.Sdk.Messages.WhoAmIResponse)served.Admin.Execute(new Microsoft.Crm.Sdk.Messages.WhoAmIRequest())).UserId;
        using var sent = await served.SendAsync(
            "POST",
            "SendAppNotification",
            $$$"""
            {"Title":"Congratulations","Body":"Your rating is now an A.","Recipient":"/systemusers({{{user}}})","IconType":100000001,
            "Actions":{"@odata.type":"Microsoft.Dynamics.CRM.expando","actions@odata.type":"#Collection(Microsoft.Dynamics.CRM.expando)",
            "actions":[{"title":"View cases","data":{"@odata.type":"#Microsoft.Dynamics.CRM.expando","type":"url","url":"?pagetype=entitylist&etn=incident","navigationTarget":"newWindow"} } ] } }
            """);
        var answer = await sent.Content.ReadAsStringAsync();

        Assert.True((int)sent.StatusCode == 200, answer);
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        var row = served.Admin.Retrieve("appnotification", json.RootElement.GetProperty("NotificationId").GetGuid(), new Microsoft.Xrm.Sdk.Query.ColumnSet(true));
        Assert.Equal(user, row.GetAttributeValue<EntityReference>("ownerid").Id);
        using var data = System.Text.Json.JsonDocument.Parse((string)row["data"]);
        Assert.Equal("?pagetype=entitylist&etn=incident", data.RootElement.GetProperty("actions")[0].GetProperty("data").GetProperty("url").GetString());
    }

    private async Task<string> MetadataAsync()
    {
        using var response = await served.SendAsync("GET", "$metadata");
        return await response.Content.ReadAsStringAsync();
    }

    private Guid Api(string name, int binding, bool isFunction, bool isPrivate = false, string? table = null) => served.Admin.Create(new Entity("customapi")
    {
        ["uniquename"] = "tst_" + name,
        ["name"] = name,
        ["displayname"] = name,
        ["description"] = "Of a test",
        ["bindingtype"] = new OptionSetValue(binding),
        ["boundentitylogicalname"] = table,
        ["isfunction"] = isFunction,
        ["isprivate"] = isPrivate,
        ["allowedcustomprocessingsteptype"] = new OptionSetValue(2),
    });

    private void Parameter(string kind, Guid api, string name, int type, bool isOptional = false, string? table = null)
    {
        var row = new Entity(kind)
        {
            ["customapiid"] = new EntityReference("customapi", api),
            ["uniquename"] = name,
            ["name"] = name,
            ["displayname"] = name,
            ["description"] = "Of a test",
            ["type"] = new OptionSetValue(type),
            ["logicalentityname"] = table,
        };
        if (kind == "customapirequestparameter")
        {
            row["isoptional"] = isOptional;
        }

        served.Admin.Create(row);
    }
}
