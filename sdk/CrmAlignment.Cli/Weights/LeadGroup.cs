namespace CrmAlignment.Cli.Weights;

/// <summary>Leads that were judged for the first time in one month and met the same criteria then. A fit needs no more of them than their number.</summary>
/// <param name="Month">Month of the verdict: 12 x year + month - 1, so that later months are greater by one each.</param>
/// <param name="Held">A character for each criterion, in the order of the set: 1 where they met it, else 0.</param>
/// <param name="Won">Those of which an opportunity was won.</param>
/// <param name="Lost">Those of which every opportunity was lost.</param>
/// <param name="Undecided">The others: with an open opportunity, or with none.</param>
internal sealed record LeadGroup(int Month, string Held, int Won, int Lost, int Undecided)
{
    /// <summary>Those of which it is known how they ended.</summary>
    public int Decided => Won + Lost;

    /// <summary>All of them.</summary>
    public int Leads => Decided + Undecided;

    /// <summary>Whether they met a criterion.</summary>
    public bool Meets(int criterion) => Held[criterion] == '1';
}
