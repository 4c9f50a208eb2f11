namespace CrmAlignment.Client.Kpis;

/// <summary>What one round (or, as a total, all rounds) of the scheduled work has done.</summary>
/// <remarks>Immutable. All zeros when nothing was due, which is no fault.</remarks>
/// <param name="Expired">Handovers that expired.</param>
/// <param name="Touched">Nurture touches that fell due.</param>
/// <param name="AgedOut">Enrollments whose window closed.</param>
/// <param name="MoreDue">Whether more is due: call again.</param>
public sealed record DueResult(int Expired, int Touched, int AgedOut, bool MoreDue)
{
    /// <summary>Leads whose engagement score had faded; 0 by default, and from a package that has none.</summary>
    public int Rescored { get; init; }
}
