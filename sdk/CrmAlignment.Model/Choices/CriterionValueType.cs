namespace CrmAlignment.Model.Choices;

/// <summary>How the value of a criterion is read. Global choice crma_criterionvaluetype.</summary>
public enum CriterionValueType
{
    /// <summary>Text.</summary>
    Text = 471200000,

    /// <summary>Whole number.</summary>
    WholeNumber = 471200001,

    /// <summary>Decimal number.</summary>
    DecimalNumber = 471200002,

    /// <summary>Money base.</summary>
    MoneyBase = 471200003,

    /// <summary>Choice.</summary>
    Choice = 471200004,

    /// <summary>Two options.</summary>
    TwoOptions = 471200005,

    /// <summary>Date.</summary>
    Date = 471200006,

    /// <summary>Lookup.</summary>
    Lookup = 471200007,
}
