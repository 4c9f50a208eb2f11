namespace CrmAlignment.Client.Criteria;

/// <summary>What became of a lead: of its opportunities, the best result counts.</summary>
public enum DealResult
{
    /// <summary>No opportunity came of it.</summary>
    None,

    /// <summary>Every opportunity was lost.</summary>
    Lost,

    /// <summary>One is open, none is won.</summary>
    Open,

    /// <summary>One is won.</summary>
    Won,
}
