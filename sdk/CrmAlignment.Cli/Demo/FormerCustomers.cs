using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.Cli.Demo;

/// <summary>
/// What 44 customers bought in 2023, as it is taken over from the books at the end of that year: won opportunities without leads. Half of them bought
/// again; none of them is a customer of the files of 2024. So clients can be followed for twelve months, and 2024 has a year before it.
/// </summary>
/// <param name="services">Connections of the people.</param>
internal sealed class FormerCustomers(FunnelServices services)
{
    private const int Count = 44;
    private const int WonStatus = 3;
    private const int Months = 12;

    private static readonly string[] First = ["Alder", "Birch", "Clover", "Dawn", "Elm", "Fern", "Hazel", "Ivy"];
    private static readonly string[] Second = ["Bakeries", "Breweries", "Dairies", "Mills", "Optics", "Presses"];

    /// <summary>All purchases, by customer.</summary>
    public static IEnumerable<(string Customer, DateTime On, decimal Revenue)> Purchases => Enumerable.Range(0, Count).SelectMany(Of);

    /// <summary>Takes them over, as far as an earlier run did not.</summary>
    public void TakeOver()
    {
        var known = AllRows.Of(services.Sales, OpportunityTable.LogicalName, OpportunityTable.Name)
            .Select(row => row.GetAttributeValue<string>(OpportunityTable.Name))
            .ToHashSet();
        var customers = new CustomerAccounts(services.Sales);
        foreach (var (customer, on, revenue) in Purchases)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{customer}: order of {on:yyyy-MM-dd}");
            if (!known.Contains(name))
            {
                Write(name, customers.Of(customer), on, revenue);
            }
        }
    }

    // Every second buys again, every third month until the end of the year, and began in the first half of it.
    private static IEnumerable<(string Customer, DateTime On, decimal Revenue)> Of(int number)
    {
        var isRegular = number % 2 == 0;
        var first = 1 + (isRegular ? number / 2 % 6 : number * 7 % Months);
        var step = isRegular ? 3 : Months;
        for (var month = first; month <= Months; month += step)
        {
            yield return (
                First[number % First.Length] + " " + Second[number / First.Length],
                new DateTime(2023, month, 3 + (number * 5 % 24)),
                100m * (30 + (((number * 37) + (month * 53)) % 90)));
        }
    }

    // Both at once: what is created and not won would be created again by the next run.
    private void Write(string name, EntityReference customer, DateTime on, decimal revenue)
    {
        var opportunity = new Entity(OpportunityTable.LogicalName, Guid.NewGuid())
        {
            [OpportunityTable.Name] = name,
            [OpportunityTable.CustomerId] = customer,
            [OpportunityTable.Cost] = new Money(revenue * 0.55m),
        };
        var closing = new Entity("opportunityclose")
        {
            ["opportunityid"] = opportunity.ToEntityReference(),
            ["subject"] = "Won",
            ["actualend"] = on,
            ["actualrevenue"] = new Money(revenue),
        };
        services.Sales.Execute(new ExecuteTransactionRequest
        {
            Requests =
            [
                new CreateRequest { Target = opportunity },
                new WinOpportunityRequest { Status = new OptionSetValue(WonStatus), OpportunityClose = closing },
            ],
        });
    }
}
