using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>Compares the ids of records referred to.</summary>
internal sealed class LookupTest(CriterionOperator op, Guid[] ids) : CriterionTest
{
    public override bool IsMet(in RecordValue value, in EvaluationMoment moment)
    {
        if (value.IsEmpty)
        {
            return CriterionOperators.IsMetByEmpty(op);
        }

        return value.Kind == RecordValueKind.Lookup && Array.IndexOf(ids, value.AsId!.Value) >= 0 != CriterionOperators.IsNegative(op);
    }
}
