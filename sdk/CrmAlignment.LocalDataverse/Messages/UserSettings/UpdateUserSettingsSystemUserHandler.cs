using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.UserSettings;

/// <summary>
/// UpdateUserSettingsSystemUser: changes settings of a user
/// (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.updateusersettingssystemuserrequest).
/// </summary>
internal sealed class UpdateUserSettingsSystemUserHandler : IMessageHandler
{
    /// <inheritdoc/>
    public string Name => "UpdateUserSettingsSystemUser";

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        var userId = scope.Required<Guid>("UserId");
        var settings = scope.Required<Entity>("Settings");
        if (settings.LogicalName != SettingsOfUser.Table)
        {
            throw DataverseFault.InvalidArgument($"Settings is a row of '{settings.LogicalName}'; it must be one of '{SettingsOfUser.Table}'.");
        }

        if (settings.GetAttributeValue<int?>("timezonecode") is { } zone)
        {
            scope.Organization.Preferences(scope.Execution).TimeZone(zone);
        }

        if (SettingsOfUser.Find(scope, userId, AccessRight.Write) is null)
        {
            // On the platform the row comes with the user, so whoever may change settings need not be allowed to create them.
            var unit = scope.Security.BusinessUnitOf(userId, scope.Execution);
            scope.SystemService.Create(
                new Entity(SettingsOfUser.Table, userId) { ["businessunitid"] = new EntityReference("businessunit", unit) });
        }

        var change = new Entity(SettingsOfUser.Table, userId);
        change.Attributes.AddRange(settings.Attributes);
        change.Attributes.Remove("systemuserid");
        scope.Service.Update(change);
        return new UpdateUserSettingsSystemUserResponse();
    }
}
