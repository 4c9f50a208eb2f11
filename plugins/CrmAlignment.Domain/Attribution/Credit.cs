using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Attribution;

/// <summary>What is divided between campaigns: amounts in base currency.</summary>
/// <param name="Revenue">Revenue.</param>
/// <param name="CostOfSales">Cost of sales.</param>
/// <param name="Won">Opportunities won; a part of one where several campaigns led to it.</param>
public readonly record struct Credit(decimal Revenue, decimal CostOfSales, decimal Won)
{
    /// <summary>Whether there is nothing to divide.</summary>
    public bool IsZero => Revenue == 0 && CostOfSales == 0 && Won == 0;

    /// <summary>Sum.</summary>
    public static Credit operator +(Credit left, Credit right) =>
        new(left.Revenue + right.Revenue, left.CostOfSales + right.CostOfSales, left.Won + right.Won);

    /// <summary>What measures hold of it.</summary>
    public static Credit Of(Measures measures) => new(measures[Measure.Revenue], measures[Measure.CostOfSales], measures[Measure.Won]);

    /// <summary>Profit and ROI beside a spend, by the definitions of every scorecard.</summary>
    public Scorecard With(decimal spend) => new(
        new Measures { [Measure.Revenue] = Revenue, [Measure.CostOfSales] = CostOfSales, [Measure.MarketingSpend] = spend }, 0);
}
