using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Keys;

/// <summary>DeleteEntityKey (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteentitykeyrequest).</summary>
internal sealed class DeleteEntityKeyHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteEntityKey";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvDeleteEntityKey");
        var table = scope.Catalog.Table(scope.Required<string>("EntityLogicalName"));
        var name = scope.Required<string>("Name");
        if (table.Keys.All(key => key.LogicalName != name))
        {
            throw DataverseFault.InvalidArgument($"The table '{table.LogicalName}' has no alternate key with the name '{name}'.");
        }

        DefinitionDeletion.Run(scope, MetadataComponents.OfKey(table.LogicalName, name));
        return new DeleteEntityKeyResponse();
    }
}
