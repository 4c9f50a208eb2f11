using System;
using System.Globalization;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Messages.Changes;

/// <summary>
/// Up to where a client knows the changes of a table: a version and the moment when it was told, as the platform writes them.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Moment">The moment, UTC.</param>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems shows one.
/// </remarks>
internal sealed record DataToken(long Version, DateTime Moment)
{
    private const string Format = "MM/dd/yyyy HH:mm:ss";

    /// <summary>Reads a token.</summary>
    /// <param name="text">The token; null or empty for none.</param>
    /// <returns>The token; null for none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is no token.</exception>
    public static DataToken? Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return text.Split('!') is [var version, var moment]
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateTime.TryParseExact(
                moment,
                Format,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var at)
            ? new DataToken(number, at)
            : throw DataverseFault.InvalidArgument(
                $"The DataVersion '{text}' is none that RetrieveEntityChanges gave. Send the DataToken of the last response, or null "
                    + "for all rows.");
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Version}!{Moment.ToString(Format, CultureInfo.InvariantCulture)}");
}
