namespace CrmAlignment.Domain.Nurture;

/// <summary>Where the value of a nurtured lead is from.</summary>
public enum LeadValueSource
{
    /// <summary>The estimated value of the lead.</summary>
    EstimatedValue,

    /// <summary>The budget of the lead.</summary>
    Budget,

    /// <summary>What a won lead of these brought on average; the lead itself says nothing.</summary>
    AverageRevenue,
}
