namespace CrmAlignment.Domain.Simulation;

/// <summary>Whether a lead could be held against the candidate.</summary>
public enum LeadFate
{
    /// <summary>It was.</summary>
    Compared,

    /// <summary>It was judged before assessments kept the values of the lead.</summary>
    WithoutValues,

    /// <summary>The candidate asks what was not kept of it.</summary>
    NotKept,

    /// <summary>The candidate does not apply to it, or a more specific set does.</summary>
    OutsideScope,

    /// <summary>A version of the candidate judged it, but the candidate would not apply to it any more.</summary>
    LeftScope,
}
