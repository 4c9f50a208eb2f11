using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Customization.Columns;
using CrmAlignment.LocalDataverse.Solutions.Import;
using Microsoft.Xrm.Sdk.Metadata;
using Own = CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Tables;

/// <summary>
/// Tables that a request describes, with the columns and relationships that the platform gives every custom one
/// (https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-entity).
/// </summary>
/// <param name="catalog">The metadata.</param>
/// <param name="solution">The solution that gets the table.</param>
internal sealed class NewTable(MetadataCatalog catalog, UnmanagedSolution solution)
{
    /// <summary>The table.</summary>
    /// <param name="given">The table as the request describes it.</param>
    /// <param name="primaryName">Its primary name as the request describes it.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// The name is taken (0x8004700B) or has no valid prefix (0x80040203), or something is not supported.
    /// </exception>
    public TableDefinition Of(EntityMetadata given, StringAttributeMetadata primaryName)
    {
        RefuseOther(given);
        var schemaName = CustomName.Require(solution, "table", given.SchemaName);
        var name = schemaName.ToLowerInvariant();
        if (catalog.FindTable(name) is not null)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.InvalidSchemaName,
                $"An entity with the specified name already exists. Please specify a unique name. ({schemaName})");
        }

        var ownership = given.OwnershipType is null or OwnershipTypes.UserOwned ? OwnershipType.User : OwnershipType.Organization;
        var isActivity = given.IsActivity == true;
        var primary = isActivity ? SubjectOf(name, primaryName) : new NewColumn(catalog, name, solution).Of(primaryName);
        return new TableDefinition(
            name,
            isActivity ? ActivityColumns.Id : name + "id",
            primary.LogicalName,
            isActivity ? ActivityColumnsOf(name, primary) : Columns(name, schemaName, primary, ownership))
        {
            IsActivity = isActivity,
            SchemaName = schemaName,
            EntitySetName = given.EntitySetName is { Length: > 0 } set ? set : name + "s",
            ObjectTypeCode = CatalogExtension.FirstFreeTypeCode(catalog),
            Ownership = ownership,
            ChangeTrackingEnabled = given.ChangeTrackingEnabled == true,
            IsCustom = true,
            Label = LabelTexts.Of(given.DisplayName),
            CollectionLabel = LabelTexts.Of(given.DisplayCollectionName),
            Description = LabelTexts.Of(given.Description),
        };
    }

    /// <summary>The relationships that the platform gives a table with its columns.</summary>
    /// <param name="table">The table.</param>
    public static IEnumerable<OneToManyRelationship> RelationshipsOf(TableDefinition table)
    {
        OneToManyRelationship To(string name, string parent, string column, bool restricts = false) =>
            new(name, parent, table.LogicalName, column)
            {
                Cascade = restricts ? CascadeSettings.Restricted : new CascadeSettings { Delete = Own.CascadeType.NoCascade },
            };

        var relationships = new List<OneToManyRelationship>
        {
            To($"lk_{table.LogicalName}_createdby", "systemuser", "createdby"),
            To($"lk_{table.LogicalName}_createdonbehalfby", "systemuser", "createdonbehalfby"),
            To($"lk_{table.LogicalName}_modifiedby", "systemuser", "modifiedby"),
            To($"lk_{table.LogicalName}_modifiedonbehalfby", "systemuser", "modifiedonbehalfby"),
        };
        if (table.IsUserOwned)
        {
            relationships.Add(To($"user_{table.LogicalName}", "systemuser", "owninguser"));
            relationships.Add(To($"team_{table.LogicalName}", "team", "owningteam"));
            relationships.Add(To($"business_unit_{table.LogicalName}", "businessunit", "owningbusinessunit", restricts: true));
        }

        if (table.Ownership == OwnershipType.Organization)
        {
            relationships.Add(To(OrganizationRelationship.NameOf(table), "organization", OrganizationRelationship.Column));
        }

        if (table.IsActivity)
        {
            relationships.Add(To($"transactioncurrency_{table.LogicalName}", "transactioncurrency", "transactioncurrencyid"));
        }

        return relationships;
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/custom-activities: the primary name is Subject.
    private ColumnDefinition SubjectOf(string table, StringAttributeMetadata primaryName)
    {
        if (!string.Equals(primaryName.SchemaName, ActivityColumns.Subject, StringComparison.OrdinalIgnoreCase))
        {
            throw DataverseFault.InvalidArgument(
                $"The primary name of an activity table is the column Subject; {primaryName.SchemaName} was given.");
        }

        var subject = ActivityColumns.For(catalog, table).Single(column => column.LogicalName == ActivityColumns.Subject);
        return primaryName.DisplayName is { } label ? subject with { Label = LabelTexts.Of(label) } : subject;
    }

    private IEnumerable<ColumnDefinition> ActivityColumnsOf(string table, ColumnDefinition subject) =>
        ActivityColumns.For(catalog, table).Select(column => column.LogicalName == ActivityColumns.Subject ? subject : column);

    private static IEnumerable<ColumnDefinition> Columns(
        string name, string schemaName, ColumnDefinition primary, OwnershipType ownership) =>
    [
        new ColumnDefinition(name + "id", ColumnType.UniqueIdentifier)
        {
            SchemaName = schemaName + "Id",
            Required = RequiredLevel.SystemRequired,
            IsValidForUpdate = false,
        },
        primary,
        .. StandardColumns.For(ownership),
        .. StandardColumns.ActiveInactive(name),
    ];

    private static void RefuseOther(EntityMetadata given)
    {
        if (given is { IsActivity: true, OwnershipType: not (null or OwnershipTypes.UserOwned) })
        {
            throw DataverseFault.InvalidArgument($"An activity table is owned by users and teams; {given.OwnershipType} was given.");
        }

        if (given.OwnershipType is not (null or OwnershipTypes.UserOwned or OwnershipTypes.OrganizationOwned))
        {
            throw DataverseFault.InvalidArgument(
                $"A custom table is owned by users and teams or by the organization; {given.OwnershipType} was given.");
        }

        if (given.DataProviderId is not null)
        {
            throw DataverseFault.NotSupported("virtual tables");
        }
    }
}
