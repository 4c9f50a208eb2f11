namespace CrmAlignment.Model.Choices;

/// <summary>Outcome of a handover. Global choice crma_handoveroutcome.</summary>
public enum HandoverOutcome
{
    /// <summary>Pending.</summary>
    Pending = 471200000,

    /// <summary>Accepted.</summary>
    Accepted = 471200001,

    /// <summary>Rejected.</summary>
    Rejected = 471200002,

    /// <summary>Expired.</summary>
    Expired = 471200003,

    /// <summary>Withdrawn: the lead left its offer before sales answered. Counts nowhere.</summary>
    Withdrawn = 471200004,
}
