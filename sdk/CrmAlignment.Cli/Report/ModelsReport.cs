using System.Globalization;
using System.Linq;
using CrmAlignment.Client.FunnelModels;
using Spectre.Console;

namespace CrmAlignment.Cli.Report;

/// <summary>Shows a comparison of funnel models at a prompt: valid data, the cost of each stage, who bought again, and what clients are worth.</summary>
/// <param name="console">Where to write.</param>
internal sealed class ModelsReport(IAnsiConsole console)
{
    private const int LeastCases = 20;

    /// <summary>Writes it.</summary>
    public void Write(FunnelComparison comparison)
    {
        console.MarkupLine($"[bold]{comparison.From:uuuu-MM-dd} to {comparison.To:uuuu-MM-dd}[/]");
        Data(comparison.Data);
        Stages(comparison);
        Clients(comparison);
        Models(comparison);
    }

    private static Table TableOf(string first, params string[] others)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumn(first);
        foreach (var heading in others)
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        return table;
    }

    private void Data(LeadData data)
    {
        console.WriteLine($"Valid data: {Numbers.Count(data.Valid.Part)} of {Numbers.Count(data.Leads)} leads = {ModelsWords.Of(data.Valid)}");
        console.WriteLine(
            $"  no name {Numbers.Count(data.NoName)}, no e-mail address or telephone {Numbers.Count(data.NoAddress)}, may not be reached {Numbers.Count(data.NotAllowed)}");
        console.WriteLine(
            $"  cost per lead {ModelsWords.Told(data.CostPerLead, data.HasEnoughData)}, per valid datum {ModelsWords.Told(data.CostPerValid, data.HasEnoughData)}, "
            + $"spent on others {ModelsWords.Told(data.SpentOnInvalid, data.HasEnoughData)}");
        if (data.Recorded != data.Leads)
        {
            console.WriteLine($"  The scorecards count {Numbers.Count(data.Recorded)} leads, and their cost is told; what part is valid comes from the leads that you may read.");
        }
    }

    private void Stages(FunnelComparison comparison)
    {
        var table = TableOf("Stage", "Records", "Cost of one", "Of the next, for each");
        foreach (var stage in comparison.Stages)
        {
            table.AddRow(
                ModelsWords.Of(stage.Stage),
                stage.Records is { } records ? Numbers.Count(records) : "not counted",
                ModelsWords.Told(stage.CostPerRecord, stage.HasEnoughData),
                stage.ToNext is { Sample: < LeastCases } ? ModelsWords.NotEnoughData : ModelsWords.Of(stage.ToNext));
        }

        console.Write(table);
        console.WriteLine($"Marketing spend {Numbers.Amount(comparison.Money.MarketingSpend)}; margin {Numbers.Share(comparison.Money.MarginShare)} of revenue {Numbers.Amount(comparison.Money.Revenue)}.");
        if (!comparison.Money.CostOfSalesKnown)
        {
            console.WriteLine("No cost of sales is recorded: all of the revenue is taken for margin, so what clients are worth is too high.");
        }
    }

    private void Clients(FunnelComparison comparison)
    {
        var clients = comparison.Clients;
        console.WriteLine();
        console.MarkupLine($"[bold]{ModelsWords.Of(comparison.Fits)}[/]");
        if (!clients.AreCounted)
        {
            console.WriteLine("Of some months nobody knows yet who bought first in them: run crma recalculate.");
        }

        console.WriteLine(
            $"  {Numbers.Count(clients.Again.Part)} of {Numbers.Count(clients.Followed)} clients whose first purchase lies in {clients.FirstFrom:uuuu-MM-dd} to {clients.FirstTo:uuuu-MM-dd} "
            + $"bought again within twelve months{(clients.Followed < LeastCases ? "" : " = " + ModelsWords.Of(clients.Again))}.");
        if (clients.Followed < LeastCases)
        {
            return;
        }

        console.WriteLine(
            $"  {Numbers.Count(clients.NotAgain.Part)} did not = {ModelsWords.Of(clients.NotAgain)}; if all were alike, {Tenths(clients.Months[0].Expected)} would not "
            + $"({Numbers.Share(clients.Months[0].Expected / clients.Followed)}).");
        var table = TableOf("Months in which they bought again", "Clients", "If all were alike");
        foreach (var month in clients.Months.Where(month => month.Clients > 0 || month.Expected >= 0.05m))
        {
            table.AddRow(Numbers.Count(month.Months), Numbers.Count(month.Clients), Tenths(month.Expected));
        }

        console.Write(table);
    }

    private void Models(FunnelComparison comparison)
    {
        var table = TableOf("Model", "Clients", "First month", "Twelve after", "Worth", "Valid datum at most");
        foreach (var money in comparison.Models)
        {
            table.AddRow(
                ModelsWords.Of(money),
                Numbers.Count(money.Clients),
                ModelsWords.Told(money.First, money.HasEnoughData),
                ModelsWords.Told(money.Following, money.HasEnoughData),
                ModelsWords.Told(money.Worth, money.HasEnoughData),
                ModelsWords.Told(money.MostPerValid, money.HasEnoughData && MostIsTold(comparison)));
        }

        console.Write(table);
        console.WriteLine(
            $"A new client cost {ModelsWords.Told(comparison.Money.AcquisitionCost, comparison.Money.NewClients >= LeastCases)} ({NewClients(comparison.Money)} new), "
            + $"a valid datum {ModelsWords.Told(comparison.Data.CostPerValid, comparison.Data.HasEnoughData)}.");
    }

    private static bool MostIsTold(FunnelComparison comparison) => comparison.Data.HasEnoughData && comparison.Money.NewClients >= LeastCases;

    private static string NewClients(FunnelMoney money) => money.NewClients is { } count ? Numbers.Count(count) : "not counted";

    private static string Tenths(decimal value) => value.ToString("N1", CultureInfo.InvariantCulture);
}
