namespace CrmAlignment.Domain.Targets;

/// <summary>How the time of a record in the funnel ended.</summary>
public enum PassageEnd
{
    /// <summary>It has not: it was last seen on its way.</summary>
    OnTheWay,

    /// <summary>It was won.</summary>
    Won,

    /// <summary>It was lost.</summary>
    Lost,
}
