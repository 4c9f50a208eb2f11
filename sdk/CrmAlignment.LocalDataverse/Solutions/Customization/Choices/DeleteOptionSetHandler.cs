using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>DeleteOptionSet (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteoptionsetrequest).</summary>
internal sealed class DeleteOptionSetHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteOptionSet";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvDeleteOptionSet");
        var choice = Definitions.GlobalChoice(scope.Catalog, scope.Required<string>("Name"));
        var users = scope.Catalog.Tables
            .Where(table => table.Columns.Any(column => column.Choice is { IsGlobal: true } used && used.Name == choice.Name))
            .Select(table => table.LogicalName)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (users.Count > 0)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.CannotDeleteInUseOptionSet,
                "This option set cannot be deleted. The current set of entities that reference this option set are: "
                    + $"{string.Join(", ", users)}. These references must be removed before this option set can be deleted");
        }

        DefinitionDeletion.Run(scope, MetadataComponents.OfChoice(choice.Name));
        return new DeleteOptionSetResponse();
    }
}
