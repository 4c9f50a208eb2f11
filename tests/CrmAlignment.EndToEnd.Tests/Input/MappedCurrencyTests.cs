using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Faults;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>crma map recognises the currencies of exports, by a column or beside the amounts.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class MappedCurrencyTests : IDisposable
{
    private const string Leads = "Lead ID,Created On,Company\nA,2024-01-02,Acme\nB,2024-01-03,Beta\nC,2024-01-04,Coll\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // Pipedrive and HubSpot, Bitrix24, and no column but signs.
    [Theory]
    [InlineData("Lead ID,Value,Currency,Close Date,Status\nA,100,EUR,2024-02-01,Won\nB,50,EUR,2024-02-02,Won\n", "EUR", 150, true)]
    [InlineData("ID лида;Сумма;Валюта;Дата завершения;Стадия сделки\nA;1 500,50;RUB;01.02.2024;Сделка успешна\nB;1,50;RUB;02.02.2024;Сделка успешна\n", "RUB", 1502, true)]
    [InlineData("Lead ID,Amount,Close Date,Stage\nA,100 €,2024-02-01,Won\nB,50 €,2024-02-02,Won\n", "EUR", 150, false)]
    [InlineData("Lead ID,Amount,Close Date,Stage\nA,100,2024-02-01,Won\nB,50,2024-02-02,Won\n", "USD", 150, false)]
    public void Map_lets_the_report_be_in_the_currency_of_the_files(string deals, string currency, int revenue, bool hasColumn)
    {
        var (leadsFile, dealsFile, map) = (_folder.Write("leads.csv", Leads), _folder.Write("deals.csv", deals), Path.Combine(_folder.Path, "map.json"));

        var mapped = CommandRun.Of("map", leadsFile, dealsFile, "--out", map);

        Assert.Equal(("", ExitCode.Done), (mapped.Errors, mapped.Code));
        Assert.Equal(hasColumn, mapped.Output.Contains("deals.currency", StringComparison.Ordinal));
        var result = Replayed(leadsFile, dealsFile, map);
        Assert.Empty(result.RefusedRows);
        Assert.Equal((currency, revenue), (result.Report.Currency, (int)result.Report.Months.Sum(month => month.Revenue)));
    }

    [Fact]
    public void Map_asks_for_the_rates_of_several_currencies_and_no_replay_goes_without_them()
    {
        var leads = _folder.Write("leads.csv", Leads);
        var deals = _folder.Write("deals.csv", "Lead ID,Value,Currency,Close Date,Status\nA,100,EUR,2024-02-01,Won\nB,250,USD,2024-02-02,Won\nC,100,EUR,2024-02-03,Won\n");
        var map = Path.Combine(_folder.Path, "map.json");

        var mapped = CommandRun.Of("map", leads, deals, "--out", map);

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("currencies.rates.USD: files say nothing of rates. Write how many USD one EUR is;", mapped.Output, StringComparison.Ordinal);
        Assert.Equal(
            "map.json, element currencies.rates.USD: A rate is greater than 0. Write how many USD one EUR is.",
            Assert.Throws<InputException>(() => Replayed(leads, deals, map)).Message);

        File.WriteAllText(map, File.ReadAllText(map).Replace("\"USD\": 0", "\"USD\": 1.25", StringComparison.Ordinal));
        Assert.Equal(400m, Replayed(leads, deals, map).Report.Months.Sum(month => month.Revenue));
    }

    private ReplayResult Replayed(string leads, string deals, string map) => new ReplayRun(
        new ReplayOptions { Leads = leads, Deals = deals, Map = map, Output = Path.Combine(_folder.Path, "out") },
        PlainConsole.To(TextWriter.Null),
        Instant.FromUtc(2025, 1, 1, 0, 0)).Replay(default);
}
