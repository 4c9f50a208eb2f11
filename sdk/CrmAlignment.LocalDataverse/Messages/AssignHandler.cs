using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Messages.Rows;
using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Assign: gives a row another owner. Runs the steps of Assign, not those of Update.</summary>
internal sealed class AssignHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Assign";

    /// <inheritdoc/>
    public OrganizationResponse Execute(RequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var change = new Entity(target.LogicalName) { ["ownerid"] = scope.Required<EntityReference>("Assignee") };
        OwnerCascade.Apply(RowWriter.Update(scope, change, RowReader.RequireId(scope, target), null));
        return new AssignResponse { ResponseName = Name };
    }
}
