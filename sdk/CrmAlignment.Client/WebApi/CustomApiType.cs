namespace CrmAlignment.Client.WebApi;

/// <summary>
/// Types of parameters and answers of Custom APIs, by their numbers.
/// https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables#custom-api-response-property-table-columns
/// </summary>
internal enum CustomApiType
{
    /// <summary>Yes or no.</summary>
    Boolean = 0,

    /// <summary>An instant.</summary>
    DateTime = 1,

    /// <summary>A decimal number.</summary>
    Decimal = 2,

    /// <summary>A row.</summary>
    Entity = 3,

    /// <summary>Rows.</summary>
    EntityCollection = 4,

    /// <summary>A reference to a row.</summary>
    EntityReference = 5,

    /// <summary>A number of double precision.</summary>
    Float = 6,

    /// <summary>A whole number.</summary>
    Integer = 7,

    /// <summary>An amount.</summary>
    Money = 8,

    /// <summary>A choice.</summary>
    Picklist = 9,

    /// <summary>A text.</summary>
    String = 10,

    /// <summary>Texts.</summary>
    StringArray = 11,

    /// <summary>An id.</summary>
    Guid = 12,
}
