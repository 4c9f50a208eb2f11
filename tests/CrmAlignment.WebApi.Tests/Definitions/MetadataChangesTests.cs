using System;
using System.Linq;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Definitions;

/// <summary>
/// RetrieveMetadataChanges with the queries of the documentation:
/// https://learn.microsoft.com/power-apps/developer/data-platform/query-schema-definitions.
/// </summary>
public sealed class MetadataChangesTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Fact]
    public async Task Query_alone_answers_definitions_as_complex_values_of_their_kinds()
    {
        var answer = await AskAsync("""
            {"Criteria":{"Conditions":[{"ConditionOperator":"Equals","PropertyName":"LogicalName","Value":{"Type":"System.String","Value":"account"}}],"FilterOperator":"Or"},
             "Properties":{"AllProperties":false,"PropertyNames":["SchemaName","Attributes"]},
             "AttributeQuery":{"Criteria":{"Conditions":[{"ConditionOperator":"In","PropertyName":"LogicalName","Value":{"Type":"System.String[]","Value":"['name','statecode']"}}],"FilterOperator":"And"},
              "Properties":{"AllProperties":false,"PropertyNames":["LogicalName","OptionSet"]}},
             "LabelQuery":{"FilterLanguages":[1033]}}
            """);

        Assert.EndsWith("$metadata#Microsoft.Dynamics.CRM.RetrieveMetadataChangesResponse", (string?)answer["@odata.context"], StringComparison.Ordinal);
        Assert.NotEmpty((string?)answer["ServerVersionStamp"] ?? "");
        var table = Assert.Single(answer["EntityMetadata"]!);
        Assert.Equal(("account", "Account"), ((string?)table["LogicalName"], (string?)table["SchemaName"]));
        Assert.Equal(
            ["#Microsoft.Dynamics.CRM.ComplexStateAttributeMetadata statecode", "#Microsoft.Dynamics.CRM.ComplexStringAttributeMetadata name"],
            table["Attributes"]!.Select(column => $"{column["@odata.type"]} {column["LogicalName"]}").Order(StringComparer.Ordinal));
        Assert.Equal([0, 1], table["Attributes"]!.Single(column => (string?)column["LogicalName"] == "statecode")["OptionSet"]!["Options"]!.Select(option => (int)option["Value"]!));
        Assert.Null(table["OneToManyRelationships"]);
    }

    [Theory]
    [InlineData("OwnershipType", "Microsoft.Xrm.Sdk.Metadata.OwnershipTypes", "UserOwned", true)]
    [InlineData("OwnershipType", "Microsoft.Xrm.Sdk.Metadata.OwnershipTypes", "OrganizationOwned", false)]
    [InlineData("IsCustomEntity", "System.Boolean", "False", true)]
    [InlineData("ObjectTypeCode", "System.Int32", "1", true)]
    public async Task Condition_has_its_value_as_type_and_text(string property, string type, string value, bool isFound)
    {
        var answer = await AskAsync($$$"""
            {"Criteria":{"Conditions":[{"ConditionOperator":"Equals","PropertyName":"LogicalName","Value":{"Type":"System.String","Value":"account"}},
             {"ConditionOperator":"Equals","PropertyName":"{{{property}}}","Value":{"Type":"{{{type}}}","Value":"{{{value}}}"}}],"FilterOperator":"And"},
             "Properties":{"PropertyNames":["LogicalName"]}}
            """);

        Assert.Equal(isFound, answer["EntityMetadata"]!.Any());
    }

    [Theory]
    [InlineData("System.Nothing", "1", "'System.Nothing' is no type of a value of 'Value'.")]
    [InlineData("System.Int32", "many", "'many' is no System.Int32, the Type of 'Value'.")]
    [InlineData("Microsoft.Xrm.Sdk.Metadata.OwnershipTypes", "Mine", "'Mine' is no Microsoft.Xrm.Sdk.Metadata.OwnershipTypes, the Type of 'Value'.")]
    [InlineData("System.Int32[]", "1,2", "'1,2' is no System.Int32[], the Type of 'Value'.")]
    [InlineData("Microsoft.Xrm.Sdk.Entity", "account", "'account' is no Microsoft.Xrm.Sdk.Entity, the Type of 'Value'.")]
    public async Task Value_that_is_none_of_its_type_is_refused(string type, string value, string reason)
    {
        var query = $$$"""{"Criteria":{"Conditions":[{"ConditionOperator":"Equals","PropertyName":"ObjectTypeCode","Value":{"Type":"{{{type}}}","Value":"{{{value}}}"}}]}}""";

        using var answer = await served.SendAsync("GET", $"RetrieveMetadataChanges(Query=@p1)?@p1={Uri.EscapeDataString(query)}");

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.StartsWith(reason, (string?)Json.Read(await answer.Content.ReadAsStringAsync())["error"]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definitions_deleted_since_the_stamp_are_told_by_their_kind()
    {
        const string Query = """{"Properties":{"PropertyNames":["LogicalName"]}}""";
        var made = await served.SendAsync("POST", "EntityDefinitions(LogicalName='account')/Attributes", """{"@odata.type":"Microsoft.Dynamics.CRM.IntegerAttributeMetadata","SchemaName":"new_Gone","DisplayName":{"LocalizedLabels":[{"Label":"Gone","LanguageCode":1033}]}}""");
        var address = made.Headers.GetValues("OData-EntityId").Single();
        var stamp = (string)(await AskAsync(Query))["ServerVersionStamp"]!;
        using var deleted = await served.SendAsync("DELETE", address);

        var answer = await AskAsync(Query, $",ClientVersionStamp='{Uri.EscapeDataString(stamp)}',DeletedMetadataFilters=Microsoft.Dynamics.CRM.DeletedMetadataFilters'Attribute'");

        Assert.Equal(204, (int)deleted.StatusCode);
        Assert.Equal(["Attribute"], answer["DeletedMetadata"]!["Keys"]!.Select(key => (string?)key));
        Assert.Equal([address.Split('(', ')')[^2]], Assert.Single(answer["DeletedMetadata"]!["Values"]!)["Items"]!.Select(id => (string?)id));
    }

    private Task<JObject> AskAsync(string query, string further = "") => served.GetAsync($"RetrieveMetadataChanges(Query=@p1{further})?@p1={Uri.EscapeDataString(query)}");
}
