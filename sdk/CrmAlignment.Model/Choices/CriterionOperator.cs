namespace CrmAlignment.Model.Choices;

/// <summary>How a criterion compares. Global choice crma_criterionoperator.</summary>
public enum CriterionOperator
{
    /// <summary>Equal to.</summary>
    EqualTo = 471200000,

    /// <summary>Not equal to.</summary>
    NotEqualTo = 471200001,

    /// <summary>Contains data.</summary>
    ContainsData = 471200002,

    /// <summary>Contains no data.</summary>
    ContainsNoData = 471200003,

    /// <summary>Greater than.</summary>
    GreaterThan = 471200004,

    /// <summary>Greater or equal.</summary>
    GreaterOrEqual = 471200005,

    /// <summary>Less than.</summary>
    LessThan = 471200006,

    /// <summary>Less or equal.</summary>
    LessOrEqual = 471200007,

    /// <summary>In.</summary>
    In = 471200008,

    /// <summary>Not in.</summary>
    NotIn = 471200009,

    /// <summary>Begins with.</summary>
    BeginsWith = 471200010,

    /// <summary>Contains.</summary>
    Contains = 471200011,

    /// <summary>On or after.</summary>
    OnOrAfter = 471200012,

    /// <summary>In the last days.</summary>
    InTheLastDays = 471200013,
}
