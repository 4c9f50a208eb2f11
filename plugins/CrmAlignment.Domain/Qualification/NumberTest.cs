using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Compares numbers and money exactly, as decimals.</summary>
internal sealed class NumberTest(CriterionOperator op, decimal[] operands) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment)
    {
        if (value.IsEmpty)
        {
            return CriterionOperators.IsMetByEmpty(op);
        }

        return value.IsNumber && Holds(value.AsNumber!.Value);
    }

    private bool Holds(decimal number) => CriterionOperators.TakesSeveral(op)
        ? Array.IndexOf(operands, number) >= 0 != CriterionOperators.IsNegative(op)
        : CriterionOperators.Holds(op, number.CompareTo(operands[0]));
}
