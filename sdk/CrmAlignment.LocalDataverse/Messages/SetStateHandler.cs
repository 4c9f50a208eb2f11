using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages;

/// <summary>
/// SetState and SetStateDynamicEntity: state and status of one row. Runs the steps of its own message, not those of Update.
/// </summary>
internal sealed class SetStateHandler(string name, RowWriter writer) : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var moniker = scope.Required<EntityReference>("EntityMoniker");
        var change = new Entity(moniker.LogicalName)
        {
            ["statecode"] = scope.Required<OptionSetValue>("State"),
        };

        // -1 asks for the default status of the state.
        if (scope.Optional<OptionSetValue>("Status") is { Value: not -1 } status)
        {
            change["statuscode"] = status;
        }

        writer.Update(scope, change, RowReader.RequireId(scope, moniker), null);
        return new Microsoft.Crm.Sdk.Messages.SetStateResponse();
    }
}
