using System;
using CrmAlignment.Domain.Time;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Today, as the organization counts its days.</summary>
internal static class Today
{
    /// <summary>Today, at midnight, of kind Unspecified. One request.</summary>
    public static DateTime Of(PluginScope scope) => LocalDates.Of(scope.Now, OrganizationTimeZone.Read(scope.SystemService));
}
