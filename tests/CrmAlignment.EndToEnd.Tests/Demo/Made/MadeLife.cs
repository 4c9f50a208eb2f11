using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Demo.Made;

/// <summary>What becomes of a lead of the demo, from its arrival to its deal. All numbers are chosen to look like a funnel that people know.</summary>
/// <param name="dice">Random numbers.</param>
internal sealed class MadeLife(Dice dice)
{
    private static readonly string[] LostReasons = ["Price", "Chose a competitor", "No decision", "Project cancelled", "Missing function"];
    private static readonly string[] LeadTypes = ["End customer", "End customer", "End customer", "Reseller", "Partner"];

    /// <summary>The last instant of the story.</summary>
    public static readonly LocalDateTime End = new(2025, 1, 31, 18, 0);

    /// <summary>Spam, or somebody who is in the file already.</summary>
    public void Exclude(MadeLead lead, string reason)
    {
        lead.Rejected = lead.Arrived.After(dice, 1, 3);
        lead.Reason = reason;
    }

    /// <summary>Lives a life.</summary>
    public void Live(MadeLead lead, string segment, int employees)
    {
        if (!dice.Chance(lead.Campaign.Worth))
        {
            return;
        }

        if (lead.Campaign.FoundBy == "Sales" && dice.Chance(40))
        {
            // Sales found it and carries it on by itself.
            Begin(lead, lead.Arrived.After(dice, 8, 40), MadeProfile.Of(dice, segment, employees, isMet: true));
            return;
        }

        lead.MarketingQualified = Until(lead.Arrived.After(dice, 1, 9));
        if (lead.MarketingQualified is not { } qualified)
        {
            return;
        }

        if (!dice.Chance(74))
        {
            LeaveUnready(lead, qualified, segment, employees);
            return;
        }

        lead.Profile = MadeProfile.Of(dice, segment, employees, isMet: true);
        lead.Offered = Until(qualified.After(dice, 2, 18));
        if (lead.Offered is { } offered)
        {
            Answer(lead, offered);
        }
    }

    // Marketing knows too little of it, or too little speaks for it; now and then sales tries nevertheless, and is refused.
    private void LeaveUnready(MadeLead lead, LocalDateTime qualified, string segment, int employees)
    {
        lead.Profile = MadeProfile.Of(dice, segment, employees, isMet: false);
        if (dice.Chance(8) && Until(qualified.After(dice, 10, 30)) is { } opened)
        {
            lead.Deal = new MadeDeal(opened, lead.Profile) { LeadType = dice.Pick(LeadTypes), Revenue = Amount() };
        }
    }

    private void Answer(MadeLead lead, LocalDateTime offered)
    {
        var complete = lead.Profile;
        switch (dice.Below(100))
        {
            case < 9:
                // The gate refuses the offer; most are completed later.
                lead.Profile = complete.WithGap(dice);
                lead.Profile = lead.Profile.IsMet ? lead.Profile with { DecisionMaker = "no" } : lead.Profile;
                if (dice.Chance(65))
                {
                    Begin(lead, offered.After(dice, 5, 25), complete);
                }

                break;
            case < 66:
                Accept(lead, offered.AfterHours(dice.Between(1, 12)), complete);
                break;
            case < 86:
                Reject(lead, offered.AfterHours(dice.Between(1, 12)), complete);
                break;
            case < 92:
                // Sales forgot the offer, and takes the lead after all.
                Accept(lead, offered.After(dice, 6, 14), complete);
                break;
        }
    }

    private void Accept(MadeLead lead, LocalDateTime when, MadeProfile profile)
    {
        lead.Accepted = Until(when);
        if (lead.Accepted is not { } accepted)
        {
            return;
        }

        if (dice.Chance(6))
        {
            Reject(lead, accepted.After(dice, 6, 20), profile);
        }
        else if (dice.Chance(80))
        {
            Begin(lead, accepted.After(dice, 2, 18), profile);
        }
    }

    private void Reject(MadeLead lead, LocalDateTime when, MadeProfile profile)
    {
        lead.Rejected = Until(when);
        if (lead.Rejected is not { } rejected)
        {
            return;
        }

        lead.Reason = Reason(profile);
        if (lead.Reason != "not-a-fit" && dice.Chance(42))
        {
            Begin(lead, rejected.After(dice, 45, 150), profile.Later());
        }
    }

    private string Reason(MadeProfile profile) => dice.Below(100) switch
    {
        < 28 => "bad-timing",
        < 56 => profile.Budget == "Will Buy" ? "bad-timing" : "no-budget",
        < 74 => "no-response",
        < 84 => "no-authority",
        _ => "not-a-fit",
    };

    private void Begin(MadeLead lead, LocalDateTime when, MadeProfile profile)
    {
        if (Until(when) is not { } opened)
        {
            return;
        }

        var amount = Amount();
        var deal = new MadeDeal(opened, profile) { LeadType = dice.Pick(LeadTypes), Revenue = amount };
        var closed = dice.Chance(90) ? Until(opened.After(dice, 9, 75)) : null;
        lead.Deal = closed is null ? deal
            : dice.Chance(66) ? deal with { Status = "won", Closed = closed, Cost = decimal.Round(amount * dice.Between(3400, 6100) / 10000m, 2) }
            : deal with { Status = "lost", Closed = closed, LostReason = dice.Pick(LostReasons) };
    }

    private int Amount() => 100 * (dice.Chance(20) ? dice.Between(180, 520) : dice.Between(18, 180));

    private static LocalDateTime? Until(LocalDateTime when) => when <= End ? when : null;
}
