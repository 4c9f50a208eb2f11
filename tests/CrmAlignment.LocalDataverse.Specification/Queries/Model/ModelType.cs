namespace CrmAlignment.LocalDataverse.Specification.Queries.Model;

/// <summary>Kinds of values in the model.</summary>
public enum ModelType
{
    /// <summary>string, compared without regard to case.</summary>
    Text,

    /// <summary>int.</summary>
    Number,

    /// <summary>decimal, an amount of money.</summary>
    Amount,

    /// <summary>int, an option of a choice.</summary>
    Choice,

    /// <summary>bool.</summary>
    Boolean,

    /// <summary>DateTime in UTC.</summary>
    Moment,

    /// <summary>Guid, the id of a row.</summary>
    Lookup,
}
