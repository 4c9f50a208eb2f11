using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Definitions;

/// <summary>Definitions: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api.</summary>
public sealed class DefinitionTests : IClassFixture<ServedOrganization>
{
    private const string Account = "EntityDefinitions(LogicalName='account')";

    private readonly ServedOrganization _served;

    public DefinitionTests(ServedOrganization served) => _served = served;

    [Fact]
    public async Task Table_is_found_by_name_with_what_is_selected_and_its_id()
    {
        var found = await _served.GetAsync($"{Account}?$select=LogicalName,EntitySetName,OwnershipType,DisplayName,IsAuditEnabled");

        Assert.Equal(
            ["@odata.context", "LogicalName", "EntitySetName", "OwnershipType", "MetadataId", "DisplayName", "IsAuditEnabled"],
            found.Properties().Select(property => property.Name).OrderBy(name => Array.IndexOf(["@odata.context", "LogicalName", "EntitySetName", "OwnershipType", "MetadataId", "DisplayName", "IsAuditEnabled"], name)));
        Assert.Equal(("account", "accounts", "UserOwned"), ((string?)found["LogicalName"], (string?)found["EntitySetName"], (string?)found["OwnershipType"]));
        Assert.Equal("Account", (string?)found.SelectToken("DisplayName.UserLocalizedLabel.Label"));
        Assert.Equal(1033, (int?)found.SelectToken("DisplayName.LocalizedLabels[0].LanguageCode"));
        Assert.Equal(JTokenType.Null, found["IsAuditEnabled"]!.Type);
    }

    [Fact]
    public async Task Table_is_found_by_id_with_all_its_properties()
    {
        var byName = await _served.GetAsync($"{Account}?$select=LogicalName");
        var byId = await _served.GetAsync($"EntityDefinitions({byName["MetadataId"]})");

        Assert.Equal("account", (string?)byId["LogicalName"]);
        Assert.Equal("accountid", (string?)byId["PrimaryIdAttribute"]);
        Assert.Contains("prvReadAccount", byId["Privileges"]!.Select(privilege => (string?)privilege["Name"]));
        Assert.Null(byId["Attributes"]);
    }

    [Fact]
    public async Task Tables_are_filtered_by_properties_and_by_those_of_complex_ones()
    {
        var custom = await _served.GetAsync("EntityDefinitions?$select=LogicalName&$filter=LogicalName eq 'account' or LogicalName eq 'lead' and not (IsActivity eq true)");
        Assert.Equal(["account", "lead"], custom["value"]!.Select(table => (string?)table["LogicalName"]).Order());

        var activities = await _served.GetAsync("EntityDefinitions?$select=LogicalName&$filter=IsActivity eq true and DisplayName/UserLocalizedLabel/Label ne 'Email' and OwnershipType eq Microsoft.Dynamics.CRM.OwnershipTypes'UserOwned'");
        Assert.Contains("task", activities["value"]!.Select(table => (string?)table["LogicalName"]));
        Assert.DoesNotContain(activities["value"]!.Select(table => (string?)table["LogicalName"]), name => name is "account" or "email");
    }

    [Fact]
    public async Task Columns_carry_their_type_and_are_filtered_by_it()
    {
        var found = await _served.GetAsync($"{Account}/Attributes?$select=LogicalName,AttributeType&$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Picklist'");
        var category = found["value"]!.Single(column => (string?)column["LogicalName"] == "accountcategorycode");

        Assert.Equal("#Microsoft.Dynamics.CRM.PicklistAttributeMetadata", (string?)category["@odata.type"]);
        Assert.All(found["value"]!, column => Assert.Equal("Picklist", (string?)column["AttributeType"]));
    }

