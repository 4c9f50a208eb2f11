using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>RemoveMembersTeam (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removemembersteamrequest).</summary>
internal sealed class RemoveMembersTeamHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RemoveMembersTeam";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        TeamMembers.Remove(scope);
        return new RemoveMembersTeamResponse();
    }
}
