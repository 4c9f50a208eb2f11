using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.LocalDataverse.Solutions.Import;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Tables;

/// <summary>
/// CreateEntity (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.createentityrequest): the table, its privileges, and the
/// messages that steps may be registered for.
/// </summary>
/// <param name="messages">The messages performed here.</param>
internal sealed class CreateEntityHandler(MessageRegistry messages) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "CreateEntity";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvCreateEntity");
        if (scope.Optional<bool>("HasFeedback"))
        {
            throw DataverseFault.NotSupported("tables with feedback");
        }

        var solution = UnmanagedSolution.Of(scope);
        var given = scope.Required<EntityMetadata>("Entity");
        if (given.IsActivity == true && scope.Optional<bool>("HasActivities"))
        {
            throw DataverseFault.InvalidArgument("An activity table has no activities itself: leave HasActivities out.");
        }

        var table = new NewTable(scope.Catalog, solution).Of(given, scope.Required<StringAttributeMetadata>("PrimaryAttribute"));
        scope.Transaction.ApplyCatalog(With(scope, given, table));
        PrivilegeRows.Ensure(scope.Transaction, [table]);
        AdministratorProfile.Follow(scope.Transaction);
        var rows = new RegistrationWriter(scope.Transaction, scope.UserId, scope.UtcNow);
        new MessageRegistration(scope.Transaction, rows).EnsurePlatform(messages.EventNames);
        solution.Add(MetadataComponents.OfTable(table.LogicalName));
        return new CreateEntityResponse
        {
            Results =
            {
                ["EntityId"] = MetadataIds.OfTable(table.LogicalName),
                ["AttributeId"] = MetadataIds.OfColumn(table.LogicalName, table.PrimaryNameColumn!),
            },
        };
    }

    private static MetadataCatalog With(IRequestScope scope, EntityMetadata given, TableDefinition table)
    {
        var catalog = SharedColumnRelationship.Complete(scope.Catalog.WithTable(table).WithRelationships(NewTable.RelationshipsOf(table)));
        if (scope.Optional<bool>("HasNotes"))
        {
            catalog = RelatedToAll.WithNotes(catalog, table);
        }

        if (table.IsActivity)
        {
            catalog = ActivityRelationships.Complete(catalog);
        }

        if (scope.Optional<bool>("HasActivities"))
        {
            catalog = RelatedToAll.WithActivities(catalog, catalog.Table(table.LogicalName));
        }

        if (given.IsConnectionsEnabled?.Value == true)
        {
            catalog = ConnectionEnablement.Enable(catalog, catalog.Table(table.LogicalName));
        }

        return given.IsValidForQueue?.Value == true ? QueueEnablement.Enable(catalog, catalog.Table(table.LogicalName)) : catalog;
    }
}
