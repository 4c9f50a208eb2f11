namespace CrmAlignment.Model.Schema;

/// <summary>
/// Type of a parameter of a Custom API; the values are the platform's
/// (https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables).
/// </summary>
public enum ApiParameterType
{
    /// <summary>Yes or no.</summary>
    Boolean = 0,

    /// <summary>Instant (UTC).</summary>
    DateTime = 1,

    /// <summary>Reference to a row.</summary>
    EntityReference = 5,

    /// <summary>Whole number.</summary>
    Integer = 7,

    /// <summary>Option of a choice.</summary>
    Picklist = 9,

    /// <summary>Text.</summary>
    String = 10,

    /// <summary>Identifier.</summary>
    Guid = 12,
}
