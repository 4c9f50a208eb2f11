namespace CrmAlignment.Domain.Records;

/// <summary>What a <see cref="RecordValue"/> holds; tells the adapter which type of the platform to write.</summary>
public enum RecordValueKind
{
    /// <summary>No value.</summary>
    Empty,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole number of 32 bits.</summary>
    WholeNumber,

    /// <summary>Whole number of 64 bits.</summary>
    BigInteger,

    /// <summary>Decimal number.</summary>
    DecimalNumber,

    /// <summary>Money; in the currency of the record unless the column is a base column.</summary>
    Money,

    /// <summary>Value of a choice, a state or a status.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    TwoOptions,

    /// <summary>Instant (kind Utc) or date without time and zone (kind Unspecified).</summary>
    DateTime,

    /// <summary>Reference to a record.</summary>
    Lookup,
}
