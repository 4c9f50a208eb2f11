using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>How a lead can be reached: the last cells of its line. Of a dice of its own, so that nothing else of the funnel depends on it.</summary>
internal sealed class MadeAddress
{
    public const string Heading = "email,no_email";

    private MadeAddress(string email, string forbids) => Cells = [email, forbids];

    public IReadOnlyList<string> Cells { get; }

    /// <summary>Forms of paid search are the ones that people leave half empty. Addresses end with .example, which nobody can have (RFC 2606).</summary>
    public static MadeAddress Of(Dice dice, MadeLead lead)
    {
        var has = dice.Chance(lead.Campaign.Origin == "paid search" ? 72 : 92);
        var forbids = dice.Chance(6);
        return new MadeAddress(has ? $"info@{Domain(lead.Company)}.example" : "", has && forbids ? "yes" : "");
    }

    private static string Domain(string company) =>
        string.Concat(company.ToLowerInvariant().Select(letter => letter is >= 'a' and <= 'z' or >= '0' and <= '9' ? letter : '-'));
}
