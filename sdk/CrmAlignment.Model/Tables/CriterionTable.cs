namespace CrmAlignment.Model.Tables;

/// <summary>One criterion of a criteria set. User-owned; deleted with its set.</summary>
public static class CriterionTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_criterion";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_criterionid";

    /// <summary>What the criterion asks, in words of the users.</summary>
    public const string Name = "crma_name";

    /// <summary>Set to which it belongs. Lookup to crma_criteriaset.</summary>
    public const string CriteriaSetId = "crma_criteriasetid";

    /// <summary>Order in which criteria are shown.</summary>
    public const string Sequence = "crma_sequence";

    /// <summary>Required or scored. A <see cref="Choices.CriterionKind"/>.</summary>
    public const string Kind = "crma_kind";

    /// <summary>Fit, need, budget, authority, timing or engagement. A <see cref="Choices.CriterionDimension"/>.</summary>
    public const string Dimension = "crma_dimension";

    /// <summary>Logical name of the lead column that is asked.</summary>
    public const string Column = "crma_column";

    /// <summary>How the value is read. A <see cref="Choices.CriterionValueType"/>.</summary>
    public const string ValueType = "crma_valuetype";

    /// <summary>Comparison. A <see cref="Choices.CriterionOperator"/>.</summary>
    public const string Operator = "crma_operator";

    /// <summary>Value to compare with, written invariantly; several values separated by | for in and not in; empty for contains data.</summary>
    public const string Value = "crma_value";

    /// <summary>Points that a scored criterion gives when met.</summary>
    public const string Points = "crma_points";

    /// <summary>What to do to meet it; shown with a refusal.</summary>
    public const string Guidance = "crma_guidance";
}
