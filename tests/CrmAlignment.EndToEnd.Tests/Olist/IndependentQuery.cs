using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Queries;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>
/// What the report must say, computed straight from the files by DuckDB, which reads them as well, and nothing of the product. Dates are
/// those of the files; a deal is refused when it lacks segment or type, and unusable when it precedes its lead.
/// </summary>
internal sealed class IndependentQuery
{
    private const int RejectAfterDays = 90;

    public IndependentQuery()
    {
        using var query = new DuckQuery();
        query
            .Run($"CREATE TABLE leads AS SELECT * FROM read_csv({DuckQuery.Quoted(OlistFiles.Leads)}, header = true, all_varchar = true)")
            .Run($"CREATE TABLE deals AS SELECT * FROM read_csv({DuckQuery.Quoted(OlistFiles.Deals)}, header = true, all_varchar = true)")
            .Run("""
                CREATE TABLE pairs AS
                SELECT l.mql_id AS lead, l.first_contact_date AS arrived, coalesce(l.origin, '') AS origin, d.won_date AS won,
                  d.business_segment IS NOT NULL AND d.lead_type IS NOT NULL AS is_complete, CAST(d.declared_monthly_revenue AS DECIMAL(18, 4)) AS revenue,
                  CAST(d.won_date AS TIMESTAMP) < CAST(l.first_contact_date AS TIMESTAMP) AS is_unusable
                FROM leads l LEFT JOIN deals d ON d.mql_id = l.mql_id
                """);
        Unusable = [.. query.Rows("SELECT lead FROM pairs WHERE is_unusable").Select(row => (string)row[0]!)];
        Leads = [.. query.Rows("SELECT lead, arrived, origin, CASE WHEN is_unusable THEN NULL ELSE won END, is_complete, revenue FROM pairs").Select(Read)];
        Wins = [.. Leads.Where(lead => lead.Deal is { IsComplete: true })];
        Refused = [.. Leads.Where(lead => lead.Deal is { IsComplete: false })];
    }

    public IReadOnlyList<Lead> Leads { get; }

    public IReadOnlyList<Lead> Wins { get; }

    public IReadOnlyList<Lead> Refused { get; }

    public IReadOnlyList<string> Unusable { get; }

    /// <summary>
    /// Leads that wait in nurture when a month ends: rejected before, neither returned nor (after twelve months) aged out.
    /// </summary>
    public int InNurtureAt(LocalDate nextMonth) => Leads.Count(lead => lead.RejectedOn is { } rejected && rejected < nextMonth
        && !(lead.Deal is { IsComplete: true } deal && deal.WonOn.Date < nextMonth)
        && rejected.PlusMonths(12) >= nextMonth);

    private static Lead Read(object?[] row)
    {
        var (key, arrived) = ((string)row[0]!, Date((string)row[1]!));
        var deal = row[3] is string won ? new Deal(key, Time(won), (bool)row[4]!, (decimal)row[5]!) : null;
        return new Lead(key, arrived, (string)row[2]!, Rejection(arrived, deal), deal);
    }

    private static LocalDate? Rejection(LocalDate arrived, Deal? deal) => deal is null ? arrived.PlusDays(RejectAfterDays) : null;

    private static LocalDate Date(string text) =>
        LocalDate.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static LocalDateTime Time(string text) =>
        LocalDateTime.FromDateTime(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));

    internal sealed record Deal(string Lead, LocalDateTime WonOn, bool IsComplete, decimal Revenue);

    internal sealed record Lead(string Key, LocalDate Arrived, string Origin, LocalDate? RejectedOn, Deal? Deal);
}
