using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Compares yes and no.</summary>
internal sealed class TwoOptionsTest(CriterionOperator op, bool operand) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment)
    {
        if (value.IsEmpty)
        {
            return CriterionOperators.IsMetByEmpty(op);
        }

        return value.Kind == RecordValueKind.TwoOptions && value.AsBoolean == operand != CriterionOperators.IsNegative(op);
    }
}
