namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>What one cell of the matrix showed.</summary>
/// <param name="Kind">Which of the outcomes.</param>
/// <param name="Text">Code of a refusal; differences of a drift; reason of a way that does not apply.</param>
internal sealed record Outcome(OutcomeKind Kind, string Text)
{
    /// <summary>The change was stored, and ledger and scorecards equal a recomputation from the records.</summary>
    public static Outcome Passes { get; } = new(OutcomeKind.Passes, "");

    /// <summary>The change was stored; the platform ran no step, and the recalculation brought the numbers up to date.</summary>
    public static Outcome PassesWithRecalculation { get; } = new(OutcomeKind.PassesWithRecalculation, "");

    /// <summary>As the page has it.</summary>
    public string Cell => Kind switch
    {
        OutcomeKind.Passes => "passes",
        OutcomeKind.PassesWithRecalculation => "passes, counted by the recalculation",
        OutcomeKind.Drifts => "**drifts**",
        _ => Text,
    };
}
