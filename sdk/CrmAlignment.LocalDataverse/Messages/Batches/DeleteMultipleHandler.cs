using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Batches;

/// <summary>DeleteMultiple: only elastic tables have it, and there are none here, so it is refused as the platform refuses it.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#deletemultiple.</remarks>
internal sealed class DeleteMultipleHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "DeleteMultiple";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var targets = scope.Required<EntityReferenceCollection>("Targets");
        var table = targets.Count > 0 ? targets[0].LogicalName : "none";
        throw DataverseFault.MessageNotOfTable(
            Name, table, "Only elastic tables have it. Send Delete for each row, in an ExecuteMultiple or ExecuteTransaction.");
    }
}
