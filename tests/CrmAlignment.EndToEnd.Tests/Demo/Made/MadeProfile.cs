using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>What is known of a lead, of which its criteria are made.</summary>
internal sealed record MadeProfile(string Segment, string DecisionMaker, string Budget, string Timeframe, int Employees)
{
    /// <summary>Segments of customers.</summary>
    public static readonly IReadOnlyList<string> Segments = ["Retail", "Healthcare", "Logistics", "Professional services", "Manufacturing"];

    private static readonly IReadOnlyList<string> Budgets = ["Can Buy", "Will Buy", "May Buy", "No Committed Budget"];
    private static readonly IReadOnlyList<string> Timeframes = ["Immediate", "This Quarter", "Next Quarter", "This Year"];

    /// <summary>Whether the agreed criteria are met.</summary>
    public bool IsMet => Segment.Length > 0 && DecisionMaker == "yes" && Points >= 40;

    private int Points => (Budget is "Can Buy" or "Will Buy" ? 40 : 0) + (Timeframe is "Immediate" or "This Quarter" ? 30 : 0) + (Employees >= 50 ? 30 : 0);

    /// <summary>Its columns in a file.</summary>
    public IEnumerable<string> Cells => [Segment, DecisionMaker, Budget, Timeframe, Employees == 0 ? "" : $"{Employees}"];

    /// <summary>A profile of a lead that marketing has looked into.</summary>
    /// <param name="dice">Random numbers.</param>
    /// <param name="segment">Segment of its company; empty where that is not known.</param>
    /// <param name="employees">Employees of its company.</param>
    /// <param name="isMet">Whether it is to meet the criteria.</param>
    public static MadeProfile Of(Dice dice, string segment, int employees, bool isMet)
    {
        while (true)
        {
            var profile = new MadeProfile(
                segment.Length == 0 ? dice.Pick(Segments) : segment, dice.Chance(70) ? "yes" : "no", dice.Pick(Budgets), dice.Pick(Timeframes), employees);
            if (profile.IsMet == isMet)
            {
                return profile;
            }
        }
    }

    /// <summary>What stands in a file of leads when somebody has only asked: size and segment at most.</summary>
    public static MadeProfile Unknown(Dice dice, string segment, int employees) =>
        new(dice.Chance(80) ? segment : "", "", "", "", dice.Chance(60) ? employees : 0);

    /// <summary>The profile without what a gate asks for.</summary>
    public MadeProfile WithGap(Dice dice) => dice.Chance(60) ? this with { DecisionMaker = "" } : this with { Budget = "", Timeframe = "", DecisionMaker = "yes" };

    /// <summary>The profile as it is known later: money is set aside, and the decision is near.</summary>
    public MadeProfile Later() => this with { DecisionMaker = "yes", Budget = Budget == "Will Buy" ? "Can Buy" : "Will Buy", Timeframe = Timeframes.Skip(1).First() };
}
