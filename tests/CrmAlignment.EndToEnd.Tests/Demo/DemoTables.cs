using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Queries;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>
/// The bundled files as one table, a line for each lead with its deal, and what the agreed criteria make of it. An amount is rounded as
/// the platform keeps amounts in base currency, to four digits.
/// </summary>
internal sealed class DemoTables : IDisposable
{
    private readonly DuckQuery _query = new();

    public DemoTables() => _query
        .Run("""
            CREATE MACRO met(segment, maker, budget, timeframe, employees) AS segment IS NOT NULL AND coalesce(maker, '') = 'yes'
              AND (CASE WHEN budget IN ('Can Buy', 'Will Buy') THEN 40 ELSE 0 END) + (CASE WHEN timeframe IN ('Immediate', 'This Quarter') THEN 30 ELSE 0 END)
                + (CASE WHEN coalesce(CAST(employees AS INTEGER), 0) >= 50 THEN 30 ELSE 0 END) >= 40
            """)
        .Run("CREATE MACRO euro(amount, currency) AS CAST(round(CAST(amount AS DOUBLE) / (CASE WHEN currency = 'USD' THEN 1.08 ELSE 1 END), 4) AS DECIMAL(18, 4))")
        .Run("CREATE MACRO on_day(text) AS CAST(text[:10] AS DATE)")
        .Run($"""
            CREATE TABLE funnel AS
            WITH leads AS (SELECT * FROM read_csv({File("leads.csv")}, header = true, all_varchar = true)),
            deals AS (SELECT * FROM read_csv({File("deals.csv")}, header = true, all_varchar = true)),
            pairs AS (
              SELECT l.*, d.opened_on, d.closed_on, d.status, d.lost_reason, d.product, d.customer, d.currency, d.revenue,
                coalesce(d.segment, l.segment) AS segment_now,
                l.offered_on IS NOT NULL AND NOT met(l.segment, l.decision_maker, l.budget, l.timeframe, l.employees) AS offer_refused,
                d.lead IS NOT NULL AS asked,
                met(coalesce(d.segment, l.segment), coalesce(d.decision_maker, l.decision_maker), coalesce(d.budget, l.budget),
                  coalesce(d.timeframe, l.timeframe), coalesce(d.employees, l.employees)) AS met_at_deal
              FROM leads l LEFT JOIN deals d ON d.lead = l.lead)
            SELECT *, asked AND met_at_deal AS qualified, coalesce(asked AND met_at_deal AND status = 'won', false) AS won,
              coalesce(asked AND met_at_deal AND status = 'lost', false) AS lost, coalesce(reject_reason, '') IN ('spam', 'duplicate') AS excluded,
              (offer_refused::INTEGER) + (CASE WHEN asked AND NOT met_at_deal THEN 1 + (closed_on IS NOT NULL)::INTEGER ELSE 0 END) AS refusals,
              CASE WHEN asked AND met_at_deal AND status = 'won' THEN euro(revenue, currency) ELSE 0 END AS revenue_won
            FROM pairs
            """);

    /// <summary>The rows of a query over the table funnel.</summary>
    public List<object?[]> Rows(string sql) => _query.Rows(sql);

    /// <summary>The same, each row as a text.</summary>
    public List<string> Lines(string sql) => [.. Rows(sql).Select(row => string.Join(" | ", row.Select(Text)))];

    /// <summary>A value as both sides write it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        decimal or double or float => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture).ToString("0.####", System.Globalization.CultureInfo.InvariantCulture),
        System.Numerics.BigInteger number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    public void Dispose() => _query.Dispose();

    private static string File(string name) => DuckQuery.Quoted(DemoFiles.Path(name));
}
