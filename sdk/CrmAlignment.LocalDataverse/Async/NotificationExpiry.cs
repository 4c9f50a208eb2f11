using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Messages.Notifications;
using CrmAlignment.LocalDataverse.Transactions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>
/// Deletes notifications whose time is over, before jobs are run and once a minute at most: the platform promises no instant
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/appnotification#BKMK_TTLInSeconds).
/// </summary>
/// <param name="host">What jobs need to run.</param>
internal sealed class NotificationExpiry(JobHost host)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private DateTime _next = DateTime.MinValue;

    /// <summary>Deletes them, unless it was done a moment ago.</summary>
    public void Run()
    {
        var now = host.Environment.Clock.GetUtcNow().UtcDateTime;
        if (now < _next && _next - now <= Interval)
        {
            return;
        }

        _next = now + Interval;
        var expired = host.Environment.State.Read(null, transaction => RowScan.All(transaction, NotificationTable.LogicalName)
            .Where(row => NotificationTable.IsExpired(row, now)).Select(row => row.Id).ToList());
        foreach (var id in expired)
        {
            host.Sender.Execute(new DeleteRequest { Target = new EntityReference(NotificationTable.LogicalName, id) }, null);
        }
    }
}
