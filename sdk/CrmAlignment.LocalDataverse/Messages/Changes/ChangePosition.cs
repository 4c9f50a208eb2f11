using System.Globalization;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Messages.Changes;

/// <summary>
/// The place of a page among the changes: what is written while a client turns pages has a version beyond the last one, and comes with
/// the next token, so that no page moves.
/// </summary>
/// <param name="UpTo">The last version that the pages hold.</param>
/// <param name="After">The version after which the page begins.</param>
/// <param name="IsAmongDeleted">Whether that is the version of a deleted row.</param>
internal sealed record ChangePosition(long UpTo, long After, bool IsAmongDeleted)
{
    /// <summary>Reads a paging cookie.</summary>
    /// <param name="cookie">The cookie.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is none of this message.</exception>
    public static ChangePosition Read(string cookie) =>
        cookie.Split('!') is [var upTo, var after, "0" or "1"] parts
        && long.TryParse(upTo, NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? new ChangePosition(last, first, parts[2] == "1")
            : throw DataverseFault.InvalidArgument(
                $"The PagingCookie '{cookie}' is none that RetrieveEntityChanges gave. Send that of the last page, or none.");

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{UpTo}!{After}!{(IsAmongDeleted ? 1 : 0)}");
}
