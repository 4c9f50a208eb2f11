using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Teams;

/// <summary>
/// AddUserToRecordTeam: https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addusertorecordteamrequest.
/// </summary>
internal sealed class AddUserToRecordTeamHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "AddUserToRecordTeam";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => PrimaryEntity.Of(request.Parameters, "Record");

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope) =>
        new AddUserToRecordTeamResponse { Results = { ["AccessTeamId"] = RecordTeam.Of(scope).Add() } };
}
