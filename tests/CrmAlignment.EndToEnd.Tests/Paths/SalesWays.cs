using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>The messages of the sales process.</summary>
internal static class SalesWays
{
    public static Way[] All { get; } = [Qualify, Win, Lose, WinAgain];

    private static Way Qualify => new()
    {
        Title = "QualifyLead",
        Probe = true,
        WhyNot = kind => kind.Table == "lead" ? null : "it qualifies leads",
        Act = cell => cell.Service.Execute(new QualifyLeadRequest
        {
            LeadId = cell.Row,
            CreateAccount = true,
            CreateContact = true,
            CreateOpportunity = true,
            Status = new OptionSetValue(3),
        }),
    };

    private static Way Win => new()
    {
        Title = "Win",
        Probe = true,
        BeginsOpen = true,
        WhyNot = OfOpportunities,
        Act = cell => cell.Service.Execute(new WinOpportunityRequest { OpportunityClose = Closing(cell, 800m), Status = new OptionSetValue(3) }),
    };

    private static Way Lose => new()
    {
        Title = "Lose",
        Probe = true,
        BeginsOpen = true,
        WhyNot = OfOpportunities,
        Act = cell => cell.Service.Execute(new LoseOpportunityRequest { OpportunityClose = Closing(cell, null), Status = new OptionSetValue(4) }),
    };

    private static Way WinAgain => new()
    {
        Title = "Win, reopen and win again",
        Probe = true,
        BeginsOpen = true,
        WhyNot = OfOpportunities,
        Act = cell =>
        {
            cell.Service.Execute(new WinOpportunityRequest { OpportunityClose = Closing(cell, 800m), Status = new OptionSetValue(3) });
            cell.Service.Update(cell.InState((0, 1)));
            cell.Service.Execute(new WinOpportunityRequest { OpportunityClose = Closing(cell, 900m), Status = new OptionSetValue(3) });
        },
    };

    private static string? OfOpportunities(RowKind kind) => kind.Table == "opportunity" ? null : "it closes opportunities";

    private static Entity Closing(Cell cell, decimal? revenue)
    {
        var closing = new Entity("opportunityclose")
        {
            ["opportunityid"] = cell.Row,
            ["subject"] = "Closed",
            ["actualend"] = cell.World.Funnel.Clock.UtcNow,
        };
        if (revenue is { } amount)
        {
            closing["actualrevenue"] = new Money(amount);
        }

        return closing;
    }
}
