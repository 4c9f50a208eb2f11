using System;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.Notifications;

/// <summary>The table of in-app notifications (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/appnotification).</summary>
internal static class NotificationTable
{
    /// <summary>Its logical name.</summary>
    public const string LogicalName = "appnotification";

    /// <summary>
    /// Whether a notification has expired: "after the specified number of seconds the notification will be deleted", counted from its
    /// creation.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="now">Now, UTC.</param>
    /// <returns>True when it is to go; one without a time stays.</returns>
    public static bool IsExpired(StoredRow row, DateTime now) =>
        row["createdon"] is DateTime createdOn && row["ttlinseconds"] is int seconds && createdOn.AddSeconds(seconds) <= now;
}
