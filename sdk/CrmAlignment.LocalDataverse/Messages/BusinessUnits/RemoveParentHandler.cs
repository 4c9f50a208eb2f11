using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.BusinessUnits;

/// <summary>RemoveParent: takes the manager from a user, by an Update as the caller.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeparentrequest, and for the privilege, which is that
/// of the Update, https://learn.microsoft.com/previous-versions/dynamicscrm-2013/developers-guide/gg328265(v=crm.6).
/// </remarks>
internal sealed class RemoveParentHandler : IMessageHandler
{
    private const string Users = "systemuser";

    /// <inheritdoc/>
    public string Name => "RemoveParent";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var target = scope.Required<EntityReference>("Target");
        if (target.LogicalName != Users)
        {
            throw DataverseFault.MessageNotOfTable(Name, target.LogicalName, "It takes the manager from a systemuser.");
        }

        scope.Service.Update(new Entity(Users, target.Id) { ["parentsystemuserid"] = null });
        return new RemoveParentResponse();
    }
}
