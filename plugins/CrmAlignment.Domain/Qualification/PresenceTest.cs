using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Whether there is a value; text that says nothing (blanks, characters without width, dashes alone) is none.</summary>
internal sealed class PresenceTest(bool present) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment) => IsPresent(in value) == present;

    private static bool IsPresent(in RecordValue value) => value.Kind switch
    {
        RecordValueKind.Empty => false,
        RecordValueKind.Text => !CleanText.SaysNothing(value.AsText!),
        _ => true,
    };
}
