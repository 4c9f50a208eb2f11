using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// Unique key of a posting, so that an operation which is delivered twice hits the alternate key instead of counting twice.
/// </summary>
public static class PostingKey
{
    private const int HashBytes = 12;

    /// <summary>Source table, source id, operation and a hash (96 bits of SHA-256) of the difference; at most 200 characters.</summary>
    /// <param name="save">The save that is posted.</param>
    /// <param name="contribution">The row that is posted.</param>
    public static string Of(SourceSave save, Contribution contribution) =>
        save.Table + ":" + save.Id.ToString("N") + ":" + save.OperationId.ToString("N") + ":" + Hash(Canonical(contribution));

    private static string Canonical(Contribution contribution)
    {
        var key = contribution.Key;
        var measures = Measure.All.Select(measure => contribution.Measures.ColumnOf(measure).ToString());
        return string.Join(
            "|",
            [
                key.When.Ticks.ToString(CultureInfo.InvariantCulture) + (key.IsInstant ? "Z" : ""),
                key.Customer?.Key ?? "",
                key.CampaignId?.ToString("N") ?? "",
                key.BusinessUnitId?.ToString("N") ?? "",
                .. measures,
            ]);
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(HashBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
