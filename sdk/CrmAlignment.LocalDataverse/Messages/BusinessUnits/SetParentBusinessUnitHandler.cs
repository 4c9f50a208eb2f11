using System;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>
/// SetParentBusinessUnit: moves a business unit, with those below it, under another one; the same as an Update of
/// parentbusinessunitid, whose steps run (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.setparentbusinessunitrequest).
/// </summary>
internal sealed class SetParentBusinessUnitHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "SetParentBusinessUnit";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var parent = new EntityReference("businessunit", scope.Required<Guid>("ParentId"));
        var unit = new Entity("businessunit", scope.Required<Guid>("BusinessUnitId")) { ["parentbusinessunitid"] = parent };
        scope.Service.Update(unit);
        return new SetParentBusinessUnitResponse();
    }
}
