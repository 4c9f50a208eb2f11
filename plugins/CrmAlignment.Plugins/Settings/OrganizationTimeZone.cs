using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Settings;

/// <summary>The organization's time zone, from the environment variable crma_TimeZone.</summary>
internal static class OrganizationTimeZone
{
    /// <summary>Reads the id in one request: UTC when the variable is empty.</summary>
    public static string ReadId(IOrganizationService systemService) =>
        EnvironmentVariable.Read(systemService, Publisher.TimeZoneVariable) ?? TimeZoneInfo.Utc.Id;

    /// <summary>Reads the zone in one request.</summary>
    /// <exception cref="ProblemException">CRMA5004: there is no such zone; names the variable.</exception>
    public static TimeZoneInfo Read(IOrganizationService systemService)
    {
        var id = ReadId(systemService);
        try
        {
            return TimeZones.Find(id);
        }
        catch (ProblemException unknown)
        {
            throw new ProblemException(unknown.Problems) { Record = Publisher.TimeZoneVariable };
        }
    }
}
