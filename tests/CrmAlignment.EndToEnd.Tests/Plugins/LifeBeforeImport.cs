using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A random but repeatable life of an organization that does not have the product yet.</summary>
internal sealed class LifeBeforeImport(int seed, int rows)
{
    private readonly Random _random = new(seed);
    private readonly List<Guid> _campaigns = [];
    private readonly List<Guid> _accounts = [];

    /// <summary>Lives it.</summary>
    public void In(LocalOrganization organization)
    {
        var admin = organization.AdminService;
        for (var row = 0; row < rows; row++)
        {
            _accounts.Add(admin.Create(new Entity("account") { ["name"] = "Client" }));
            _campaigns.Add(admin.Create(new Entity("campaign") { ["name"] = "Fair", ["othercost"] = Amount(), ["istemplate"] = _random.Next(4) == 0 }));
            admin.Create(new Entity("campaignactivity") { ["subject"] = "Stand", ["actualcost"] = Amount(), ["regardingobjectid"] = Campaign() });
            admin.Create(new Entity("lead") { ["subject"] = "Machines", ["lastname"] = "Lovelace", ["campaignid"] = Campaign() });
            Deal(admin, _random.Next(3));
        }
    }

    private void Deal(IOrganizationService admin, int end)
    {
        var deal = new EntityReference("opportunity", admin.Create(new Entity("opportunity")
        {
            ["name"] = "Deal",
            ["customerid"] = new EntityReference("account", _accounts[_random.Next(_accounts.Count)]),
            ["campaignid"] = Campaign(),
        }));
        if (end == 0)
        {
            return;
        }

        admin.Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = deal,
                ["subject"] = "Won",
                ["actualrevenue"] = Amount(),
                ["actualend"] = new DateTime(2026, _random.Next(1, 3), _random.Next(1, 28), 12, 0, 0, DateTimeKind.Utc),
            },
            Status = new OptionSetValue(3),
        });
        if (end == 1)
        {
            // Written by another system that knows no close date.
            admin.Update(new Entity("opportunity", deal.Id) { ["actualclosedate"] = null });
        }
    }

    private Money Amount() => new(_random.Next(100) * 10.25m);

    private EntityReference Campaign() => new("campaign", _campaigns[_random.Next(_campaigns.Count)]);
}
