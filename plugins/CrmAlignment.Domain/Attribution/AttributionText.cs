using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Attribution;

/// <summary>
/// A tally as text, so that a caller can carry it from one call to the next: a plug-in keeps nothing. Whoever changes it deceives himself
/// alone, since nothing is written of it.
/// </summary>
internal static class AttributionText
{
    // A caller's text is read before anything vouches for it.
    private const int MostCampaigns = 10_000;

    public static TokenWriter Write(TokenWriter tokens, AttributionTally tally)
    {
        Write(tokens, tally.Total);
        tokens.Add(tally.Spend).Add(tally.Wins).Add(tally.Unreadable).Add(tally.Campaigns.Count);
        foreach (var campaign in tally.Campaigns)
        {
            tokens.Add(campaign.Key.ToString("N")).Add(campaign.Value.Wins).Add(campaign.Value.Touches).Add(campaign.Value.Spend);
            foreach (var credit in campaign.Value.Credits)
            {
                Write(tokens, credit);
            }
        }

        return tokens;
    }

    /// <exception cref="FormatException">The text is none.</exception>
    public static AttributionTally Read(TokenReader tokens)
    {
        var total = ReadCredit(tokens);
        var spend = tokens.Amount();
        var wins = tokens.Number();
        var unreadable = tokens.Number();
        var campaigns = new Dictionary<Guid, CampaignTally>();
        for (var left = Count(tokens); left > 0; left--)
        {
            var id = Guid.TryParseExact(tokens.Text(), "N", out var known) ? known : throw new FormatException("The token is no id.");
            if (campaigns.ContainsKey(id))
            {
                throw new FormatException("A campaign is there twice.");
            }

            campaigns.Add(id, ReadCampaign(tokens));
        }

        return new AttributionTally(campaigns, total, spend, wins, unreadable);
    }

    private static int Count(TokenReader tokens) =>
        tokens.Number() is var count and <= MostCampaigns ? count : throw new FormatException("There are too many campaigns.");

    private static CampaignTally ReadCampaign(TokenReader tokens)
    {
        var wins = tokens.Number();
        var touches = tokens.Number();
        var spend = tokens.Amount();
        return new CampaignTally(wins, touches, spend, AttributionTally.Models.Select(_ => ReadCredit(tokens)).ToArray());
    }

    private static void Write(TokenWriter tokens, Credit credit) => tokens.Add(credit.Revenue).Add(credit.CostOfSales).Add(credit.Won);

    private static Credit ReadCredit(TokenReader tokens)
    {
        var revenue = tokens.Amount();
        var cost = tokens.Amount();
        return new Credit(revenue, cost, tokens.Amount());
    }
}
