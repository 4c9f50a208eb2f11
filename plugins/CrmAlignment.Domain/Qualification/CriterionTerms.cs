using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>What a criterion asks, as people write it down. Nothing is checked yet.</summary>
public sealed record CriterionTerms
{
    /// <summary>What the criterion asks, in words of the users.</summary>
    public required string Name { get; init; }

    /// <summary>Logical name of the lead's column.</summary>
    public required string Column { get; init; }

    /// <summary>Required or scored.</summary>
    public required CriterionKind Kind { get; init; }

    /// <summary>Fit, need, budget, authority, timing or engagement.</summary>
    public required CriterionDimension Dimension { get; init; }

    /// <summary>How the value is read.</summary>
    public required CriterionValueType ValueType { get; init; }

    /// <summary>Comparison.</summary>
    public required CriterionOperator Operator { get; init; }

    /// <summary>
    /// Value to compare with, written invariantly; several values separated by | for In and NotIn. None (the default) for operators that
    /// need none.
    /// </summary>
    public string? Value { get; init; }

    /// <summary>Points that it gives when met; counted only when scored. 0 by default.</summary>
    public int Points { get; init; }

    /// <summary>What to do to meet it; nothing is said by default.</summary>
    public string? Guidance { get; init; }

    /// <summary>Order in which criteria are shown, from the lowest; 0 by default.</summary>
    public int Sequence { get; init; }

    /// <summary>The value as people see it, such as labels of options; by default the value itself is shown.</summary>
    public string? ValueText { get; init; }
}
