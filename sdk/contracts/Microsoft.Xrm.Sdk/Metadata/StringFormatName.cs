using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a text means, by name; more precise than <see cref="StringFormat"/>.</summary>
[Serializable]
[DataContract(Name = "StringFormatName", Namespace = ContractNamespaces.Metadata2013)]
public sealed class StringFormatName : ConstantsBase<string>
{
    /// <summary>An email address.</summary>
    public static readonly StringFormatName Email = Add<StringFormatName>("Email");

    /// <summary>A telephone number.</summary>
    public static readonly StringFormatName Phone = Add<StringFormatName>("Phone");

    /// <summary>A phonetic reading.</summary>
    public static readonly StringFormatName PhoneticGuide = Add<StringFormatName>("PhoneticGuide");

    /// <summary>A text in one line.</summary>
    public static readonly StringFormatName Text = Add<StringFormatName>("Text");

    /// <summary>A text in several lines.</summary>
    public static readonly StringFormatName TextArea = Add<StringFormatName>("TextArea");

    /// <summary>A ticker symbol.</summary>
    public static readonly StringFormatName TickerSymbol = Add<StringFormatName>("TickerSymbol");

    /// <summary>An address of the web.</summary>
    public static readonly StringFormatName Url = Add<StringFormatName>("Url");

    /// <summary>A version; internal to the platform.</summary>
    public static readonly StringFormatName VersionNumber = Add<StringFormatName>("VersionNumber");

    // Not before the first use: a deserializer must find the values known.
    static StringFormatName()
    {
    }

    /// <summary>Creates an instance without a value.</summary>
    public StringFormatName()
    {
    }

    /// <summary>An instance of a value; of one that is null too.</summary>
    /// <param name="formatName">The name.</param>
    public static implicit operator StringFormatName(string formatName) => Create<StringFormatName>(formatName);

    /// <summary>Whether both have one value.</summary>
    /// <param name="stringFormatA">One.</param>
    /// <param name="stringFormatB">The other.</param>
    /// <returns>True when they have.</returns>
    public static bool operator ==(StringFormatName stringFormatA, StringFormatName stringFormatB)
        => stringFormatA is null ? stringFormatB is null : stringFormatA.Equals(stringFormatB);

    /// <summary>Whether the values differ.</summary>
    /// <param name="stringFormatA">One.</param>
    /// <param name="stringFormatB">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(StringFormatName stringFormatA, StringFormatName stringFormatB) => !(stringFormatA == stringFormatB);

    /// <summary>Whether both have one value.</summary>
    /// <param name="obj">The other.</param>
    /// <returns>True when they have.</returns>
    /// <exception cref="NullReferenceException">This instance has no value.</exception>
    public override bool Equals(object obj) => obj is StringFormatName other && Value.Equals(other.Value, StringComparison.Ordinal);

    /// <summary>A hash of the value.</summary>
    /// <returns>The hash.</returns>
    /// <exception cref="NullReferenceException">This instance has no value.</exception>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether a value is known.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it is.</returns>
    protected override bool ValueExistsInList(string value) => IsKnown(value);
}
