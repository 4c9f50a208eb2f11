using System.Collections.Generic;

namespace CrmAlignment.Model.Kpis;

/// <summary>
/// A number that the ledger collects and that scorecards sum, declared here and nowhere else. Its column in crma_kpifact, crma_scorecard
/// and, where it is kept by client, crma_clientperiod, what is added up, and its member in the answer of crma_GetScorecard follow from
/// this entry; its labels are in <c>MeasureLabels</c>. Amounts are in base currency, in decimals of four digits.
/// </summary>
public sealed class Measure
{
    /// <summary>
    /// Greatest amount that a decimal column of the platform holds; the least is its negative.
    /// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.decimalattributemetadata.maxsupportedvalue
    /// </summary>
    public const decimal MostAmount = 100_000_000_000m;

    private static readonly List<Measure> Declared = [];

    private Measure(string name, bool isAmount, bool isKeptByClient)
    {
        Name = name;
        IsAmount = isAmount;
        IsKeptByClient = isKeptByClient;
        Column = Publisher.Prefix + "_" + name.ToLowerInvariant();
        Member = char.ToLowerInvariant(name[0]) + name.Substring(1);
        Index = Declared.Count;
        Declared.Add(this);
    }

    /// <summary>Revenue of won opportunities. A client is who brought some.</summary>
    public static Measure Revenue { get; } = Amount(nameof(Revenue), isKeptByClient: true);

    /// <summary>Cost of the same opportunities.</summary>
    public static Measure CostOfSales { get; } = Amount(nameof(CostOfSales));

    /// <summary>Spend of campaigns and their activities.</summary>
    public static Measure MarketingSpend { get; } = Amount(nameof(MarketingSpend));

    /// <summary>Leads created.</summary>
    public static Measure LeadsCreated { get; } = Count(nameof(LeadsCreated));

    /// <summary>Leads that became marketing qualified.</summary>
    public static Measure MarketingQualified { get; } = Count(nameof(MarketingQualified));

    /// <summary>Leads that became sales ready.</summary>
    public static Measure SalesReady { get; } = Count(nameof(SalesReady));

    /// <summary>Handovers accepted.</summary>
    public static Measure Accepted { get; } = Count(nameof(Accepted));

    /// <summary>Handovers rejected.</summary>
    public static Measure Rejected { get; } = Count(nameof(Rejected));

    /// <summary>Handovers expired.</summary>
    public static Measure Expired { get; } = Count(nameof(Expired));

    /// <summary>Leads qualified.</summary>
    public static Measure Qualified { get; } = Count(nameof(Qualified));

    /// <summary>Nurture enrollments begun.</summary>
    public static Measure Nurtured { get; } = Count(nameof(Nurtured));

    /// <summary>Leads disqualified.</summary>
    public static Measure Disqualified { get; } = Count(nameof(Disqualified));

    /// <summary>Opportunities won.</summary>
    public static Measure Won { get; } = Count(nameof(Won), isKeptByClient: true);

    /// <summary>Opportunities won that sales found.</summary>
    public static Measure WonBySales { get; } = Count(nameof(WonBySales));

    /// <summary>All measures in the order in which people read them: amounts, then the funnel from top to bottom.</summary>
    public static IReadOnlyList<Measure> All { get; } = Declared.ToArray();

    /// <summary>Name in code, such as LeadsCreated.</summary>
    public string Name { get; }

    /// <summary>Logical name of its column, the same in every table that has it, such as crma_leadscreated.</summary>
    public string Column { get; }

    /// <summary>Its member in the JSON of a scorecard, such as leadsCreated.</summary>
    public string Member { get; }

    /// <summary>Whether it is an amount in base currency rather than a count.</summary>
    public bool IsAmount { get; }

    /// <summary>Whether crma_clientperiod keeps it for each customer as well.</summary>
    public bool IsKeptByClient { get; }

    /// <summary>Place in <see cref="All"/>, from 0.</summary>
    public int Index { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static Measure Amount(string name, bool isKeptByClient = false) => new(name, isAmount: true, isKeptByClient);

    private static Measure Count(string name, bool isKeptByClient = false) => new(name, isAmount: false, isKeptByClient);
}
