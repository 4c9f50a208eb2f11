using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Ribbons;

/// <summary>
/// RetrieveApplicationRibbon: the commands that solutions give to the application. Those of the platform itself are not here.
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/export-ribbon-definitions
/// </summary>
internal sealed class RetrieveApplicationRibbonHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveApplicationRibbon";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) => new RetrieveApplicationRibbonResponse
    {
        Results = { ["CompressedApplicationRibbonXml"] = RibbonZip.Of(new RibbonComposition(RibbonRows.Of(scope.Transaction, null)).Compose(RibbonLocationFilters.All)) },
    };
}
