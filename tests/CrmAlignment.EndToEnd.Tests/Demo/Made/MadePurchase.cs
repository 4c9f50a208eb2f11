using System.Collections.Generic;
using System.Globalization;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>
/// How far the customer of a deal is with his purchase, and who is known to have a part in it. Of the number of the lead, and not of the dice: what
/// the dice give to others stays what it was.
/// </summary>
internal static class MadePurchase
{
    private static readonly string[] Stages = ["Evaluation of offers", "Search for solutions", "", "Purchase decision", "Need recognized", "Evaluation of offers", "Purchase done"];

    private static readonly string[] First = ["Dana", "Milan", "Irina", "Joost", "Pilar", "Tomas", "Wei"];

    private static readonly string[] Last = ["Weiss", "Novak", "Petrenko", "de Vries", "Garcia", "Lindqvist", "Chen", "Okafor"];

    /// <summary>Its columns: stage, decider, user.</summary>
    public static IEnumerable<string> Of(string key, MadeDeal deal)
    {
        var number = int.Parse(key.Substring(2), CultureInfo.InvariantCulture);
        yield return deal.Status == "won" ? "Purchase decision" : Stages[number % Stages.Length];
        yield return deal.Profile.DecisionMaker == "yes" && number % 3 != 0 ? Name(number) : "";
        yield return number % 2 == 0 ? Name(number + 5) : "";
    }

    private static string Name(int number) => First[number % First.Length] + " " + Last[number % Last.Length];
}
