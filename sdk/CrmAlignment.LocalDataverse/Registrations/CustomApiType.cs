namespace CrmAlignment.LocalDataverse.Registrations;

/// <summary>Types of the parameters of Custom APIs, numbered as the platform numbers them.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables.</remarks>
public enum CustomApiType
{
    /// <summary>bool.</summary>
    Boolean,

    /// <summary>DateTime.</summary>
    DateTime,

    /// <summary>decimal.</summary>
    Decimal,

    /// <summary>Entity.</summary>
    Entity,

    /// <summary>EntityCollection.</summary>
    EntityCollection,

    /// <summary>EntityReference.</summary>
    EntityReference,

    /// <summary>double.</summary>
    Float,

    /// <summary>int.</summary>
    Integer,

    /// <summary>Money.</summary>
    Money,

    /// <summary>OptionSetValue.</summary>
    Picklist,

    /// <summary>string.</summary>
    String,

    /// <summary>string[].</summary>
    StringArray,

    /// <summary>Guid.</summary>
    Guid,
}
