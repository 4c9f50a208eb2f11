using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>AddMembersTeam (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addmembersteamrequest).</summary>
internal sealed class AddMembersTeamHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "AddMembersTeam";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        TeamMembers.Add(scope);
        return new AddMembersTeamResponse();
    }
}
