using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// Unique key of a posting, so that what is posted twice hits the alternate key instead of counting twice; at most 200 characters.
/// </summary>
public static class PostingKey
{
    private const int HashBytes = 12;

    /// <summary>
    /// Key of a row that a save posts from its own images: source table, source id, operation and a hash (96 bits of SHA-256) of the
    /// difference. An operation that is delivered twice hits it.
    /// </summary>
    /// <param name="save">The save that is posted.</param>
    /// <param name="contribution">The row that is posted.</param>
    public static string Of(SourceSave save, Contribution contribution) =>
        save.Table + ":" + save.Id.ToString("N") + ":" + save.OperationId.ToString("N") + ":" + Hash(Canonical(contribution));

    /// <summary>
    /// Key of a row that is posted after reading the ledger: source table, source id, the state that was read and the number of the row.
    /// What is posted does not matter: two who post different differences to the same state (a save, and a recalculation beside it)
    /// must not both succeed.
    /// </summary>
    /// <param name="facts">What was read.</param>
    /// <param name="number">Number of the row among those that are posted, from 0.</param>
    public static string Of(SourceFacts facts, int number) =>
        facts.Table + ":" + facts.Id.ToString("N") + ":after:" + facts.State + ":" + number.ToString(CultureInfo.InvariantCulture);

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

                // Left out where there is none, so that an operation which the former version posted has the key that it had.
                .. key.LeadCategoryId is { } category ? [category.ToString("N")] : new string[0],
            ]);
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        return string.Concat(hash.Take(HashBytes).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
