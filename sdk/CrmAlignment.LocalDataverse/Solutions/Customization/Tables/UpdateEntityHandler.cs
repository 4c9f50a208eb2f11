using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Tables;

/// <summary>
/// UpdateEntity: labels, and enabling a table for queues, notes, activities, connections and change tracking, which cannot be undone; any other change
/// is refused by name (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updateentityrequest).
/// </summary>
internal sealed class UpdateEntityHandler : IMessageHandler
{
    private static readonly HashSet<string> Changeable =
    [
        nameof(EntityMetadata.IsValidForQueue), nameof(EntityMetadata.HasNotes), nameof(EntityMetadata.HasActivities),
        nameof(EntityMetadata.ChangeTrackingEnabled),
        nameof(EntityMetadata.DisplayName), nameof(EntityMetadata.DisplayCollectionName), nameof(EntityMetadata.Description),
        nameof(EntityMetadata.AutoCreateAccessTeams), nameof(EntityMetadata.IsConnectionsEnabled), nameof(EntityMetadata.HasChanged), "ExtensionData",
    ];

    /// <inheritdoc/>
    public string Name => "UpdateEntity";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvWriteEntity");
        var solution = UnmanagedSolution.Of(scope);
        var asked = scope.Required<EntityMetadata>("Entity");
        var table = scope.Catalog.Table(asked.LogicalName ?? throw DataverseFault.MissingParameter(scope.Message, "Entity.LogicalName"));
        RefuseOtherChanges(asked, TableMetadata.Of(scope.Catalog, table, EntityFilters.Entity, CallerLanguage.Of(scope)));

        var changed = Enabled(scope, asked, Relabelled(scope, asked, table));
        if (!ReferenceEquals(changed, scope.Catalog))
        {
            scope.Transaction.ApplyCatalog(changed);
            solution.AddShell(table.LogicalName);
        }

        return new UpdateEntityResponse();
    }

    private static MetadataCatalog Relabelled(IRequestScope scope, EntityMetadata asked, TableDefinition table)
    {
        var merges = scope.Optional<bool>("MergeLabels");
        return asked.DisplayName is null && asked.DisplayCollectionName is null && asked.Description is null
            ? scope.Catalog
            : scope.Catalog.WithTable(table with
            {
                Label = LabelTexts.Changed(table.Label, asked.DisplayName, merges),
                CollectionLabel = LabelTexts.Changed(table.CollectionLabel, asked.DisplayCollectionName, merges),
                Description = LabelTexts.Changed(table.Description, asked.Description, merges),
                IsCustomized = true,
            });
    }

    private static MetadataCatalog Enabled(IRequestScope scope, EntityMetadata asked, MetadataCatalog catalog)
    {
        var name = asked.LogicalName;
        if (Enables(catalog.Table(name).IsValidForQueue, asked.IsValidForQueue?.Value, name, "queues"))
        {
            catalog = QueueEnablement.Enable(catalog, catalog.Table(name));
        }

        if (Enables(catalog.Table(name).HasNotes, scope.Optional<bool?>("HasNotes") ?? asked.HasNotes, name, "notes"))
        {
            catalog = RelatedToAll.WithNotes(catalog, catalog.Table(name));
        }

        if (Enables(catalog.Table(name).HasAccessTeams, asked.AutoCreateAccessTeams, name, "access teams"))
        {
            catalog = AccessTeamEnablement.Enable(catalog, catalog.Table(name));
        }

        if (Enables(ConnectionEnablement.IsEnabled(catalog, name), asked.IsConnectionsEnabled?.Value, name, "connections"))
        {
            catalog = ConnectionEnablement.Enable(catalog, catalog.Table(name));
        }

        if (Enables(catalog.Table(name).ChangeTrackingEnabled, asked.ChangeTrackingEnabled, name, "change tracking"))
        {
            catalog = Tracking.Enable(catalog, catalog.Table(name));
        }

        return Enables(catalog.Table(name).HasActivities, scope.Optional<bool?>("HasActivities") ?? asked.HasActivities, name, "activities")
            ? RelatedToAll.WithActivities(catalog, catalog.Table(name))
            : catalog;
    }

    private static bool Enables(bool known, bool? asked, string table, string what) => (known, asked) switch
    {
        (true, false) => throw DataverseFault.InvalidOperation($"The table '{table}' is enabled for {what}, which cannot be undone."),
        (false, true) => true,
        _ => false,
    };

    private static void RefuseOtherChanges(EntityMetadata asked, EntityMetadata known)
    {
        var changed = typeof(EntityMetadata)
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property is { CanRead: true, SetMethod.IsPublic: true } && !Changeable.Contains(property.Name))
            .Where(property => property.GetValue(asked) is { } value && !Same(value, property.GetValue(known)))
            .Select(property => property.Name)
            .ToList();
        if (changed.Count > 0)
        {
            throw DataverseFault.NotSupported($"UpdateEntity changing {string.Join(", ", changed)}");
        }
    }

    private static bool Same(object asked, object? known) => (asked, known) switch
    {
        (BooleanManagedProperty one, BooleanManagedProperty other) => one.Value == other.Value,
        _ => asked.Equals(known),
    };
}
