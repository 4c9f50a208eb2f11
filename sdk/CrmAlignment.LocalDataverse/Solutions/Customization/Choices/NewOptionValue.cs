using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>
/// Numbers of new options. Without a given one they are made of the publisher's prefix and four digits, so that those of two publishers
/// do not meet (https://learn.microsoft.com/power-apps/maker/data-platform/create-solution).
/// </summary>
internal static class NewOptionValue
{
    private const int OfOnePublisher = 10_000;

    /// <summary>A number that the caller gives.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="value">The number.</param>
    public static int Given(ChoiceDefinition choice, int value)
    {
        if (value < 0)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.PicklistValueOutOfRange,
                $"The picklist value is out of the range. {value} is negative; give a number from 0 on.");
        }

        return choice.Find(value) is null
            ? value
            : throw DataverseFault.Of(
                DataverseErrorCode.PicklistValueNotUnique,
                $"The picklist value already exists.  Picklist values must be unique. The choice '{choice.Name}' has an option {value}.");
    }

    /// <summary>
    /// The number after the greatest one that the publisher has. That of an option that was removed is not given again, since rows may have
    /// it.
    /// </summary>
    /// <param name="choice">The choice.</param>
    /// <param name="prefix">The publisher's prefix.</param>
    public static int Next(ChoiceDefinition choice, int prefix)
    {
        var first = prefix * OfOnePublisher;
        var next = choice.Options.Select(option => option.Value)
            .Concat(choice.Removed)
            .Where(value => value >= first && value - first < OfOnePublisher)
            .Append(first - 1)
            .Max() + 1;
        return next - first < OfOnePublisher
            ? next
            : throw DataverseFault.Of(
                DataverseErrorCode.PicklistValueOutOfRange,
                $"The picklist value is out of the range. The publisher's numbers from {first} on are used up in the choice "
                    + $"'{choice.Name}'; give a number in Value.");
    }
}
