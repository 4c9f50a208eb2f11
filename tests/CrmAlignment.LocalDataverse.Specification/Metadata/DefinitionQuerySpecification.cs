using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/query-schema-definitions and https://learn.microsoft.com/power-apps/developer/data-platform/cache-schema-data.</summary>
[Capability("Metadata", "Queries and changes")]
public abstract class DefinitionQuerySpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Query_returns_the_tables_that_meet_its_criteria_with_the_properties_asked_for()
    {
        var query = Tables("account", "lead");
        query.Properties = new MetadataPropertiesExpression("SchemaName", "OwnershipType");

        var found = Run(query).EntityMetadata;

        Assert.Equal(["account", "lead"], found.Select(table => table.LogicalName).Order());
        Assert.All(found, table => Assert.Equal(OwnershipTypes.UserOwned, table.OwnershipType));
        Assert.Contains(found, table => table.SchemaName == "Lead");
        Assert.All(found, table => Assert.True(table is { MetadataId: not null, HasChanged: null, Attributes: null, DisplayName: null, ObjectTypeCode: null }));
    }

    [Theory]
    [InlineData("ObjectTypeCode", MetadataConditionOperator.Equals, 4, "lead")]
    [InlineData("ObjectTypeCode", MetadataConditionOperator.NotEquals, 4, "account,competitor")]
    [InlineData("ObjectTypeCode", MetadataConditionOperator.LessThan, 4, "account")]
    [InlineData("ObjectTypeCode", MetadataConditionOperator.GreaterThan, 4, "competitor")]
    [InlineData("ObjectTypeCode", MetadataConditionOperator.In, new[] { 1, 4 }, "account,lead")]
    [InlineData("ObjectTypeCode", MetadataConditionOperator.NotIn, new[] { 1, 4 }, "competitor")]
    [InlineData("OwnershipType", MetadataConditionOperator.Equals, OwnershipTypes.UserOwned, "account,lead")]
    [InlineData("IsCustomEntity", MetadataConditionOperator.Equals, true, "")]
    [InlineData("IsValidForQueue", MetadataConditionOperator.NotEquals, true, "account,competitor,lead")]
    public void Criteria_compare_properties_with_values(string property, MetadataConditionOperator op, object value, string expected)
    {
        var query = Tables("account", "competitor", "lead");
        query.Criteria.Conditions.Add(new MetadataConditionExpression(property, op, value));

        // A live organization may have enabled tables for queues.
        var found = Run(query).EntityMetadata.Select(table => table.LogicalName).Order();
        Assert.Equal(expected.Split(',', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public void Filters_nest_with_and_and_or()
    {
        var either = new MetadataFilterExpression(LogicalOperator.Or);
        either.Conditions.Add(new MetadataConditionExpression("LogicalName", MetadataConditionOperator.Equals, "lead"));
        either.Conditions.Add(new MetadataConditionExpression("LogicalName", MetadataConditionOperator.Equals, "account"));
        var criteria = new MetadataFilterExpression(LogicalOperator.And);
        criteria.Filters.Add(either);
        criteria.Conditions.Add(new MetadataConditionExpression("PrimaryIdAttribute", MetadataConditionOperator.Equals, "leadid"));

        Assert.Equal(["lead"], Run(new EntityQueryExpression { Criteria = criteria }).EntityMetadata.Select(table => table.LogicalName));
    }

    [Fact]
    public void Column_query_finds_columns_of_every_class_with_the_properties_that_the_class_has()
    {
        var query = Tables("lead");
        query.Properties = new MetadataPropertiesExpression("Attributes");
        query.AttributeQuery = new AttributeQueryExpression
        {
            Criteria = Named("subject", "leadqualitycode"),
            Properties = new MetadataPropertiesExpression("MaxLength", "OptionSet"),
        };

        var columns = Assert.Single(Run(query).EntityMetadata).Attributes;

        Assert.Equal(["leadqualitycode", "subject"], columns.Select(column => column.LogicalName).Order());
        Assert.Equal(300, columns.OfType<StringAttributeMetadata>().Single().MaxLength);
        Assert.NotEmpty(columns.OfType<PicklistAttributeMetadata>().Single().OptionSet.Options);
        Assert.All(columns, column => Assert.Null(column.RequiredLevel));
    }

    [Fact]
    public void Relationship_query_finds_relationships_of_both_kinds()
    {
        var query = Tables("lead");
        query.Properties = new MetadataPropertiesExpression("ManyToManyRelationships", "ManyToOneRelationships");
        var either = new MetadataFilterExpression(LogicalOperator.Or);
        either.Conditions.Add(new MetadataConditionExpression("RelationshipType", MetadataConditionOperator.Equals, RelationshipType.ManyToManyRelationship));
        either.Conditions.Add(new MetadataConditionExpression("ReferencingAttribute", MetadataConditionOperator.Equals, "campaignid"));
        query.RelationshipQuery = new RelationshipQueryExpression { Criteria = either, Properties = new MetadataPropertiesExpression("SchemaName", "ReferencingAttribute") };

        var lead = Assert.Single(Run(query).EntityMetadata);

        Assert.Contains(lead.ManyToManyRelationships, item => item.SchemaName == "leadcompetitors_association");
        Assert.Equal("campaignid", Assert.Single(lead.ManyToOneRelationships).ReferencingAttribute);
        Assert.Null(lead.OneToManyRelationships);
    }

    [Fact]
    public void Labels_come_in_the_languages_asked_for()
    {
        var query = Tables("lead");
        query.Properties = new MetadataPropertiesExpression("DisplayName");
        query.LabelQuery = new LabelQueryExpression();
        query.LabelQuery.FilterLanguages.Add(1033);

        Assert.Equal([1033], Assert.Single(Run(query).EntityMetadata).DisplayName.LocalizedLabels.Select(label => label.LanguageCode));
    }

    [SkippableFact]
    public void Labels_in_a_language_that_is_not_there_are_left_out()
    {
        Environment.RequireLocal("A live organization may have the language.");
        var query = Tables("lead");
        query.Properties = new MetadataPropertiesExpression("DisplayName");
        query.LabelQuery = new LabelQueryExpression();
        query.LabelQuery.FilterLanguages.Add(1049);

        var name = Assert.Single(Run(query).EntityMetadata).DisplayName;

        Assert.Empty(name.LocalizedLabels);
        Assert.Equal("Lead", name.UserLocalizedLabel.Label);
    }

    [Theory]
    [InlineData("columns", DataverseErrorCode.InvalidAttributeQuery)]
    [InlineData("relationships", DataverseErrorCode.InvalidRelationshipQuery)]
    [InlineData("keys", DataverseErrorCode.InvalidKeyQuery)]
    public void Part_that_is_queried_must_be_among_the_properties(string part, int code)
    {
        var query = Tables("lead");
        query.Properties = new MetadataPropertiesExpression("SchemaName");
        query.AttributeQuery = part == "columns" ? new AttributeQueryExpression() : null;
        query.RelationshipQuery = part == "relationships" ? new RelationshipQueryExpression() : null;
        query.KeyQuery = part == "keys" ? new EntityKeyQueryExpression() : null;

        Assert.Equal(code, Fault(() => Run(query)).ErrorCode);
    }

    [Theory]
    [InlineData("NoSuchProperty")]
    [InlineData("Attributes")]
    [InlineData("DisplayName")]
    [InlineData("HasChanged")]
    public void Condition_on_what_is_no_single_value_of_a_table_is_refused(string property)
    {
        var query = Tables("lead");
        query.Criteria.Conditions.Add(new MetadataConditionExpression(property, MetadataConditionOperator.Equals, "x"));

        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => Run(query));
    }

    [SkippableFact]
    public void Nothing_is_returned_for_the_stamp_of_now()
    {
        Environment.RequireLocal("Others may change a live organization meanwhile.");
        var stamp = Run(Tables("lead")).ServerVersionStamp;

        var changes = Run(Everything(), stamp, DeletedMetadataFilters.All);

        Assert.Empty(changes.EntityMetadata);
        Assert.Empty(changes.DeletedMetadata);
        Assert.Equal(stamp, changes.ServerVersionStamp);
    }

    [SkippableFact]
    public void Only_what_changed_is_returned_for_an_older_stamp()
    {
        Environment.RequireLocal("Enabling a table for queues cannot be undone.");
        var stamp = Run(Tables("lead")).ServerVersionStamp;
        Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "invoice", IsValidForQueue = new BooleanManagedProperty(true) } });

        var changed = Run(Everything(), stamp).EntityMetadata;

        // A parent of which only a part changed says that it has not: https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.metadatabase.haschanged
        Assert.Equal(["invoice", "queueitem"], changed.Select(table => table.LogicalName).Order());
        var (invoice, items) = (changed.Single(table => table.LogicalName == "invoice"), changed.Single(table => table.LogicalName == "queueitem"));
        Assert.Equal((true, false), (invoice.HasChanged, items.HasChanged));
        Assert.Empty(invoice.Attributes);
        var column = Assert.Single(items.Attributes);
        Assert.Equal(("objectid", true), (column.LogicalName, column.HasChanged));
        Assert.Equal("Invoice_QueueItems", Assert.Single(invoice.OneToManyRelationships).SchemaName);
        Assert.NotEqual(stamp, Run(Tables("lead")).ServerVersionStamp);
    }

    [SkippableTheory]
    [InlineData("1!0123456789abcdef0123456789abcdef")]
    [InlineData("nonsense")]
    public void Stamp_that_the_organization_does_not_know_has_expired(string stamp)
    {
        Environment.RequireLocal("A live organization's stamps look otherwise.");

        Assert.Equal(DataverseErrorCode.ExpiredVersionStamp, Fault(() => Run(Everything(), stamp)).ErrorCode);
    }

    private static EntityQueryExpression Tables(params string[] names) => new() { Criteria = Named(names) };

    private static MetadataFilterExpression Named(params string[] names)
    {
        var criteria = new MetadataFilterExpression(LogicalOperator.And);
        criteria.Conditions.Add(new MetadataConditionExpression("LogicalName", MetadataConditionOperator.In, names));
        return criteria;
    }

    private static EntityQueryExpression Everything() => new() { Properties = new MetadataPropertiesExpression { AllProperties = true } };

    private RetrieveMetadataChangesResponse Run(EntityQueryExpression query, string? stamp = null, DeletedMetadataFilters? deleted = null)
    {
        var request = new RetrieveMetadataChangesRequest { Query = query, ClientVersionStamp = stamp };
        if (deleted is { } filters)
        {
            request.DeletedMetadataFilters = filters;
        }

        return (RetrieveMetadataChangesResponse)Service.Execute(request);
    }
}

public sealed class DefinitionQueriesInMemory(InMemoryEnvironment environment) : DefinitionQuerySpecification<InMemoryEnvironment>(environment);

public sealed class DefinitionQueriesOnFile(FileEnvironment environment) : DefinitionQuerySpecification<FileEnvironment>(environment);

public sealed class DefinitionQueriesLive(LiveEnvironment environment) : DefinitionQuerySpecification<LiveEnvironment>(environment);

public sealed class DefinitionQueriesOverHttp(OverHttpEnvironment environment)
    : DefinitionQuerySpecification<OverHttpEnvironment>(environment);
