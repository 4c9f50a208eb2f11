using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Ribbons;

/// <summary>
/// RetrieveEntityRibbon: the commands that solutions give to a table. Those of the platform itself are not here.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/export-ribbon-definitions
/// </summary>
internal sealed class RetrieveEntityRibbonHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveEntityRibbon";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var table = scope.Catalog.Table(scope.Required<string>("EntityName"));
        var ribbon = new RibbonComposition(RibbonRows.Of(scope.Transaction, table.LogicalName));
        return new RetrieveEntityRibbonResponse
        {
            Results = { ["CompressedEntityXml"] = RibbonZip.Of(ribbon.Compose(scope.Required<RibbonLocationFilters>("RibbonLocationFilter"))) },
        };
    }
}
