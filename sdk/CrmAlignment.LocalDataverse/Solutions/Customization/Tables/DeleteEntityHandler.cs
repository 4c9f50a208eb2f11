using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Tables;

/// <summary>
/// DeleteEntity (https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.messages.deleteentityrequest): a custom table with its rows,
/// privileges, views and forms.
/// </summary>
internal sealed class DeleteEntityHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteEntity";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, "prvDeleteEntity");
        var table = scope.Catalog.Table(scope.Required<string>("LogicalName"));
        if (!table.IsCustom || table.IsIntersect)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.EntityIsNotCustomizable,
                $"The specified entity is not customizable. '{table.LogicalName}' "
                    + (table.IsIntersect ? "belongs to a relationship; delete that." : "is the platform's and cannot be deleted."));
        }

        DefinitionDeletion.Run(scope, MetadataComponents.OfTable(table.LogicalName));
        return new DeleteEntityResponse();
    }
}
