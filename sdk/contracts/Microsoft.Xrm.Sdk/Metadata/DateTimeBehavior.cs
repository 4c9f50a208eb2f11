using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether and how a date depends on the user's time zone.</summary>
[Serializable]
[DataContract(Name = "DateTimeBehavior", Namespace = ContractNamespaces.Metadata2013)]
public sealed class DateTimeBehavior : ConstantsBase<string>
{
    /// <summary>A moment, stored in UTC and shown in the user's time zone.</summary>
    public static readonly DateTimeBehavior UserLocal = Add<DateTimeBehavior>("UserLocal");

    /// <summary>A date without a time, the same everywhere.</summary>
    public static readonly DateTimeBehavior DateOnly = Add<DateTimeBehavior>("DateOnly");

    /// <summary>A date and time, the same everywhere.</summary>
    public static readonly DateTimeBehavior TimeZoneIndependent = Add<DateTimeBehavior>("TimeZoneIndependent");

    // Not before the first use: a deserializer must find the values known.
    static DateTimeBehavior()
    {
    }

    /// <summary>Creates an instance without a value.</summary>
    public DateTimeBehavior()
    {
    }

    /// <summary>An instance of a value; of one that is null too.</summary>
    /// <param name="behavior">The name.</param>
    public static implicit operator DateTimeBehavior(string behavior) => Create<DateTimeBehavior>(behavior);

    /// <summary>Whether both have one value.</summary>
    /// <param name="behaviorA">One.</param>
    /// <param name="behaviorB">The other.</param>
    /// <returns>True when they have.</returns>
    public static bool operator ==(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB)
        => behaviorA is null ? behaviorB is null : behaviorA.Equals(behaviorB);

    /// <summary>Whether the values differ.</summary>
    /// <param name="behaviorA">One.</param>
    /// <param name="behaviorB">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(DateTimeBehavior behaviorA, DateTimeBehavior behaviorB) => !(behaviorA == behaviorB);

    /// <summary>Whether both have one value.</summary>
    /// <param name="obj">The other.</param>
    /// <returns>True when they have.</returns>
    /// <exception cref="NullReferenceException">This instance has no value.</exception>
    public override bool Equals(object obj) => obj is DateTimeBehavior other && Value.Equals(other.Value, StringComparison.Ordinal);

    /// <summary>A hash of the value.</summary>
    /// <returns>The hash.</returns>
    /// <exception cref="NullReferenceException">This instance has no value.</exception>
    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>Whether a value is known.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True when it is.</returns>
    protected override bool ValueExistsInList(string value) => IsKnown(value);
}
