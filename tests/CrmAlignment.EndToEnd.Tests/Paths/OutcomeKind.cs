namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The outcomes that a cell may have.</summary>
internal enum OutcomeKind
{
    /// <summary>Stored, and the numbers equal a recomputation.</summary>
    Passes,

    /// <summary>Stored, and the numbers equal a recomputation once the recalculation has run.</summary>
    PassesWithRecalculation,

    /// <summary>Refused by a rule of the product or by the platform.</summary>
    Refused,

    /// <summary>The way does not exist for the table.</summary>
    DoesNotApply,

    /// <summary>Stored, but the numbers differ from a recomputation.</summary>
    Drifts,
}
