using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The type of a column.</summary>
[DataContract(Name = "AttributeTypeCode", Namespace = ContractNamespaces.Metadata2011)]
public enum AttributeTypeCode
{
    /// <summary>Yes or no.</summary>
    [EnumMember]
    Boolean = 0,

    /// <summary>A lookup of accounts and contacts.</summary>
    [EnumMember]
    Customer = 1,

    /// <summary>A date and time.</summary>
    [EnumMember]
    DateTime = 2,

    /// <summary>A decimal number.</summary>
    [EnumMember]
    Decimal = 3,

    /// <summary>A floating point number.</summary>
    [EnumMember]
    Double = 4,

    /// <summary>A 32-bit whole number.</summary>
    [EnumMember]
    Integer = 5,

    /// <summary>A reference to a record.</summary>
    [EnumMember]
    Lookup = 6,

    /// <summary>A long text.</summary>
    [EnumMember]
    Memo = 7,

    /// <summary>An amount of money.</summary>
    [EnumMember]
    Money = 8,

    /// <summary>The owner: a user or a team.</summary>
    [EnumMember]
    Owner = 9,

    /// <summary>The parties of an activity.</summary>
    [EnumMember]
    PartyList = 10,

    /// <summary>A choice.</summary>
    [EnumMember]
    Picklist = 11,

    /// <summary>The state.</summary>
    [EnumMember]
    State = 12,

    /// <summary>The status reason.</summary>
    [EnumMember]
    Status = 13,

    /// <summary>A text.</summary>
    [EnumMember]
    String = 14,

    /// <summary>An id.</summary>
    [EnumMember]
    Uniqueidentifier = 15,

    /// <summary>The rules of a calendar.</summary>
    [EnumMember]
    CalendarRules = 16,

    /// <summary>A value kept elsewhere: a lookup's name, an image, a file, a multi-select choice.</summary>
    [EnumMember]
    Virtual = 17,

    /// <summary>A 64-bit whole number.</summary>
    [EnumMember]
    BigInt = 18,

    /// <summary>A managed property.</summary>
    [EnumMember]
    ManagedProperty = 19,

    /// <summary>A table's name.</summary>
    [EnumMember]
    EntityName = 20,
}
