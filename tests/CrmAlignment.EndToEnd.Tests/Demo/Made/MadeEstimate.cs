using System.Globalization;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>What a lead may be worth, as marketing estimates it once the lead is worth its work: the last cell of its line. Of a dice of its own.</summary>
internal static class MadeEstimate
{
    public const string Heading = "estimate";

    /// <summary>The cell; empty for a lead that nobody has looked into, and for three of ten others.</summary>
    public static string Of(Dice dice, MadeLead lead)
    {
        var (isKnown, amount) = (dice.Chance(70), 500 * dice.Between(6, 80));
        return isKnown && lead.MarketingQualified is not null ? amount.ToString(CultureInfo.InvariantCulture) : "";
    }
}
