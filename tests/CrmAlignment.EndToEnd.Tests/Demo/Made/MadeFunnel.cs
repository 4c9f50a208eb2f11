using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>The funnel of the demo: some 300 leads of 2024, made up by a seeded generator. No company and no person in it exists.</summary>
internal sealed class MadeFunnel
{
    private const int Count = 300;
    private const ulong Seed = 2024;

    private readonly Dice _dice = new(Seed);
    private readonly MadeCompanies _companies = new();
    private readonly List<MadeLead> _leads = [];

    public MadeFunnel()
    {
        var life = new MadeLife(_dice);
        foreach (var (arrived, campaign) in Arrivals())
        {
            _leads.Add(Make(life, arrived, campaign));
        }
    }

    /// <summary>The text of leads.csv.</summary>
    public string Leads
    {
        get
        {
            var (addresses, estimates) = (new Dice(Seed + 2), new Dice(Seed + 3));
            return Text(
                MadeLead.Heading,
                _leads.Select((lead, index) => lead.Line(Key(index), MadeAddress.Of(addresses, lead), MadeEstimate.Of(estimates, lead))));
        }
    }

    /// <summary>The text of deals.csv, in the order in which deals began.</summary>
    public string Deals => Text(MadeDeal.Heading, _leads.Select((lead, index) => (lead, index)).Where(pair => pair.lead.Deal is not null)
        .OrderBy(pair => pair.lead.Deal!.Opened).ThenBy(pair => pair.index).Select(pair => pair.lead.Deal!.Line(Key(pair.index), pair.lead)));

    /// <summary>The text of spend.csv: what each campaign cost by month, booked on the 28th.</summary>
    public string Spend
    {
        get
        {
            var dice = new Dice(Seed + 1);
            return Text("campaign,spent_on,amount,currency", Months().SelectMany(month => MadeCampaign.All
                .Where(campaign => campaign.Spend > 0 && campaign.From <= month && month <= campaign.To)
                .Select(campaign => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{campaign.Name},{month.Year:0000}-{month.Month:00}-28,{campaign.Spend * dice.Between(85, 118) / 100},{campaign.Currency}"))));
        }
    }

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"L-{1001 + index}");

    private static IEnumerable<YearMonth> Months() => Enumerable.Range(1, 12).Select(month => new YearMonth(2024, month));

    private static string Text(string heading, IEnumerable<string> lines) => string.Join("\n", lines.Prepend(heading)) + "\n";

    private MadeLead Make(MadeLife life, LocalDateTime arrived, MadeCampaign campaign)
    {
        // A customer who has bought asks again; a duplicate is the same company, a few days later.
        if (campaign.Origin != "paid search" && _dice.Chance(30) && _companies.Customer(_dice, arrived, campaign.Currency) is { } customer)
        {
            var profile = customer.Deal!.Profile;
            return Live(life, new MadeLead(arrived, campaign, customer.Company, MadeProfile.Unknown(_dice, profile.Segment, profile.Employees)), profile.Segment, profile.Employees);
        }

        var (segment, employees) = (_dice.Pick(MadeProfile.Segments), _dice.Chance(40) ? _dice.Between(8, 49) : _dice.Between(50, 450));
        if (campaign.Origin == "paid search" && _leads.Count > 4 && _dice.Chance(9))
        {
            var isDuplicate = _dice.Chance(50);
            var company = isDuplicate ? _leads[^_dice.Between(1, 4)].Company : _companies.New(_dice);
            var lead = new MadeLead(arrived, campaign, company, MadeProfile.Unknown(_dice, segment, employees));
            life.Exclude(lead, isDuplicate ? "duplicate" : "spam");
            return lead;
        }

        return Live(life, new MadeLead(arrived, campaign, _companies.New(_dice), MadeProfile.Unknown(_dice, segment, employees)), segment, employees);
    }

    private MadeLead Live(MadeLife life, MadeLead lead, string segment, int employees)
    {
        life.Live(lead, segment, employees);
        _companies.Remember(lead);
        return lead;
    }

    private List<(LocalDateTime When, MadeCampaign Campaign)> Arrivals()
    {
        var chances = Months().SelectMany(month => MadeCampaign.All.Where(campaign => campaign.From <= month && month <= campaign.To)
            .SelectMany(campaign => Enumerable.Repeat((month, campaign), campaign.Weight))).ToList();
        return [.. Enumerable.Range(0, Count)
            .Select(_ => _dice.Pick(chances))
            .Select(pair => (When: pair.month.OnDayOfMonth(_dice.Between(1, 28)).At(new LocalTime(_dice.Between(7, 21), _dice.Below(60))), pair.campaign))
            .OrderBy(pair => pair.When).ThenBy(pair => pair.campaign.Name, System.StringComparer.Ordinal)];
    }
}
