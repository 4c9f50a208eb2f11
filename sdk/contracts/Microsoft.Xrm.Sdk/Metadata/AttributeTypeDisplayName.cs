using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The type of a column by name; more precise than <see cref="AttributeTypeCode"/>.</summary>
[Serializable]
[DataContract(Name = "AttributeTypeDisplayName", Namespace = ContractNamespaces.Metadata2013)]
public sealed class AttributeTypeDisplayName : ConstantsBase<string>
{
    /// <summary>A 64-bit whole number.</summary>
    public static readonly AttributeTypeDisplayName BigIntType = Add<AttributeTypeDisplayName>("BigIntType");

    /// <summary>Yes or no.</summary>
    public static readonly AttributeTypeDisplayName BooleanType = Add<AttributeTypeDisplayName>("BooleanType");

    /// <summary>The rules of a calendar.</summary>
    public static readonly AttributeTypeDisplayName CalendarRulesType = Add<AttributeTypeDisplayName>("CalendarRulesType");

    /// <summary>A lookup of accounts and contacts.</summary>
    public static readonly AttributeTypeDisplayName CustomerType = Add<AttributeTypeDisplayName>("CustomerType");

    /// <summary>A date and time.</summary>
    public static readonly AttributeTypeDisplayName DateTimeType = Add<AttributeTypeDisplayName>("DateTimeType");

    /// <summary>A decimal number.</summary>
    public static readonly AttributeTypeDisplayName DecimalType = Add<AttributeTypeDisplayName>("DecimalType");

    /// <summary>A floating point number.</summary>
    public static readonly AttributeTypeDisplayName DoubleType = Add<AttributeTypeDisplayName>("DoubleType");

    /// <summary>A table's name.</summary>
    public static readonly AttributeTypeDisplayName EntityNameType = Add<AttributeTypeDisplayName>("EntityNameType");

    /// <summary>A file.</summary>
    public static readonly AttributeTypeDisplayName FileType = Add<AttributeTypeDisplayName>("FileType");

    /// <summary>An image.</summary>
    public static readonly AttributeTypeDisplayName ImageType = Add<AttributeTypeDisplayName>("ImageType");

    /// <summary>A 32-bit whole number.</summary>
    public static readonly AttributeTypeDisplayName IntegerType = Add<AttributeTypeDisplayName>("IntegerType");

    /// <summary>A reference to a record.</summary>
    public static readonly AttributeTypeDisplayName LookupType = Add<AttributeTypeDisplayName>("LookupType");

    /// <summary>A managed property.</summary>
    public static readonly AttributeTypeDisplayName ManagedPropertyType = Add<AttributeTypeDisplayName>("ManagedPropertyType");

    /// <summary>A long text.</summary>
    public static readonly AttributeTypeDisplayName MemoType = Add<AttributeTypeDisplayName>("MemoType");

    /// <summary>An amount of money.</summary>
    public static readonly AttributeTypeDisplayName MoneyType = Add<AttributeTypeDisplayName>("MoneyType");

    /// <summary>A multi-select choice.</summary>
    public static readonly AttributeTypeDisplayName MultiSelectPicklistType = Add<AttributeTypeDisplayName>("MultiSelectPicklistType");

    /// <summary>The owner: a user or a team.</summary>
    public static readonly AttributeTypeDisplayName OwnerType = Add<AttributeTypeDisplayName>("OwnerType");

    /// <summary>The parties of an activity.</summary>
    public static readonly AttributeTypeDisplayName PartyListType = Add<AttributeTypeDisplayName>("PartyListType");

    /// <summary>A choice.</summary>
    public static readonly AttributeTypeDisplayName PicklistType = Add<AttributeTypeDisplayName>("PicklistType");

    /// <summary>The state.</summary>
    public static readonly AttributeTypeDisplayName StateType = Add<AttributeTypeDisplayName>("StateType");

    /// <summary>The status reason.</summary>
    public static readonly AttributeTypeDisplayName StatusType = Add<AttributeTypeDisplayName>("StatusType");

    /// <summary>A text.</summary>
    public static readonly AttributeTypeDisplayName StringType = Add<AttributeTypeDisplayName>("StringType");

    /// <summary>An id.</summary>
    public static readonly AttributeTypeDisplayName UniqueidentifierType = Add<AttributeTypeDisplayName>("UniqueidentifierType");

    /// <summary>A value kept elsewhere, as a lookup's name is.</summary>
    public static readonly AttributeTypeDisplayName VirtualType = Add<AttributeTypeDisplayName>("VirtualType");

    // Not before the first use: a deserializer must find the values known.
    static AttributeTypeDisplayName()
    {
    }

    /// <summary>Creates an instance without a value.</summary>
    public AttributeTypeDisplayName()
    {
    }

    /// <summary>An instance of a value; of one that is null too.</summary>
    /// <param name="attributeTypeDisplayName">The name.</param>
    public static implicit operator AttributeTypeDisplayName(string attributeTypeDisplayName)
        => Create<AttributeTypeDisplayName>(attributeTypeDisplayName);

    /// <summary>Whether both have one value.</summary>
    /// <param name="attributeTypeDisplayNameA">One.</param>
    /// <param name="attributeTypeDisplayNameB">The other.</param>
    /// <returns>True when they have.</returns>
    public static bool operator ==(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB)
        => attributeTypeDisplayNameA is null
            ? attributeTypeDisplayNameB is null
            : attributeTypeDisplayNameA.Equals(attributeTypeDisplayNameB);

    /// <summary>Whether the values differ.</summary>
    /// <param name="attributeTypeDisplayNameA">One.</param>
    /// <param name="attributeTypeDisplayNameB">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(AttributeTypeDisplayName attributeTypeDisplayNameA, AttributeTypeDisplayName attributeTypeDisplayNameB)
        => !(attributeTypeDisplayNameA == attributeTypeDisplayNameB);

    /// <summary>Whether both have one value.</summary>
    /// <param name="obj">The other.</param>
    /// <returns>True when they have.</returns>
    /// <exception cref="NullReferenceException">This instance has no value.</exception>
    public override bool Equals(object obj)
        => obj is AttributeTypeDisplayName other && Value.Equals(other.Value, StringComparison.Ordinal);

    /// <summary>A hash of the value.</summary>
    /// <returns>The hash.</returns>
    /// <exception cref="NullReferenceException">This instance has no value.</exception>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether a value is known.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it is.</returns>
    protected override bool ValueExistsInList(string value) => IsKnown(value);
}
