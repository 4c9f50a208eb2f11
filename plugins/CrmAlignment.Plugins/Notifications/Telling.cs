using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>Tells people of something, each in his own language and time zone, in the ways that the organization wants.</summary>
internal static class Telling
{
    /// <summary>Tells each of them once, however often it is done.</summary>
    /// <param name="scope">The run, of an asynchronous step.</param>
    /// <param name="policy">The ways.</param>
    /// <param name="notice">What is told.</param>
    /// <param name="people">Whom.</param>
    /// <param name="atUtc">When it happened (UTC).</param>
    public static void Tell(PluginScope scope, NotificationPolicy policy, Notice notice, IReadOnlyList<Guid> people, DateTime atUtc)
    {
        if (people.Count == 0)
        {
            scope.Tracing.Trace("{0} {1}: nobody is told.", notice.Kind, notice.SubjectId);
            return;
        }

        var ids = people.ToDictionary(user => user, user => NoticeId.Of(notice, AppNotifications.Table, user, atUtc));
        var isInApp = policy.InApp && AppNotifications.AreAvailable(scope.SystemService);
        var told = isInApp ? AppNotifications.Existing(scope.SystemService, ids.Values) : [];
        foreach (var user in people)
        {
            var tellsInApp = isInApp && !told.Contains(ids[user]);
            if (!tellsInApp && !policy.ByMail)
            {
                continue;
            }

            var format = UserFormat.Of(user, scope.SystemService, scope.Tracing);
            if (tellsInApp)
            {
                AppNotifications.Send(scope.SystemService, ids[user], notice, user, format);
            }

            if (policy.ByMail)
            {
                Mails.Send(scope, notice, user, format, atUtc);
            }
        }
    }
}
