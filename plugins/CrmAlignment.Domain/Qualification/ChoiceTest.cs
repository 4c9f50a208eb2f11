using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Compares the option values of choices, states and statuses.</summary>
internal sealed class ChoiceTest(CriterionOperator op, int[] options) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment)
    {
        if (value.IsEmpty)
        {
            return CriterionOperators.IsMetByEmpty(op);
        }

        return value.Kind == RecordValueKind.Choice
            && Array.IndexOf(options, value.AsChoice!.Value) >= 0 != CriterionOperators.IsNegative(op);
    }
}
