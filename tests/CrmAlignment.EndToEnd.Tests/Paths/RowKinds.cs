using System;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>Every kind of row of the matrix.</summary>
internal static class RowKinds
{
    public static RowKind[] All { get; } =
    [
        .. FunnelRows.All,
        .. GuardedRows.All,
        .. ScoreRows.All,
        .. PurchaseRows.All,
        .. LearningRows.All,
        .. DerivedRows.All,
        Account,
        Contact,
    ];

    private static RowKind Account => new()
    {
        Table = "account",
        Title = "An account of sales that has bought",
        Make = world => Customer(world, "account"),
        Draft = world => Draft(world, "account"),
        Change = _ => new Entity("account") { ["name"] = "Renamed" },
        Above = new("account", "parentaccountid", world => Draft(world, "account")),
    };

    private static RowKind Contact => new()
    {
        Table = "contact",
        Title = "A contact of sales that has bought",
        Make = world => Customer(world, "contact"),
        Draft = world => Draft(world, "contact"),
        Change = _ => new Entity("contact") { ["lastname"] = "Renamed" },
        Above = new("account", "parentcustomerid", world => Draft(world, "account")),
    };

    /// <summary>A customer as people would create it.</summary>
    public static Entity Draft(PathWorld world, string table) =>
        new(table) { [table == "account" ? "name" : "lastname"] = world.Name("Customer") };

    /// <summary>A customer of sales with a won opportunity.</summary>
    public static Guid Customer(PathWorld world, string table)
    {
        var draft = Draft(world, table);
        var parent = world.Funnel.Sales.Create(Draft(world, "account"));
        draft[table == "account" ? "parentaccountid" : "parentcustomerid"] = new EntityReference("account", parent);
        var customer = world.Funnel.Sales.Create(draft);
        Won(world, new EntityReference(table, customer));
        return customer;
    }

    /// <summary>A won opportunity of sales.</summary>
    public static Guid Won(PathWorld world, EntityReference customer)
    {
        var opportunity = Open(world, customer);
        world.Admin.Execute(KpiTests.WinRequest(world.Funnel, opportunity, 500m));
        return opportunity;
    }

    /// <summary>An opportunity of sales in progress.</summary>
    public static Guid Open(PathWorld world, EntityReference customer) =>
        world.Funnel.Sales.Create(new Entity("opportunity") { ["name"] = world.Name("Deal"), ["customerid"] = customer });

    /// <summary>A customer of sales.</summary>
    public static EntityReference NewAccount(PathWorld world) => new("account", world.Funnel.Sales.Create(Draft(world, "account")));

    /// <summary>A campaign of marketing that cost something.</summary>
    public static EntityReference NewCampaign(PathWorld world) => new("campaign", world.Funnel.Marketing.Create(Campaign(world)));

    /// <summary>A campaign as people would create it.</summary>
    public static Entity Campaign(PathWorld world) => new("campaign") { ["name"] = world.Name("Fair"), ["othercost"] = new Money(100m) };

    /// <summary>A lead as people would create it.</summary>
    public static Entity Lead(PathWorld world) => new("lead")
    {
        [LeadTable.Subject] = "Machines",
        [LeadTable.LastName] = world.Name("Lovelace"),
        ["budgetamount"] = new Money(20000m),
    };

    /// <summary>A lead of marketing that meets its criteria.</summary>
    public static Guid NewLead(PathWorld world)
    {
        var lead = Lead(world);
        lead["campaignid"] = NewCampaign(world);
        return world.Funnel.Marketing.Create(lead);
    }

    /// <summary>The one row with a value.</summary>
    public static Guid Only(PathWorld world, string table, string column, object value) => world.Funnel.Rows(table, column, value).First().Id;
}
