using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.UserSettings;

/// <summary>
/// The settings of a user, guarded by the privileges of usersettings
/// (https://learn.microsoft.com/previous-versions/dynamicscrm-2015/developers-guide/gg328406(v=crm.7)). Here a user who has chosen
/// nothing yet has no row of them, and is judged as if there were one.
/// </summary>
internal static class SettingsOfUser
{
    /// <summary>Table of the settings.</summary>
    public const string Table = "usersettings";

    /// <summary>Finds the settings of a user, for who may.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="userId">The user.</param>
    /// <param name="right">What the caller wants to do with the settings.</param>
    /// <returns>The row; null for a user who has chosen nothing yet.</returns>
    public static StoredRow? Find(IRequestScope scope, Guid userId, AccessRight right)
    {
        var user = scope.Transaction.Retrieve("systemuser", userId) ?? throw DataverseFault.ObjectDoesNotExist("SystemUser", userId);
        var settings = scope.Transaction.Retrieve(Table, userId);
        if (settings is not null)
        {
            scope.Access.Require(settings, right);
        }
        else if (scope.Access.User is { } caller)
        {
            scope.Access.Require(
                caller, scope.Catalog.Table(Table), userId, column => column == "businessunitid" ? user[column] : null, right);
        }

        return settings;
    }
}
