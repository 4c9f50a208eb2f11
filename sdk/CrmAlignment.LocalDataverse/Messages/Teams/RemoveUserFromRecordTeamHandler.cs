using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>
/// RemoveUserFromRecordTeam: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.removeuserfromrecordteamrequest.
/// </summary>
internal sealed class RemoveUserFromRecordTeamHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RemoveUserFromRecordTeam";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request.Parameters, "Record");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) =>
        new RemoveUserFromRecordTeamResponse { Results = { ["AccessTeamId"] = RecordTeam.Of(scope).Remove() } };
}
