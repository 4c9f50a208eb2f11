using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Qualification;

/// <summary>A criterion's comparison with its value already parsed.</summary>
internal abstract class CriterionTest
{
    public abstract bool IsMet(in RecordValue value, in EvaluationMoment moment);
}
