using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;
using DuckDB.NET.Data;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>The same facts in a table of DuckDB (https://duckdb.net), in memory.</summary>
internal sealed class DuckFacts : IDisposable
{
    private static readonly string[] Grains = ["month", "quarter", "year"];
    private static readonly string[] Scopes = ["'org'", "unit", "campaign"];

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckFacts()
    {
        _connection.Open();
        var measures = string.Join(", ", Measure.All.Select(measure => measure.Column + (measure.IsAmount ? " DECIMAL(18, 4)" : " INTEGER")));
        Run($"CREATE TABLE fact (day DATE, customer VARCHAR, campaign VARCHAR, unit VARCHAR, {measures})");
    }

    /// <summary>Adds the rows.</summary>
    public void Load(IEnumerable<Contribution> facts)
    {
        using var appender = _connection.CreateAppender("fact");
        foreach (var fact in facts)
        {
            var row = appender.CreateRow()
                .AppendValue(DateOnly.FromDateTime(fact.Key.When))
                .AppendValue(fact.Key.Customer?.Key)
                .AppendValue(fact.Key.CampaignId?.ToString("D"))
                .AppendValue(fact.Key.BusinessUnitId?.ToString("D"));
            foreach (var measure in Measure.All)
            {
                row = measure.IsAmount ? row.AppendValue(fact.Measures[measure]) : row.AppendValue((int)fact.Measures[measure]);
            }

            row.EndRow();
        }
    }

    /// <summary>Makes the tables of client periods and scorecards, as the fold would.</summary>
    public void Recompute()
    {
        Run($"CREATE OR REPLACE TABLE clientperiod AS {Each((grain, scope) =>
            $"SELECT '{grain}' AS grain, date_trunc('{grain}', day) AS start, {scope} AS scope, customer, sum(crma_revenue) AS revenue, sum(crma_won) AS won "
            + $"FROM fact WHERE customer IS NOT NULL AND (crma_revenue <> 0 OR crma_won <> 0) GROUP BY ALL")}");
        var sums = string.Join(", ", Measure.All.Select(measure => $"sum({measure.Column}) AS {measure.Column}"));
        Run($"CREATE OR REPLACE TABLE scorecard AS SELECT s.*, coalesce(c.clients, 0) AS clients FROM ({Each((grain, scope) =>
            $"SELECT '{grain}' AS grain, date_trunc('{grain}', day) AS start, {scope} AS scope, {sums} FROM fact GROUP BY ALL")}) s "
            + "LEFT JOIN (SELECT grain, start, scope, count(*) AS clients FROM clientperiod WHERE revenue > 0 GROUP BY ALL) c USING (grain, start, scope)");
    }

    /// <summary>What the tables hold.</summary>
    public Recomputed Summary() => new(
        Convert.ToInt32(Scalar("SELECT count(*) FROM scorecard"), CultureInfo.InvariantCulture),
        Convert.ToInt32(Scalar("SELECT count(*) FROM clientperiod"), CultureInfo.InvariantCulture),
        Convert.ToDecimal(Scalar("SELECT sum(crma_revenue) FROM scorecard"), CultureInfo.InvariantCulture),
        Convert.ToDecimal(Scalar("SELECT sum(crma_leadscreated)::BIGINT FROM scorecard"), CultureInfo.InvariantCulture),
        Convert.ToDecimal(Scalar("SELECT sum(clients)::BIGINT FROM scorecard"), CultureInfo.InvariantCulture));

    public void Dispose() => _connection.Dispose();

    private static string Each(Func<string, string, string> select) =>
        string.Join(" UNION ALL ", Grains.SelectMany(grain => Scopes.Select(scope => select(grain, scope))));

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object? Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