    [Fact]
    public async Task Cast_column_has_its_own_properties_and_choices()
    {
        var state = await _served.GetAsync($"{Account}/Attributes(LogicalName='statecode')/Microsoft.Dynamics.CRM.StateAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options),GlobalOptionSet");
        Assert.Equal([0, 1], state.SelectToken("OptionSet.Options")!.Select(option => (int)option["Value"]!));
        Assert.Equal("#Microsoft.Dynamics.CRM.StateOptionMetadata", (string?)state.SelectToken("OptionSet.Options[0]['@odata.type']"));
        Assert.Equal("Active", (string?)state.SelectToken("OptionSet.Options[0].Label.UserLocalizedLabel.Label"));
        Assert.Equal(JTokenType.Null, state["GlobalOptionSet"]!.Type);

        var name = await _served.GetAsync($"{Account}/Attributes(LogicalName='name')/Microsoft.Dynamics.CRM.StringAttributeMetadata?$select=MaxLength,FormatName,RequiredLevel");
        Assert.Equal(160, (int)name["MaxLength"]!);
        Assert.Equal("Text", (string?)name.SelectToken("FormatName.Value"));
        Assert.Equal("ApplicationRequired", (string?)name.SelectToken("RequiredLevel.Value"));

        var flags = await _served.GetAsync($"{Account}/Attributes/Microsoft.Dynamics.CRM.BooleanAttributeMetadata?$select=LogicalName&$expand=OptionSet");
        Assert.Equal("Yes", (string?)flags["value"]!.Single(column => (string?)column["LogicalName"] == "creditonhold").SelectToken("OptionSet.TrueOption.Label.UserLocalizedLabel.Label"));
    }

    [Fact]
    public async Task Columns_of_a_table_are_expanded_with_their_own_options()
    {
        var found = await _served.GetAsync($"{Account}?$select=LogicalName&$expand=Attributes($select=LogicalName;$filter=LogicalName eq 'name' or MetadataId eq null)");
        Assert.Equal(["name"], found["Attributes"]!.Select(column => (string?)column["LogicalName"]));
    }

    [Fact]
    public async Task Choices_are_reached_through_the_column_and_alone()
    {
        var found = await _served.GetAsync($"{Account}/Attributes(LogicalName='accountcategorycode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata/OptionSet");
        Assert.Equal([1, 2], found["Options"]!.Select(option => (int)option["Value"]!));
    }

    [Fact]
    public async Task Relationships_are_found_from_both_sides_and_by_name()
    {
        var ofContact = await _served.GetAsync("EntityDefinitions(LogicalName='contact')/OneToManyRelationships?$select=SchemaName,ReferencingEntity,CascadeConfiguration&$filter=SchemaName eq 'account_primary_contact'");
        var ofAccount = await _served.GetAsync($"{Account}/ManyToOneRelationships(SchemaName='account_primary_contact')");
        var alone = await _served.GetAsync("RelationshipDefinitions(SchemaName='account_primary_contact')/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata?$select=ReferencingAttribute");
        var many = await _served.GetAsync("RelationshipDefinitions/Microsoft.Dynamics.CRM.ManyToManyRelationshipMetadata?$select=SchemaName,IntersectEntityName");

        Assert.Equal("account", (string?)ofContact.SelectToken("value[0].ReferencingEntity"));
        Assert.Equal("RemoveLink", (string?)ofContact.SelectToken("value[0].CascadeConfiguration.Delete"));
        Assert.Equal("primarycontactid", (string?)ofAccount["ReferencingAttribute"]);
        Assert.Equal("primarycontactid", (string?)alone["ReferencingAttribute"]);
        Assert.Contains("listcontact_association", many["value"]!.Select(relationship => (string?)relationship["SchemaName"]));
    }

    [Fact]
    public async Task Key_of_a_table_is_told()
    {
        _served.Admin.Execute(new CreateEntityKeyRequest
        {
            EntityName = "account",
            EntityKey = new EntityKeyMetadata { SchemaName = "test_number", KeyAttributes = ["accountnumber"], DisplayName = new Microsoft.Xrm.Sdk.Label("Number", 1033) },
        });

        var found = await _served.GetAsync($"{Account}/Keys?$select=KeyAttributes,EntityKeyIndexStatus");
        Assert.Equal("accountnumber", (string?)found.SelectToken("value[0].KeyAttributes[0]"));
        Assert.Equal("Active", (string?)found.SelectToken("value[0].EntityKeyIndexStatus"));
    }

    [Fact]
    public async Task Global_choices_are_found_by_name_and_all_of_them()
    {
        _served.Admin.Execute(new CreateOptionSetRequest
        {
            OptionSet = new OptionSetMetadata(new OptionMetadataCollection([new OptionMetadata(new Microsoft.Xrm.Sdk.Label("One", 1033), 1)]))
            {
                Name = "test_choice",
                IsGlobal = true,
                OptionSetType = OptionSetType.Picklist,
                DisplayName = new Microsoft.Xrm.Sdk.Label("Choice", 1033),
            },
        });

        var one = await _served.GetAsync("GlobalOptionSetDefinitions(Name='test_choice')");
        var all = await _served.GetAsync("GlobalOptionSetDefinitions");
        Assert.Equal("#Microsoft.Dynamics.CRM.OptionSetMetadata", (string?)one["@odata.type"]);
        Assert.Equal("One", (string?)one.SelectToken("Options[0].Label.UserLocalizedLabel.Label"));
        Assert.Contains("test_choice", all["value"]!.Select(choice => (string?)choice["Name"]));
    }

