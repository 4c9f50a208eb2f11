namespace CrmAlignment.LocalDataverse.Messages.Duplicates;

/// <summary>How a condition of a duplicate detection rule compares two values.</summary>
/// <remarks>
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/duplicaterulecondition#BKMK_OperatorCode.
/// </remarks>
internal enum RuleOperator
{
    /// <summary>The values are equal.</summary>
    ExactMatch = 0,

    /// <summary>The texts begin with the same characters.</summary>
    SameFirstCharacters = 1,

    /// <summary>The texts end with the same characters.</summary>
    SameLastCharacters = 2,

    /// <summary>The moments are on the same day.</summary>
    SameDate = 3,

    /// <summary>The moments are the same.</summary>
    SameDateAndTime = 4,

    /// <summary>The options are called the same.</summary>
    PickListLabel = 5,

    /// <summary>The options have the same number.</summary>
    PickListValue = 6,
}
