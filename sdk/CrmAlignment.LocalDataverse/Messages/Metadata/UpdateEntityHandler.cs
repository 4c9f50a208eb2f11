using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// UpdateEntity, as far as enabling a table for queues; any other change is refused by name
/// (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.updateentityrequest).
/// </summary>
internal sealed class UpdateEntityHandler : IMessageHandler
{
    public string Name => "UpdateEntity";

    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    public OrganizationResponse Execute(IRequestScope scope)
    {
        var asked = scope.Required<EntityMetadata>("Entity");
        var table = scope.Transaction.Catalog.Table(asked.LogicalName
            ?? throw DataverseFault.MissingParameter(scope.Message, "Entity.LogicalName"));
        RefuseOtherChanges(asked, TableMetadata.Of(scope.Transaction.Catalog, table, EntityFilters.Entity, CallerLanguage.Of(scope)));
        if (asked.IsValidForQueue is { } queue && queue.Value != table.IsValidForQueue)
        {
            if (!queue.Value)
            {
                throw DataverseFault.InvalidOperation($"The table '{table.LogicalName}' is enabled for queues, which cannot be undone.");
            }

            scope.Transaction.ApplyCatalog(QueueEnablement.Enable(scope.Transaction.Catalog, table));
        }

        return new UpdateEntityResponse();
    }

    private static void RefuseOtherChanges(EntityMetadata asked, EntityMetadata known)
    {
        var changed = typeof(EntityMetadata)
            .GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property is { CanRead: true } && property.SetMethod is { IsPublic: true } && property.Name is not ("IsValidForQueue" or "ExtensionData" or "HasChanged"))
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
        (Label one, Label other) => Texts(one).SetEquals(Texts(other)),
        (Label one, null) => Texts(one).Count == 0,
        _ => asked.Equals(known),
    };

    private static HashSet<(int Language, string Text)> Texts(Label label) =>
        [.. label.LocalizedLabels.Select(text => (text.LanguageCode, text.Label))];
}
