using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Settings;

/// <summary>How people are told of handovers, from the environment variable crma_Notifications.</summary>
/// <param name="InApp">By notifications in the app.</param>
/// <param name="ByMail">By mail.</param>
internal readonly record struct NotificationPolicy(bool InApp, bool ByMail)
{
    /// <summary>Reads it in one request: in the app when the variable is empty.</summary>
    /// <exception cref="Domain.Messages.ProblemException">CRMA9006: the variable says none of the ways.</exception>
    public static NotificationPolicy Read(IOrganizationService systemService) => Policy.Read(
        systemService,
        Publisher.NotificationsVariable,
        Publisher.NotificationsApp,
        Publisher.NotificationsEmail,
        Publisher.NotificationsAppAndEmail,
        Publisher.NotificationsOff) switch
    {
        Publisher.NotificationsApp => new NotificationPolicy(true, false),
        Publisher.NotificationsEmail => new NotificationPolicy(false, true),
        Publisher.NotificationsAppAndEmail => new NotificationPolicy(true, true),
        _ => default,
    };
}
