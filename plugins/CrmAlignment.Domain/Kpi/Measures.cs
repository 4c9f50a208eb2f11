using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// What can be summed: the measure columns that the ledger and the scorecards share. Amounts in base currency, exact decimals; counts.
/// </summary>
public readonly record struct Measures
{
    /// <summary>Nothing.</summary>
    public static Measures Zero => default;

    /// <summary>Revenue of won opportunities.</summary>
    public decimal Revenue { get; init; }

    /// <summary>Cost of the same opportunities.</summary>
    public decimal CostOfSales { get; init; }

    /// <summary>Spend of campaigns and their activities.</summary>
    public decimal MarketingSpend { get; init; }

    /// <summary>Leads created.</summary>
    public int LeadsCreated { get; init; }

    /// <summary>Leads that became marketing qualified.</summary>
    public int MarketingQualified { get; init; }

    /// <summary>Leads that became sales ready.</summary>
    public int SalesReady { get; init; }

    /// <summary>Handovers accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>Handovers rejected.</summary>
    public int Rejected { get; init; }

    /// <summary>Handovers expired.</summary>
    public int Expired { get; init; }

    /// <summary>Leads qualified.</summary>
    public int Qualified { get; init; }

    /// <summary>Nurture enrollments begun.</summary>
    public int Nurtured { get; init; }

    /// <summary>Leads disqualified.</summary>
    public int Disqualified { get; init; }

    /// <summary>Opportunities won.</summary>
    public int Won { get; init; }

    /// <summary>Opportunities won that sales found.</summary>
    public int WonBySales { get; init; }

    /// <summary>Whether every measure is 0.</summary>
    public bool IsZero => this == Zero;

    /// <summary>Sum, measure by measure.</summary>
    public static Measures operator +(Measures left, Measures right) => new()
    {
        Revenue = left.Revenue + right.Revenue,
        CostOfSales = left.CostOfSales + right.CostOfSales,
        MarketingSpend = left.MarketingSpend + right.MarketingSpend,
        LeadsCreated = left.LeadsCreated + right.LeadsCreated,
        MarketingQualified = left.MarketingQualified + right.MarketingQualified,
        SalesReady = left.SalesReady + right.SalesReady,
        Accepted = left.Accepted + right.Accepted,
        Rejected = left.Rejected + right.Rejected,
        Expired = left.Expired + right.Expired,
        Qualified = left.Qualified + right.Qualified,
        Nurtured = left.Nurtured + right.Nurtured,
        Disqualified = left.Disqualified + right.Disqualified,
        Won = left.Won + right.Won,
        WonBySales = left.WonBySales + right.WonBySales,
    };

    /// <summary>The same measures taken away.</summary>
    public static Measures operator -(Measures value) => new()
    {
        Revenue = -value.Revenue,
        CostOfSales = -value.CostOfSales,
        MarketingSpend = -value.MarketingSpend,
        LeadsCreated = -value.LeadsCreated,
        MarketingQualified = -value.MarketingQualified,
        SalesReady = -value.SalesReady,
        Accepted = -value.Accepted,
        Rejected = -value.Rejected,
        Expired = -value.Expired,
        Qualified = -value.Qualified,
        Nurtured = -value.Nurtured,
        Disqualified = -value.Disqualified,
        Won = -value.Won,
        WonBySales = -value.WonBySales,
    };

    /// <summary>Difference, measure by measure.</summary>
    public static Measures operator -(Measures left, Measures right) => left + -right;

    /// <summary>Reads a row of the ledger or of a scorecard; empty columns are 0.</summary>
    public static Measures Of(IRecordValues row)
    {
        var measures = Zero;
        foreach (var column in MeasureColumns.All)
        {
            measures = column.With(measures, row.Value(column.Name));
        }

        return measures;
    }

    /// <summary>Every measure as a column to write.</summary>
    public IEnumerable<ColumnValue> Columns() => Columns(_ => true);

    /// <summary>The measures other than 0 as columns to write.</summary>
    public IEnumerable<ColumnValue> NonZeroColumns() => Columns(value => value.AsNumber != 0);

    private IEnumerable<ColumnValue> Columns(Func<RecordValue, bool> filter)
    {
        foreach (var column in MeasureColumns.All)
        {
            var value = column.Of(this);
            if (filter(value))
            {
                yield return new ColumnValue(column.Name, value);
            }
        }
    }
}