    [Fact]
    public async Task Single_property_is_told_alone()
    {
        var name = await _served.GetAsync($"{Account}/PrimaryNameAttribute");
        var label = await _served.GetAsync($"{Account}/DisplayName");
        var ownership = await _served.GetAsync($"{Account}/OwnershipType");
        var targets = await _served.GetAsync($"{Account}/Attributes(LogicalName='primarycontactid')/Microsoft.Dynamics.CRM.LookupAttributeMetadata/Targets");

        Assert.Equal("name", (string?)name["value"]);
        Assert.Equal(["contact"], targets["value"]!.Select(target => (string?)target));
        Assert.Equal("Account", (string?)label.SelectToken("UserLocalizedLabel.Label"));
        Assert.Equal("UserOwned", (string?)ownership["value"]);
    }

    [Fact]
    public async Task Types_of_definitions_stand_in_the_metadata_document()
    {
        using var response = await _served.SendAsync("GET", "$metadata");
        var document = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync());
        var names = document.Descendants().Select(element => (element.Name.LocalName, element.Attribute("Name")?.Value)).ToHashSet();

        Assert.Contains(("EntityType", "PicklistAttributeMetadata"), names);
        Assert.Contains(("ComplexType", "LocalizedLabel"), names);
        Assert.Contains(("EnumType", "AttributeTypeCode"), names);
        Assert.Contains(("EntitySet", "GlobalOptionSetDefinitions"), names);
    }

    [Theory]
    [InlineData("EntityDefinitions(LogicalName='nosuch')", 404)]
    [InlineData("EntityDefinitions(00000000-0000-0000-0000-000000000001)", 404)]
    [InlineData("EntityDefinitions(LogicalName='account')/Attributes(LogicalName='nosuch')", 404)]
    [InlineData("EntityDefinitions(LogicalName='account')/Attributes(LogicalName='name')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata", 404)]
    [InlineData("EntityDefinitions(LogicalName='account')/nosuch", 404)]
    [InlineData("EntityDefinitions?$select=nosuch", 400)]
    [InlineData("EntityDefinitions?$filter=contains(LogicalName,'a')", 501)]
    [InlineData("EntityDefinitions?$filter=LogicalName gt 1", 400)]
    [InlineData("EntityDefinitions?$filter=Attributes/any(a:a/LogicalName eq 'crma_nosuch')", 200)]
    [InlineData("EntityDefinitions?$orderby=LogicalName", 400)]
    [InlineData("EntityDefinitions?$top=1", 400)]
    [InlineData("EntityDefinitions/$count", 501)]
    [InlineData("EntityDefinitions(LogicalName='account')/Attributes/$ref", 501)]
    [InlineData("EntityDefinitions(LogicalName='account')?$expand=Attributes($top=1)", 501)]
    [InlineData("EntityDefinitions(LogicalName='account')/Privileges", 200)]
    [InlineData("ManagedPropertyDefinitions", 501)]
    [InlineData("RelationshipDefinitions(SchemaName='nosuch')", 404)]
    [InlineData("GlobalOptionSetDefinitions(Name='nosuch')", 404)]
    public async Task Address_of_definitions_is_answered_with(string address, int status)
    {
        using var response = await _served.SendAsync("GET", address);
        Assert.True(status == (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Table_is_enabled_for_queues_by_sending_its_definition_back()
    {
        const string Contact = "EntityDefinitions(LogicalName='contact')";
        var definition = await _served.GetAsync(Contact);
        Assert.False((bool?)definition.SelectToken("IsValidForQueue.Value"));

        definition["IsValidForQueue"]!["Value"] = true;
        using var enabled = await _served.SendAsync("PUT", Contact, definition.ToString(), ("MSCRM.MergeLabels", "true"));
        Assert.True((int)enabled.StatusCode == 204, await enabled.Content.ReadAsStringAsync());
        Assert.True((bool?)(await _served.GetAsync(Contact)).SelectToken("IsValidForQueue.Value"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("")]
    public async Task Definition_that_is_none_is_refused(string body)
    {
        using var response = await _served.SendAsync("PUT", Account, body);
        Assert.Equal(400, (int)response.StatusCode);
    }
}
