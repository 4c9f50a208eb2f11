using System;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Settings;

/// <summary>The organization's time zone, from the environment variable crma_TimeZone.</summary>
internal static class OrganizationTimeZone
{
    /// <summary>Reads the id in one request: the environment's value, else the default of the definition, else UTC.</summary>
    public static string ReadId(IOrganizationService systemService) =>
        EnvironmentVariable.Read(systemService, Publisher.TimeZoneVariable) ?? TimeZoneInfo.Utc.Id;
}
