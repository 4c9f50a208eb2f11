using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

/// <summary>Metadata messages over definitions that the platform's own tables have none of, added and removed below the service.</summary>
public sealed class MetadataMessageTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    public MetadataMessageTests() => Change(catalog => catalog
        .WithGlobalChoice(Color)
        .WithTable(new TableDefinition("new_part", "new_partid", "new_name", Columns())
        {
            SchemaName = "new_Part",
            IsCustom = true,
            Keys = [new KeyDefinition("new_code_key", ["new_code"]) { Label = "Code" }],
        }));

    private static ChoiceDefinition Color => new("new_color", [new ChoiceOption(1, "Red"), new ChoiceOption(2, "Blue")], isGlobal: true) { Label = "Color" };

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void RetrieveEntityKey_finds_a_key_by_name_and_by_id()
    {
        var key = Send<RetrieveEntityKeyResponse>(new RetrieveEntityKeyRequest { EntityLogicalName = "new_part", LogicalName = "new_code_key" }).EntityKeyMetadata;

        Assert.Equal("new_part", key.EntityLogicalName);
        Assert.Equal(["new_code"], key.KeyAttributes);
        Assert.Equal("Code", key.DisplayName.UserLocalizedLabel.Label);
        Assert.Equal(EntityKeyIndexStatus.Active, key.EntityKeyIndexStatus);
        var byId = Send<RetrieveEntityKeyResponse>(new RetrieveEntityKeyRequest { MetadataId = key.MetadataId!.Value });
        Assert.Equal("new_code_key", byId.EntityKeyMetadata.LogicalName);
    }

    [Fact]
    public void RetrieveOptionSet_finds_a_global_choice_by_name_and_by_id_and_RetrieveAllOptionSets_all()
    {
        var choice = (OptionSetMetadata)Send<RetrieveOptionSetResponse>(new RetrieveOptionSetRequest { Name = "new_color" }).OptionSetMetadata;

        Assert.Equal((true, OptionSetType.Picklist), (choice.IsGlobal, choice.OptionSetType));
        Assert.Equal(["Red", "Blue"], choice.Options.Select(option => option.Label.UserLocalizedLabel.Label));
        Assert.Equal("new_color", Send<RetrieveOptionSetResponse>(new RetrieveOptionSetRequest { MetadataId = choice.MetadataId!.Value }).OptionSetMetadata.Name);
        Assert.Equal("new_color", Assert.Single(Send<RetrieveAllOptionSetsResponse>(new RetrieveAllOptionSetsRequest()).OptionSetMetadata).Name);
    }

    [Fact]
    public void Columns_name_the_global_choice_that_they_use()
    {
        var column = (PicklistAttributeMetadata)Send<RetrieveAttributeResponse>(
            new RetrieveAttributeRequest { EntityLogicalName = "new_part", LogicalName = "new_colorcode" }).AttributeMetadata;

        Assert.Equal(("new_color", true), (column.OptionSet.Name, column.OptionSet.IsGlobal));
        Assert.True(column.IsCustomAttribute);
    }

    [Fact]
    public void Key_query_finds_keys_by_their_properties()
    {
        var query = All();
        query.KeyQuery = new EntityKeyQueryExpression { Criteria = Condition("LogicalName", "new_code_key"), Properties = new MetadataPropertiesExpression("KeyAttributes") };
        query.Criteria = Condition("IsCustomEntity", true);

        var key = Assert.Single(Assert.Single(Changes(query).EntityMetadata).Keys);

        Assert.Equal(["new_code"], key.KeyAttributes);
        Assert.Null(key.DisplayName);
    }

    [Fact]
    public void New_table_has_changed_with_all_its_parts()
    {
        var stamp = Changes(All()).ServerVersionStamp;
        Change(catalog => catalog.WithTable(new TableDefinition("new_other", "new_otherid", null, [new ColumnDefinition("new_otherid", ColumnType.UniqueIdentifier)])));

        var table = Assert.Single(Changes(All(), stamp).EntityMetadata);

        Assert.Equal(("new_other", true), (table.LogicalName, table.HasChanged));
        Assert.Equal(("new_otherid", true), (Assert.Single(table.Attributes).LogicalName, table.Attributes[0].HasChanged));
    }

    [Fact]
    public void Definitions_that_went_are_listed_by_kind_when_they_are_asked_for()
    {
        var table = Send<RetrieveEntityResponse>(new RetrieveEntityRequest { LogicalName = "new_part" }).EntityMetadata.MetadataId!.Value;
        var choice = Send<RetrieveOptionSetResponse>(new RetrieveOptionSetRequest { Name = "new_color" }).OptionSetMetadata.MetadataId!.Value;
        var stamp = Changes(All()).ServerVersionStamp;
        Change(catalog => catalog.WithoutTables(["new_part"]).WithoutGlobalChoices(["new_color"]));

        var deleted = Changes(All(), stamp, DeletedMetadataFilters.Entity | DeletedMetadataFilters.OptionSet).DeletedMetadata;

        Assert.Equal([table], deleted[DeletedMetadataFilters.Entity]);
        Assert.Equal([choice], deleted[DeletedMetadataFilters.OptionSet]);
        Assert.Empty(Changes(All(), stamp, DeletedMetadataFilters.Relationship).DeletedMetadata);
        Assert.Null(Changes(All(), stamp).DeletedMetadata);
    }

    [Fact]
    public void Column_that_went_and_came_back_is_not_deleted()
    {
        var stamp = Changes(All()).ServerVersionStamp;
        Change(catalog => catalog.WithTable(catalog.Table("new_part") with { Columns = [.. Columns().Where(column => column.LogicalName != "new_size")] }));
        var id = Assert.Single(Changes(All(), stamp, DeletedMetadataFilters.Attribute).DeletedMetadata[DeletedMetadataFilters.Attribute]);

        Change(catalog => catalog.WithTable(catalog.Table("new_part") with { Columns = [.. Columns()] }));

        Assert.NotEqual(Guid.Empty, id);
        Assert.Empty(Changes(All(), stamp, DeletedMetadataFilters.Attribute).DeletedMetadata);
    }

    [Fact]
    public void Languages_are_the_base_language_and_those_of_labels()
    {
        Change(catalog => catalog.WithTable(catalog.Table("new_part") with { Label = LocalizedText.Empty.With(1033, "Part").With(1058, "Part in Ukrainian") }));

        var available = (Microsoft.Crm.Sdk.Messages.RetrieveAvailableLanguagesResponse)_organization.AdminService.Execute(
            new Microsoft.Crm.Sdk.Messages.RetrieveAvailableLanguagesRequest());

        Assert.Equal([1033, 1058], available.LocaleIds);
    }

    private static ColumnDefinition[] Columns() =>
    [
        new("new_partid", ColumnType.UniqueIdentifier),
        new("new_name", ColumnType.String) { MaxLength = 100 },
        new("new_code", ColumnType.String) { MaxLength = 20 },
        new("new_size", ColumnType.Integer),
        new("new_colorcode", ColumnType.Choice) { Choice = Color, IsCustom = true },
    ];

    private static EntityQueryExpression All() => new() { Properties = new MetadataPropertiesExpression { AllProperties = true } };

    private static MetadataFilterExpression Condition(string property, object value)
    {
        var criteria = new MetadataFilterExpression();
        criteria.Conditions.Add(new MetadataConditionExpression(property, MetadataConditionOperator.Equals, value));
        return criteria;
    }

    private void Change(Func<MetadataCatalog, MetadataCatalog> change) => _organization.Engine.Store.Migrate(change);

    private T Send<T>(OrganizationRequest request)
        where T : OrganizationResponse => (T)_organization.AdminService.Execute(request);

    private RetrieveMetadataChangesResponse Changes(EntityQueryExpression query, string? stamp = null, DeletedMetadataFilters deleted = 0)
    {
        var request = new RetrieveMetadataChangesRequest { Query = query, ClientVersionStamp = stamp };
        if (deleted != 0)
        {
            request.DeletedMetadataFilters = deleted;
        }

        return Send<RetrieveMetadataChangesResponse>(request);
    }
}
