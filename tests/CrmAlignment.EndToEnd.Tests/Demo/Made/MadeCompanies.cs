using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>Names of companies that do not exist, and those that have bought already.</summary>
internal sealed class MadeCompanies
{
    private static readonly string[] First =
    [
        "Amber", "Atlas", "Baltic", "Blue", "Cedar", "Copper", "Delta", "Ember", "Fjord", "Granite", "Green", "Harbor", "Iron", "Juniper", "Lumen",
        "Maple", "North", "Nova", "Orchid", "Polar", "Quartz", "River", "Silver", "Vega",
    ];

    private static readonly string[] Second =
    [
        "Clinics", "Components", "Foods", "Freight", "Glass", "Health", "Instruments", "Logistics", "Metals", "Motors", "Packaging", "Paper", "Pharma",
        "Retail", "Systems", "Textiles", "Tools", "Works",
    ];

    private readonly List<string> _free = [.. First.SelectMany(first => Second.Select(second => $"{first} {second}"))];
    private readonly List<(MadeLead Lead, LocalDateTime Since)> _customers = [];

    /// <summary>The name of a company that nobody has heard of.</summary>
    public string New(Dice dice)
    {
        var index = dice.Below(_free.Count);
        var name = _free[index];
        _free.RemoveAt(index);
        return name;
    }

    /// <summary>A lead of a customer who had bought by then; null when there is none.</summary>
    public MadeLead? Customer(Dice dice, LocalDateTime when, string currency)
    {
        var known = _customers.Where(customer => customer.Since < when && customer.Lead.Campaign.Currency == currency).ToList();
        return known.Count == 0 ? null : dice.Pick(known).Lead;
    }

    /// <summary>Keeps in mind who has bought.</summary>
    public void Remember(MadeLead lead)
    {
        if (lead.Deal is { Status: "won", Closed: { } closed })
        {
            _customers.Add((lead, closed));
        }
    }
}
