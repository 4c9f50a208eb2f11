using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Compares text by ordinal, without regard to case and to blanks around it.</summary>
internal sealed class TextTest(CriterionOperator op, string[] operands) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment)
    {
        if (value.IsEmpty || (value.Kind == RecordValueKind.Text && CleanText.IsBlank(value.AsText!)))
        {
            return CriterionOperators.IsMetByEmpty(op);
        }

        // A dash is compared as what it is: who asks for "not -" means it.
        return value.Kind == RecordValueKind.Text && Holds(value.AsText!);
    }

    private bool Holds(string text) => op switch
    {
        CriterionOperator.BeginsWith => text.StartsWith(operands[0], StringComparison.OrdinalIgnoreCase),
        CriterionOperator.Contains => text.IndexOf(operands[0], StringComparison.OrdinalIgnoreCase) >= 0,
        _ => IsAny(text.Trim()) != CriterionOperators.IsNegative(op),
    };

    private bool IsAny(string text)
    {
        foreach (var operand in operands)
        {
            if (string.Equals(text, operand, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
