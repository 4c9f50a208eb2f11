using System;
using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Benchmarks.Kpis;

/// <summary>
/// Facts over three years, as a funnel makes them: of five, four are of leads and one is a win. Wins come from new customers and from those
/// of the last months; campaigns and customers are those of their time, so that an organization of any size looks the same from month to
/// month.
/// </summary>
/// <param name="count">How many facts there will be; they are spread over the three years.</param>
/// <param name="unit">Business unit.</param>
internal sealed class SampleFacts(int count, Guid unit)
{
    public const int Campaigns = 10;

    private const int FactsAWin = 5;
    private const int WinsACustomer = 4;

    private static readonly DateTime First = new(2023, 1, 1);
    private static readonly int Days = (new DateTime(2026, 1, 1) - First).Days;

    /// <summary>How many customers the facts have.</summary>
    public int Customers => (count / FactsAWin / WinsACustomer) + 1;

    public static Guid Campaign(int number) => new(1, 0, 0, 1, 0, 0, 0, 0, 0, 0, (byte)(number % Campaigns));

    public Guid CustomerOf(int number) => SampleId(2, number);

    public bool IsWin(int number) => number % FactsAWin == 0;

    public DateTime DateOf(int number) => First.AddDays((int)((long)number * Days / count));

    public int CustomerNumberOf(int number)
    {
        var win = number / FactsAWin;
        return Math.Max(0, (win / WinsACustomer) - (win % WinsACustomer * 7));
    }

    public decimal RevenueOf(int number) => 100 + (number % 977);

    /// <summary>The fact as the fold sees it.</summary>
    public Contribution Contribution(int number) => IsWin(number)
        ? new(Key(number, new Customer(Customer.Account, CustomerOf(CustomerNumberOf(number)))), new Measures
        {
            [Measure.Revenue] = RevenueOf(number),
            [Measure.CostOfSales] = 40,
            [Measure.Won] = 1,
        })
        : new(Key(number, null), new Measures { [Measure.LeadsCreated] = 1, [Measure.SalesReady] = number % 2 });

    /// <summary>The fact as a row that is not folded.</summary>
    public Entity Row(int number)
    {
        var contribution = Contribution(number);
        var row = new Entity(KpiFactTable.LogicalName)
        {
            [KpiFactTable.Name] = "fact",
            [KpiFactTable.Key] = "fact " + number.ToString(CultureInfo.InvariantCulture),
            [KpiFactTable.SourceTable] = IsWin(number) ? "opportunity" : "lead",
            [KpiFactTable.SourceId] = SampleId(3, number).ToString("D"),
            [KpiFactTable.Date] = DateOf(number),
            [KpiFactTable.CampaignId] = new EntityReference("campaign", Campaign(number)),
            [KpiFactTable.BusinessUnitId] = new EntityReference("businessunit", unit),
            [KpiFactTable.Folded] = false,
            [KpiFactTable.UnfoldedKey] = DateOf(number).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + SampleId(4, number).ToString("N"),
        };
        if (contribution.Key.Customer is { } customer)
        {
            row[KpiFactTable.CustomerKey] = customer.Key;
            row[KpiFactTable.AccountId] = new EntityReference("account", customer.Id);
        }

        foreach (var measure in Measure.All)
        {
            var value = contribution.Measures[measure];
            row[measure.Column] = measure.IsAmount ? value : (object)(int)value;
        }

        return row;
    }

    private static Guid SampleId(int kind, int number) => new(unchecked((int)((uint)number * 2654435761u)), (short)kind, 0, BitConverter.GetBytes((long)number));

    private ContributionKey Key(int number, Customer? customer) => new(DateOf(number), customer, Campaign(number), unit);
}
