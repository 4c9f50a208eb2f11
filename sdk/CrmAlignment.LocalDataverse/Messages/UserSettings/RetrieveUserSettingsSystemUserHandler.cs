using System;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.UserSettings;

/// <summary>
/// RetrieveUserSettingsSystemUser: the settings of a user
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.retrieveusersettingssystemuserrequest). What the user has not
/// chosen is absent.
/// </summary>
internal sealed class RetrieveUserSettingsSystemUserHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "RetrieveUserSettingsSystemUser";

    /// <inheritdoc/>
    public bool IsReadOnly => true;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var userId = scope.Required<Guid>("EntityId");
        var table = scope.Catalog.Table(SettingsOfUser.Table);
        var columns = RetrievedColumns.Of(table, scope.Required<ColumnSet>("ColumnSet"));
        var entity = SettingsOfUser.Find(scope, userId, AccessRight.Read) is null
            ? new Entity(SettingsOfUser.Table, userId) { ["systemuserid"] = userId }
            : RowEntity.Find(scope, scope.Transaction, table, userId, columns)!;
        return new RetrieveUserSettingsSystemUserResponse { Results = { ["Entity"] = entity } };
    }
}
