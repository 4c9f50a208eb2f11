using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Definitions;

/// <summary>
/// Definitions written over HTTP, with the bodies of the documentation:
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api.
/// </summary>
public sealed class DefinitionWritingTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private const string Solution = "MSCRM.SolutionUniqueName";

    [Fact]
    public async Task Table_is_created_with_its_name_column_changed_whole_and_deleted()
    {
        var address = await CreateAsync("EntityDefinitions", Table("new_BankAccount"));
        Assert.Matches("^http://127.0.0.1:[0-9]+/api/data/v9.2/EntityDefinitions\\([0-9a-f-]{36}\\)$", address);
        var made = await served.GetAsync(address);
        Assert.Equal(("new_bankaccount", "UserOwned", "new_accountname"), ((string?)made["LogicalName"], (string?)made["OwnershipType"], (string?)made["PrimaryNameAttribute"]));

        made["DisplayName"]!["LocalizedLabels"]![0]!["Label"] = "Bank Business Name";
        await SendAsync("PUT", address, made.ToString(), 204);
        Assert.Equal("Bank Business Name", (string?)(await served.GetAsync(address))["DisplayName"]!["UserLocalizedLabel"]!["Label"]);
        await SendAsync("POST", "new_bankaccounts", """{"new_accountname":"First"}""", 204);

        await SendAsync("DELETE", address, null, 204);
        await SendAsync("GET", address, null, 404);
        await SendAsync("GET", "new_bankaccounts", null, 404);
    }

    [Theory]
    [InlineData("StringAttributeMetadata", "new_Text", "\"FormatName\":{\"Value\":\"Text\"},\"MaxLength\":100")]
    [InlineData("MoneyAttributeMetadata", "new_Balance", "\"PrecisionSource\":2")]
    [InlineData("DateTimeAttributeMetadata", "new_Opened", "\"Format\":\"DateOnly\"")]
    [InlineData("IntegerAttributeMetadata", "new_Number", "\"MaxValue\":100,\"MinValue\":0,\"Format\":\"None\"")]
    [InlineData("DecimalAttributeMetadata", "new_Rate", "\"MaxValue\":100.0,\"MinValue\":0.0,\"Precision\":1")]
    [InlineData("MemoAttributeMetadata", "new_Memo", "\"Format\":\"TextArea\",\"ImeMode\":\"Disabled\",\"MaxLength\":500")]
    [InlineData("BooleanAttributeMetadata", "new_Flag", "\"DefaultValue\":true,\"OptionSet\":{\"TrueOption\":{\"Value\":1,\"Label\":{\"LocalizedLabels\":[{\"Label\":\"Yes\",\"LanguageCode\":1033}]}},\"FalseOption\":{\"Value\":0,\"Label\":{\"LocalizedLabels\":[{\"Label\":\"No\",\"LanguageCode\":1033}]}},\"OptionSetType\":\"Boolean\"}")]
    [InlineData("PicklistAttributeMetadata", "new_Kind", "\"OptionSet\":{\"@odata.type\":\"Microsoft.Dynamics.CRM.OptionSetMetadata\",\"IsGlobal\":false,\"OptionSetType\":\"Picklist\",\"Options\":[{\"Value\":727000000,\"Label\":{\"LocalizedLabels\":[{\"Label\":\"Bravo\",\"LanguageCode\":1033}]}}]}")]
    public async Task Column_of_each_kind_is_created_and_replaced_by_what_was_read_of_it(string kind, string name, string rest)
    {
        var address = await CreateAsync("EntityDefinitions(LogicalName='account')/Attributes", Column(kind, name, rest));
        Assert.Matches("/EntityDefinitions\\([0-9a-f-]{36}\\)/Attributes\\([0-9a-f-]{36}\\)$", address);
        var cast = $"{address}/Microsoft.Dynamics.CRM.{kind}";
        var made = await served.GetAsync(cast);
        Assert.Equal((name.ToLowerInvariant(), "ApplicationRequired"), ((string?)made["LogicalName"], (string?)made["RequiredLevel"]!["Value"]));

        made["DisplayName"]!["LocalizedLabels"]![0]!["Label"] = "Changed";
        made["@odata.type"] = $"#Microsoft.Dynamics.CRM.{kind}";
        await SendAsync("PUT", address, made.ToString(), 204);
        Assert.Equal("Changed", (string?)(await served.GetAsync(cast))["DisplayName"]!["UserLocalizedLabel"]!["Label"]);

        await SendAsync("DELETE", address, null, 204);
        await SendAsync("GET", address, null, 404);
    }

    [Theory]
    [InlineData(true, new[] { "Colour", "Farbe" })]
    [InlineData(false, new[] { "Farbe" })]
    public async Task Labels_of_other_languages_stay_when_they_are_merged_and_go_otherwise(bool merges, string[] labels)
    {
        var address = await CreateAsync("EntityDefinitions(LogicalName='contact')/Attributes", Column("StringAttributeMetadata", $"new_Colour{merges}", "\"MaxLength\":50", "Colour"));
        var german = Column("StringAttributeMetadata", $"new_Colour{merges}", "\"MaxLength\":50", "Farbe").Replace("1033", "1031", StringComparison.Ordinal);

        await SendAsync("PUT", address, german, 204, ("MSCRM.MergeLabels", merges ? "true" : "false"));

        var changed = await served.GetAsync(address);
        Assert.Equal(labels, changed["DisplayName"]!["LocalizedLabels"]!.Select(label => (string)label["Label"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Relationships_of_both_kinds_are_created_changed_and_deleted()
    {
        var one = await CreateAsync(
            "RelationshipDefinitions",
            """
            {"@odata.type":"Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata","SchemaName":"new_account_lead_Source","ReferencedEntity":"account","ReferencingEntity":"lead",
             "ReferencedAttribute":"accountid","CascadeConfiguration":{"Assign":"NoCascade","Delete":"RemoveLink","Merge":"NoCascade","Reparent":"NoCascade","Share":"NoCascade","Unshare":"NoCascade"},
             "Lookup":{"@odata.type":"Microsoft.Dynamics.CRM.LookupAttributeMetadata","SchemaName":"new_SourceId","DisplayName":{"LocalizedLabels":[{"Label":"Source","LanguageCode":1033}]},"RequiredLevel":{"Value":"None"}}}
            """);
        var many = await CreateAsync(
            "RelationshipDefinitions",
            """
            {"@odata.type":"Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata","SchemaName":"new_accounts_leads","Entity1LogicalName":"account","Entity2LogicalName":"lead","IntersectEntityName":"new_accounts_leads",
             "Entity1AssociatedMenuConfiguration":{"Behavior":"UseCollectionName","Group":"Details","Order":10000}}
            """);
        Assert.Equal("new_sourceid", (string?)(await served.GetAsync($"{one}/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata"))["ReferencingAttribute"]);
        Assert.Equal("new_accounts_leads", (string?)(await served.GetAsync(many))["SchemaName"]);

        var changed = await served.GetAsync($"{one}/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata");
        changed["@odata.type"] = "#Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata";
        changed["CascadeConfiguration"]!["Delete"] = "Restrict";
        await SendAsync("PUT", one, changed.ToString(), 204);
        Assert.Equal("Restrict", (string?)(await served.GetAsync($"{one}/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata"))["CascadeConfiguration"]!["Delete"]);

        foreach (var address in new[] { one, many })
        {
            await SendAsync("DELETE", address, null, 204);
            await SendAsync("GET", address, null, 404);
        }
    }

    [Fact]
    public async Task Choices_are_created_for_a_column_to_share_changed_and_deleted()
    {
        var choices = await CreateAsync(
            "GlobalOptionSetDefinitions",
            """
            {"@odata.type":"Microsoft.Dynamics.CRM.OptionSetMetadata","Name":"new_colours","OptionSetType":"Picklist","IsGlobal":true,"DisplayName":{"LocalizedLabels":[{"Label":"Colours","LanguageCode":1033}]},
             "Options":[{"Value":1,"Label":{"LocalizedLabels":[{"Label":"Red","LanguageCode":1033}]}},{"Value":2,"Label":{"LocalizedLabels":[{"Label":"Green","LanguageCode":1033}]}}]}
            """);
        var id = choices[^37..^1];
        var column = await CreateAsync(
            "EntityDefinitions(LogicalName='lead')/Attributes", Column("PicklistAttributeMetadata", "new_Shared", $"\"GlobalOptionSet@odata.bind\":\"/GlobalOptionSetDefinitions({id})\""));
        var shared = await served.GetAsync($"{column}/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=GlobalOptionSet($select=Name)");
        Assert.Equal("new_colours", (string?)shared["GlobalOptionSet"]!["Name"]);

        var changed = await served.GetAsync($"{choices}/Microsoft.Dynamics.CRM.OptionSetMetadata");
        changed["@odata.type"] = "#Microsoft.Dynamics.CRM.OptionSetMetadata";
        changed["DisplayName"]!["LocalizedLabels"]![0]!["Label"] = "Tints";
        await SendAsync("PUT", choices, changed.ToString(), 204);
        Assert.Equal("Tints", (string?)(await served.GetAsync(choices))["DisplayName"]!["UserLocalizedLabel"]!["Label"]);

        await SendAsync("DELETE", column, null, 204);
        await SendAsync("DELETE", choices, null, 204);
        await SendAsync("GET", choices, null, 404);
    }

    [Fact]
    public async Task Key_is_created_and_deleted()
    {
        var key = await CreateAsync(
            "EntityDefinitions(LogicalName='account')/Keys",
            """{"SchemaName":"new_ByNumber","DisplayName":{"LocalizedLabels":[{"Label":"By number","LanguageCode":1033}]},"KeyAttributes":["accountnumber"]}""");
        Assert.Equal("accountnumber", (string?)(await served.GetAsync(key))["KeyAttributes"]![0]);

        await SendAsync("DELETE", key, null, 204);
        await SendAsync("GET", key, null, 404);
    }

    [Fact]
    public async Task Definition_joins_the_solution_of_the_header()
    {
        var publisher = served.Admin.Create(new Entity("publisher") { ["uniquename"] = "mine", ["friendlyname"] = "Mine", ["customizationprefix"] = "mine", ["customizationoptionvalueprefix"] = 12345 });
        var solution = served.Admin.Create(new Entity("solution") { ["uniquename"] = "examplesolution", ["friendlyname"] = "Example", ["version"] = "1.0", ["publisherid"] = new EntityReference("publisher", publisher) });

        await CreateAsync("EntityDefinitions(LogicalName='account')/Attributes", Column("StringAttributeMetadata", "mine_Joined", "\"MaxLength\":10"), (Solution, "examplesolution"));

        var found = await served.GetAsync($"solutioncomponents?$select=componenttype&$filter=_solutionid_value eq {solution}");
        Assert.Contains(found["value"]!, component => (int)component["componenttype"]! is 1 or 2);
        var unknown = await SendAsync("POST", "EntityDefinitions(LogicalName='account')/Attributes", Column("StringAttributeMetadata", "mine_Other", "\"MaxLength\":10"), 404, (Solution, "nosuch"));
        Assert.Contains("nosuch", unknown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATCH", "EntityDefinitions(LogicalName='account')", "{}", 405, "a definition, which is replaced as a whole: send all of it by PUT.")]
    [InlineData("PUT", "EntityDefinitions", "{\"SchemaName\":\"x\"}", 405, "PUT is not allowed on a list of definitions. Name one by its id or its name.")]
    [InlineData("DELETE", "EntityDefinitions(LogicalName='account')/Attributes", null, 405, "DELETE is not allowed on a list of definitions.")]
    [InlineData("POST", "EntityDefinitions(LogicalName='account')", "{}", 405, "POST is not allowed on a definition that is there")]
    [InlineData("POST", "EntityDefinitions", "{\"SchemaName\":\"new_Nameless\"}", 400, "Attributes of a new table has one column, the StringAttributeMetadata of its name with IsPrimaryName true.")]
    [InlineData("POST", "RelationshipDefinitions", "{\"SchemaName\":\"new_x\"}", 400, "Send @odata.type")]
    [InlineData("POST", "RelationshipDefinitions", "{\"@odata.type\":\"Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata\",\"SchemaName\":\"new_x\"}", 400, "The relationship has no Lookup.")]
    [InlineData("POST", "EntityDefinitions(LogicalName='nosuch')/Attributes", "{}", 404, "nosuch")]
    [InlineData("POST", "EntityDefinitions", "{\"NoSuch\":1}", 400, "NoSuch")]
    [InlineData("DELETE", "EntityDefinitions(LogicalName='account')", null, 400, "")]
    [InlineData("PUT", "EntityDefinitions(LogicalName='account')/DisplayName", "{}", 501, "PUT of a part of a definition, which is written with all of it, is not supported")]
    public async Task What_cannot_be_written_is_refused_with_the_reason(string method, string address, string? body, int status, string reason) =>
        Assert.Contains(reason, (string?)Json.Read(await SendAsync(method, address, body, status))["error"]!["message"], StringComparison.Ordinal);

    [Fact]
    public async Task Caller_without_the_privilege_writes_nothing()
    {
        var user = served.Admin.Create(new Entity("systemuser") { ["firstname"] = "No", ["lastname"] = "Roles", ["businessunitid"] = new EntityReference("businessunit", served.Organization.RootBusinessUnitId) });

        await SendAsync("POST", "EntityDefinitions", Table("new_Denied"), 403, ("MSCRMCallerID", $"{user}"));

        await SendAsync("GET", "EntityDefinitions(LogicalName='new_denied')", null, 404);
    }

    private static string Table(string name) => $$"""
        {"@odata.type":"Microsoft.Dynamics.CRM.EntityMetadata","Attributes":[{"AttributeType":"String","AttributeTypeName":{"Value":"StringType"},
         "Description":{"@odata.type":"Microsoft.Dynamics.CRM.Label","LocalizedLabels":[{"@odata.type":"Microsoft.Dynamics.CRM.LocalizedLabel","Label":"Type the name","LanguageCode":1033}]},
         "DisplayName":{"@odata.type":"Microsoft.Dynamics.CRM.Label","LocalizedLabels":[{"@odata.type":"Microsoft.Dynamics.CRM.LocalizedLabel","Label":"Account Name","LanguageCode":1033}]},
         "IsPrimaryName":true,"RequiredLevel":{"Value":"None","CanBeChanged":true,"ManagedPropertyLogicalName":"canmodifyrequirementlevelsettings"},
         "SchemaName":"new_AccountName","@odata.type":"Microsoft.Dynamics.CRM.StringAttributeMetadata","FormatName":{"Value":"Text"},"MaxLength":100}],
         "DisplayCollectionName":{"LocalizedLabels":[{"Label":"Bank Accounts","LanguageCode":1033}]},"DisplayName":{"LocalizedLabels":[{"Label":"Bank Account","LanguageCode":1033}]},
         "HasActivities":false,"HasNotes":false,"IsActivity":false,"OwnershipType":"UserOwned","SchemaName":"{{name}}"}
        """;

    private static string Column(string kind, string name, string rest, string label = "Label") => $$"""
        {"@odata.type":"Microsoft.Dynamics.CRM.{{kind}}","SchemaName":"{{name}}","DisplayName":{"LocalizedLabels":[{"Label":"{{label}}","LanguageCode":1033}]},
         "RequiredLevel":{"Value":"ApplicationRequired","CanBeChanged":true},{{rest}}}
        """;

    private async Task<string> CreateAsync(string address, string body, params (string Name, string Value)[] headers)
    {
        using var answer = await served.SendAsync("POST", address, body, headers);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == 204, $"{(int)answer.StatusCode}: {text}");
        return answer.Headers.GetValues("OData-EntityId").Single();
    }

    private async Task<string> SendAsync(string method, string address, string? body, int status, params (string Name, string Value)[] headers)
    {
        using var answer = await served.SendAsync(method, address, body, headers);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}, not {status}: {text}");
        return text;
    }
}
