using CrmAlignment.LocalDataverse.Messages.Cascades;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>Assign: gives a row another owner. Runs the steps of Assign, not those of Update.</summary>
internal sealed class AssignHandler(RowWriter writer) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "Assign";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        var change = new Entity(target.LogicalName) { ["ownerid"] = scope.Required<EntityReference>("Assignee") };
        OwnerCascade.Apply(writer.Update(scope, change, RowReader.RequireId(scope, target), null));
        return new AssignResponse();
    }
}
