namespace CrmAlignment.Domain.Kpi;

/// <summary>The counts of clients that periods cannot sum.</summary>
public interface IClientCounts
{
    /// <summary>Distinct clients with revenue in the 12 months up to the end of the period.</summary>
    int Active(Period period);

    /// <summary>Clients whose first revenue ever lies in the period.</summary>
    int New(Period period);
}
