using System.Globalization;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// Version stamps of the metadata. Changes are remembered while the organization is open: a stamp of an earlier opening has expired,
/// as one of the platform has after 90 days (https://learn.microsoft.com/power-apps/developer/data-platform/cache-schema-data).
/// </summary>
internal static class MetadataStamp
{
    /// <summary>The stamp of the metadata as of now.</summary>
    /// <param name="scope">The request.</param>
    public static string Now(IRequestScope scope) =>
        string.Create(CultureInfo.InvariantCulture, $"{scope.Catalog.Version}!{scope.Organization.OpeningId:N}");

    /// <summary>The version that a stamp stands for.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="stamp">The stamp; null or empty for none.</param>
    /// <returns>The version; null for everything.</returns>
    public static int? Read(IRequestScope scope, string? stamp)
    {
        if (string.IsNullOrEmpty(stamp))
        {
            return null;
        }

        return stamp.Split('!') is [var version, var opening]
            && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= scope.Catalog.Version
            && opening == scope.Organization.OpeningId.ToString("N")
            ? number
            : throw DataverseFault.Of(
                DataverseErrorCode.ExpiredVersionStamp,
                $"Version stamp '{stamp}' associated with the client has expired. Please perform a full sync.");
    }
}
