using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Replay.Input.Formats;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Amounts in several currencies come together in the base currency, by the rates of the map.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CurrencyTests : IDisposable
{
    private const string Leads = "id,on,company\nA,2024-01-02,Acme\nB,2024-01-03,Beta\nC,2024-01-04,Coll\n";
    private const string Rates = "\"currencies\": { \"base\": \"EUR\", \"rates\": { \"USD\": 1.25, \"UAH\": 40 } },";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // 100 EUR + 250 USD / 1.25 + 4,000 UAH / 40 = 100 + 200 + 100; cost 50 USD / 1.25 = 40; spend 20 EUR + 100 USD / 1.25 = 100.
    [Theory]
    [InlineData("id,won,revenue,cost,money\nA,2024-02-01,100,0,EUR\nB,2024-02-02,250,50,USD\nC,2024-02-03,4000,0,грн\n", "\"currency\": \"money\",")]
    [InlineData("id,won,revenue,cost\nA,2024-02-01,100 €,0\nB,2024-02-02,$250.00,$50.00\nC,2024-02-03,4000 UAH,0\n", "")]
    public void Replay_reports_in_the_base_currency(string deals, string column)
    {
        var result = Replayed(deals, Map(Rates, column), null);
        Assert.Empty(result.RefusedRows);
        Assert.Empty(result.Report.Refusals);
        var months = result.Report.Months;
        Assert.Equal(("EUR", 400m, 40m, 100m), (result.Report.Currency, months.Sum(month => month.Revenue), months.Sum(month => month.CostOfSales), months.Sum(month => month.MarketingSpend)));
        Assert.Equal(400m, result.Report.Origins.Sum(origin => origin.Revenue));
    }

    [Fact]
    public void Replay_sets_the_currency_of_lead_and_opportunity_and_does_nothing_twice()
    {
        const string Deals = "id,won,revenue,cost\nA,2024-02-01,100 €,0\nB,2024-02-02,$250.00,$50.00\nC,2024-02-03,4000 UAH,0\n";
        var database = Path.Combine(_folder.Path, "crm.db");
        var first = Replayed(Deals, Map(Rates, ""), database);
        var second = Replayed(Deals, Map(Rates, ""), database);
        Assert.Equal((0, 8), (first.Skipped, second.Skipped));
        Assert.Equal(first.Report.Months, second.Report.Months);
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = database });
        string[] Of(string table, string column) => [.. organization.AdminService
            .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet("transactioncurrencyid", column) }).Entities
            .Select(row => $"{row.GetAttributeValue<EntityReference>("transactioncurrencyid")?.Name} {row.GetAttributeValue<decimal>(column):0.##}").Order(StringComparer.Ordinal)];
        Assert.Equal(["EUR 1", "UAH 40", "USD 1.25"], Of("opportunity", "exchangerate"));
        Assert.Equal(3, organization.AdminService.RetrieveMultiple(new QueryExpression("transactioncurrency")).Entities.Count);
        Assert.Equal(2, Of("lead", "exchangerate").Count(lead => lead is "UAH 40" or "USD 1.25"));
        Assert.Equal("€", Assert.Single(organization.AdminService.RetrieveMultiple(Currency("EUR")).Entities).GetAttributeValue<string>("currencysymbol"));
    }

    [Fact]
    public void Rate_of_the_map_holds_for_what_comes_and_changes_nothing_that_was()
    {
        const string Deals = "id,won,revenue,cost\nA,2024-02-01,100 €,0\nB,2024-02-02,$250.00,0\n";
        var database = Path.Combine(_folder.Path, "crm.db");
        Replayed(Deals, Map(Rates, ""), database);
        var later = Replayed(Deals + "C,2024-03-03,$300.00,0\n", Map(Rates.Replace("1.25", "1.5", StringComparison.Ordinal), ""), database);
        Assert.Equal(
            [("2024-02", 300m), ("2024-03", 200m)], later.Report.Months.Where(month => month.Revenue > 0).Select(month => (month.Name, month.Revenue)));
    }

    [Fact]
    public void Replay_refuses_files_that_are_each_in_another_currency_when_the_map_has_no_rates()
    {
        var error = Assert.Throws<InputException>(() => Replayed("id,won,revenue,cost\nA,2024-02-01,100 €,0\n", Map("", ""), null, "source,on,amount\nWeb,2024-01-01,$20\n"));
        Assert.Equal("spend.csv, column amount: The amounts are in several currencies: EUR, USD. Add the element currencies to the map, with base and rates.", error.Message);
    }

    [Fact]
    public void Replay_refuses_a_cost_in_another_currency_than_its_revenue()
    {
        var refused = Assert.Single(Replayed("id,won,revenue,cost\nA,2024-02-01,100 €,$5\n", Map(Rates, ""), null).RefusedRows);
        Assert.Equal("deals.csv, line 2, column cost, value \"$5\": The cost is in another currency than the revenue. Write both in one.", refused.ToString());
    }

    [Fact]
    public void Replay_refuses_a_line_in_a_currency_without_a_rate_by_its_name()
    {
        var refused = Assert.Single(Replayed("id,won,revenue,cost\nA,2024-02-01,100 GBP,0\nB,2024-02-02,$250.00,0\n", Map(Rates, ""), null).RefusedRows);
        Assert.Equal(
            "deals.csv, line 2, column revenue, value \"100 GBP\": The map has no rate for the currency \"GBP\". Add it to currencies.rates: how many GBP one EUR is.",
            refused.ToString());
    }

    [Fact]
    public void Replay_refuses_several_currencies_when_the_map_has_no_rates()
    {
        var error = Assert.Throws<InputException>(() => Replayed("id,won,revenue,cost\nA,2024-02-01,100 €,0\nB,2024-02-02,$250.00,0\n", Map("", ""), null));
        Assert.Equal("deals.csv, column revenue: The amounts are in several currencies: EUR, USD. Add the element currencies to the map, with base and rates.", error.Message);
    }

    [Fact]
    public void Replay_takes_no_word_without_a_digit_for_a_currency()
    {
        var refused = Assert.Single(Replayed("id,won,revenue,cost\nA,2024-02-01,n/a,0\nB,2024-02-02,$250.00,0\n", Map("", ""), null).RefusedRows);
        Assert.Equal(
            "deals.csv, line 2, column revenue, value \"n/a\": This is no amount. Write digits with the decimal sign \".\", 0 or more.", refused.ToString());
    }

    [Fact]
    public void Replay_refuses_a_database_with_another_base_currency()
    {
        const string Deals = "id,won,revenue,cost\nA,2024-02-01,100,0\n";
        var database = Path.Combine(_folder.Path, "crm.db");
        Replayed(Deals, Map("", ""), database);
        var error = Assert.Throws<InputException>(() => Replayed(Deals, Map(Rates, ""), database));
        Assert.Contains("The database has the base currency USD, the map EUR.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"currencies\": { \"base\": \"euro\" },", "", "element currencies.base: \"euro\" is no code of a currency.")]
    [InlineData("\"currencies\": { \"base\": \"EUR\", \"rates\": { \"USD\": 0 } },", "", "element currencies.rates.USD: A rate is greater than 0.")]
    [InlineData("\"currencies\": { \"base\": \"EUR\", \"rates\": { \"EUR\": 1 } },", "", "element currencies.rates.EUR: The base currency has no rate.")]
    [InlineData("", "\"currency\": \"money\",", "element deals.currency: The map names a column with currencies, and no rates.")]
    public void Parse_names_what_currencies_lack(string currencies, string column, string expected) => Assert.Contains(
        expected, Assert.Throws<InputException>(() => ReplayMap.Parse(Map(currencies, column), "map.json")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("$1,234.50", "USD")]
    [InlineData("1 234,50 руб.", "RUB")]
    [InlineData("-5 грн", "UAH")]
    [InlineData("eur 7", "EUR")]
    [InlineData("1,234.50", null)]
    [InlineData("15 %", null)]
    public void Beside_finds_the_currency_of_an_amount(string amount, string? code) =>
        Assert.Equal(code, WrittenCurrency.Codes(WrittenCurrency.Beside(amount)).FirstOrDefault());

    private static string Map(string currencies, string column) => $$"""
        {
          "title": "Test", "timeZone": "UTC", {{currencies}}
          "leads": { "key": "id", "arrivedOn": "on", "columns": { "companyname": "company" } },
          "deals": { {{column}} "leadKey": "id", "wonOn": "won", "revenue": "revenue", "cost": "cost" },
          "spend": { "campaign": ["source"], "spentOn": "on", "amount": "amount" },
          "rejectAfterDays": 0,
          "criteria": { "name": "Any", "code": "any", "items": [ { "name": "Company is known", "column": "companyname" } ] },
          "reasons": [ { "code": "no-response", "name": "No response" } ],
          "tracks": [ { "code": "t", "name": "T", "queue": "Q" } ]
        }
        """;

    private static QueryExpression Currency(string code)
    {
        var query = new QueryExpression("transactioncurrency") { ColumnSet = new ColumnSet("currencysymbol") };
        query.Criteria.AddCondition("isocurrencycode", ConditionOperator.Equal, code);
        return query;
    }

    private ReplayResult Replayed(string deals, string map, string? database, string? spend = null) => new ReplayRun(
        new ReplayOptions
        {
            Leads = _folder.Write("leads.csv", Leads),
            Deals = _folder.Write("deals.csv", deals),
            Spend = spend is not null ? _folder.Write("spend.csv", spend)
                : map.Contains("currencies", StringComparison.Ordinal) ? _folder.Write("spend.csv", "source,on,amount\nWeb,2024-01-01,20\nWeb,2024-01-02,100 USD\n") : null,
            Map = _folder.Write("map.json", map),
            Database = database,
            Output = Path.Combine(_folder.Path, "out"),
        },
        PlainConsole.To(TextWriter.Null),
        Instant.FromUtc(2025, 1, 1, 0, 0)).Replay(default);
}
